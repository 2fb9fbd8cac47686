"""The parts of a verb's id: prefixes, prepositions, nouns."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.vocabulary.adverbs import is_adverb
from jvexplore.dossier.vocabulary.verb_words import ADJECTIVES_BEFORE_OF, NOT_NOUNS, NOUN_ENDINGS, NOUNS
from jvexplore.reading.wordlists import word_set

_PREFIXES: Final = word_set(
    """
    co counter cross de down fast half majority mid minority mis out over part pre re short spear sub un
    under up white
    """
)
"""What is joined to the next word by a hyphen: co-owns, short-sells."""
_BEFORE_VERBS: Final = word_set(
    """
    a an are be been being can cannot could did do does had has have is may might must not shall should the to was were
    will would
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
        if words and words[-1] in _PREFIXES and part not in _PARTICLES and _may_begin_verb(words[:-1]):
            words[-1] += f"-{part}"
        else:
            words.append(part)
    return words


def _may_begin_verb(words_before: list[str]) -> bool:
    """Tell whether a verb may begin behind words: no prefix is the "over" in "took over control of"."""
    return not words_before or words_before[-1] in _BEFORE_VERBS or is_adverb(words_before[-1])


def is_particle(word: str) -> bool:
    """Tell whether a word may follow a verb and is no object of it: "off", "over", "in"."""
    return word in _PARTICLES


def is_noun(word: str) -> bool:
    """Tell whether a word says what somebody is: "adviser", "owner", "unit"."""
    return word in NOUNS or (word.endswith(NOUN_ENDINGS) and word not in NOT_NOUNS)


def is_adjective(word: str) -> bool:
    """Tell whether a word behind "is" and before "of" says how somebody is: "fond", "mindful"; most are nouns."""
    return word in NOT_NOUNS or word in ADJECTIVES_BEFORE_OF or word.endswith(("able", "ful", "ical", "less", "ous"))
