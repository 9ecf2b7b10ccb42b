"""What the marks mean, in words: one table for the first visit, the help and the session by lines."""

LEGEND = (
    ("!", "conflict: they cannot both be true"),
    ("~", "garble: the passage reads as damaged"),
    ("?", "difference: told differently, and both may be true"),
    ("≈", "before a paragraph: the other side tells it in other words"),
    ("±", "before a paragraph: the same wording with changes (the changes in italics)"),
    ("= ", "before a paragraph: word for word the same"),
    ("≡", "before a paragraph: you have put the two together"),
    ("⇅", "before a paragraph: it stands at another place on the other side"),
    ("⇄", "below a paragraph: where else the other side tells it; a click or t goes there"),
    ("", "no sign, dimmed: only this side tells it"),
    ("0.80", "how sure: of ten such marks about eight are right"),
)
