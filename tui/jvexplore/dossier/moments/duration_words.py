"""Durations in English: "five years", "18 months", "one year and six months"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from jvexplore.reading.calendar_duration import CalendarDuration

_NUMBERS: Final = (
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def duration_words(duration: CalendarDuration) -> str:
    """Return a duration in words; numbers above twelve are in digits."""
    return join_words(_counted_units(duration, in_words=True))


def duration_short(duration: CalendarDuration) -> str:
    """Return a duration for a narrow column: "5 years", "1 year 6 months"."""
    return " ".join(_counted_units(duration, in_words=False))


def _counted_units(duration: CalendarDuration, *, in_words: bool) -> list[str]:
    counted = {"year": duration.years, "month": duration.months, "week": duration.weeks, "day": duration.days}
    return [
        f"{_NUMBERS[count] if in_words and count < len(_NUMBERS) else count} {unit}{'s' * (count != 1)}"
        for unit, count in counted.items()
        if count
    ]
