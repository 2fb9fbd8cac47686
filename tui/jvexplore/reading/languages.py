"""The languages whose articles can be read: a package each, and a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.english.numbers import ENGLISH
from jvexplore.reading.german.numbers import GERMAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.reading.number_words import NumberWords

_UNDETERMINED: Final = frozenset({"", "und", "mul", "zxx"})

NUMBER_WORDS: Final[Mapping[str, NumberWords]] = {
    "en": ENGLISH,
    "de": GERMAN,
}
"""How numbers are written, by the primary subtag of BCP 47."""


def primary_subtag(language: str) -> str:
    """Return the language itself of a tag of BCP 47: "de" of "de-AT"; English where it is undetermined."""
    primary = language.replace("_", "-").partition("-")[0].strip().lower()
    return "en" if primary in _UNDETERMINED else primary


def number_words(language: str) -> NumberWords | None:
    """Return how a language writes numbers; `None` where there are no rules for it."""
    return NUMBER_WORDS.get(primary_subtag(language))
