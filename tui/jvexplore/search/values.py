"""Search keys for numbers and dates: by value, however they are written.

Each becomes keys that do not occur in texts, indexed like words: `=48` for any 48, `=48%` for a
percentage, `=2000000000USD` for money; `=2019`, `=2019-Q1`, `=2019-03` and `=2019-03-31` for a day and its periods.
So a value only matches as a whole: 4 never finds 48.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.number_text import is_currency_code, plain_digits
from jvexplore.reading.edtf import parse_edtf
from jvexplore.reading.exact import round_to
from jvexplore.reading.vulgar_fractions import FRACTION_CHARACTERS
from jvexplore.search.normalised_words import find_words, normalise_word, normalised_words
from jvexplore.search.number_language import number_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.reading.quantities import Quantity

SIGN: Final = "="
"""The first character of keys for values."""

_PERCENT: Final = "percent"
_DIGIT: Final = re.compile(rf"[\d{FRACTION_CHARACTERS}]")
_COMPOUND: Final = re.compile("hundert|tausend|[dn]erthalb|einhalb", re.IGNORECASE)
"""Elements of German numbers in one word: zweihundert, anderthalb."""
_UNIT_WORDS: Final = ("half", "percent", "cent", "prozent", "promille", "halfte", "dozen", "dutzend")
"""Units after numbers below ten, which occur in many texts without figures."""
_LEAST_HINT: Final = 10
_BASIS_POINTS: Final = re.compile(r"[\s-]?(?:bps?|basis[\s-]points?|basispunkten?|basispunkte)(?!\w)", re.IGNORECASE)
_BASIS_POINT: Final = Decimal("0.01")
"""One basis point in per cent."""
_FRACTION: Final = re.compile(
    rf"[{FRACTION_CHARACTERS}]|[1-9]\s?[/\u2044]\s?(?:[2-9]|10)"
    r"|(?:an?|one|two|three|four|five|seven|nine) (?:(?:in|out of) )?\w{3,9}",
    re.IGNORECASE,
)
"""Texts that may be a fraction, if they are the whole query."""
_FRACTION_CONTEXT: Final = " of it"
_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LONGEST_TEXT: Final = 200_000
"""The maximum length of text that is read for an index, in characters; no paragraph is nearly so long."""
_LONGEST_SHOWN: Final = 20_000
"""The maximum length of text that is read interactively, in characters: a query, or the text around a match."""
_REPEATED: Final = 1_000
"""The maximum length of a line whose values are cached, in characters."""
_MAX_DIGITS: Final = 40
_MAX_YEARS: Final = 30
"""The maximum number of years indexed for an interval; a longer one is found by its ends."""
_ROUNDINGS: Final = (0, 1, 2)
"""The numbers of decimals to which a recurring fraction may be rounded: a third is 33, 33.3 and 33.33 %."""


class WrittenValue(NamedTuple):
    """A number or a date in a text.

    Attributes:
        start: its start, in characters; `end` is exclusive.
        words: its search keys.
        narrowest: the most specific of these keys, which a query uses.
        kind: "quantity" with its unit or magnitude, "date", or "digits" for neither.
    """

    start: int
    end: int
    words: frozenset[str]
    narrowest: frozenset[str]
    kind: str


def number_keys(value: Decimal, unit: str = "") -> list[str]:
    """Return the keys for a number, the least specific first.

    Args:
        value: the value in single units.
        unit: "percent", the code of a currency, or any other unit, which does not affect the keys.
    """
    plain = SIGN + _number_key(abs(value))
    narrow = "%" if unit == _PERCENT else unit if is_currency_code(unit) else ""
    found = [plain, plain + narrow] if narrow else [plain]
    if _BASIS_POINTS.fullmatch(unit):
        found.append(f"{SIGN}{_number_key(abs(value) * _BASIS_POINT)}%")
    if value < 0:
        found += [each.replace(SIGN, f"{SIGN}-", 1) for each in found]
    return found


@lru_cache(maxsize=1 << 10)
def date_keys(edtf_text: str) -> tuple[str, ...]:
    """Return the keys for an EDTF date or interval, the least specific first: its years, quarters, months, and days."""
    found: list[str] = []
    years = []
    for end in edtf_text.split("/"):
        if end in ("", ".."):
            continue
        when = parse_edtf(end)
        first, last = when.first, when.last
        years.append(first.year)
        if first.year != last.year:
            continue
        found.append(f"{SIGN}{first.year}")
        for name, months in (("H", 6), ("Q", 3), ("", 1)):
            part = (first.month - 1) // months
            if part == (last.month - 1) // months:
                number = f"{name}{part + 1}" if name else f"{part + 1:02}"
                found.append(f"{SIGN}{first.year}-{number}")
        if first == last:
            found.append(f"{SIGN}{first.isoformat()}")
    if len(years) > 1 and years[-1] - years[0] <= _MAX_YEARS:
        found = [f"{SIGN}{year}" for year in range(years[0] + 1, years[-1])] + found
    return tuple(found)


@cache
def _number_hints() -> frozenset[str]:
    """Return words of which a text without digits must have one to contain a number: few texts have one."""
    from jvexplore.reading.languages import NUMBER_WORDS

    found = set(_UNIT_WORDS)
    for language in NUMBER_WORDS.values():
        found.update(word for word, value in language.cardinals.items() if value >= _LEAST_HINT)
        found.update(language.magnitudes, language.denominators, language.plural_denominators)
    # Abbreviations such as bn and m follow digits.
    return frozenset(normalise_word(word) for word in found if len(word) > len("bn"))


def _may_have_numbers(text: str, words: AbstractSet[str]) -> bool:
    """Return whether a text may contain numbers, given its normalised words."""
    return bool(_DIGIT.search(text) or not words.isdisjoint(_number_hints()) or _COMPOUND.search(text))


def value_keys(text: str, words: AbstractSet[str]) -> set[str]:
    """Return the keys for all numbers and dates of a text, for an index.

    Args:
        text: the text to index.
        words: its normalised words.
    """
    found: set[str] = set()
    if _may_have_numbers(text, words):
        for line in text[:_LONGEST_TEXT].split("\n"):
            found.update(_cached_line_value_keys(line) if len(line) <= _REPEATED else _line_value_keys(line))
    return found


def find_values(text: str) -> Iterator[WrittenValue]:
    """Yield the numbers and dates of a text in order, the longest of overlapping ones; of a long text, the start."""
    start = 0
    for line in text[:_LONGEST_SHOWN].split("\n"):
        if _may_have_numbers(line, normalised_words(line)):
            end = 0
            for each in sorted(_read_values(line), key=lambda each: (each.start, -each.end)):
                if each.start >= end:
                    end = each.end
                    yield each._replace(start=start + each.start, end=start + each.end)
        start += len(line) + 1


def find_fraction(text: str) -> WrittenValue | None:
    """Return the fraction that makes up a whole text, like ½, 3/8 and "a third"; `None` for other texts.

    Within a sentence, its context is needed to distinguish it from a time or a rank.
    """
    if not _FRACTION.fullmatch(text.strip()):
        return None
    found = next(_read_values(text + _FRACTION_CONTEXT), None)
    if found is None or found.kind != "quantity" or found.end < len(text.rstrip()):
        return None
    return found._replace(end=min(found.end, len(text)))


def _line_value_keys(line: str) -> frozenset[str]:
    return frozenset[str]().union(*(each.words for each in _read_values(line)))


_cached_line_value_keys = lru_cache(maxsize=1 << 12)(_line_value_keys)
"""A gist is repeated for each fact in its paragraph."""


def _read_values(text: str) -> Iterator[WrittenValue]:
    """Yield the numbers and dates of a text; a date may overlap its digits, which may be searched too."""
    from jvexplore.reading.quantities import read_quantities

    end = 0
    quantity_spans: list[tuple[int, int]] = []
    language = number_language(text)
    for quantity in read_quantities(text, language):
        points = _BASIS_POINTS.match(text, quantity.end) if quantity.kind == "count" else None
        end = points.end() if points else quantity.end
        found = number_keys(quantity.value, points[0]) if points else _quantity_keys(quantity)
        narrowest = _narrowest_keys(quantity, found)
        quantity_spans.append((quantity.start, end))
        yield WrittenValue(quantity.start, end, frozenset(found), narrowest, "quantity")
    if _YEAR.search(text):
        from jvexplore.reading.dates import read_dates

        for date in read_dates(text, None, language):
            dated = date_keys(date.edtf)
            yield WrittenValue(date.start, date.end, frozenset(dated), frozenset(dated[-1:]), "date")
    spans = iter(quantity_spans)
    begin, end = next(spans, (len(text), len(text)))
    for match in find_words(text):
        while end <= match.start() < len(text) and begin < len(text):
            begin, end = next(spans, (len(text), len(text)))
        if match.start() < end and begin < match.end():
            continue
        for start, digits in _plain_digits(match):
            words = frozenset({SIGN + digits})
            yield WrittenValue(start[0], start[1], words, words, "digits")


def _plain_digits(match: re.Match[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the numbers in a match that are not quantities, such as years, each with its span."""
    word = match[0]
    if not any(each.isdecimal() for each in word[:_MAX_DIGITS]):
        return
    for part in re.finditer(r"[^-–/'’&\u200b-\u200f]+", word):
        if len(part[0]) <= _MAX_DIGITS and part[0].replace(".", "").replace(",", "").isdecimal():
            try:
                value = Decimal(part[0].replace(",", ""))
            except InvalidOperation:
                continue  # as 11.09.2018
            yield (match.start() + part.start(), match.start() + part.end()), _number_key(value)


def _quantity_keys(quantity: Quantity) -> list[str]:
    units: Sequence[str] = quantity.currencies or ("",)
    if quantity.kind == "percentage":
        units = (_PERCENT,)
    values = [quantity.value]
    if not quantity.digits:
        values = [round_to(quantity.value, decimals) for decimals in _ROUNDINGS]
    return [word for value in values for unit in units for word in number_keys(value, unit)]


def _narrowest_keys(quantity: Quantity, found: Sequence[str]) -> frozenset[str]:
    """Return the keys for a query with a quantity: with its unit, whatever its sign."""
    if any(each.endswith("%") for each in found):
        return frozenset(each for each in found if each.endswith("%") and "-" not in each)
    if quantity.kind == "money":
        return frozenset(each for each in found if is_currency_code(each[-3:]) and "-" not in each)
    return frozenset(each for each in found if "-" not in each)


def _number_key(value: Decimal) -> str:
    """Return a number in plain digits without trailing zeros; with an exponent if it has very many digits."""
    if not value.is_finite() or abs(value.adjusted()) > _MAX_DIGITS:
        return str(value)
    return plain_digits(value)
