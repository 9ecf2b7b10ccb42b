"""The engine, loaded when it is first asked for: the texts are on the screen before."""

from collections.abc import Callable, Collection

from twicetold.model import Claim, Comparison, Document, Inspection, Pin, Side


def compare(
    left: Document,
    right: Document,
    pins: tuple[Pin, ...] = (),
    progress: Callable[[str, float], None] | None = None,
    partial: Callable[[Comparison], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    from twicetold import pipeline

    return pipeline.compare(left, right, pins=pins, progress=progress, partial=partial, is_cancelled=is_cancelled)


def inspect(document: Document) -> Inspection:
    from twicetold import pipeline

    return pipeline.inspect(document)


def find_claims(document: Document) -> tuple[Claim, ...]:
    """What one article states, in its order; nothing of a text that is not in English."""
    from twicetold.claims import find_claims_of
    from twicetold.claims.entities import tell_sorts
    from twicetold.text.documents import make_document
    from twicetold.text.language import is_english

    if not is_english(document):
        return ()
    return tell_sorts(document, make_document(""), tuple(find_claims_of(document, Side.LEFT)))


def leave_out(comparison: Comparison, without: Collection[str] = ()) -> Comparison:
    """The comparison without the findings of these ids, counted anew."""
    from twicetold.pipeline import Options
    from twicetold.selection import select

    return select(comparison, Options(), without)
