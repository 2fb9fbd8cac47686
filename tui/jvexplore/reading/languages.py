"""The languages whose articles can be read: a package each, and a line here."""

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
"""How numbers are written, by tags of BCP 47 in lower case: a language, and regions that differ from it."""


def number_words(language: str) -> NumberWords | None:
    """Return how a language writes numbers; `None` where there are no rules for it.

    Args:
        language: a tag of BCP 47. A region without a line of its own has the rules of its language, and what is
            undetermined those of English.
    """
    return NUMBER_WORDS.get(find_language(language, NUMBER_WORDS))
