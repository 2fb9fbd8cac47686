"""The qualifiers of numbers: what each does to its number, and where it stands.

The words are those that `reading` recognises in articles, so that a number read from an article keeps its qualifier. A
dossier may have any other; it counts as "about".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from jvexplore.reading.english import qualifiers as english
from jvexplore.reading.german import qualifiers as german
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from collections.abc import Mapping

KNOWN_QUALIFIERS: Final = (
    *("about", "roughly", "some", "nearly", "almost", "just over"),
    *("more than", "over"),
    *("at least", "no less than"),
    *("less than", "under"),
    *("up to", "at most"),
    *("plus one share", "less one share"),
    "undisclosed",
)
"""The qualifiers that a form offers; synonyms and other languages are understood, but not offered."""

UNDISCLOSED: Final = "undisclosed"
_WITHOUT_NUMBER: Final = dict.fromkeys((UNDISCLOSED, "not disclosed", "unspecified"), QualifierClass.UNDISCLOSED)
_LONGEST: Final = 100
"""In characters; a longer qualifier is a sentence, and none of the known ones."""


def qualifier_class(text: str) -> QualifierClass:
    """Return what a qualifier does to its number, in English or German.

    Capitals, white space and the full stop of an abbreviation make no difference. No qualifier means `EXACT`, an
    unknown one `ABOUT`.
    """
    normalised = _normalise(text)
    return _classes().get(normalised, QualifierClass.ABOUT) if normalised else QualifierClass.EXACT


def follows_number(text: str) -> bool:
    """Return whether a qualifier can only stand after its number: "plus one share", "or more"."""
    return _normalise(text) in _only_after()


def _normalise(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".") if len(text) <= _LONGEST else text


@cache
def _classes() -> Mapping[str, QualifierClass]:
    tables = (*(each.QUALIFIERS_BEFORE | each.QUALIFIERS_AFTER for each in (english, german)), _WITHOUT_NUMBER)
    return {_normalise(phrase): found for table in tables for phrase, found in table.items()}


@cache
def _only_after() -> frozenset[str]:
    before = english.QUALIFIERS_BEFORE.keys() | german.QUALIFIERS_BEFORE.keys()
    return frozenset((english.QUALIFIERS_AFTER.keys() | german.QUALIFIERS_AFTER.keys()) - before)
