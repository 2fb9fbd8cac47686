"""Parse word lists that are written as one string, the form that is easiest to read and to extend."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a string that are separated by white space."""
    return frozenset(text.split())


def phrase_list(text: str) -> list[str]:
    """Return the phrases of a string that are separated by bars."""
    return text.split("|")
