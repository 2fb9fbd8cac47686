"""Check that each number and each date of a suggestion is read from its words, by the program's own readers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.writing.typed_numbers import PERCENT
from jvexplore.reading.dates import fits_dates
from jvexplore.reading.quantities import fits_quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.reading.quantities import Quantity
    from jvexplore.reading.read_date import ReadDate
    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import Suggestion

_CURRENCY_LENGTH: Final = 3
_STEM: Final = 4
"""As many letters as two forms of a word have in common: "users", "user"."""


def wrong_value(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> DropReason | None:
    """Return which value of a suggestion is not in its words; `None` if all are."""
    numbers = read_numbers(suggestion, reading)
    for each in parts:
        if each.shape == "number" and not any(_is_number(each, number, words) for number, words in numbers):
            return "number"
    dates = _read_dates(suggestion, reading)
    for each in parts:
        if each.shape in ("moment", "date") and not fits_dates(each.value, dates):
            return "date"
    return None


def read_numbers(suggestion: Suggestion, reading: ArticleReading) -> list[tuple[Quantity, str]]:
    """Return the numbers in the words of a suggestion, each with the words."""
    return [
        (quantity, passage.exact)
        for passage in suggestion.passages
        for quantity in reading.by_id[passage.paragraph].quantities_in(passage.start, passage.end)
    ]


def _read_dates(suggestion: Suggestion, reading: ArticleReading) -> list[ReadDate]:
    return [
        each
        for passage in suggestion.passages
        for each in reading.by_id[passage.paragraph].dates_in(passage.start, passage.end)
    ]


def _is_number(part: FieldPart, quantity: Quantity, words: str) -> bool:
    return fits_quantity(Decimal(str(part.value)), quantity) and _is_of_unit(part.unit, quantity, words)


def _is_of_unit(unit: str, quantity: Quantity, words: str) -> bool:
    if unit == PERCENT:
        return quantity.kind == "percentage"
    if quantity.kind == "money":
        return unit in quantity.currencies
    if quantity.kind == "percentage" or (len(unit) == _CURRENCY_LENGTH and unit.isupper()):
        return False
    stem = unit.casefold()[:_STEM]
    return bool(stem) and stem in words.casefold()
