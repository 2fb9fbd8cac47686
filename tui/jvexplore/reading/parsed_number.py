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
    """A number that was read, and what it was found to be so far.

    Attributes:
        first: the index of its first token.
        after: the index behind its last one, without a unit.
        value: the number times its magnitude and the factor of its unit.
        digits: how many digits it is written with; 0 of an endless fraction.
        scale: the magnitude that `value` holds already.
        is_figures: whether it is written in figures.
        kind: what it is of; a count until a unit is found.
        currencies: of money, as in `currencies.CurrencyUnit`.
        lead: the index of the first token that belongs to it, with a currency before it.
        tail: the index behind the last one, with a unit behind it.
        start: where it begins in the folded text, with a minus sign.
        has_prefix: whether its currency stands before it.
        ends_list: whether its magnitude or unit stands at the end of a list that it is in.
        joint: what joins it to the number behind it.
        qualifier: the words that say how exact it is.
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
