"""Detectors that other installed packages add.

A package names a function under the entry-point group ``twicetold.conflicts`` (from a ``Pair``) or
``twicetold.garbles`` (from a ``Telling``); the function returns candidates, as our own detectors do::

    [project.entry-points."twicetold.garbles"]
    house-style = "our_desk.garbles:find_house_style_slips"
"""

from functools import cache
from importlib.metadata import entry_points
from typing import Any

from twicetold.errors import BadUse


@cache
def load_detectors(group: str) -> tuple[Any, ...]:
    """The functions under ``group``, by name. Raises ``BadUse`` with the package's name when one cannot be imported."""
    detectors = []
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        try:
            detectors.append(point.load())
        except (ImportError, AttributeError) as error:
            package = point.dist.name if point.dist else point.value
            raise BadUse(f"The detector {point.name!r} of {package} cannot be loaded ({error}); remove it.") from None
    return tuple(detectors)
