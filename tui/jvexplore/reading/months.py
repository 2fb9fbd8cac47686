"""The months of the Gregorian calendar: the module `calendar` takes longer to import than a file's dates to read."""

from __future__ import annotations

from typing import Final

MONTH_NAMES: Final = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""In English, by number; the first entry stands for no month."""

_DAYS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month has.

    Raises:
        IndexError: when there is no month of that number.
    """
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month] + (is_leap and month == _FEBRUARY)
