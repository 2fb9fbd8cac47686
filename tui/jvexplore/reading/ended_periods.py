"""Read what ends on a date as the period that it is: "the year to June 2026", "the six months ended 31 March"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.reading.read_date import ReadDate

_MONTH: Final = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-\d\d)?")
_MONTHS: Final = 12
_REACH: Final = 60
"""How far before a date the words may begin that name the period, in characters."""


def extend_to_period(date: ReadDate, text: str, pattern: re.Pattern[str] | None) -> ReadDate:
    """Return the period that ends with a date, in whole months; the date itself if the words name none.

    Args:
        date: a month or a day.
        text: the text in which it stands.
        pattern: for the words before the date; each of its groups, "m12" or "m6", has as many months.
    """
    month = _MONTH.fullmatch(date.edtf) if pattern else None
    found = pattern.search(text, max(0, date.start - _REACH), date.start) if month and pattern else None
    if month is None or found is None or found.lastgroup is None:
        return date
    length = int(found.lastgroup.removeprefix("m"))
    last = int(month["year"]) * _MONTHS + int(month["month"]) - 1
    year, first = divmod(last - length + 1, _MONTHS)
    edtf = f"{year:04}-{first + 1:02}/{month['year']}-{month['month']}"
    return replace(date, start=found.start(), edtf=edtf, bound="", edges=("", "end")) if year > 0 else date
