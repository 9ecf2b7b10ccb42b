"""Strokes as a stream of Pygments tokens, and the palettes of the app as Pygments styles; its formatters do the rest.

    stroke      (Look.CONFLICT, "!212 passengers![c1]")
    token       (Token.Generic.Conflict, "!212 passengers![c1]")

No colour says anything alone: the signs stand in the words.
"""

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from pygments.formatter import Formatter
from pygments.style import Style
from pygments.token import Generic, Text, Token, _TokenType

from twicetold.export.strokes import Line, Look, trim
from twicetold.themes.palettes import LIGHT, SAFE, Palette

TOKENS: dict[Look, _TokenType] = {
    Look.PLAIN: Text,
    Look.QUIET: Generic.Output,
    Look.HEADING: Generic.Heading,
    Look.EDIT: Generic.Emph,
    Look.LEFT: Generic.Left,
    Look.RIGHT: Generic.Right,
    Look.DELETED: Generic.Deleted,
    Look.INSERTED: Generic.Inserted,
    Look.DIFFERENCE: Generic.Difference,
    Look.GARBLE: Generic.Garble,
    Look.CONFLICT: Generic.Conflict,
}


def make_style(name: str, palette: Palette, **colours: str) -> type[Style]:
    """The palette as a Pygments style; ``colours`` of letters on the plain ground may be others."""
    letters = {name: colours.get(name, getattr(palette, name)) for name in ("text", "quiet", "faint", "accent")}
    styles = {
        Text: letters["text"],
        Generic.Output: letters["quiet"],
        Generic.Heading: f"bold {letters['text']}",
        Generic.Emph: "italic",
        Generic.Left: letters["faint"],
        Generic.Right: letters["accent"],
        Generic.Deleted: f"italic {letters['faint']}",
        Generic.Inserted: f"underline {letters['accent']}",
        Generic.Difference: f"italic {palette.difference} bg:{palette.difference_ground}",
        Generic.Garble: f"underline {palette.garble} bg:{palette.garble_ground}",
        Generic.Conflict: f"bold {palette.conflict} bg:{palette.conflict_ground}",
    }
    return type(name, (Style,), {"name": name, "background_color": palette.ground, "styles": styles})


def mean(one: str, other: str) -> str:
    """The colour between two; that of a dark and of a light palette can be read on either ground."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{(a + b) // 2:02x}" for a, b in pairs)


PAGE = make_style("TwicetoldPage", LIGHT)
TERMINAL = make_style(
    "TwicetoldTerminal",
    SAFE,
    text="",
    quiet="",
    faint=mean(SAFE.faint, LIGHT.faint),
    accent=mean(SAFE.accent, LIGHT.accent),
)
"""For terminals, whose ground nobody knows: plain words keep their colour, marked ones bring their own ground."""


def paint(lines: Iterable[Line], formatter: "Formatter[str]") -> str:
    """What the formatter makes of the lines."""
    written = StringIO()
    formatter.format(stream_tokens(lines), written)
    return written.getvalue()


def stream_tokens(lines: Iterable[Line]) -> Iterator[tuple[Any, str]]:
    """The tokens; no line ends in white space."""
    for line in lines:
        yield from ((TOKENS[look], words) for look, words in trim(line))
        yield Token, "\n"
