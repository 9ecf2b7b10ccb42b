"""Contradictions inside one article: one module a kind, each with one function from an article to candidates."""

from twicetold.inside.registry import find_inner_conflicts

__all__ = ["find_inner_conflicts"]
