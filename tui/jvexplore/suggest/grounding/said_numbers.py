"""Find the numbers in the words of a suggestion that its own numbers are read from."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.writing.typed_numbers import PERCENT
from jvexplore.reading.quantities import fits_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.reading.quantities import Quantity
    from jvexplore.suggest.article_reading import ArticleReading, ParagraphReading
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import Suggestion

_CURRENCY_LENGTH: Final = 3
_TIMES: Final = "times"
_GERMAN_TIMES: Final = "fache"
"""How German says so: das Elffache."""
_STEM: Final = 4
"""As many letters as two forms of a word have in common: "users", "user"."""
_CONNECTOR: Final = re.compile(
    r"[ ,-]*(?:(?:and|or|from|und|oder|auf|der)|(?:to|of|bis|von)(?: [\w']+){0,2})?[ ,]*", re.IGNORECASE
)
"""What stands between two numbers that count the same: "from 2,300 to 1,750", "four of the nine seats"."""


class SaidNumber(NamedTuple):
    """A number in the words of a suggestion.

    Attributes:
        paragraph: where it stands.
        quantity: what is read of it.
        beside: what is counted, if it is a count, stands in these words: those around it, without other numbers.
    """

    paragraph: ParagraphReading
    quantity: Quantity
    beside: str


def said_numbers(suggestion: Suggestion, reading: ArticleReading) -> list[SaidNumber]:
    """Return the numbers in the words of a suggestion."""
    return [
        each
        for passage in suggestion.passages
        for each in _numbers_in(reading.by_id[passage.paragraph], passage.start, passage.end)
    ]


def is_said(part: FieldPart, number: SaidNumber) -> bool:
    """Return whether a number of a suggestion is one of its words: the same value, of the same unit."""
    return fits_quantity(Decimal(str(part.value)), number.quantity) and _is_of_unit(part.unit, number)


def own_numbers(parts: Sequence[FieldPart], numbers: Sequence[SaidNumber]) -> list[SaidNumber]:
    """Return the numbers that are said of which a suggestion has one."""
    own = [each for each in parts if each.shape == "number"]
    return [number for number in numbers if any(is_said(each, number) for each in own)]


def _numbers_in(paragraph: ParagraphReading, start: int, end: int) -> Iterator[SaidNumber]:
    found = paragraph.quantities_in(start, end)
    gaps = [
        paragraph.text[first:last]
        for first, last in zip(
            [start, *(each.end for each in found)], [*(each.start for each in found), end], strict=True
        )
    ]
    for index, each in enumerate(found):
        first, last = index, index + 1
        while first and _CONNECTOR.fullmatch(gaps[first]):
            first -= 1
        while last < len(found) and _CONNECTOR.fullmatch(gaps[last]):
            last += 1
        own = paragraph.text[each.start : each.end]  # whose unit may be a part of it: "$38", "38 per cent"
        yield SaidNumber(paragraph, each, f"{gaps[first]} {own} {gaps[last]}".casefold())


def _is_of_unit(unit: str, number: SaidNumber) -> bool:
    quantity = number.quantity
    if unit == PERCENT:
        return quantity.kind == "percentage"
    if quantity.kind == "money":
        return unit in quantity.currencies
    if quantity.kind == "percentage" or (len(unit) == _CURRENCY_LENGTH and unit.isupper()):
        return False
    stem = unit.casefold()[:_STEM]
    is_multiple = unit == _TIMES and _GERMAN_TIMES in number.beside
    return is_multiple or (bool(stem) and stem in number.beside)
