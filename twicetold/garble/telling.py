"""What a garble detector is given."""

from dataclasses import dataclass

from twicetold.model import Document, Link


@dataclass(frozen=True, slots=True)
class Telling:
    """One document and, when there is one, its twin as reference.

    ``links`` and ``sentence_links`` are turned so that ``left`` is this document, ``right`` the twin. Detectors put
    the damaged words of ``document`` on the left side of their candidates and leave the right side empty; the twin's
    wording belongs in the suggestion. ``is_damaged``: what the text showed by itself is enough to doubt its words where
    the twin has others.
    """

    document: Document
    twin: Document | None = None
    links: tuple[Link, ...] = ()
    sentence_links: tuple[Link, ...] = ()
    is_damaged: bool = False
