"""What the words of a session by lines mean: it has no marks, no colours and no slanted letters to explain."""

LEGEND = (
    ("Conflict", "they cannot both be true"),
    ("Garble", "the passage reads as damaged"),
    ("Difference", "told differently, and both may be true"),
    ("Link, same", "the other side tells the paragraph word for word"),
    ("Link, edited", "the same wording with changes"),
    ("Link, paraphrased", "the other side tells it in other words"),
    ("Link, moved", "it stands at another place on the other side, under the number that is read"),
    ("Link, linked by hand", "you have put the two together"),
    ("Nothing tells this", "only this side has the paragraph"),
    ("Sure, 0.80", "of ten such findings about eight are right"),
    ("Verdict, stale", "its words have changed since you judged it"),
)
