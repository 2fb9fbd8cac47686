"""Write a number that was read in an article as a person would type it in a form."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary.qualifiers import follows_number, qualifier_class
from jvexplore.dossier.writing.typed_numbers import PERCENT, read_typed_number
from jvexplore.dossier.writing.typed_quantities import typed_languages
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from jvexplore.dossier.model import Dossier
    from jvexplore.reading.quantities import Quantity

_PER_CENT: Final = re.compile(r"(?<=\d)\s*(?:%|per\s?cent|percent|pc|pct|Prozent|vH)\Z")
_RECURRING: Final = 0
"""The number of digits of a recurring fraction, such as a third, which a form takes rounded."""


def number_text(text: str, first: Quantity, last: Quantity, dossier: Dossier, unit: str = "") -> str:
    """Return the text for a number, or for a range; empty if a form would not read the same.

    Args:
        text: the paragraph that the number stands in.
        first: the number, or the lower end of the range.
        last: the number again, or the upper end.
        dossier: the languages of its sources decide how a form reads numbers.
        unit: what is counted, and of what the number is one: "jobs", "per share".
    """
    languages = typed_languages(dossier)
    if first is not last and first.qualifier and last.qualifier:  # "at least 51 and up to 74.9 per cent"
        first, last = replace(first, qualifier=""), replace(last, qualifier="")
    for candidate in _candidates(text, first, last, unit):
        try:
            read = read_typed_number("value", candidate, languages)
        except JvexploreError:
            continue
        lower, upper = (read.minimum, read.maximum) if read.value is None else (read.value, read.value)
        qualifier = first.qualifier or last.qualifier
        if (
            lower is not None
            and upper is not None
            and _is_same(lower, first)
            and _is_same(upper, last)
            and qualifier_class(read.qualifier) == qualifier_class(qualifier)
            and (read.unit == PERCENT) == (first.kind == "percentage")
            and (not first.currencies or read.unit in first.currencies)
        ):
            return candidate
    return ""


def _is_same(value: Decimal, read: Quantity) -> bool:
    return value == read.value or (read.digits == _RECURRING and abs(value - read.value) < 1)


def _candidates(text: str, first: Quantity, last: Quantity, unit: str) -> Iterator[str]:
    """Yield what may be typed: as it is written, then as any language reads it."""
    qualifier = first.qualifier or last.qualifier
    ending = f" {unit}" if unit else ""
    words = text[first.start : last.end]
    if _PER_CENT.search(words):
        yield _qualified(f"{_PER_CENT.sub(' %', words)}{ending}", qualifier)
    yield _qualified(words + ending, qualifier)
    sign = "%" if first.kind == "percentage" else next(iter(first.currencies), "")
    joint = "" if first is last else f" to {last.value:f}"
    yield _qualified(f"{first.value:f}{joint}{f' {sign}' if sign else ''}{ending}", qualifier)


def _qualified(number: str, qualifier: str) -> str:
    if not qualifier:
        return number
    return f"{number} {qualifier}" if follows_number(qualifier) else f"{qualifier} {number}"
