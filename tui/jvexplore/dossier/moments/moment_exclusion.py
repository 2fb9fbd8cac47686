"""Whether two moments contradict each other: whether there is no day that both may be on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.dossier.moments.moment import Moment
    from jvexplore.dossier.moments.moment_resolver import MomentResolver
    from jvexplore.reading.edtf import EdtfSpan

_MIN_MARGIN: Final = timedelta(31)
_OPEN_MARGIN: Final = timedelta(365)


def moments_exclude(one: Moment | None, other: Moment | None, resolver: MomentResolver) -> bool:
    """Return whether no day is among those that both moments may be on.

    Two moments by the same event do not exclude each other, and a moment that cannot be dated excludes none.
    """
    if one is None or other is None or (one.event and one.event == other.event):
        return False
    days, other_days = resolver.resolve_moment(one), resolver.resolve_moment(other)
    return days is not None and other_days is not None and days_exclude(days, other_days)


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
