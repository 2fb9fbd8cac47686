"""Fuzzy matching: words within one or two typos, by Damerau-Levenshtein distance (optimal string alignment)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SHORTEST: Final = 4
_LONG: Final = 8
_LONGEST: Final = 40
"""In letters; more is no word."""
_MOST: Final = 20
_SOUNDS: Final = (("ks", "x"), ("x", "ks"))
"""What is written in two ways where a name comes from another alphabet; that alone is no slip."""


class FuzzyMatcher:
    """Finds indexed words that are similar to a word.

    Args:
        begin: returns the known words that begin in a way.
    """

    def __init__(self, begin: Callable[[str], Iterable[str]]) -> None:
        self._begin = begin
        self._beginnings = lru_cache(maxsize=8)(self._find_beginnings)

    def similar_prefixes(self, word: str) -> set[str]:
        """Return how known words begin that one slip makes of a word, or two of a long one; none of a short one.

        What is the word itself in another spelling comes before all slips.
        Rarely is it the first letter: only where nothing with that letter is like it are all words looked at.
        """
        if not _SHORTEST <= len(word) <= _LONGEST:
            return set()
        spelt = {word.replace(heard, written) for heard, written in _SOUNDS} - {word}
        if meant := {each for each in spelt if any(self._begin(each))}:
            return meant
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        most = 1 if len(word) < _LONG else 2
        found: set[str] = set()
        for first in (word[0], ""):
            for length in range(len(word) - most, len(word) + most + 1):
                known = self._beginnings(first, length)
                like = extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=_MOST)
                found.update(each[0] for each in like)
            if found:
                break
        return found

    def _find_beginnings(self, first: str, length: int) -> list[str]:
        return list({word[:length] for word in self._begin(first) if len(word) >= length})
