"""Adverbs in verb ids: "jointly", "no longer"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADVERBS: Final = word_set(
    """
    again ago almost already also always ever first further hereby just later never now often once
    partway perhaps rather seldom sometimes soon still then today together twice yet
    """
)
"""Adverbs without the ending -ly."""
_NOT_ADVERBS: Final = word_set(
    """
    ally apply assembly comply family imply july monopoly multiply rally rely reply supply tally
    """
)
"""Words in -ly that are not adverbs. Those of three letters need no entry: fly."""
_NO_LONGER: Final = ("no", "longer")


def is_adverb(word: str) -> bool:
    """Return whether a word is an adverb: "jointly", "still"."""
    return word in _ADVERBS or (word.endswith("ly") and len(word) > len("fly") and word not in _NOT_ADVERBS)


def split_adverbs(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split the adverbs at the start of a phrase from the rest; "no" counts as one only before "longer"."""
    end = 0
    while end < len(words) and (is_adverb(words[end]) or tuple(words[end : end + 2]) == _NO_LONGER):
        end += 1 if is_adverb(words[end]) else 2
    return list(words[:end]), list(words[end:])
