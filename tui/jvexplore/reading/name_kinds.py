"""What kind of thing a name stands for, by its own words and by those around it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from jvexplore.reading.given_names import GIVEN_NAMES
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.reading.name_words import NameKind, NameWords

LAST_SYLLABLES: Final = word_set(
    "won hyun jin min soo ho young sung hee jae woo kyu yeon seok tae joon hoon il sook kyung suk chul gyu hyeon jun"
    " wen shek ming hua ching jung ling yuan ting ying wei yi hsin mei chen liang fang kwan keung wah yee"
)
"""The last syllables of Korean and Chinese given names that are written with a hyphen: Jae-won Park."""
_WORDS: Final = re.compile(r"[\s,]+")
_PERSON_WORDS: Final = 5
"""The most words of a person's name."""
_SURNAMES: Final = frozenset(("davies", "gillies", "humphries", "jefferies", "jeffries", "menzies"))
"""Surnames that end as plurals do."""
_REACH: Final = 4
"""How many words after a name are looked at for an office: "Okoye, who is the chief executive"."""


def name_kind(name: str, words: NameWords) -> NameKind:
    """Return what kind of thing a name stands for, by its own words; empty if they do not say."""
    parts = [each.lower().rstrip(".") for each in _WORDS.split(name) if each]
    if "&" in parts or any(each in LEGAL_FORMS for each in parts[1:]):
        return "company"
    for each in reversed(parts):
        if kind := words.kinds.get(each) or words.families.get(each):
            return kind
    if len(parts) > 1 and _is_trade(parts[-1], words):
        return "company"
    for each in reversed(parts):
        ending = next((ending for ending in words.kind_endings if each.endswith(ending)), "")
        if ending:
            return words.kind_endings[ending]
    if any(each in words.heads for each in parts):
        return ""
    is_person = 1 < len(parts) <= _PERSON_WORDS and _is_given_name(parts[0])
    return "person" if is_person or (len(parts) > 1 and parts[0] in words.honours) else ""


def _is_given_name(word: str) -> bool:
    """Return whether a word in lower case is a given name, with its accents or without: Inés."""
    first, hyphen, last = word.rpartition("-")
    if hyphen and first and last in LAST_SYLLABLES:
        return True
    if word in GIVEN_NAMES or word.isascii():
        return word in GIVEN_NAMES
    plain = "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
    return plain in GIVEN_NAMES


def _is_trade(word: str, words: NameWords) -> bool:
    """Return whether the last word of a name says what a company makes or does: Osprey Ferries."""
    return word in words.trades or (bool(words.trades) and word.endswith("ies") and word not in _SURNAMES)


def is_person_by_context(before: Sequence[str], after: Sequence[str], gap: str, words: NameWords) -> bool:
    """Return whether an office stands beside a name.

    Args:
        before: the words before the name, in lower case.
        after: the words after it.
        gap: what stands between the name and the word after it.
        words: the words of the language.
    """
    if before and is_office(before[-1], words):
        return True
    if not gap.startswith(", "):
        return False
    return after[:1] == ["who"] or any(is_office(each, words) for each in after[:_REACH])


def is_office(word: str, words: NameWords) -> bool:
    """Return whether a word in lower case is an office that a person holds: "chairman"."""
    return word in words.offices or (bool(words.office_endings) and word.endswith(words.office_endings))


def is_office_word(word: str, words: NameWords) -> bool:
    """Return whether a word in lower case is an office, or may stand before one as part of it: "chief"."""
    return word in words.office_modifiers or is_office(word, words)
