"""The days that a date may be on, and whether two dates have none in common."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.reading.edtf import EdtfSpan

_MIN_MARGIN: Final = timedelta(31)
_OPEN_MARGIN: Final = timedelta(365)


def days_exclude(one: EdtfSpan, other: EdtfSpan) -> bool:
    """Return whether two dates have no day in common."""
    first, last = possible_days(one)
    other_first, other_last = possible_days(other)
    return last < other_first or other_last < first


def possible_days(span: EdtfSpan) -> tuple[date, date]:
    """Return the first and the last day that a date may be on.

    An uncertain or approximate date is taken to extend by its own length, a month at least, on either side: "about
    2018" excludes 2020, but not 2019. If it is open, its length is unknown, and taken to be a year.
    """
    if not span.hedged:
        return span.first, span.last
    is_open = span.open_before or span.open_after
    margin = _OPEN_MARGIN if is_open else max(_MIN_MARGIN, span.last - span.first)
    first = span.first - min(margin, span.first - date.min)
    return first, span.last + min(margin, date.max - span.last)
