"""Match language tags (BCP 47) to the languages that have rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

_UNDETERMINED: Final = frozenset({"", "und", "mul", "zxx"})


def find_language(language: str, known: Container[str]) -> str:
    """Return the tag of the rules for a language; empty if there are none.

    A region without rules of its own uses those of its language; an undetermined language uses those of English.

    Args:
        language: a tag, such as "de-AT".
        known: the tags that have rules, in lower case.
    """
    tag = language.strip().lower().replace("_", "-")
    primary = tag.partition("-")[0]
    candidates = (tag, "en" if primary in _UNDETERMINED else primary)
    return next((each for each in candidates if each in known), "")
