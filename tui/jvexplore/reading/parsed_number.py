"""A number between its tokens and the quantity that it becomes; the readers fill in one property after another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from jvexplore.reading.exact import ONE
from jvexplore.reading.number_words import NumberConnector

QuantityKind: TypeAlias = Literal["count", "percentage", "money"]


@dataclass(slots=True)
class ParsedNumber:
    """A number in a text, as far as it has been read.

    Attributes:
        first: the index of its first token.
        after: the index after its last token; the unit is not included.
        value: the number times its magnitude and the factor of its unit: 2000000 for "2m", 3.40 for "340p".
        digits: the number of digits that it is written with; 0 for a recurring fraction.
        scale: the magnitude that `value` includes.
        unit_factor: the factor of its unit that `value` includes: 0.01 for pence.
        is_figures: whether it is written in figures.
        kind: its kind; a count until a unit is found.
        currencies: its currencies if it is money, as in `currencies.CurrencyUnit`.
        lead: the same as `first`, or the index of the currency before it.
        tail: the same as `after`, or the index after its unit.
        start: its start in the folded text, including a minus sign.
        has_prefix: whether its currency precedes it.
        has_list_unit: whether it has taken its magnitude or unit from the next number of its list.
        connector: what connects it to the next number; `None` if nothing does.
        qualifier: the words that qualify its precision.
    """

    first: int
    after: int
    value: Decimal
    digits: int
    scale: Decimal = ONE
    unit_factor: Decimal = ONE
    is_figures: bool = False
    kind: QuantityKind = "count"
    currencies: tuple[str, ...] = ()
    lead: int = 0
    tail: int = 0
    start: int = 0
    has_prefix: bool = False
    has_list_unit: bool = False
    connector: NumberConnector | None = None
    qualifier: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it has neither magnitude nor unit."""
        return self.kind == "count" and self.scale == ONE
