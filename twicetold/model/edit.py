"""Word edits: what differs inside a link."""

from dataclasses import dataclass
from enum import StrEnum

from twicetold.model.span import Span


class Tag(StrEnum):
    """difflib's four tags."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class EditKind(StrEnum):
    """What an edit changes: words, or nothing but their case or the punctuation between them."""

    WORDS = "words"
    CASE = "case"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference inside paragraph link number ``link``; equal stretches are not listed.

    An insertion has an empty left span, a deletion an empty right one, at the place where the text is missing.
    """

    tag: Tag
    left: Span
    right: Span
    link: int
    kind: EditKind = EditKind.WORDS

    def __post_init__(self) -> None:
        wanted = {Tag.INSERT: (False, True), Tag.DELETE: (True, False)}.get(self.tag, (True, True))
        if (bool(self.left), bool(self.right)) != wanted:
            raise ValueError(f"{self.tag}: left {self.left} and right {self.right} do not fit the tag")
