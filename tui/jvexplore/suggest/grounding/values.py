"""Check that each number and each date of a suggestion is read from its words, by the program's own readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.reading.dates import fits_dates
from jvexplore.suggest.grounding.said_numbers import is_said, said_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.reading.read_date import ReadDate
    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import Suggestion


def wrong_value(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> DropReason | None:
    """Return which value of a suggestion is not in its words; `None` if all are."""
    numbers = said_numbers(suggestion, reading)
    for each in parts:
        if each.shape == "number" and not any(is_said(each, number) for number in numbers):
            return "number"
    dates = _read_dates(suggestion, reading)
    for each in parts:
        if each.shape in ("moment", "date") and not fits_dates(each.value, dates):
            return "date"
    return None


def _read_dates(suggestion: Suggestion, reading: ArticleReading) -> list[ReadDate]:
    return [
        each
        for passage in suggestion.passages
        for each in reading.by_id[passage.paragraph].dates_in(passage.start, passage.end)
    ]
