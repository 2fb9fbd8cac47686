"""Tags of languages (BCP 47), and which of those that are known one means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

_UNDETERMINED: Final = frozenset({"", "und", "mul", "zxx"})


def find_language(language: str, known: Container[str]) -> str:
    """Return the tag whose rules hold for a language; empty where there are none.

    A region without rules of its own has those of its language; what is undetermined, those of English.

    Args:
        language: a tag, like "de-AT".
        known: the tags that there are rules for, in lower case.
    """
    tag = language.strip().lower().replace("_", "-")
    primary = tag.partition("-")[0]
    candidates = (tag, "en" if primary in _UNDETERMINED else primary)
    return next((each for each in candidates if each in known), "")
