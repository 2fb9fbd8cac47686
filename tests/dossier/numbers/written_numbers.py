"""Stated numbers for tests: from text, and any that TOML can have."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.vocabulary.qualifiers import KNOWN_QUALIFIERS

if TYPE_CHECKING:
    from jvexplore.dossier.numbers.number_interval import NumberInterval

QUALIFIERS = st.sampled_from(["", "exactly", "knapp", "or more", "give or take", *KNOWN_QUALIFIERS])
_EXTREMES = ("1e999999", "-1e999999", "1e-999999", "0E-400", "0E+400", "-0", "-1", "1E+2", "9" * 31, "0." + "3" * 40)
ANY_DECIMALS = st.one_of(
    st.sampled_from([Decimal(each) for each in _EXTREMES]),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.integers(-(10**12), 10**12).map(Decimal),
    st.decimals(0, 100, places=1),
)
PLAIN_DECIMALS = st.one_of(
    st.integers(0, 10**12).map(Decimal),
    *(st.decimals(0, 10**7, places=places) for places in (0, 1, 2)),
)
"""Numbers as people write them: not negative, not too long."""


def stated(value: str = "", qualifier: str = "", minimum: str = "", maximum: str = "") -> StatedNumber:
    """Return a number whose keys are given as they are written in a file; empty means missing."""
    number, low, high = (Decimal(each) if each else None for each in (value, minimum, maximum))
    return StatedNumber(number, low, high, qualifier)


def any_numbers(decimals: st.SearchStrategy[Decimal] = ANY_DECIMALS) -> st.SearchStrategy[StatedNumber]:
    """Return numbers with any keys set."""
    keys = st.one_of(st.none(), decimals)
    return st.builds(StatedNumber, keys, keys, keys, QUALIFIERS)


def allows(interval: NumberInterval, value: Decimal) -> bool:
    """Return whether a value is within an interval."""
    if interval.lowest is not None and (
        value < interval.lowest or (value == interval.lowest and interval.excludes_lowest)
    ):
        return False
    if interval.highest is None:
        return True
    return value < interval.highest or (value == interval.highest and not interval.excludes_highest)
