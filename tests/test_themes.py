"""Every theme can be read: contrast is computed from the tables."""

import pytest

from twicetold.themes.palettes import GROUNDED, PALETTES, Palette


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize(("letters", "ground"), GROUNDED)
def test_letters_stand_out_from_their_ground(palette: Palette, letters: str, ground: str) -> None:
    """At least 4.5 to 1, the figure that WCAG asks for body text."""
    assert contrast(getattr(palette, letters), getattr(palette, ground)) >= 4.5


def test_contrast_of_black_and_white() -> None:
    """The formula gives 21 for the greatest contrast there is."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
