"""Dates as exact as they are known: a subset of EDTF, ISO 8601-2:2019, level 1.

Understood: a year, a month, a day, a season or quarter (`2019-33` is the first quarter), each
perhaps uncertain (`?`), approximate (`~`) or both (`%`), and an interval of two of them, one
perhaps left open (`2018-09/2019-33`, `../2018-09`). Specification: https://www.loc.gov/standards/datetime/

Own code, because the library for it costs more at start-up than all the rest of a dossier, and
does not know quarters within intervals.
"""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias

from jvexplore.errors import JvexploreError
from jvexplore.forms import misformed

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
_PARTS: Final = {
    **dict(zip(range(21, 25), ("spring", "summer", "autumn", "winter"), strict=True)),
    **dict(zip(range(33, 37), ("first quarter", "second quarter", "third quarter", "fourth quarter"), strict=True)),
}
_FIRST_MONTH: Final = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}
_FIRST_QUARTER: Final = 33
_OPEN: Final = ".."
_REMEDY: Final = 'write it in EDTF, like "2014", "2018-09-11" or "2019-33" (first quarter)'
_HEDGE: Final = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}


DateStyle: TypeAlias = Literal["day-month-year", "month-day-year", "year-month-day"]
"""11 Sep 2018; Sep 11, 2018; or 2018-09-11."""

_style: DateStyle = "day-month-year"


def use(style: DateStyle) -> None:
    """Write days in a style from now on; for the reader's settings, before anything is written."""
    global _style  # noqa: PLW0603 - a setting of the whole program
    _style = style


@dataclass(frozen=True, slots=True)
class When:
    """A date, or a span of time, as the days that it may cover.

    Attributes:
        first: its earliest day; the calendar's, where it is open before.
        last: its latest day, the same as `first` where the day itself is known; the calendar's, where it is open after.
        words: it in English: "the first quarter of 2019".
        short: it as short as a list wants it: "2019 Q1".
        lasts: whether it is all of the days, as "from … to …"; else it is one of them.
        hedged: whether the date is uncertain or approximate.
        open_before: whether no beginning is known: "by …".
        open_after: whether no end is known: "from … on".
    """

    first: date
    last: date
    words: str
    short: str
    lasts: bool = False
    hedged: bool = False
    open_before: bool = False
    open_after: bool = False

    @property
    def begins(self) -> date:
        """The day by which dates are listed: the earliest, or the latest where the beginning is open."""
        return self.last if self.open_before else self.first

    @property
    def ends(self) -> date:
        """The latest day of which anything is known: the earliest where the end is open."""
        return self.first if self.open_after else self.last

    def precedes(self, other: When) -> bool:
        """Tell whether all of it is known to lie before all of another; never where one is open-ended or hedged."""
        return self.last < other.first and self._is_known and other._is_known

    @property
    def _is_known(self) -> bool:
        return not (self.hedged or self.open_before or self.open_after)


def parse(text: str) -> When:
    """Read a date or an interval; `..` at one end of an interval leaves that end open.

    Raises:
        JvexploreError: when `text` is not in the subset above, or no such day exists.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _parse_one(start)
    if start == _OPEN:
        until = _parse_one(end)
        words, short = f"by {until.words}", f"by {until.short}"
        return When(date.min, until.last, words, short, hedged=until.hedged, open_before=True)
    since = _parse_one(start)
    if end == _OPEN:
        words, short = f"from {since.words} on", f"from {since.short}"
        return When(since.first, date.max, words, short, lasts=True, hedged=since.hedged, open_after=True)
    until = _parse_one(end)
    if until.last < since.first:
        raise JvexploreError(f'"{text}" ends before it begins', "write the earlier date first")
    years = f"{since.first.year}–{until.last.year}"
    short = years if since.first.year != until.last.year else f"{since.short} – {until.short}"
    words, hedged = f"{since.words} to {until.words}", since.hedged or until.hedged
    return When(since.first, until.last, words, short, lasts=True, hedged=hedged)


def _parse_one(text: str) -> When:
    match = _DATE.fullmatch(text)
    if not match:
        raise JvexploreError(f'"{text}" is not a date in EDTF', _REMEDY)
    year, part, day = (int(number or 0) for number in match.group(1, 2, 3))
    hedge = match[4]
    try:
        edtf = _known(year, part, day)
    except (ValueError, KeyError):
        raise JvexploreError(f'"{text}" is no date in the calendar', "correct it") from None
    return When(edtf.first, edtf.last, _HEDGE[hedge] + edtf.words, edtf.short + hedge, hedged=bool(hedge))


def _known(year: int, part: int, day: int) -> When:
    if not part:
        return When(date(year, 1, 1), date(year, 12, 31), str(year), str(year))
    if part in _PARTS and not day:
        first = date(year, _FIRST_MONTH[part], 1)
        last_year, last_month = divmod(year * 12 + first.month - 1 + 2, 12)
        last = date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
        short = f"{year} Q{part - _FIRST_QUARTER + 1}" if part >= _FIRST_QUARTER else f"{_PARTS[part]} {year}"
        return When(first, last, f"the {_PARTS[part]} of {year}", short)
    if not day:
        first = date(year, part, 1)
        name = month_name[part]
        return When(first, first.replace(day=monthrange(year, part)[1]), f"{name} {year}", f"{name[:3]} {year}")
    only = date(year, part, day)
    return When(only, only, _day(year, month_name[part], day, only), _day(year, month_name[part][:3], day, only))


def _day(year: int, month: str, day: int, when: date) -> str:
    match _style:
        case "month-day-year":
            return f"{month} {day}, {year}"
        case "year-month-day":
            return when.isoformat()
    return f"{day} {month} {year}"


@dataclass(frozen=True)
class EdtfForm:
    """Metadata for `Annotated[str, …]`: a date in EDTF; a bare TOML date or year is taken as one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema  # noqa: PLC0415 - on use, so that facts need no pydantic

        def read(value: object) -> object:
            if type(value) is date:
                return value.isoformat()
            if type(value) not in (int, str):
                raise misformed("must be a date", _REMEDY)
            return f"{value:04}" if type(value) is int else value

        def check(text: str) -> str:
            try:
                parse(text)
            except JvexploreError as error:
                raise misformed(error.what, error.remedy) from None
            return text

        checked = core_schema.no_info_after_validator_function(check, handler(source))
        return core_schema.no_info_before_validator_function(read, checked)


Edtf: TypeAlias = Annotated[str, EdtfForm()]
"""A date in EDTF, as text."""
