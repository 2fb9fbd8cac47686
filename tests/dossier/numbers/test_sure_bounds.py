"""What is sure of a number: the least that it is, and whether it is a majority."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from jvexplore.dossier.numbers.number_interval import number_interval
from jvexplore.dossier.numbers.sure_bounds import is_surely_at_most, is_surely_over, is_surely_under, least_bound
from tests.dossier.numbers.written_numbers import PLAIN_DECIMALS, allows, any_numbers, stated

if TYPE_CHECKING:
    from jvexplore.dossier.numbers.stated_number import StatedNumber


@pytest.mark.parametrize(
    ("number", "least"),
    [
        (stated("24"), "23.5"),
        (stated("24.0"), "23.95"),
        (stated("24", "about"), "21.6"),
        (stated("24", "nearly"), "21.6"),
        (stated("24", "just over"), "24"),
        (stated("24", "up to"), "0"),
        (stated("24", "less than"), "0"),
        (stated("24", "more than"), "24"),
        (stated("24", "at least"), "24"),
        (stated("50", "plus one share"), "50"),
        (stated("50", "less one share"), "49.5"),
        (stated(minimum="24", maximum="26"), "23.5"),
        (stated(minimum="24"), "24"),
        (stated(maximum="26"), "0"),
        (stated("0"), "0"),
        (stated("0.3"), "0.25"),
        (stated("-5"), "0"),
        (stated("", "undisclosed"), "0"),
        (stated("1e999999"), "0"),
    ],
)
def test_the_lower_bound_of_a_share(number: StatedNumber, least: str) -> None:
    assert least_bound(number).bound == Decimal(least)


def test_a_bound_says_whether_it_is_exceeded() -> None:
    assert least_bound(stated("50", "more than")) == (Decimal(50), True)
    assert least_bound(stated("50", "at least")) == (Decimal(50), False)


@pytest.mark.parametrize(
    ("number", "is_majority", "is_minority"),
    [
        (stated("50", "more than"), True, False),
        (stated("50", "plus one share"), True, False),
        (stated("50", "just over"), True, False),
        (stated("51"), True, False),
        (stated("50.1"), True, False),
        (stated("51", "at least"), True, False),
        (stated(minimum="51", maximum="55"), True, False),
        (stated("50"), False, False),
        (stated("50.00"), False, False),
        (stated("50", "at least"), False, False),
        (stated("51", "about"), False, False),
        (stated(minimum="48", maximum="55"), False, False),
        (stated("50", "less one share"), False, True),
        (stated("50", "less than"), False, True),
        (stated("50", "nearly"), False, True),
        (stated("49"), False, True),
        (stated("49.9"), False, True),
        (stated("", "undisclosed"), False, False),
        (stated(), False, False),
    ],
)
def test_majorities_and_minorities(number: StatedNumber, is_majority: bool, is_minority: bool) -> None:
    assert (is_surely_over(number, 50), is_surely_under(number, 50)) == (is_majority, is_minority)


@pytest.mark.parametrize(
    ("number", "is_no_majority"),
    [
        (stated("50"), True),
        (stated("50.00"), True),
        (stated("49.9"), True),
        (stated("50", "up to"), True),
        (stated("50", "less one share"), True),
        (stated("45", "about"), True),
        (stated(minimum="24", maximum="50"), True),
        (stated(maximum="30"), True),
        (stated("50.4"), False),
        (stated("48", "about"), False),
        (stated("60", "up to"), False),
        (stated("50", "plus one share"), False),
        (stated("25.1", "at least"), False),
        (stated("10", "more than"), False),
        (stated(minimum="10"), False),
        (stated("30", "", minimum="20"), False),
        (stated(minimum="24", maximum="51"), False),
        (stated("", "undisclosed"), False),
        (stated("10", "undisclosed"), False),
        (stated(), False),
    ],
)
def test_what_is_surely_no_majority(number: StatedNumber, is_no_majority: bool) -> None:
    assert is_surely_at_most(number, 50) is is_no_majority


@given(any_numbers(PLAIN_DECIMALS), PLAIN_DECIMALS)
def test_the_lower_bound_is_not_above_any_value_that_is_allowed(number: StatedNumber, value: Decimal) -> None:
    interval = number_interval(number)
    if interval is None or allows(interval, value):
        assert least_bound(number).bound <= value


@given(any_numbers(), PLAIN_DECIMALS)
def test_what_is_surely_over_a_limit_does_not_allow_it_or_less(number: StatedNumber, limit: Decimal) -> None:
    interval = number_interval(number)
    if is_surely_over(number, limit) or is_surely_under(number, limit):
        assert interval is not None
        assert not allows(interval, limit)
    assert not (is_surely_over(number, limit) and is_surely_under(number, limit))
