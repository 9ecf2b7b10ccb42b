"""How each thing looks, by its name: styles of cells, made from the colours of the theme.

    look        letters      ground         attributes
    conflict    text-error   error-muted    bold underline

A theme may give a look other attributes by a variable of its name (``chosen-text-style``); where they turn letters and
ground round, the ground is that of the widget, so that it holds with sixteen colours too.

Widgets that draw cells themselves ask here and not the style sheet, which would work out every look of every widget
anew at each step of the start. Every look that says something has an attribute of its own, as colour may be missing.
"""

from collections.abc import Mapping
from functools import lru_cache

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

GROUND = "background"
LOOKS = {
    "text": ("foreground", "", ""),
    "quiet": ("foreground-muted", "", ""),
    "faint": ("foreground-disabled", "", ""),
    "accent": ("primary", "", ""),
    "conflict": ("text-error", "error-muted", "bold underline"),
    "garble": ("text-warning", "warning-muted", "underline"),
    "difference": ("text-accent", "accent-muted", ""),
    "edit": ("text-secondary", "secondary-muted", "italic"),
    "found": ("foreground", "primary-muted", "underline"),
    "hit": ("background", "primary", "bold"),
    "conflict-flag": ("error", "", "bold"),
    "garble-flag": ("warning", "", "bold"),
    "difference-flag": ("success", "", "bold"),
    "chosen": ("foreground", "primary-muted", "bold"),
    "seen": ("foreground", "primary-muted", ""),
}
"""Letters and ground are variables of the theme; without a ground of its own a look takes that of the widget."""

Looks = Mapping[str, Style]
_Settings = tuple[tuple[str, str], ...]


class Drawn(Widget):
    """A widget that draws cells itself, in ``looks``."""

    _looks: Looks | None = None

    @property
    def looks(self) -> Looks:
        """Found once for each style that the widget has: they are asked for with every row."""
        if self._looks is None:
            self._looks = find_looks(self)
        return self._looks

    def notify_style_update(self) -> None:
        """The theme has changed, or what the widget stands on."""
        super().notify_style_update()
        self._looks = None


def find_looks(widget: Widget) -> Looks:
    """The looks on the widget's own ground; to be asked for again when its style has changed."""
    variables = widget.app.theme_variables
    names = {name for letters, ground, _ in LOOKS.values() for name in (letters, ground) if name}
    attributes = {look: variables.get(f"{look}-text-style", own) for look, (_, _, own) in LOOKS.items()}
    colours = tuple(sorted((name, variables[name]) for name in names))
    return _make_looks(colours, tuple(attributes.items()), widget.background_colors[1])


@lru_cache(maxsize=16)
def _make_looks(variables: _Settings, attributes: _Settings, beneath: Color) -> Looks:
    colours = {name: Color.parse(value) for name, value in variables}

    def make(look: str, attributes: str) -> Style:
        letters, ground, _ = LOOKS[look]
        below = beneath + colours[ground] if ground and "reverse" not in attributes else beneath
        colour = Style.from_color((below + colours[letters]).rich_color, below.rich_color)
        return Style.parse(attributes or "none") + colour

    return {look: make(look, own) for look, own in attributes}
