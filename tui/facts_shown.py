"""Which of the facts are listed: all, or those with one sort of answer."""

from enum import StrEnum

from twicetold.layout.facts import Fact
from twicetold.model import Answer


class Which(StrEnum):
    """The value is what stands in the title."""

    ALL = "all"
    DISPUTED = "told otherwise"
    LEFT = "told by the left only"
    RIGHT = "told by the right only"
    AGREED = "told alike"
    UNTOLD = "told by one only"

    def lists(self, fact: Fact) -> bool:
        match self:
            case Which.DISPUTED:
                return fact.claim.answer in (Answer.CONFLICT, Answer.DIFFERENCE)
            case Which.LEFT:
                return fact.right is None
            case Which.RIGHT:
                return fact.left is None
            case Which.AGREED:
                return fact.claim.answer is Answer.AGREES
            case Which.UNTOLD:
                return False  # they are no claims that could be answered
        return True
