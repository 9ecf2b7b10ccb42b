"""The conflict detectors, in the order in which they run."""

from collections.abc import Callable, Iterable

from twicetold.conflicts.agent import find_agent_conflicts
from twicetold.conflicts.cause import find_cause_conflicts
from twicetold.conflicts.date import find_date_conflicts
from twicetold.conflicts.exchange import find_exchange_conflicts
from twicetold.conflicts.kind import find_kind_conflicts
from twicetold.conflicts.name import find_name_conflicts
from twicetold.conflicts.number import find_number_conflicts
from twicetold.conflicts.office import find_office_conflicts
from twicetold.conflicts.origin import find_origin_conflicts
from twicetold.conflicts.pair import Pair
from twicetold.conflicts.place import find_place_conflicts
from twicetold.conflicts.polarity import find_polarity_conflicts
from twicetold.conflicts.quote import find_quote_conflicts
from twicetold.conflicts.role import find_role_conflicts
from twicetold.model import Candidate
from twicetold.plugins import load_detectors

Detector = Callable[[Pair], Iterable[Candidate]]
DETECTORS: tuple[Detector, ...] = (
    find_number_conflicts,
    find_date_conflicts,
    find_name_conflicts,
    find_quote_conflicts,
    find_role_conflicts,
    find_office_conflicts,
    find_polarity_conflicts,
    find_kind_conflicts,
    find_exchange_conflicts,
    find_cause_conflicts,
    find_agent_conflicts,
    find_origin_conflicts,
    find_place_conflicts,
)


def find_conflicts(pair: Pair) -> list[Candidate]:
    return [candidate for detect in (*DETECTORS, *load_detectors("twicetold.conflicts")) for candidate in detect(pair)]
