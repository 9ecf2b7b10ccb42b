"""What two numbers must have in common to be numbers of the same thing.

same    ``60 inspectors`` / ``90 inspectors``      ``Ann Lee, 34`` / ``Lee, 43``    ``1700 block of Adams Way``
        ``crane operators`` / ``crane drivers``    ``3,000 people`` / ``3,400 men`` ``$2 million`` / ``$3 million``
others  ``17 days`` / ``42 ships``                 ``Ann Lee, 34`` / ``Max Lee, 36``    ``$2 million`` / ``€3 million``
"""

from twicetold.claims.quantity import Quantity
from twicetold.claims.units import CURRENCIES
from twicetold.model import Claim
from twicetold.tables.near import are_near
from twicetold.text.stems import stem

PEOPLE = frozenset(
    stem(word)
    for word in (
        "people person persons men man women woman children child kids families family residents migrants "
        "immigrants refugees workers employees students pupils girls boys soldiers civilians passengers "
        "victims patients members "
    ).split()
)
FATES = ("dead", "hurt")
"""Units of people to whom something happened."""
_LARGE = 1000.0
"""Only from here on is a number without a noun compared with one that has one."""
_SUFFIXES = frozenset("jr sr ii iii iv".split())


def find_subject(quantity: Quantity) -> tuple[str, str]:
    """What two numbers must share to be compared at all."""
    if quantity.unit == "age":
        return ("age", quantity.head.split()[-1])
    return (quantity.unit, "people" if quantity.head in PEOPLE else quantity.head)


def can_be_same(left: Quantity, right: Quantity) -> bool:
    """Whether both count the same thing, and may be the same number."""
    return compare_subjects(left, right) > 0 and left.agrees(right)


def compare_subjects(left: Quantity, right: Quantity) -> float:
    """How surely the two count the same thing: 0 when they do not."""
    if left.unit != right.unit:
        return 0.0
    if left.unit == "block":
        return float(bool(left.head) and left.head == right.head)
    if left.unit == "age":
        return _compare_bearers(left.head, right.head)
    if left.head == right.head and (left.head or left.unit):
        return 1.0
    if not left.unit and not (left.head and right.head):
        is_vague = any(not told.head and not told.is_exact and not told.bound for told in (left, right))
        return 0.6 if min(left.low, right.low) >= _LARGE and not is_vague else 0.0
    if left.unit in CURRENCIES or left.unit == "%":
        return 0.0 if left.head and right.head else 0.6
    return 0.6 if left.head in PEOPLE and right.head in PEOPLE else 0.0


def are_named_alike(left: Claim, right: Claim) -> bool:
    """``crane operators`` / ``crane drivers``: heads near in meaning, and a word beside them the same."""
    one, other = ({stem(word) for word in claim.about.split()} for claim in (left, right))
    if {left.meaning.unit, right.meaning.unit} in ({"", "dead"}, {"", "hurt"}):
        return bool({left.meaning.head, right.meaning.head} & one & other)
    if left.meaning.unit or right.meaning.unit or not one & other:
        return False
    return are_near(*(claim.about.casefold().split()[-1] for claim in (left, right)))


def _compare_bearers(left: str, right: str) -> float:
    """One person: the same surname, and the same first name where both tell one."""
    if "age" in (left, right) or left.startswith("the ") or right.startswith("the "):
        return 0.6 if left == right else 0.0
    one, other = ([word for word in name.split() if word not in _SUFFIXES] for name in (left, right))
    if not one or not other or one[-1] != other[-1]:
        return 0.0
    return float(1 in (len(one), len(other)) or one[0] == other[0])
