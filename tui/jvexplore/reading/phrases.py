"""Match phrases of one or several words, such as "per cent" or "no less than", at a position in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from jvexplore.reading.tokens import is_space

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from jvexplore.reading.tokens import TokenSequence

_Meaning = TypeVar("_Meaning")

_GAPS_WITHIN: Final = frozenset({" ", "-", ".", ". ", "-\n"})
"""What may separate the words of a phrase, besides white space."""


class PhraseTable(Generic[_Meaning]):
    """Phrases with their meanings; the longest that matches is used.

    Args:
        phrases: words in lower case separated by single spaces, each phrase with its meaning.
    """

    def __init__(self, phrases: Mapping[str, _Meaning]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], _Meaning]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], _Meaning]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            words = tuple(phrase.split(" "))
            self._by_first.setdefault(words[0], []).append((words, phrases[phrase]))
            self._by_last.setdefault(words[-1], []).append((words, phrases[phrase]))

    def first_words(self) -> AbstractSet[str]:
        """Return the first words of the phrases."""
        return self._by_first.keys()

    def __contains__(self, word: str) -> bool:
        """Return whether any phrase begins with a word."""
        return word in self._by_first

    def match_at(self, tokens: TokenSequence, index: int) -> tuple[int, _Meaning] | None:
        """Return the index after the phrase that begins at a token, and its meaning; `None` if there is none."""
        phrases = self._by_first.get(tokens.words[index])
        for words, meaning in phrases or ():
            after = index + len(words)
            if len(words) == 1 or (tokens.words[after - 1] == words[-1] and _has_phrase_at(tokens, index, words)):
                return after, meaning
        return None

    def match_before(self, tokens: TokenSequence, index: int) -> tuple[int, _Meaning] | None:
        """Return the first index of the phrase that ends before a token, and its meaning; `None` if there is none."""
        for words, meaning in self._by_last.get(tokens.words[index - 1], ()) if index else ():
            first = index - len(words)
            if len(words) == 1 or (
                first >= 0 and tokens.words[first] == words[0] and _has_phrase_at(tokens, first, words)
            ):
                return first, meaning
        return None


def _has_phrase_at(tokens: TokenSequence, index: int, words: tuple[str, ...]) -> bool:
    after = index + len(words)
    if tuple(tokens.words[index:after]) != words:
        return False
    gaps = tokens.gaps[index + 1 : after]
    return all(gap in _GAPS_WITHIN or is_space(gap) for gap in gaps)
