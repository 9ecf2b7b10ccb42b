"""Builds the argument parser from the table of options."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from twicetold.cli.options import APP, COMMANDS, Command, Option
from twicetold.errors import BadUse


class _Parser(argparse.ArgumentParser):
    """Raises ``BadUse`` instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        raise BadUse(f"{message[:1].upper()}{message[1:]}; see `{self.prog} --help`.")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of one call. ``command`` is ``app`` where no other is named, ``module`` says where it stands.

    ``help`` is set where help was asked for, whatever else stands there. Raises ``BadUse``.
    """
    command = next((command for command in COMMANDS if arguments[:1] == [command.name]), APP)
    given = list(arguments if command is APP else arguments[1:])
    before = given[: given.index("--")] if "--" in given else given
    if "-h" in before or "--help" in before:
        return argparse.Namespace(command="help", module="manual", asked=command)
    return _build(command).parse_args(given)


def _build(command: Command) -> argparse.ArgumentParser:
    program = "twicetold" if command is APP else f"twicetold {command.name}"
    parser = _Parser(program, add_help=False, allow_abbrev=False)
    for option in command.options:
        parser.add_argument(*option.names, **_settings(option, command))
    parser.set_defaults(command=command.name, module=command.module)
    return parser


def _settings(option: Option, command: Command) -> dict[str, Any]:
    if option.is_switch:
        return {"action": "store_true"}
    settings = {"metavar": option.metavar, "type": _reader(option), "default": option.default}
    if option.is_many:
        settings["nargs"] = "*" if command is APP else "+"
    return settings


def _reader(option: Option) -> Callable[[str], Any]:
    """The option's reader, whose complaint begins with the option's name."""
    if option.is_argument:
        return option.read

    def read(text: str) -> Any:
        try:
            return option.read(text)
        except BadUse as error:
            raise BadUse(f"{option.names[-1]}: {error}") from None

    return read
