"""Fuzzy matching: words within one or two typos, by Damerau-Levenshtein distance (optimal string alignment)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SHORTEST: Final = 4
_LONG: Final = 8
_LONGEST: Final = 40
"""The maximum number of letters; a longer text is not a word."""
_MAX_SIMILAR: Final = 20
_SOUNDS: Final = (("ks", "x"), ("x", "ks"))
"""Spelling variants in names from other alphabets, which do not count as typos."""


class FuzzyMatcher:
    """Finds indexed words that are similar to a word.

    Args:
        words_with_prefix: returns the indexed words with a prefix.
    """

    def __init__(self, words_with_prefix: Callable[[str], Iterable[str]]) -> None:
        self._words_with_prefix = words_with_prefix
        self._cached_prefixes = lru_cache(maxsize=8)(self._prefixes_of_length)

    def similar_prefixes(self, word: str) -> set[str]:
        """Return the prefixes of indexed words within one typo, or two for a long word; empty for a short one.

        Spelling variants are preferred to typos.
        The first letter is rarely wrong: words with another are examined only if no word with that letter is similar.
        """
        if not _SHORTEST <= len(word) <= _LONGEST:
            return set()
        variants = {word.replace(sound, spelling) for sound, spelling in _SOUNDS} - {word}
        if known_variants := {each for each in variants if any(self._words_with_prefix(each))}:
            return known_variants
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        most = 1 if len(word) < _LONG else 2
        found: set[str] = set()
        for first in (word[0], ""):
            for length in range(len(word) - most, len(word) + most + 1):
                known = self._cached_prefixes(first, length)
                similar = extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=_MAX_SIMILAR)
                found.update(each[0] for each in similar)
            if found:
                break
        return found

    def _prefixes_of_length(self, first: str, length: int) -> list[str]:
        return list({word[:length] for word in self._words_with_prefix(first) if len(word) >= length})
