"""The range of numbers that a qualifier ("nearly", "at least") allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

NumberComparison: TypeAlias = Literal[
    "about", "greater than", "at least", "less than", "at most", "itself", "no number"
]

QUALIFIER_COMPARISONS: Final[dict[str, NumberComparison]] = {
    "about": "about",
    "roughly": "about",
    "some": "about",
    "nearly": "about",
    "almost": "about",
    "just over": "about",
    "more than": "greater than",
    "over": "greater than",
    "at least": "at least",
    "no less than": "at least",
    "less than": "less than",
    "under": "less than",
    "up to": "at most",
    "at most": "at most",
    "plus one share": "itself",
    "less one share": "itself",
    "undisclosed": "no number",
}
"""The known qualifiers. A majority is 50 per cent with "more than"."""
_TOLERANCE: Final = 10
""""About" allows a tenth of the number in both directions."""


class NumberRange(NamedTuple):
    """The range that a qualified number can stand for; `None` means unbounded.

    Attributes:
        lower: the lower bound.
        upper: the upper bound.
        includes_bounds: whether the range includes its bounds.
    """

    lower: Decimal | None
    upper: Decimal | None
    includes_bounds: bool = True


def qualifier_comparison(qualifier: str) -> NumberComparison:
    """Return how a number with a qualifier compares to the true one; an unknown qualifier counts as "about"."""
    words = " ".join(qualifier.casefold().split())
    return QUALIFIER_COMPARISONS.get(words, "about") if words else "itself"


def qualified_range(value: Decimal, qualifier: str) -> NumberRange:
    """Return the range that a number with its qualifier can stand for, without tolerance for rounding."""
    match qualifier_comparison(qualifier):
        case "about":
            margin = abs(value) / _TOLERANCE
            return NumberRange(value - margin, value + margin)
        case "greater than" | "at least" as comparison:
            return NumberRange(value, None, includes_bounds=comparison == "at least")
        case "less than" | "at most" as comparison:
            return NumberRange(None, value, includes_bounds=comparison == "at most")
        case "no number":
            return NumberRange(None, None)
        case "itself":
            return NumberRange(value, value)
