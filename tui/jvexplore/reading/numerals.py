"""Parse figures: tell the thousands separator from the decimal mark, among points, commas, spaces and apostrophes."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from jvexplore.reading.exact import MAX_DIGITS
from jvexplore.reading.folding import DECIMAL_POINT

_LONGEST: Final = 2 * MAX_DIGITS
"""In characters, separators included."""
_GROUP_DIGITS: Final = 3
_SEPARATOR: Final = re.compile("[.,' ·]")
_GROUPS_OF_THREE: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?P<mark>[.,' ])[0-9]{3})(?:(?P=mark)[0-9]{3}){0,9}")
_INDIAN_GROUPS: Final = re.compile(r"[1-9][0-9]?(?:,[0-9]{2}){1,9},[0-9]{3}")


@lru_cache(maxsize=1 << 12)
def parse_figures(figures: str, decimal_mark: str) -> tuple[Decimal, int] | None:
    """Return the value of a number in figures, and its number of digits without leading zeros.

    `decimal_mark` decides where a mark is ambiguous: "1.234" is 1.234 if it is a point, 1234 if it is a comma. A mark
    that cannot be a thousands separator is a decimal mark in every language: 37,5 and 37.5.

    Args:
        figures: ASCII digits with points, commas, apostrophes, spaces or `DECIMAL_POINT` between them.
        decimal_mark: the decimal mark of the language, a point or a comma.

    Returns:
        `None` if it is not a number, such as 4.5.6, 11.09.2018 or 007, or has more than `MAX_DIGITS` digits.
    """
    if len(figures) > _LONGEST:
        return None
    whole, decimals = _split_at_decimal_mark(figures, decimal_mark)
    digits = _SEPARATOR.sub("", whole)
    if digits != whole and not (_GROUPS_OF_THREE.fullmatch(whole) or _INDIAN_GROUPS.fullmatch(whole)):
        return None
    if _SEPARATOR.search(decimals) or len(digits) + len(decimals) > MAX_DIGITS:
        return None
    if digits.startswith("0") and len(digits) > 1:
        return None
    written = (digits + decimals).lstrip("0")
    return Decimal(f"{digits or '0'}.{decimals}" if decimals else digits), len(written) or 1


def _split_at_decimal_mark(figures: str, decimal_mark: str) -> tuple[str, str]:
    """Return the figures before and after the decimal mark; all of them and "" if there is none."""
    marks = _SEPARATOR.findall(figures)
    if not marks:
        return figures, ""
    last = marks[-1]
    before, _, decimals = figures.rpartition(last)
    if last in "' ":
        return figures, ""
    if last == DECIMAL_POINT or not before:
        return before, decimals
    if len(marks) > 1:
        return (before, decimals) if marks.count(last) == 1 else (figures, "")
    if last == decimal_mark or not _GROUPS_OF_THREE.fullmatch(figures):
        # Not a decimal mark: two numbers, such as years that are listed without a space.
        listed = last == "," != decimal_mark and len(before) > _GROUP_DIGITS and len(decimals) >= _GROUP_DIGITS
        return (figures, "") if listed else (before, decimals)
    return figures, ""
