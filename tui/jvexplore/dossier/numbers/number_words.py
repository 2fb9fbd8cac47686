"""Numbers with their ranges and qualifiers in words: "24 to 26 %", "at least 24 %", "50 % plus one share"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.number_text import format_amount
from jvexplore.dossier.numbers.written_digits import is_too_long
from jvexplore.dossier.vocabulary.qualifiers import UNDISCLOSED, follows_number, qualifier_class
from jvexplore.reading.qualifier_classes import QualifierClass

if TYPE_CHECKING:
    from decimal import Decimal

    from jvexplore.dossier.numbers.stated_number import StatedNumber

_LONGEST: Final = 40
"""In characters; of a number that is too long, as much is shown."""


def number_words(number: StatedNumber, unit: str, *, short: bool = False) -> str:
    """Return a number with its range, qualifier and unit; empty if there is no number, and none is undisclosed.

    Nothing is left out: of a value and a range, both are shown, and an "undisclosed" beside a number too. Digits are
    those of the file: 62.0 is more precise than 62.

    Args:
        number: the number, of any size.
        unit: "percent", an ISO 4217 currency code, or what is counted, as for `format_amount`.
        short: whether to abbreviate for narrow rows: "€660–680m" for "€660 million to €680 million".
    """
    amounts = ", ".join(_amounts(number, unit, short=short))
    qualifier = number.qualifier.strip()
    if not amounts:
        return UNDISCLOSED if qualifier_class(qualifier) is QualifierClass.UNDISCLOSED else ""
    if number.has_range and number.qualifier_class is not qualifier_class(qualifier):
        qualifier = "at least" if number.maximum is None else "at most"
    if not qualifier:
        return amounts
    return f"{amounts} {qualifier}" if follows_number(qualifier) else f"{qualifier} {amounts}"


def number_digits(value: Decimal) -> str:
    """Return a number in all of its digits, 24.0 too; one that is too long as the file has it, cut if need be."""
    if not is_too_long(value):
        return f"{value:f}"
    written = str(value)
    return f"{written[: _LONGEST - 1]}…" if len(written) > _LONGEST else written


def _amount_words(value: Decimal, unit: str, *, short: bool) -> str:
    if not is_too_long(value):
        return format_amount(value, unit, short=short, keeps_zeros=True).rstrip()
    return f"{number_digits(value)} {'%' if unit == 'percent' else unit}".rstrip()


def _amounts(number: StatedNumber, unit: str, *, short: bool) -> list[str]:
    """Return the value and the range, as far as they are there."""
    amounts = [] if number.value is None else [_amount_words(number.value, unit, short=short)]
    ends = [each for each in (number.minimum, number.maximum) if each is not None]
    first, *second = dict.fromkeys(_amount_words(each, unit, short=short) for each in dict.fromkeys(ends)) or ("",)
    if first:
        amounts.append(_range_words(first, second[0], short=short) if second else first)
    return amounts


class _Amount(NamedTuple):
    """An amount in its parts: "-£", "3", " million"."""

    before: str
    digits: str
    after: str


def _range_words(first: str, last: str, *, short: bool) -> str:
    """Return a range; what both ends have after their digits is said once, unless the first would be misread.

    "2 to 2.4 million tonnes" cannot be, but "€2 to €2.4 million" may begin with two euros.
    """
    lower, upper = _split_amount(first), _split_amount(last)
    if lower.after != upper.after:
        return f"{first} to {last}"
    if short and lower.before == upper.before and "-" not in lower.before:
        return f"{lower.before}{lower.digits}–{upper.digits}{upper.after}"
    is_money = lower.before.strip("-")
    return f"{first if is_money else f'{lower.before}{lower.digits}'} to {last}"


def _split_amount(amount: str) -> _Amount:
    match = _amount_pattern().match(amount)
    return _Amount(*match.groups()) if match else _Amount("", amount, "")


@cache
def _amount_pattern() -> re.Pattern[str]:
    return re.compile(r"([^\d]*)(\d[\d.,]*)(.*)", re.DOTALL)
