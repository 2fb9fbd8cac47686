"""The languages whose quantities can be read: each is a package and an entry here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.reading.english.numbers import ENGLISH
from jvexplore.reading.german.numbers import GERMAN
from jvexplore.reading.language_tags import find_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.reading.number_words import NumberWords

NUMBER_WORDS: Final[Mapping[str, NumberWords]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "de-ch": replace(GERMAN, decimal_mark="."),
}
"""The number words of each language, by BCP 47 tag in lower case; regions are listed only where they differ."""


def number_words(language: str) -> NumberWords | None:
    """Return the number words of a language; `None` if it has no rules.

    Args:
        language: a BCP 47 tag; regions and undetermined languages fall back as in `find_language`.
    """
    return NUMBER_WORDS.get(find_language(language, NUMBER_WORDS))
