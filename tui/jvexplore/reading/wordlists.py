"""Word lists in the form that is easiest to read and extend: separated by spaces or bars."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words in a string, separated by white space."""
    return frozenset(text.split())


def phrase_list(text: str) -> list[str]:
    """Return the phrases in a string, separated by bars."""
    return text.split("|")
