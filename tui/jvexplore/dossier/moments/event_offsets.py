"""How far from its event a moment is, in days. It is known without the date of the event."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from jvexplore.dossier.moments.moment import Moment
    from jvexplore.reading.calendar_duration import CalendarDuration

_MAX_DAYS_A_MONTH: Final = 31
_LEAST_DAYS_A_MONTH: Final = 30
_SHORT_OF_THAT: Final = 2
"""By how many days a period with a February falls short of months of 30 days, at most."""


class DayOffsets(NamedTuple):
    """The fewest and the most days that a moment is after its event; before it, they are negative."""

    least: float
    most: float


def event_offsets(moment: Moment) -> DayOffsets:
    """Return how far a moment is from its event. "After" and "before" include the day of the event."""
    if moment.side == "at":
        return DayOffsets(0, 0)
    least, most = _length_in_days(moment.distance) if moment.distance else (0, inf)
    return DayOffsets(least, most) if moment.side == "after" else DayOffsets(-most, -least)


def _length_in_days(distance: CalendarDuration) -> tuple[int, int]:
    months, days = distance.total_months, distance.total_days
    least = months * _LEAST_DAYS_A_MONTH - _SHORT_OF_THAT if months else 0
    return least + days, months * _MAX_DAYS_A_MONTH + days
