"""Sessions of a reader in a real terminal, step by step: played by the tests, and recorded for docs/sessions.md."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Step:
    """What the reader does, in words and in keys, and what the screen then shows."""

    said: str
    keys: tuple[str, ...]
    shows: str


@dataclass(frozen=True, slots=True)
class Session:
    """``arguments`` of the command, which is run in a folder with the samples in ``articles``."""

    title: str
    arguments: str
    size: tuple[int, int]
    opens: str
    steps: tuple[Step, ...]
    environment: dict[str, str] = field(default_factory=dict)


PAIR = "articles/000_d2c60e0e4c2b9a40.txt articles/004_ad89dc469e1bd662.txt"
SESSIONS = (
    Session(
        "First use",
        "articles",
        (118, 32),
        "2 articles",
        (
            Step(
                "Enter opens the proposed pair; the texts are there at once, and then the findings.",
                ("Enter",),
                "linked",
            ),
            Step("] goes to the first finding.", ("]",), "finding 1 of"),
            Step("c goes to the first conflict.", ("c",), "conflict:"),
            Step("? tells the keys and what the marks mean.", ("?",), "Esc leaves"),
            Step("Esc leaves the help, and once more goes back to the list.", ("Escape", "Escape"), "Alike"),
            Step("q leaves.", ("q",), "status 0"),
        ),
    ),
    Session(
        "Triage of the samples",
        PAIR,
        (118, 32),
        "linked",
        (
            Step("] goes to the first finding.", ("]",), "finding 1 of"),
            Step("1 says that it is right, and goes on.", ("1",), "· 1 of "),
            Step("2 says that the next one is wrong.", ("2",), "· 2 of "),
            Step("3 leaves the third one open.", ("3",), "· 3 of "),
            Step("m writes a note on the one after it.", ("m", "ask the desk", "Enter"), "ask the desk"),
            Step("^z takes back what was done last.", ("C-z",), "· 3 of "),
            Step("F shows the facts of both articles.", ("F",), "Facts · all"),
            Step("q leaves; verdicts are kept as they are made.", ("q",), "status 0"),
        ),
    ),
    Session(
        "A narrow terminal",
        PAIR,
        (56, 30),
        "finding",
        (
            Step(
                "Below 60 columns both texts stand in one pane, with L and R before the numbers.", ("c",), "conflict:"
            ),
            Step("s hides the findings.", ("s",), "L"),
            Step("v folds what is told the same.", ("v",), "nly what differs"),
        ),
    ),
    Session(
        "Without colour",
        PAIR,
        (100, 30),
        "finding",
        (
            Step("The signs stand around the words: !conflict! ~garble~ ?difference?", ("c",), "conflict:"),
            Step("x goes to the next garbled passage.", ("x",), "garble:"),
        ),
        {"NO_COLOR": "1"},
    ),
)
