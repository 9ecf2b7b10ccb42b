"""How well letters can be told from their ground, and which of a theme cannot."""

from collections.abc import Iterator
from typing import NamedTuple

from twicetold.themes.palettes import GROUNDED, Palette

LEAST = 4.5
"""The contrast that WCAG 2 asks for body text."""


class Faint(NamedTuple):
    """Letters that can hardly be told from their ground, by the names of the palette."""

    letters: str
    ground: str
    contrast: float

    def __str__(self) -> str:
        return f"{self.letters} on {self.ground} ({self.contrast:.1f}:1)"


def contrast(one: str, other: str) -> float:
    """From 1, which is none, to 21; of two colours like ``#a0b1c2``, as WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def find_faint(palette: Palette) -> Iterator[Faint]:
    """The pairs below the least contrast."""
    for letters, ground in GROUNDED:
        ratio = contrast(getattr(palette, letters), getattr(palette, ground))
        if ratio < LEAST:
            yield Faint(letters, ground, ratio)


def describe_faint(palette: Palette) -> str:
    """One sentence about what is hard to read in a theme; nothing where everything can be read."""
    faint = sorted(find_faint(palette), key=lambda pair: pair.contrast)
    if not faint:
        return ""
    more = f", and {len(faint) - 2} more" if len(faint) > 2 else ""
    pairs = ", ".join(map(str, faint[:2]))
    return f"The theme {palette.name} is hard to read: {pairs}{more}; {LEAST}:1 is the least."


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
