"""Explain why a text is rejected, by a table of the ways in which it may be wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

RefusalTable: TypeAlias = tuple[tuple[str, str, str], ...]
"""Patterns for a whole text, each with the error and the remedy; the first that matches applies."""

_MAX_QUOTED: Final = 40
"""The longest wrong text that is quoted in full, in characters; what is wrong with a longer one is not looked for."""


def explain_by_table(text: str, refusals: Iterable[tuple[str, str, str]], other: str, remedy: str) -> tuple[str, str]:
    """Return what is wrong with a text, and the remedy.

    Args:
        text: the rejected text.
        refusals: the table.
        other: the error if no pattern matches: "is not a date in EDTF".
        remedy: the remedy for that.
    """
    if len(text) > _MAX_QUOTED:
        return f'"{text[:_MAX_QUOTED]}…" {other}', remedy
    for pattern, what, specific_remedy in refusals:
        if re.fullmatch(pattern, text, re.ASCII | re.DOTALL):
            return f'"{text}" {what}', specific_remedy
    return f'"{text}" {other}', remedy
