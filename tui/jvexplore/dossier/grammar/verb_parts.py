"""Split the id of a verb into words, and classify them: prefixes, articles, prepositions, particles, nouns, adjectives.

Word classes are needed because a converse depends on them: "is adviser to" has a noun, "is close to" an adjective. A
word's class follows from its ending, except for the words in `verb_lexicon.py`.
"""

from __future__ import annotations

import re
from typing import Final

from jvexplore.dossier.grammar.adverbs import is_adverb
from jvexplore.dossier.grammar.headings import is_initialism
from jvexplore.dossier.grammar.present_forms import base_of_present
from jvexplore.dossier.grammar.verb_forms import base_of_participle, base_of_past
from jvexplore.dossier.grammar.verb_lexicon import ADJECTIVES_BEFORE_OF, NOT_NOUNS, NOUN_ENDINGS, ROLE_NOUNS
from jvexplore.reading.wordlists import word_set

_PREFIXES: Final = word_set("co counter cross de mid mis out over pre re sub un under up")
"""Prefixes that keep their hyphen before a verb: co-owns."""
_COMPOUND_MODIFIERS: Final = word_set(
    """
    back cherry cold down fast fire gate green half hand head majority minority part ring rubber second short side spear
    stress test white wrong
    """
)
"""First words of compound verbs, which keep their hyphen: short-sells, ring-fences; but not before a noun."""
_BEFORE_COMPOUNDS: Final = word_set(
    """
    a an are be been being can cannot could did do does had has have is may might must not shall should the to was were
    will would
    """
)
"""Articles, auxiliaries and "to", after which a prefixed or compound word may begin."""
ARTICLES: Final = frozenset(("a", "an", "the"))
_LETTERS_WITH_AN: Final = "aefhilmnorsx"
"""Letters whose names begin with a vowel sound: an NGO."""
_READ_AS_WORDS: Final = frozenset(("moq", "nav", "reit", "spac"))
"""Acronyms that are read as words, unlike initialisms: a REIT."""
_WITH_A: Final = re.compile("eu|one|uni(?![dmn])|us[eu]")
"""Beginnings of words that are spelled with a vowel, but sound like "you" or "one": a European partner, a unit."""
_WITH_AN: Final = re.compile("[aeiou]|heir|honou?r|hour")
PREPOSITIONS: Final = word_set(
    """
    about above across after against ahead along alongside among around at behind below beside between beyond by
    for from in inside into near of off on onto outside over past than through to toward towards under until
    upon via with within without
    """
)
_PARTICLES: Final = PREPOSITIONS | word_set("apart aside away back down forth forward out together up")
"""Prepositions and adverbial particles, which may follow a verb and are not its object."""


def split_verb_id(verb_id: str) -> list[str]:
    """Return the words of an id; prefixes and compounds stay one word: "co-owns"."""
    parts = [part for part in verb_id.split("-") if part]
    words: list[str] = []
    for part in parts:
        if words and _is_prefix(words[-1], part) and _may_begin_compound(words[:-1]):
            words[-1] += f"-{part}"
        else:
            words.append(part)
    return words


def _is_prefix(word: str, following: str) -> bool:
    """Return whether a hyphen between two words belongs to the spelling: in "co-owns", but not in "head office"."""
    if word in _COMPOUND_MODIFIERS:
        return bool(base_of_present(following) or base_of_past(following) or base_of_participle(following))
    return word in _PREFIXES and following not in _PARTICLES


def _may_begin_compound(words_before: list[str]) -> bool:
    """Return whether a compound may begin after these words: the "over" of "took over control of" is not a prefix."""
    return not words_before or words_before[-1] in _BEFORE_COMPOUNDS or is_adverb(words_before[-1])


def indefinite_article(word: str) -> str:
    """Return "a" or "an", by the sound of the following word, which is in lower case: "an" for "ipo" and "heir"."""
    if is_initialism(word) and word not in _READ_AS_WORDS:
        return "an" if word[0] in _LETTERS_WITH_AN else "a"
    return "an" if _WITH_AN.match(word) and not _WITH_A.match(word) else "a"


def is_particle(word: str) -> bool:
    """Return whether a word is a preposition or an adverbial particle: "over", "off", "apart"."""
    return word in _PARTICLES


def is_noun(word: str) -> bool:
    """Return whether a word is a noun for a person or a company, by its ending or the lexicon: "adviser", "unit"."""
    return word in ROLE_NOUNS or (word.endswith(NOUN_ENDINGS) and word not in NOT_NOUNS)


def is_adjective(word: str) -> bool:
    """Return whether a word between "is" and "of" is an adjective: "fond", "mindful"; most words there are nouns."""
    return word in NOT_NOUNS or word in ADJECTIVES_BEFORE_OF or word.endswith(("able", "ful", "ical", "less", "ous"))
