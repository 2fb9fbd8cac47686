"""Match language tags (BCP 47) with the languages that have rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

_UNDETERMINED: Final = frozenset({"", "und", "mul", "zxx"})
"""No tag, and the tags for an undetermined language, several languages, and no linguistic content."""


def find_language(language: str, known: Container[str]) -> str:
    """Return the tag of the rules for a language; empty if there are none.

    A regional tag without rules of its own falls back to its language, and an undetermined language to English.

    Args:
        language: a tag, such as "de-AT".
        known: the tags that have rules, in lower case.
    """
    tag = language.strip().lower().replace("_", "-")
    primary = tag.partition("-")[0]
    candidates = (tag, "en" if primary in _UNDETERMINED else primary)
    return next((each for each in candidates if each in known), "")
