"""The words that say how or when something is done: "jointly", "no longer"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADVERBS: Final = word_set(
    """
    again ago allegedly almost already also always ever first formerly further hereby just later longer never no
    now often once partway perhaps rather seldom sometimes soon still then today together twice yet
    """
)
_NOT_ADVERBS: Final = word_set(
    """
    ally apply assembly comply family fly imply july monopoly multiply rally rely reply supply tally
    """
)


def is_adverb(word: str) -> bool:
    """Tell whether a word says how or when something is done: "jointly", "still"."""
    return word in _ADVERBS or (word.endswith("ly") and len(word) > len("fly") and word not in _NOT_ADVERBS)


def split_adverbs(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the adverbs that words begin with, and the others."""
    end = next((place for place, word in enumerate(words) if not is_adverb(word)), len(words))
    return list(words[:end]), list(words[end:])
