"""The table of options as Markdown, for docs/command.md."""

from collections.abc import Iterator

from twicetold.cli.manual import spell, usage
from twicetold.cli.options import APP, COMMANDS, ENVIRONMENT, STATUS, Command

START = "<!-- Made from the table of options; refresh with TWICETOLD_REFRESH=1 pytest tests/test_cli_manual.py -->"
END = "<!-- End of the table of options -->"


def write_tables() -> str:
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    for command in (APP, *COMMANDS):
        yield from _command(command)
    yield from ("## Exit status", "", "| status | meaning |", "|---|---|")
    yield from (f"| {number} | {meaning} |" for number, meaning in STATUS)
    yield from ("", "## Environment", "", "| variable | meaning |", "|---|---|")
    yield from (f"| `{name}` | {meaning} |" for name, meaning in ENVIRONMENT)


def _command(command: Command) -> Iterator[str]:
    yield f"## `{usage(command)}`"
    yield ""
    yield f"{command.help[:1].upper()}{command.help[1:]}. {command.more}".strip()
    yield from ("", "| option | what it does |", "|---|---|")
    for option in command.options:
        words = f": {', '.join(option.words)}" if any(word not in option.help for word in option.words) else ""
        yield f"| `{spell(option)}` | {option.help}{words} |"
    yield ""
