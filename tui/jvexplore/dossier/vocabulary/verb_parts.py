"""The parts of a verb's id: prefixes, prepositions, nouns."""

from __future__ import annotations

from typing import Final

from jvexplore.dossier.vocabulary.adverbs import is_adverb
from jvexplore.dossier.vocabulary.present_forms import base_of_present
from jvexplore.dossier.vocabulary.verb_forms import base_of_participle, base_of_past
from jvexplore.dossier.vocabulary.verb_words import ADJECTIVES_BEFORE_OF, NOT_NOUNS, NOUN_ENDINGS, ROLE_NOUNS
from jvexplore.reading.wordlists import word_set

_PREFIXES: Final = word_set("co counter cross de mid mis out over pre re sub un under up")
"""Prefixes that are joined to the next word by a hyphen: co-owns."""
_STEMS: Final = word_set(
    """
    back cherry cold down fast fire gate green half hand head majority minority part ring rubber second short side spear
    stress test white wrong
    """
)
"""Words that are joined to a verb by a hyphen, but not to a noun: short-sells, ring-fences."""
_BEFORE_VERBS: Final = word_set(
    """
    a an are be been being can cannot could did do does had has have is may might must not shall should the to was were
    will would
    """
)
PREPOSITION_WORDS: Final = word_set(
    """
    about above across after against ahead along alongside among around at behind below beside between beyond by
    for from in inside into near of off on onto outside over past than through to toward towards under until
    upon via with within without
    """
)
_PARTICLES: Final = PREPOSITION_WORDS | word_set("apart aside away back down forth forward out together up")
"""Words that may follow a verb and are not its object."""


def joined_prefixes(verb_id: str) -> list[str]:
    """Return the words of an id, with prefixes joined to what they belong to: "co-owns"."""
    parts = [part for part in verb_id.split("-") if part]
    words: list[str] = []
    for part in parts:
        if words and _is_prefix(words[-1], part) and _may_begin_verb(words[:-1]):
            words[-1] += f"-{part}"
        else:
            words.append(part)
    return words


def _is_prefix(word: str, behind: str) -> bool:
    """Return whether a hyphen is part of the spelling: "co-owns", "ring-fences", but not "head office"."""
    if word in _STEMS:
        return bool(base_of_present(behind) or base_of_past(behind) or base_of_participle(behind))
    return word in _PREFIXES and behind not in _PARTICLES


def _may_begin_verb(words_before: list[str]) -> bool:
    """Return whether a verb may begin after these words: no prefix is the "over" in "took over control of"."""
    return not words_before or words_before[-1] in _BEFORE_VERBS or is_adverb(words_before[-1])


def is_particle(word: str) -> bool:
    """Return whether a word may follow a verb and is not its object: "off", "over", "in"."""
    return word in _PARTICLES


def is_noun(word: str) -> bool:
    """Return whether a word is a noun for a person or a company: "adviser", "owner", "unit"."""
    return word in ROLE_NOUNS or (word.endswith(NOUN_ENDINGS) and word not in NOT_NOUNS)


def is_adjective(word: str) -> bool:
    """Return whether a word between "is" and "of" is an adjective: "fond", "mindful"; most are nouns."""
    return word in NOT_NOUNS or word in ADJECTIVES_BEFORE_OF or word.endswith(("able", "ful", "ical", "less", "ous"))
