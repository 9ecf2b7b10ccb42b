"""The one table of the commands of a session by lines: what is typed, what it does, which function does it."""

from collections.abc import Callable
from dataclasses import dataclass

from twicetold.tui.linear import correcting, opening, reading
from twicetold.tui.linear.session import Session

Lines = list[str]


@dataclass(frozen=True, slots=True)
class Command:
    """``usage`` begins with the word that is typed."""

    usage: str
    help: str
    do: Callable[[Session, str], Lines]

    @property
    def word(self) -> str:
        return self.usage.split(" ")[0]


def _help(_session: Session, _rest: str) -> Lines:
    return [f"{command.usage}: {command.help}." for command in COMMANDS] + ["quit: leave."]


COMMANDS = (
    Command(
        "list WORDS", "all findings, one a line; list conflict, list high unjudged: only those", reading.list_findings
    ),
    Command("next WORDS", "the next finding; next conflict, next garble, next unjudged", reading.go_next),
    Command("back WORDS", "the finding before", reading.go_back),
    Command("go N", "finding number N", reading.go),
    Command(
        "read N", "left paragraph N and what the right tells of it; r7 the right one; alone: the next", reading.read
    ),
    Command("confirm", "verdict: the finding is right", correcting.confirm),
    Command("dismiss", "verdict: the finding is wrong", correcting.dismiss),
    Command("unsure", "verdict: cannot tell", correcting.doubt),
    Command("unjudge", "take the verdict away", correcting.unjudge),
    Command("note TEXT", "a note on the finding", correcting.note),
    Command("kind KIND", "say what kind the finding is of: kind date, kind difference date", correcting.change),
    Command("add FINDING", "what was missed: add conflict number: left words | right words", correcting.add),
    Command("mute WHAT", "mute rule or mute words of the finding; always behind it: in every pair", correcting.mute),
    Command("link N N", "left and right paragraph tell the same", correcting.link),
    Command("unlink N N", "left and right paragraph do not tell the same", correcting.unlink),
    Command("corrections", "what you have corrected", correcting.list_corrections),
    Command("takeback N", "take correction number N back", correcting.take_back),
    Command("undo", "take the last verdict, note or correction back", correcting.undo),
    Command("differences", "show or hide what differs and may both be true", reading.show_differences),
    Command(
        "facts WHICH",
        "the facts of both; facts disputed, left, right, agreed: only those; untold: the weightiest of one side",
        reading.list_facts,
    ),
    Command("find WORDS", "where both texts have these words; find /PATTERN/ for a regular expression", reading.find),
    Command("cite", "both sentences with outlet, date and paragraph", reading.cite),
    Command(
        "export", "write the comparison to a text file; export html, csv, json … writes another format", reading.export
    ),
    Command("swap", "exchange left and right", opening.swap),
    Command("beside FILE", "compare the left article with that file", opening.open_beside),
    Command(
        "paste", "compare the left article with the lines that follow, to a line with only a full stop", opening.paste
    ),
    Command("legend", "what the words mean", reading.explain),
    Command("help", "these commands", _help),
)
_DONE = {command.word: command for command in COMMANDS}


def answer(session: Session, line: str) -> Lines:
    """Does one command and gives the lines to say. Raises ``TwicetoldError`` with a sentence when it cannot."""
    word, _, rest = line.strip().partition(" ")
    if not word:
        return []
    if word not in _DONE:
        return [f"There is no command {word!r}. Type help for the commands."]
    return _DONE[word].do(session, rest.strip())
