"""The command line."""

from twicetold.cli.main import main

__all__ = ["main"]
