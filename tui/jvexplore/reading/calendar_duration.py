"""Parse the durations of files, in years, months, weeks and days: ISO 8601-1:2019, 5.5.2, without times of day.

Supported: whole numbers of years, months, weeks and days, in this order and in any combination (`P5Y`, `P18M`, `P6W`,
`P1Y6M`). Weeks together with other units are from ISO 8601-2:2019. Everything else is rejected with a remedy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.errors import JvexploreError
from jvexplore.reading.refusal_table import explain_by_table

if TYPE_CHECKING:
    from jvexplore.reading.refusal_table import RefusalTable

_FORM: Final = r"P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?"
"""As text, since few dossiers have a duration in what is shown first."""
_MONTHS_PER_YEAR: Final = 12
_DAYS_PER_WEEK: Final = 7
DURATION_REMEDY: Final = 'write it like "P5Y" (five years), "P18M" (18 months), "P6W" (six weeks) or "P30D" (30 days)'
_REFUSALS: Final[RefusalTable] = (
    (r"-.*", "is negative", 'write "before" for what is earlier'),
    (r"[^T]*T.*", "has a time of day, which is not read", 'leave out the "T" and what follows'),
    (r"(?:P0+[YMWD])(?:0+[YMWD])*", "has no length", "leave it out, and name the event alone"),
    (r"P[\d.,YMWD]*[.,][\d.,YMWD]*", "has a fraction, which is not read", 'write a smaller unit, like "P18M"'),
    (r"P.*\d{6}.*", "has a number of more than five digits", "write a larger unit"),
    (r"P(?:\d+[YMWD])+", "has a unit twice, or units in another order", "write years, months, weeks, days"),
    (r"P\d+", "has no unit", "add Y, M, W or D, for years, months, weeks or days"),
    (r"[pP]?(?:\d+[ymwdYMWD])+", "is not a duration in ISO 8601", 'write it in capitals after a "P", like "P5Y"'),
)


class CalendarDuration(NamedTuple):
    """A number of years, months, weeks and days, as written: `P18M` differs from `P1Y6M`.

    `total_months` and `total_days` are the same for all durations that mean the same, and so is `normalised()`.
    """

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    @property
    def total_months(self) -> int:
        """The years and months, in months."""
        return self.years * _MONTHS_PER_YEAR + self.months

    @property
    def total_days(self) -> int:
        """The weeks and days, in days."""
        return self.weeks * _DAYS_PER_WEEK + self.days

    def normalised(self) -> CalendarDuration:
        """Return the same duration in as large units as possible: `P1Y6M` for `P18M`."""
        years, months = divmod(self.total_months, _MONTHS_PER_YEAR)
        weeks, days = divmod(self.total_days, _DAYS_PER_WEEK)
        return CalendarDuration(years, months, weeks, days)

    def __str__(self) -> str:
        """Return it in ISO 8601, without zeros."""
        parts = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        return "P" + "".join(f"{number}{unit}" for number, unit in parts if number)


def parse_calendar_duration(text: str) -> CalendarDuration:
    """Parse a duration that is longer than nothing.

    Raises:
        JvexploreError: if `text` is not in the supported subset.
    """
    match = re.fullmatch(_FORM, text, re.ASCII)
    duration = CalendarDuration(*map(int, match.groups(default="0"))) if match else CalendarDuration()
    if duration == CalendarDuration():
        raise JvexploreError(*explain_by_table(text, _REFUSALS, "is not a duration", DURATION_REMEDY))
    return duration
