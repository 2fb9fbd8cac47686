"""Read a date as web pages write it in their metadata: for machines, for mail, or in English words."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate
from typing import Final

from jvexplore.reading.dates import read_dates

_ISO: Final = re.compile(r"(\d{4})([-/.]?)(\d{1,2})(?:\2(\d{1,2}))?(?!\d)")
_FIRST_YEAR, _LAST_YEAR = 1600, 2200
_LONGEST: Final = 100


def read_page_date(text: str) -> str:
    """Return the day, or the month, of a date with or without a time; empty if it is no date.

    Days are as the page writes them: its time zone is that of the newspaper.
    """
    text = text.strip()[:_LONGEST]
    if iso := _ISO.match(text):
        return _check_date(int(iso[1]), int(iso[3]), int(iso[4] or 0))
    if mail := parsedate(text):
        return _check_date(*mail[:3])
    days = {each.edtf for each in read_dates(text, None, "en") if not each.bound and not each.is_relative}
    return days.pop() if len(days) == 1 else ""


def _check_date(year: int, month: int, day: int) -> str:
    """Return a date as EDTF; empty if there is none such, or it is that of no article.

    Args:
        year: its year.
        month: its month.
        day: its day; 0 if it is not known.
    """
    try:
        found = date(year, month, day or 1).isoformat()
    except ValueError:
        return ""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return ""
    return found if day else found[:7]
