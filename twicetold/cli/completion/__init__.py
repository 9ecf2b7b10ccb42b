"""`twicetold completion`: what makes a shell complete this command, written from the table of options."""

from argparse import Namespace
from importlib import import_module

from twicetold.cli.output import print_result


def run_completion(options: Namespace) -> int:
    print_result(import_module(f"twicetold.cli.completion.{options.shell}").write())
    return 0
