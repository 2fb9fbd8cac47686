"""The dates that lines and fields about an article state, as EDTF."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.dates import read_dates

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLAIN_DATE: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")
"""A year, a month or a day: no season, no interval, nothing uncertain."""
_DAY_OR_MONTH: Final = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_LONGEST_FIELD: Final = 100
"""The most characters of a field that are looked at: one with a date has fewer."""


def is_day(edtf: str) -> bool:
    """Return whether a date in EDTF is a day."""
    return _DAY.fullmatch(edtf) is not None


def take_date(line: str, language: str) -> tuple[str, str]:
    """Return the first day, month or year in a line, and the line without all its dates."""
    published = ""
    rest, last = [], 0
    for each in read_dates(line, None, language):
        if each.bound or each.is_relative:
            continue
        if not published or (not is_day(published) and is_day(each.edtf)):
            if not _PLAIN_DATE.fullmatch(each.edtf):
                continue
            published = each.edtf
        rest.append(line[last : each.start])
        last = each.end
    return published, "|".join((*rest, line[last:]))


def read_date_field(value: str) -> str:
    """Return the day that a field for a date states, or the month; empty if neither is clear.

    Args:
        value: a date as people write it, or as programs do, perhaps with a time: "2027-03-04T10:00Z".
    """
    if stated := _DAY_OR_MONTH.match(value):
        return stated[0]
    published, _ = take_date(value[:_LONGEST_FIELD], "")
    return published if _DAY_OR_MONTH.fullmatch(published) else ""
