"""The plurals of English nouns and noun phrases: "Heads of state" for "Head of state", and back.

They are the headings of a dossier's own roles. Nouns follow the spelling rules; the tables hold the exceptions.
"""

from __future__ import annotations

from typing import Final

from jvexplore.reading.wordlists import word_set

_IRREGULAR_PLURALS: Final = {
    "child": "children",
    "foot": "feet",
    "half": "halves",
    "knife": "knives",
    "life": "lives",
    "man": "men",
    "person": "people",
    "shelf": "shelves",
    "thief": "thieves",
    "wife": "wives",
    "wolf": "wolves",
}
_COMPOUND_HEADS: Final = ("child", "man", "person", "wife")
"""Irregular nouns that are also the last part of compounds: chairman, woman, spokesperson."""
_UNCHANGED: Final = frozenset(
    (
        *("aircraft", "counsel", "crew", "equipment", "finance", "infrastructure", "labour", "lead"),
        *("management", "media", "other", "people", "personnel", "police", "press", "property", "public"),
        *("staff", "support", "technology", "workforce"),
    )
)
"""Nouns without a plural form; those in -s need no entry, as they look like plurals."""
_POSTMODIFIER_STARTS: Final = word_set("at behind by for from in of on to under with")
"""Prepositions that begin a postmodifier; the word before them takes the plural."""
_SIBILANT_ENDINGS: Final = ("ch", "s", "sh", "x", "z")
"""Endings after which the plural is -es."""
_ES_PLURALS: Final = ("ches", "shes", "sses", "xes")
"""Endings of plurals whose -es is not part of the noun; in other plurals, such as "houses", the e is."""
_SIS_PLURALS: Final = ("yses", "crises")
"""Endings of plurals of nouns in -sis: analyses; unlike franchises."""


def plural_phrase(phrase: str) -> str:
    """Return a noun or noun phrase in the plural; one that looks like a plural already is returned unchanged."""
    words = phrase.split(" ")
    noun = _head_noun(words)
    words[noun] = _plural_word(words[noun])
    return " ".join(words)


def _head_noun(words: list[str]) -> int:
    """Return the index of the noun of a phrase that takes the plural: that before "of", or the last word."""
    return next((at for at, word in enumerate(words) if at and word.casefold() in _POSTMODIFIER_STARTS), len(words)) - 1


def _plural_word(word: str) -> str:
    low = word.casefold()
    for one, several in _IRREGULAR_PLURALS.items():
        if low == one or (one in _COMPOUND_HEADS and low.endswith(one) and low != "human"):
            return word[: len(word) - len(one)] + several if low != one else word[:1] + several[1:]
    if low in _UNCHANGED or (low.endswith("s") and not low.endswith(("ss", "us", "is"))) or low.endswith("ed"):
        return word
    if low.endswith("sis"):
        return f"{word[:-2]}es"
    if low.endswith(_SIBILANT_ENDINGS):
        return f"{word}es"
    if low.endswith("y") and low[-2:-1] not in ("", "a", "e", "i", "o", "u"):
        return f"{word[:-1]}ies"
    return f"{word}s"


def singular_phrase(phrase: str) -> str:
    """Return a noun or noun phrase in the singular: "Head of state" for "Heads of state".

    One whose singular is not certain is returned unchanged: its plural must be the phrase again.
    """
    words = phrase.split(" ")
    noun = _head_noun(words)
    words[noun] = _singular_word(words[noun])
    return " ".join(words)


def _singular_word(word: str) -> str:
    low = word.casefold()
    for one, several in _IRREGULAR_PLURALS.items():
        if low.endswith(several) and _plural_word(word[: len(word) - len(several)] + one).casefold() == low:
            found = word[: len(word) - len(several)] + one
            return word[:1] + found[1:]
    candidates = (
        *((f"{word[:-3]}y",) if low.endswith("ies") else ()),
        *((word[:-2],) if low.endswith(_ES_PLURALS) else ()),
        *((f"{word[:-2]}is",) if low.endswith(_SIS_PLURALS) else ()),
        *((word[:-1],) if low.endswith("s") else ()),
    )
    return next((each for each in candidates if _plural_word(each) == word and each != word), word)
