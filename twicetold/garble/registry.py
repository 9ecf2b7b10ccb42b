"""The garble detectors, in the order in which they run."""

from collections.abc import Callable, Iterable

from twicetold.garble.boundary import find_boundaries
from twicetold.garble.fragment import find_fragments
from twicetold.garble.furniture import find_furniture
from twicetold.garble.mojibake import find_mojibake
from twicetold.garble.nonwords import find_nonwords
from twicetold.garble.pronouns import find_pronouns
from twicetold.garble.punctuation import find_punctuation
from twicetold.garble.repetition import find_repetitions
from twicetold.garble.spacing import find_spacing
from twicetold.garble.telling import Telling
from twicetold.garble.truncation import find_truncation
from twicetold.model import Candidate
from twicetold.plugins import load_detectors

Detector = Callable[[Telling], Iterable[Candidate]]
DETECTORS: tuple[Detector, ...] = (
    find_punctuation,
    find_spacing,
    find_boundaries,
    find_fragments,
    find_pronouns,
    find_nonwords,
    find_mojibake,
    find_repetitions,
    find_truncation,
    find_furniture,
)


def find_garbles(telling: Telling) -> list[Candidate]:
    return [candidate for detect in (*DETECTORS, *load_detectors("twicetold.garbles")) for candidate in detect(telling)]
