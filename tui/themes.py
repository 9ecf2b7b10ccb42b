"""Textual themes, made from the palettes."""

from textual.theme import Theme

from twicetold.themes.palettes import Palette


def make_theme(palette: Palette) -> Theme:
    """Every colour that the widgets use, under the variable names that all Textual themes have."""
    return Theme(
        name=palette.name,
        dark=palette.is_dark,
        primary=palette.accent,
        secondary=palette.edit_ground,
        accent=palette.accent,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.raised,
        panel=palette.raised,
        error=palette.conflict_flag,
        warning=palette.garble_flag,
        success=palette.difference_flag,
        variables={
            "foreground-muted": palette.quiet,
            "foreground-disabled": palette.faint,
            "text-error": palette.conflict,
            "error-muted": palette.conflict_ground,
            "text-warning": palette.garble,
            "warning-muted": palette.garble_ground,
            "text-accent": palette.difference,
            "accent-muted": palette.difference_ground,
            "text-secondary": palette.edit,
            "secondary-muted": palette.edit_ground,
            "text-primary": palette.accent,
            "text-disabled": palette.quiet,
            "primary-muted": palette.chosen,
            "chosen-text-style": palette.chosen_style,
            "seen-text-style": palette.seen_style,
            "block-cursor-background": palette.chosen,
            "block-cursor-foreground": palette.text,
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": palette.chosen,
            "block-cursor-blurred-foreground": palette.text,
            "scrollbar": palette.chosen,
            "scrollbar-hover": palette.quiet,
            "scrollbar-active": palette.accent,
            "scrollbar-background": palette.raised,
            "scrollbar-background-hover": palette.raised,
            "scrollbar-background-active": palette.raised,
        },
    )
