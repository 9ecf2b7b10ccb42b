"""The garble detectors, in the order in which they run."""

from collections.abc import Callable, Iterable

from twicetold.garble.telling import Telling
from twicetold.model import Candidate
from twicetold.plugins import load_detectors

Detector = Callable[[Telling], Iterable[Candidate]]
DETECTORS: tuple[Detector, ...] = ()


def find_garbles(telling: Telling) -> list[Candidate]:
    return [candidate for detect in (*DETECTORS, *load_detectors("twicetold.garbles")) for candidate in detect(telling)]
