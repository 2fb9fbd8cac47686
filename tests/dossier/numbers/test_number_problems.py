"""What is wrong with a number, and the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.numbers.number_problems import FIGURE_KEYS, STAKE_KEYS, NumberKeys, number_problems
from tests.dossier.numbers.written_numbers import any_numbers, stated

if TYPE_CHECKING:
    from jvexplore.dossier.numbers.stated_number import StatedNumber


def stake_problems(number: StatedNumber) -> list[tuple[str, str, str]]:
    return list(number_problems(number, STAKE_KEYS))


@pytest.mark.parametrize(
    "number",
    [
        stated("0"),
        stated("100"),
        stated("24", "about"),
        stated("50", "plus one share"),
        stated(minimum="24", maximum="26"),
        stated(minimum="24", maximum="24"),
        stated("", "about", "24", "26"),
        stated("", "undisclosed"),
        stated(),
        stated("0." + "3" * 29),
    ],
)
def test_these_have_no_problem(number: StatedNumber) -> None:
    assert stake_problems(number) == []


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        (stated("0." + "3" * 30), ("percent", "has more than 30 digits", "shorten it")),
        (stated("0E-400"), ("percent", "has more than 30 digits", "shorten it")),
        (
            stated(minimum="26", maximum="24.5"),
            ("minimum", "26 is greater than maximum, 24.5", "swap them"),
        ),
        (
            stated("25", "", "24", "26"),
            ("minimum", "is set, and percent too", "keep percent, or minimum and maximum"),
        ),
        (
            stated("25", "", "", "26"),
            ("maximum", "is set, and percent too", "keep percent, or minimum and maximum"),
        ),
        (
            stated(minimum="24"),
            ("minimum", "is set without maximum", 'write percent = 24, qualifier = "at least", or add maximum'),
        ),
        (
            stated("", "more than", "24"),
            ("minimum", "is set without maximum", 'write percent = 24, qualifier = "more than", or add maximum'),
        ),
        (
            stated(maximum="26.50"),
            ("maximum", "is set without minimum", 'write percent = 26.50, qualifier = "at most", or add minimum'),
        ),
        (stated("24", "Undisclosed"), ("qualifier", 'is "Undisclosed", but percent is set', "remove one of them")),
        (
            stated("", "undisclosed", "24", "26"),
            ("qualifier", 'is "undisclosed", but minimum is set', "remove one of them"),
        ),
        (
            stated("", "about"),
            ("qualifier", "is set without a number", 'add percent, or set it to "undisclosed"'),
        ),
    ],
)
def test_a_stake_has_one_problem(number: StatedNumber, problem: tuple[str, str, str]) -> None:
    assert stake_problems(number) == [problem]


def test_a_figure_may_be_of_any_size_but_not_of_any_length() -> None:
    assert list(number_problems(stated("-1" + "0" * 29))) == []
    assert list(number_problems(stated("1e30"))) == [("value", "has more than 30 digits", "shorten it")]


def test_a_bound_of_a_figure_is_written_out_in_its_remedy() -> None:
    remedy = 'write value = 1500000000, qualifier = "at least", or add maximum'
    assert list(number_problems(stated(minimum="1500000000"))) == [("minimum", "is set without maximum", remedy)]


@pytest.mark.parametrize(
    ("number", "problems"),
    [
        (stated(qualifier="about"), []),
        (stated(minimum="3"), []),
        (stated(maximum="3", qualifier="up to"), []),
        (stated(qualifier="undisclosed"), []),
        (stated("4", minimum="3"), [("minimum", "is set, and percent too", "keep percent, or minimum and maximum")]),
        (stated(minimum="4", maximum="3"), [("minimum", "4 is greater than maximum, 3", "swap them")]),
    ],
)
def test_what_a_value_that_is_no_number_makes_incomplete_is_no_problem_of_its_own(
    number: StatedNumber, problems: list[tuple[str, str, str]]
) -> None:
    assert list(number_problems(number, STAKE_KEYS, has_unread=True)) == problems


@given(any_numbers(), st.sampled_from([FIGURE_KEYS, STAKE_KEYS]))
def test_any_number_has_short_problems_at_its_keys(number: StatedNumber, keys: NumberKeys) -> None:
    for problem in number_problems(number, keys):
        assert problem.key in keys
        assert problem.remedy
        assert len(problem.what) + len(problem.remedy) < 250
