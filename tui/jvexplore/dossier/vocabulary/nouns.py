"""Plurals of nouns by rule: "Heads of state" for "Head of state"."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.wordlists import word_set

_IRREGULAR: Final = {
    "chef": "chefs",
    "child": "children",
    "crisis": "crises",
    "foot": "feet",
    "half": "halves",
    "knife": "knives",
    "life": "lives",
    "man": "men",
    "person": "people",
    "shelf": "shelves",
    "thief": "thieves",
    "wife": "wives",
    "woman": "women",
    "wolf": "wolves",
}
_UNCHANGED: Final = frozenset(
    (
        *("aircraft", "counsel", "crew", "equipment", "finance", "headquarters", "infrastructure", "labour", "lead"),
        *("management", "media", "others", "other", "people", "personnel", "police", "press", "property", "public"),
        *("series", "staff", "support", "technology", "workforce"),
    )
)
"""Nouns that are the same in the plural."""
_LINKS: Final = word_set("at behind by for from in of on to under with")
"""The words after which a phrase says more of its noun: the plural is that of the word before."""
_HISSING: Final = ("ch", "s", "sh", "x", "z")


def plural_phrase(phrase: str) -> str:
    """Return a noun, or a phrase with one, in the plural; what looks like a plural already is returned as it is."""
    words = phrase.split(" ")
    noun = next((place for place, word in enumerate(words) if place and word.casefold() in _LINKS), len(words)) - 1
    words[noun] = _plural_word(words[noun])
    return " ".join(words)


def _plural_word(word: str) -> str:
    low = word.casefold()
    for one, several in _IRREGULAR.items():
        if low == one or (one in ("man", "woman", "person", "wife", "child") and low.endswith(one) and low != "human"):
            return word[: len(word) - len(one)] + several if low != one else word[:1] + several[1:]
    if low in _UNCHANGED or (low.endswith("s") and not low.endswith(("ss", "us", "is"))) or low.endswith("ed"):
        return word
    if low.endswith("sis"):
        return f"{word[:-2]}es"
    if low.endswith(_HISSING):
        return f"{word}es"
    if low.endswith("y") and low[-2:-1] not in ("", "a", "e", "i", "o", "u"):
        return f"{word[:-1]}ies"
    return f"{word}s"
