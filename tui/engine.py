"""The engine, loaded when it is first asked for: the texts are on the screen before."""

from collections.abc import Callable

from twicetold.model import Comparison, Document, Inspection


def compare(
    left: Document,
    right: Document,
    pins: tuple[tuple[int, int], ...] = (),
    progress: Callable[[str, float], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    from twicetold import pipeline

    return pipeline.compare(left, right, pins=pins, progress=progress, is_cancelled=is_cancelled)


def inspect(document: Document) -> Inspection:
    from twicetold import pipeline

    return pipeline.inspect(document)
