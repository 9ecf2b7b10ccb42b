"""Every theme can be read: contrast is computed from the tables."""

import pytest

from twicetold.themes.palettes import GROUNDED, PALETTES, Palette
from twicetold.tui.contrast import contrast


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize(("letters", "ground"), GROUNDED)
def test_letters_stand_out_from_their_ground(palette: Palette, letters: str, ground: str) -> None:
    """At least 4.5 to 1, the figure that WCAG asks for body text."""
    assert contrast(getattr(palette, letters), getattr(palette, ground)) >= 4.5


def test_contrast_of_black_and_white() -> None:
    """The formula gives 21 for the greatest contrast there is."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
