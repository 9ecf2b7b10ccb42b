"""The manual page, in roff's man macros (groff_man(7)), made from the table of options.

twicetold --man | man -l -
"""

import textwrap
from collections.abc import Iterator

from twicetold.cli.options import ABOUT, APP, COMMANDS, ENVIRONMENT, EXAMPLES, STATUS, Command, Option
from twicetold.version import __version__

_DATE = "2026-11-24"
"""The day on which more than the options changed here."""
_LINE = 70
_SPECIAL = str.maketrans(
    {"\\": r"\e", "-": r"\-", "…": r"\&...", "’": r"\(cq", "“": r"\(lq", "”": r"\(rq", "~": r"\(ti", "^": r"\(ha"}
)


def write_page() -> str:
    """The whole page, ASCII only."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH TWICETOLD 1 {_DATE} "twicetold {__version__}"'
    yield from (".SH NAME", rf"twicetold \- {_escape(ABOUT)}")
    yield ".SH SYNOPSIS"
    yield _synopsis(APP)
    for command in COMMANDS:
        yield from (".br", _synopsis(command))
    yield from (".SH DESCRIPTION", *_fill(f"{APP.help[:1].upper()}{APP.help[1:]}. {APP.more}"))
    for option in APP.options:
        yield from _option(option)
    yield ".SH COMMANDS"
    for command in COMMANDS:
        yield from _command(command)
    yield ".SH EXIT STATUS"
    for number, meaning in STATUS:
        yield from _entry(number, meaning)
    yield ".SH ENVIRONMENT"
    for name, meaning in ENVIRONMENT:
        yield from _entry(name, meaning)
    yield ".SH EXAMPLES"
    for example, meaning in EXAMPLES:
        yield from _entry(example, meaning)
    yield from (".SH SEE ALSO", r"\fBdiff\fR(1), \fBgit\-difftool\fR(1), \fBgitattributes\fR(5)")


def _command(command: Command) -> Iterator[str]:
    yield f".SS {_escape(command.name)}"
    yield _synopsis(command)
    yield ".PP"
    yield from _fill(f"{command.help[:1].upper()}{command.help[1:]}. {command.more}")
    for option in command.options:
        yield from _option(option)


def _synopsis(command: Command) -> str:
    if command is APP:
        return r"\fBtwicetold\fR [\fIFOLDER\fR | \fIFILE\fR | \fILEFT RIGHT\fR]"
    words = [_name(each) for each in command.arguments]
    options = ["[options]"] if len(command.flags) > 1 else []
    return " ".join([rf"\fBtwicetold {_escape(command.name)}\fR", *words, *options])


def _option(option: Option) -> Iterator[str]:
    if option.is_argument:
        name = _name(option)
    else:
        name = ", ".join(rf"\fB{_escape(name)}\fR" for name in option.names)
        name += rf" \fI{_escape(option.metavar)}\fR" if option.metavar else ""
    yield from (".TP", name, *_fill(_sentence(option)))


def _name(argument: Option) -> str:
    return rf"\fI{_escape(argument.metavar)}\fR" + (r"\&..." if argument.is_many else "")


def _sentence(option: Option) -> str:
    """What it is for, with all words that it takes where the help does not list them."""
    if option.is_list and not all(word in option.help for word in option.words):
        return f"{option.help}: {', '.join(option.words)}"
    return option.help


def _entry(name: str, meaning: str) -> Iterator[str]:
    yield from (".TP", rf"\fB{_escape(name)}\fR", *_fill(meaning))


def _fill(text: str) -> list[str]:
    return [_escape(line) for line in textwrap.wrap(text, _LINE, break_on_hyphens=False)]


def _escape(text: str) -> str:
    """Text that is no request: a line that begins with a dot or an apostrophe would be one."""
    escaped = text.translate(_SPECIAL)
    return rf"\&{escaped}" if escaped[:1] in (".", "'") else escaped
