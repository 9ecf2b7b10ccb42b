"""Data tables and their lazy, cached loading."""
