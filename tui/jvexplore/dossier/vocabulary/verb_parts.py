"""The parts of a verb's id: prefixes, adverbs, prepositions, nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary.verb_words import NOT_NOUNS, NOUN_ENDINGS, NOUNS
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

_PREFIXES: Final = word_set(
    """
    co counter cross de down fast half joint majority mid minority mis out over part pre re short spear sub un
    under up white
    """
)
"""What is joined to the next word by a hyphen: co-owns, short-sells."""
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
PREPOSITIONS: Final = word_set(
    """
    about above across after against ahead along alongside among around at behind below beside between beyond by
    for from in inside into near of off on onto outside over past than through to toward towards under until
    upon via with within without
    """
)
_PARTICLES: Final = PREPOSITIONS | word_set("apart aside away back down forth forward out together up")
"""What may follow a verb and is no object of it."""


def joined_prefixes(verb_id: str) -> list[str]:
    """Return the words of an id, with prefixes joined to what they belong to: "co-owns"."""
    parts = [part for part in verb_id.split("-") if part]
    words: list[str] = []
    for part in parts:
        if words and words[-1] in _PREFIXES and part not in _PARTICLES:
            words[-1] += f"-{part}"
        else:
            words.append(part)
    return words


def is_adverb(word: str) -> bool:
    """Tell whether a word says how or when something is done: "jointly", "still"."""
    return word in _ADVERBS or (word.endswith("ly") and len(word) > len("fly") and word not in _NOT_ADVERBS)


def split_adverbs(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the adverbs that words begin with, and the others."""
    end = next((place for place, word in enumerate(words) if not is_adverb(word)), len(words))
    return list(words[:end]), list(words[end:])


def is_particle(word: str) -> bool:
    """Tell whether a word may follow a verb and is no object of it: "off", "over", "in"."""
    return word in _PARTICLES


def is_noun(word: str) -> bool:
    """Tell whether a word says what somebody is: "adviser", "owner", "unit"."""
    return word in NOUNS or (word.endswith(NOUN_ENDINGS) and word not in NOT_NOUNS)
