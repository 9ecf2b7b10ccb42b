"""Every command and every option, in one table.

The parser, `--help`, the manual page, docs/command.md and the completion of bash, zsh and fish are made from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from twicetold.cli.values import KINDS, categories, kinds, one_of, path, pins, reach, severity, share, whole_number
from twicetold.export import FORMATS
from twicetold.model import Category, Reach, Severity


class Place(Enum):
    """What a shell offers where an option takes no fixed words."""

    NOWHERE = "nothing"
    FILE = "files"
    FOLDER = "folders"


@dataclass(frozen=True, slots=True)
class Option:
    """``names`` begin with a dash, or are one plain word for an argument by place.

    Without a ``metavar`` it is a switch. ``words`` are all that it may be; with ``is_list`` several of them, parted by
    commas. ``is_many`` takes one argument or more by place.
    """

    names: tuple[str, ...]
    help: str
    metavar: str = ""
    read: Callable[[str], Any] = str
    default: Any = None
    words: tuple[str, ...] = ()
    is_list: bool = False
    is_many: bool = False
    place: Place = Place.NOWHERE

    @property
    def is_argument(self) -> bool:
        return not self.names[0].startswith("-")

    @property
    def is_switch(self) -> bool:
        return not self.metavar and not self.is_argument


@dataclass(frozen=True, slots=True)
class Command:
    """``module`` of the package holds the function ``run_<name>``; ``more`` is told under the options."""

    name: str
    module: str
    help: str
    options: tuple[Option, ...]
    more: str = ""

    @property
    def arguments(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.is_argument)

    @property
    def flags(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if not option.is_argument)


_FAILURES = ("conflict", "garble", "any", "never")
_COLORS = ("auto", "always", "never")
SHELLS = ("bash", "zsh", "fish")
INSPECTION_FORMATS = ("text", "json")

HELP = Option(("-h", "--help"), "print this and leave")
FORMAT = Option(("--format",), f"how it is written: {', '.join(FORMATS)} (text)", "F", words=tuple(FORMATS))
OUTPUT = Option(("-o", "--output"), "write to FILE instead of standard output", "FILE", path, place=Place.FILE)
FORCE = Option(("--force",), "write over FILE when it exists")
CATEGORIES = Option(
    ("--only",),
    "findings of these categories only: conflict, difference, garble",
    "C,…",
    categories,
    words=tuple(Category),
    is_list=True,
)
KIND = Option(("--kinds",), "findings of these kinds only", "K,…", kinds, words=KINDS, is_list=True)
CONFIDENCE = Option(("--min-confidence",), "leave out findings less sure than X, 0 to 1", "X", share, 0.0)
SEVERITY = Option(
    ("--min-severity",),
    "leave out findings that weigh less: low, medium, high",
    "S",
    severity,
    Severity.LOW,
    words=tuple(Severity),
)
FAIL_ON = Option(
    ("--fail-on",),
    "what gives exit status 1: conflict, garble, any or never (any)",
    "WHAT",
    one_of(_FAILURES),
    "any",
    words=_FAILURES,
)
FILTERS = (CATEGORIES, KIND, CONFIDENCE, SEVERITY)

APP = Command(
    "app",
    "session",
    "the terminal app: a library, one article, or one pair",
    (
        Option(("paths",), "a folder, one article, or two articles", "PATH", is_many=True, place=Place.FILE),
        Option(("--linear",), "the session as plain lines on standard input and output, for screen readers"),
        Option(("--list-keys",), "print every key of the app, and on which screen it works"),
        Option(("--man",), "print this manual as a roff page, for man"),
        Option(("--version",), "print the version"),
        HELP,
    ),
    "Without arguments the app opens the articles of this folder, or the samples when it has none. Without a terminal "
    "the comparison is printed. A folder that has the name of a command is written ./diff.",
)
COMMANDS = (
    Command(
        "diff",
        "diff",
        "compare two articles and print what was found",
        (
            Option(("left",), "the left article; - is standard input", "LEFT", place=Place.FILE),
            Option(("right",), "the right article; - is standard input", "RIGHT", place=Place.FILE),
            FORMAT,
            OUTPUT,
            FORCE,
            *FILTERS,
            Option(("--with-differences",), "show what differs but may both be true"),
            FAIL_ON,
            Option(
                ("--verdicts",),
                "show what was judged, and leave out what was dismissed: FILE is a text export, JSON of this "
                'command with verdicts, or a mapping {"c1": "dismissed"}',
                "FILE",
                place=Place.FILE,
            ),
            Option(("--with-dismissed",), "keep what was dismissed"),
            Option(
                ("--pins",),
                "paragraphs that tell the same (7=9) or do not (3!4), left number first, as the text shows them",
                "PINS",
                pins,
                (),
            ),
            Option(
                ("--links",),
                "how far links go: to the same statement, or to the same event (statement)",
                "REACH",
                reach,
                Reach.STATEMENT,
                words=tuple(Reach),
            ),
            Option(("--embed",), "weigh the meaning of paragraphs too when linking them; needs twicetold[embed]"),
            Option(("--context",), "only N paragraphs around each finding", "N", whole_number(0)),
            Option(("--width",), "cells of a line (the terminal's, else 120)", "N", whole_number(30)),
            Option(("--one-column",), "one column for narrow places"),
            Option(
                ("--color",),
                "colours: auto, always or never (auto: in a terminal, unless NO_COLOR is set; CLICOLOR_FORCE sets it)",
                "WHEN",
                one_of(_COLORS),
                "auto",
                words=_COLORS,
            ),
            HELP,
        ),
        "Filters apply before the exit status; differences alone give 0.",
    ),
    Command(
        "inspect",
        "inspection",
        "the garbled passages and inner contradictions of single articles",
        (
            Option(("files",), "articles; - is standard input", "FILE", is_many=True, place=Place.FILE),
            Option(
                ("--format",),
                "text, or json: one line of JSON an article (text)",
                "F",
                one_of(INSPECTION_FORMATS),
                "text",
                words=INSPECTION_FORMATS,
            ),
            OUTPUT,
            FORCE,
            *FILTERS,
            FAIL_ON,
            HELP,
        ),
    ),
    Command(
        "pairs",
        "pairs",
        "which articles of a folder tell the same story",
        (Option(("folder",), "the folder", "FOLDER", place=Place.FOLDER), HELP),
        "Each line has the similarity, 0 to 1, and two names, parted by tabs; the most similar pair comes first.",
    ),
    Command(
        "scan",
        "scan",
        "compare all pairs of a folder, or those of a list",
        (
            Option(
                ("folder",), "a folder, or a file with two names a line, parted by a tab", "FOLDER", place=Place.FILE
            ),
            OUTPUT,
            FORCE,
            Option(("--workers",), "processes at work (as many as there are cores)", "N", whole_number(1)),
            Option(("--likely",), "only pairs that seem to tell the same story, as `twicetold pairs` lists them"),
            Option(("--resume",), "go on where an earlier scan into FILE was stopped"),
            *FILTERS,
            FAIL_ON,
            HELP,
        ),
        "Writes one line of JSON a pair. A list may be what `twicetold pairs` prints; the files that it names stand "
        "beside it. A scan that is stopped leaves what it has in FILE.part.",
    ),
    Command(
        "sentences",
        "sentences",
        "print an article with one sentence a line, for git diff",
        (Option(("file",), "the article; - is standard input", "FILE", place=Place.FILE), HELP),
    ),
    Command(
        "config",
        "settings",
        "print the settings in force, and where things are kept",
        (HELP,),
        "What is printed can be put into the file of settings and changed there; docs/app.md explains it.",
    ),
    Command(
        "completion",
        "completion",
        "print what makes a shell complete this command",
        (Option(("shell",), "bash, zsh or fish", "SHELL", one_of(SHELLS), words=SHELLS), HELP),
    ),
)
STATUS = (
    ("0", "compared, and nothing found"),
    ("1", "findings"),
    ("2", "bad use, unreadable input, or a result that cannot be written"),
    ("130", "cancelled"),
)
ENVIRONMENT = (
    ("NO_COLOR", "if set and not empty, nothing is in colour"),
    ("CLICOLOR_FORCE", "if set and not 0, text is in colour even where there is no terminal"),
    ("CLICOLOR", "if 0, nothing is in colour"),
    ("VISUAL, EDITOR", "the editor that the app opens"),
)
EXAMPLES = (
    ("twicetold monday.txt tuesday.txt", "read two articles side by side"),
    ("twicetold diff monday.txt tuesday.txt --only conflict", "only what cannot both be true"),
    ("twicetold diff a.txt b.txt --format json -o ab.json", "everything found, for a script"),
    ("fetch-article | twicetold inspect - --min-confidence 0.8", "is the text from a pipe damaged?"),
    ("twicetold diff a.txt b.txt --fail-on garble >/dev/null || echo damaged", "a condition in a script"),
    ("git difftool -t twicetold HEAD~1 -- article.txt", "two versions in git; see docs/command.md"),
)
ABOUT = "reads two tellings of one story side by side"
