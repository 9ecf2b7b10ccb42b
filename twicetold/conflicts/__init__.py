"""Facts that disagree: one module a kind, each with one function from a pair to candidates."""

from twicetold.conflicts.answers import answer_claims
from twicetold.conflicts.disputes import dispute_claims
from twicetold.conflicts.pair import Pair
from twicetold.conflicts.registry import find_conflicts

__all__ = ["Pair", "answer_claims", "dispute_claims", "find_conflicts"]
