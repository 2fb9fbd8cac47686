"""The languages for which there are rules."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.language_tags import find_language

_ENGLISH: Final = "en"
GERMAN_TAG: Final = "de"
RULE_LANGUAGES: Final = frozenset((_ENGLISH, GERMAN_TAG))


def find_rule_language(tag: str) -> str:
    """Return the language whose rules read a text: "en" or "de"; empty if none do.

    Args:
        tag: a BCP 47 tag, such as "en-GB"; "und" and "" count as English.
    """
    return find_language(tag, dict.fromkeys(RULE_LANGUAGES, "")) if tag else _ENGLISH
