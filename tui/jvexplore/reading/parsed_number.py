"""A number on its way from tokens to a quantity."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from jvexplore.reading.exact import ONE
from jvexplore.reading.number_words import NumberJoint

QuantityKind: TypeAlias = Literal["count", "percentage", "money"]


@dataclass(slots=True)
class ParsedNumber:
    """A number in a text, with all that is known about it so far.

    Attributes:
        first: the index of its first token.
        after: the index after its last token, without a unit.
        value: the number times its magnitude and the factor of its unit.
        digits: how many digits it is written with; 0 for a recurring fraction.
        scale: the magnitude that `value` includes.
        is_figures: whether it is written in figures.
        kind: its kind; a count until a unit is found.
        currencies: its currencies if it is money, as in `currencies.CurrencyUnit`.
        lead: the index of its first token, including a currency before it.
        tail: the index after its last token, including a unit after it.
        start: its start in the folded text, including a minus sign.
        has_prefix: whether its currency precedes it.
        ends_list: whether its magnitude or unit is written only at the end of its list.
        joint: what joins it to the next number.
        qualifier: the words that qualify its precision.
    """

    first: int
    after: int
    value: Decimal
    digits: int
    scale: Decimal = ONE
    is_figures: bool = False
    kind: QuantityKind = "count"
    currencies: tuple[str, ...] = ()
    lead: int = 0
    tail: int = 0
    start: int = 0
    has_prefix: bool = False
    ends_list: bool = False
    joint: NumberJoint | None = None
    qualifier: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it has neither magnitude nor unit."""
        return self.kind == "count" and self.scale == ONE
