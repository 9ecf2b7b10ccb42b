"""What happened to the people counted: killed, or hurt.

``two people were killed`` dead 2      ``left one man dead`` dead 1      ``three dead, nine wounded`` dead 3, hurt 9
``no one was hurt`` hurt 0      ``six others injured`` hurt 6          ``six people shot, two fatally`` hurt 6, dead 2
"""

from twicetold.text.tokens import Token, TokenKind

DEAD = frozenset("killed dead died fatally deaths slain fatalities".split())
HURT = frozenset("injured wounded hurt injuries shot casualties".split())
_BETWEEN = frozenset(
    (
        "were was are is others other more people person persons men man women woman children teenagers "
        "patrons officers have has had been being also of them critically seriously left and some "
    ).split()
)
_REACH = 5


def read_fate(tokens: list[Token], end: int) -> str:
    """ "dead", "hurt" or "" for the people counted by the number that ends at ``end``."""
    for token in tokens[end : end + _REACH]:
        if token.key in DEAD:
            return "dead"
        if token.key in HURT:
            return "hurt"
        if token.kind is not TokenKind.WORD or token.key not in _BETWEEN:
            return ""
    return ""
