"""Checkable statements found in one text: one module a kind."""

from twicetold.claims.registry import find_claims, find_claims_of, join_claims

__all__ = ["find_claims", "find_claims_of", "join_claims"]
