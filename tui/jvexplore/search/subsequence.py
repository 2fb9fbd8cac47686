"""Subsequence matching: `dobrdv` finds Dobrodeev, which has its letters in this order and the same first letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.search.normalised_words import normalise_for_search

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST: Final = 3
"""Fewer letters must be adjacent: almost any word contains two given letters."""

_LONGEST_TYPED: Final = 1_000
"""The maximum length of typed text to match, in characters; longer text matches nothing, because no name is as long."""
_MATCHES_NOTHING: Final = re.compile(r"(?!)")


class SubsequenceMatcher:
    """Matches typed text against texts that must contain each of its words.

    Args:
        typed: words; the letters of each may be spread over one word of a text, but not over several.
    """

    def __init__(self, typed: str) -> None:
        if len(typed) > _LONGEST_TYPED:
            self._words = [(1, _MATCHES_NOTHING)]
            return
        longest_first = sorted(set(normalise_for_search(typed).split()), key=len, reverse=True)  # the rarest first
        self._words = [(len(word), re.compile(_subsequence_pattern(word))) for word in longest_first]

    def find_matches(self, normalised: Sequence[str]) -> list[tuple[float, int]]:
        """Return the scores and indexes of the normalised texts that contain all words."""
        numbers: Sequence[int] = range(len(normalised)) if self._words else ()
        for _, pattern in self._words:
            search = pattern.search
            numbers = [number for number in numbers if search(normalised[number])]
        return [(self.match_score(normalised[number]), number) for number in numbers]

    def match_score(self, normalised: str) -> float:
        """Return the score of a normalised text: 0 if it lacks a word, 1 if it contains each in one piece."""
        total = 0.0
        for length, pattern in self._words:
            spread = [match.end() - match.start() for match in pattern.finditer(normalised)]
            if not spread:
                return 0
            total += length / min(spread)
        return total / len(self._words) if self._words else 0

    def highlight_spans(self, text: str) -> list[tuple[int, int]]:
        """Return the spans, in characters, of the letters in a text, to be highlighted."""
        normalised = normalise_for_search(text)
        if len(normalised) != len(text):
            return []  # a letter is normalised to two, so that the offsets are not known
        found = (pattern.search(normalised) for _, pattern in self._words)
        return [match.span(letter) for match in found if match for letter in range(1, match.re.groups + 1)]


def _subsequence_pattern(word: str) -> str:
    """Return a regular expression for a word with letters missing; each typed letter is a group.

    It begins with a letter, which is fast to find, and a look-behind then checks that a word begins there. It never
    backtracks: the text between two letters does not contain the second one.
    """
    first, *others = map(re.escape, word)
    between = r"[^{}\s|/]*+" if len(word) >= _SHORTEST else ""
    return rf"({first})(?<!\w{first})" + "".join(f"{between.format(letter)}({letter})" for letter in others)
