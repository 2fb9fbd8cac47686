"""Dates as worded by versions up to 25 November 2026. Frozen: notes from then store such texts."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.months import MONTH_NAMES

_DATE: Final = re.compile(r"([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%]?)", re.ASCII)
_PARTS: Final = {
    **dict(zip(range(21, 25), ("spring", "summer", "autumn", "winter"), strict=True)),
    **dict(zip(range(33, 37), ("first quarter", "second quarter", "third quarter", "fourth quarter"), strict=True)),
    40: "first half",
    41: "second half",
}
_HEDGE: Final = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}
_DAYS: Final = ("{day} {name} {year}", "{name} {day}, {year}", "{year:04}-{month:02}-{day:02}")
"""A day in each of the three date styles of that time."""
_UNSPECIFIED: Final = "XX"


def former_dates(when: str) -> list[str]:
    """Return the former wordings of an EDTF date or interval, one per date style.

    Half-years and unspecified digits, which those versions did not support, are worded as in the ones soon after.
    """
    return list(dict.fromkeys(_interval(when, style) for style in _DAYS))


def _interval(when: str, style: str) -> str:
    start, slash, end = when.partition("/")
    if not slash:
        return _date(when, style)
    match start, end:
        case "..", _:
            return f"by {_date(end, style)}"
        case "", _:
            return f"until {_date(end, style)}, start unknown"
        case _, "..":
            return f"from {_date(start, style)} on"
        case _, "":
            return f"from {_date(start, style)}, end unknown"
    return f"{_date(start, style)} to {_date(end, style)}"


def _date(text: str, style: str) -> str:
    """Return one date in words; other text unchanged."""
    found = _DATE.fullmatch(text)
    if not found:
        return text
    year, part, day, hedge = found.groups(default="")
    return _HEDGE[hedge] + (_unspecified(year, part, day) if "X" in text else _known(int(year), part, day, style))


def _unspecified(year: str, part: str, day: str) -> str:
    first, last = year.replace("X", "0"), year.replace("X", "9")
    if year.endswith(_UNSPECIFIED):
        return f"the {_ordinal(int(first) // 100 + 1)} century ({int(first)}–{int(last)})"
    if "X" in year:
        return f"the {int(first)}s"
    if part == _UNSPECIFIED:
        return f"some {'day' if day else 'month'} in {int(year)}"
    return f"some day in {_known(int(year), part, '', '')}"


def _known(year: int, part: str, day: str, style: str) -> str:
    if not part:
        return str(year)
    number = int(part)
    if number in _PARTS:
        return f"the {_PARTS[number]} of {year}"
    name = MONTH_NAMES[number] if number < len(MONTH_NAMES) else part
    return style.format(day=int(day), name=name, year=year, month=number) if day else f"{name} {year}"


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
