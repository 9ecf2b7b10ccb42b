"""An article as lines that line tools can compare: one sentence a line.

    the file       The ferry ran aground ⏎ on Sunday. Nobody ⏎ was hurt.
    the lines      The ferry ran aground on Sunday.
                   Nobody was hurt.

So a re-wrapped paragraph is no change, and a changed word shows its own sentence and no other.
"""

from dataclasses import dataclass

from twicetold.model import Document


@dataclass(frozen=True, slots=True)
class Line:
    """``sentence`` is the index of the sentence, -1 for the empty line between paragraphs."""

    text: str
    sentence: int = -1


def find_lines(document: Document) -> tuple[Line, ...]:
    """One line a sentence, white space folded; an empty line between paragraphs."""
    lines: list[Line] = []
    for paragraph in document.paragraphs:
        if paragraph.index:
            lines.append(Line(""))
        lines += [Line(" ".join(document.quote(s.span).split()), s.index) for s in paragraph.sentences]
    return tuple(lines)
