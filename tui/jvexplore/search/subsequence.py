"""Subsequence matching: `dobrdv` finds Dobrodeev, as its letters occur in this order and it has the same first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.search.normalised_words import normalise_for_search

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST: Final = 3
"""Fewer letters must stand side by side: almost any word has two that are asked for."""

_LONGEST_TYPED: Final = 1_000
"""How much is looked for, in characters; what is longer is found nowhere, as no name is."""
_NOTHING: Final = re.compile(r"(?!)")


class SubsequenceMatcher:
    """What was typed, to be found in texts that hold each of its words.

    Args:
        typed: words; the letters of each may be spread over one word of a text, but not beyond.
    """

    def __init__(self, typed: str) -> None:
        is_long = len(typed) > _LONGEST_TYPED
        words = (
            [] if is_long else sorted(set(normalise_for_search(typed).split()), key=len, reverse=True)
        )  # the longest is the rarest
        self._words = [(1, _NOTHING)] if is_long else [(len(word), re.compile(_pattern(word))) for word in words]

    def find_matches(self, normalised: Sequence[str]) -> list[tuple[float, int]]:
        """Return which of very many texts, normalised, hold all words: how well, and their numbers."""
        numbers: Sequence[int] = range(len(normalised)) if self._words else ()
        for _, pattern in self._words:
            search = pattern.search
            numbers = [number for number in numbers if search(normalised[number])]
        return [(self.match_score(normalised[number]), number) for number in numbers]

    def match_score(self, normalised: str) -> float:
        """Return how well a text, normalised, holds all words: 0 for not at all, 1 for each in one piece."""
        total = 0.0
        for length, pattern in self._words:
            spread = [match.end() - match.start() for match in pattern.finditer(normalised)]
            if not spread:
                return 0
            total += length / min(spread)
        return total / len(self._words) if self._words else 0

    def highlight_spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the letters stand in a text, to be marked: start and end, in characters."""
        normalised = normalise_for_search(text)
        if len(normalised) != len(text):
            return []  # a letter that is normalised into two: it is not known any more which is where
        found = (pattern.search(normalised) for _, pattern in self._words)
        return [match.span(letter) for match in found if match for letter in range(1, match.re.groups + 1)]


def _pattern(word: str) -> str:
    """Return a regular expression for a word of which letters may be missing, each that was typed in a group.

    It begins with a letter, as such are found fast, and looks back afterwards whether a word begins there. It never
    tries a second way: what lies between two letters does not hold the second one.
    """
    first, *others = map(re.escape, word)
    between = r"[^{}\s|/]*+" if len(word) >= _SHORTEST else ""
    return rf"({first})(?<!\w{first})" + "".join(f"{between.format(letter)}({letter})" for letter in others)
