"""Rows for level panes: wrapping by cells and placing linked paragraphs side by side."""
