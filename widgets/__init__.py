"""What one can see: each widget works alone in a three-line app."""
