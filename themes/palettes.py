"""The palettes: for every theme the colour of each thing that is shown. Tables only; nothing of ours is imported.

``text`` is read for an hour, so it is soft; only conflicts and garbled passages are strong. Every colour of letters
stands in at least 4.5:1 contrast to the ground it is written on (a test computes it). No colour says anything alone:
each category has an attribute and a sign as well.
"""

from typing import NamedTuple


class Palette(NamedTuple):
    """``quiet`` is for numbers and labels, ``faint`` for paragraphs that only one side tells.

    Each category has its letters, the ground they stand on, and the colour of its flag on the plain ground. The styles
    are attributes of letters: of a chosen row, and of the part of the overview that is in view.
    """

    name: str
    title: str
    is_dark: bool
    ground: str
    raised: str
    chosen: str
    text: str
    quiet: str
    faint: str
    accent: str
    conflict: str
    conflict_ground: str
    conflict_flag: str
    garble: str
    garble_ground: str
    garble_flag: str
    difference: str
    difference_ground: str
    difference_flag: str
    edit: str
    edit_ground: str
    chosen_style: str = "bold"
    seen_style: str = "none"


SAFE = Palette(
    name="safe",
    title="colour-blind safe, dark",
    is_dark=True,
    ground="#15171c",
    raised="#1d2027",
    chosen="#30384a",
    text="#d8d4ca",
    quiet="#9b9a96",
    faint="#8e9096",
    accent="#8fb8de",
    conflict="#ffbe5c",
    conflict_ground="#46300c",
    conflict_flag="#ffbe5c",
    garble="#86c8ff",
    garble_ground="#12344f",
    garble_flag="#86c8ff",
    difference="#c8c4a0",
    difference_ground="#2a2b23",
    difference_flag="#c8c4a0",
    edit="#e4e1d8",
    edit_ground="#242833",
)
DARK = Palette(
    name="dark",
    title="dark",
    is_dark=True,
    ground="#16161a",
    raised="#1f1f25",
    chosen="#37344a",
    text="#d9d5cf",
    quiet="#9c9894",
    faint="#908e92",
    accent="#b3a6e6",
    conflict="#ff9d94",
    conflict_ground="#4a1c1e",
    conflict_flag="#ff9d94",
    garble="#d6b0ff",
    garble_ground="#34214b",
    garble_flag="#d6b0ff",
    difference="#94d1c0",
    difference_ground="#1c2f2b",
    difference_flag="#94d1c0",
    edit="#e6e2dc",
    edit_ground="#26262f",
)
LIGHT = Palette(
    name="light",
    title="colour-blind safe, light",
    is_dark=False,
    ground="#faf8f2",
    raised="#efece3",
    chosen="#bccfee",
    text="#2d2b28",
    quiet="#66635d",
    faint="#6f6c68",
    accent="#1f5a96",
    conflict="#813600",
    conflict_ground="#ffdfb8",
    conflict_flag="#8a3b00",
    garble="#00497f",
    garble_ground="#d2e8fc",
    garble_flag="#00538f",
    difference="#55512a",
    difference_ground="#efecd2",
    difference_flag="#5d582a",
    edit="#1f1d1a",
    edit_ground="#ebe8df",
)
CONTRAST = Palette(
    name="contrast",
    title="high contrast",
    is_dark=True,
    ground="#000000",
    raised="#000000",
    chosen="#0a3a70",
    text="#ffffff",
    quiet="#d0d0d0",
    faint="#a0a0a0",
    accent="#7cd3ff",
    conflict="#ffd23f",
    conflict_ground="#2a1f00",
    conflict_flag="#ffc400",
    garble="#7fd4ff",
    garble_ground="#00233a",
    garble_flag="#6cc8ff",
    difference="#ffffff",
    difference_ground="#3a3a3a",
    difference_flag="#ffffff",
    edit="#ffffff",
    edit_ground="#262626",
)
MONO = Palette(
    name="mono",
    title="no colour",
    is_dark=True,
    ground="#000000",
    raised="#000000",
    chosen="#444444",
    text="#d0d0d0",
    quiet="#a0a0a0",
    faint="#8c8c8c",
    accent="#ffffff",
    conflict="#ffffff",
    conflict_ground="#000000",
    conflict_flag="#ffffff",
    garble="#ffffff",
    garble_ground="#000000",
    garble_flag="#ffffff",
    difference="#d0d0d0",
    difference_ground="#000000",
    difference_flag="#d0d0d0",
    edit="#d0d0d0",
    edit_ground="#000000",
    chosen_style="bold reverse",
    seen_style="reverse",
)
PALETTES = {palette.name: palette for palette in (SAFE, DARK, LIGHT, CONTRAST, MONO)}
GROUNDED = (
    ("text", "ground"),
    ("quiet", "ground"),
    ("faint", "ground"),
    ("accent", "ground"),
    ("text", "raised"),
    ("quiet", "raised"),
    ("accent", "raised"),
    ("text", "chosen"),
    ("conflict", "conflict_ground"),
    ("garble", "garble_ground"),
    ("difference", "difference_ground"),
    ("conflict_flag", "ground"),
    ("garble_flag", "ground"),
    ("difference_flag", "ground"),
    ("conflict_flag", "raised"),
    ("conflict_flag", "chosen"),
    ("garble_flag", "chosen"),
    ("difference_flag", "chosen"),
    ("garble_flag", "raised"),
    ("difference_flag", "raised"),
    ("edit", "edit_ground"),
)
"""What is written on what."""
