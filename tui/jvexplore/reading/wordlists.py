"""Lists of words as they are easiest to read and to add to: with spaces or bars between them."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return words that are written with white space between them."""
    return frozenset(text.split())


def phrase_list(text: str) -> list[str]:
    """Return phrases that are written with bars between them."""
    return text.split("|")
