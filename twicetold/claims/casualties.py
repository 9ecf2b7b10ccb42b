"""What happened to the people counted: killed, or hurt.

``two people were killed`` dead 2      ``left one man dead`` dead 1      ``three dead, nine wounded`` dead 3, hurt 9
``no one was hurt`` hurt 0      ``six others injured`` hurt 6            ``six people shot, two fatally`` hurt 6, dead 2
``killed three and injured nine`` dead 3, hurt 9                         ``the death toll rose to 12`` dead 12
"""

from twicetold.text.tokens import Token, TokenKind

DEAD = frozenset("killed dead died fatally deaths slain fatalities drowned perished".split())
HURT = frozenset("injured wounded hurt injuries shot casualties".split())
_KILLING = frozenset("killed killing kills".split())
_HURTING = frozenset("injured injuring injures wounded wounding wounds hurting".split())
_MIXED = frozenset("shot casualties".split())
"""These may count the dead too."""
_BETWEEN = frozenset(
    (
        "were was are is others other more people person persons men man women woman children teenagers "
        "patrons officers have has had been being also of them critically seriously left and some "
    ).split()
)
_REACH = 5


def read_fate(tokens: list[Token], first: int, end: int) -> str:
    """ "dead", "hurt" or "" for the people counted by the number of tokens ``first`` to ``end``."""
    before = [token.key for token in tokens[max(0, first - 6) : first]]
    if before[-1:] and before[-1] in _KILLING:
        return "dead"
    if before[-1:] and before[-1] in _HURTING:
        return "hurt"
    if "toll" in before and before[-1] in ("to", "of", "at", "is", "was", "reached", "stands"):
        return "dead"
    for token in tokens[end : end + _REACH]:
        if token.key in DEAD:
            return "dead"
        if token.key in HURT:
            return "hurt"
        if token.kind is not TokenKind.WORD or token.key not in _BETWEEN:
            return ""
    return ""


def counts_the_dead(tokens: list[Token], end: int) -> bool:
    """Whether a number of the hurt that ends at ``end`` may have the dead in it: ``shot``, ``hurt, one fatally``."""
    after = [token.key for token in tokens[end:]]
    return bool(_MIXED & set(after[: _REACH + 1])) or "fatally" in after
