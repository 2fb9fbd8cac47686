"""The sums of stakes: per company, base, status and moment, with each holder once, and never over 100 by rounding."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore.address import fact_address
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.stakes.stake_sums import (
    Position,
    StakeSum,
    sum_problem,
    sum_stakes,
)
from tests.dossier.numbers.written_numbers import any_numbers, stated
from tests.growth import assert_linear


def position(
    holder: str,
    number: StatedNumber | str,
    *,
    moment: str = "",
    status: str = "",
    base: str = "",
    company: str = "nova",
    via: tuple[str, ...] | None = None,
    part_of: str = "",
) -> Position:
    percent = stated(number) if isinstance(number, str) else number
    return Position(fact_address("stake", holder), holder, company, base, status, moment, percent, via, part_of)


def only_sum(*positions: Position) -> StakeSum:
    (found,) = sum_stakes(positions)
    return found


def total(*numbers: StatedNumber | str) -> str:
    found = only_sum(*(position(f"holder-{index}", each) for index, each in enumerate(numbers)))
    return number_words(found.total, "percent")


BEFORE_AND_AFTER = {"a": ("60", "45"), "b": ("40", "55")}
"""Two owners, before and after a deal."""


def test_stakes_before_and_after_a_deal_are_two_sums_where_the_stakes_say_when() -> None:
    positions = [
        position(holder, percent, moment=moment)
        for holder, percents in BEFORE_AND_AFTER.items()
        for percent, moment in zip(percents, ("2020", "2021-05"), strict=True)
    ]
    sums = sum_stakes(positions)
    assert [(each.moment, each.total.value, each.is_over) for each in sums] == [
        ("2020", Decimal(100), False),
        ("2021-05", Decimal(100), False),
    ]
    assert [sum_problem(each) for each in sums] == [None, None]


def test_stakes_before_and_after_a_deal_that_do_not_say_when_are_not_added_up() -> None:
    found = only_sum(
        *(position(holder, percent) for holder, percents in BEFORE_AND_AFTER.items() for percent in percents)
    )
    assert [each.number.value for each in found.positions] == [Decimal(45), Decimal(40)]
    assert sum_problem(found) is None


def test_a_sum_that_is_over_asks_when_each_stake_is_held_and_for_no_number() -> None:
    assert sum_problem(only_sum(position("a", "60"), position("b", "55"))) == (
        "add up to 115 %, more than 100 %",
        'say when each stake is held, with "when", "since" or "until", or which is a "part_of" another one',
    )


@pytest.mark.parametrize(
    "other",
    [
        position("b", "60", moment="2021"),
        position("b", "60", base="votes"),
        position("b", "60", status="agreed"),
        position("b", "60", company="other"),
    ],
)
def test_sums_are_made_per_moment_base_status_and_company(other: Position) -> None:
    assert [each.total.value for each in sum_stakes([position("a", "60"), other])] == [Decimal(60), Decimal(60)]


@pytest.mark.parametrize(
    "same",
    [position("b", "60", base="capital"), position("b", "60", status="actual"), position("b", "60", via=())],
)
def test_what_is_left_out_means_capital_actual_and_perhaps_direct(same: Position) -> None:
    found = only_sum(position("a", "60"), same)
    assert (found.total.value, found.base, found.status, found.is_over) == (Decimal(120), "capital", "actual", True)


@pytest.mark.parametrize(
    "left_out",
    [
        position("b", "60", via=("a",)),
        position("b", "60", part_of="stake/a"),
        position("b", "60", status="proposed"),
        position("b", "60", status="former"),
        position("b", "60", status="nonsense"),
        position("", "60"),
        position("b", "60", company=""),
        position("b", "160"),
        position("b", "-1"),
        position("b", "1e999999"),
        position("b", stated(minimum="60", maximum="50")),
    ],
)
def test_indirect_parts_other_statuses_and_what_does_not_fit_are_left_out(left_out: Position) -> None:
    assert only_sum(position("a", "60"), left_out).total.value == Decimal(60)


def test_a_holder_counts_once_with_the_lowest_bound() -> None:
    found = only_sum(position("a", "30"), position("a", "20"), position("a", stated("", "undisclosed")))
    assert (found.lowest, found.total.value) == (Decimal("19.5"), Decimal(20))


def test_a_number_counts_before_none() -> None:
    found = only_sum(
        position("a", stated("", "undisclosed")), position("a", stated("30", "up to")), position("b", "20")
    )
    assert number_words(found.total, "percent") == "20 to 50 %"


@pytest.mark.parametrize(
    ("numbers", "is_over"),
    [
        (("50", "50"), False),
        (("33.3", "33.3", "33.4"), False),
        (("33.4", "33.4", "33.4"), True),
        (("34", "34", "34"), True),
        (("33", "33", "35"), False),
        (("12.5", "87.5"), False),
        (("50", "51"), False),
        (("50.0", "51.0"), True),
        (("60", stated("50", "up to")), False),
        (("60", stated("43", "about")), False),
        (("60", stated("46", "about")), True),
        ((stated("50", "more than"), "50"), False),
        ((stated("50", "more than"), stated("50", "more than")), True),
        ((stated("50", "plus one share"), stated("50", "less one share")), False),
        ((stated("50", "plus one share"), stated("50", "plus one share")), True),
        ((stated("50", "at least"), stated("50", "at least")), False),
        ((stated(minimum="48", maximum="60"), "52"), False),
        (("1.4", "98.6"), False),
        (("100", stated("", "undisclosed")), False),
    ],
)
def test_only_what_is_surely_over_100_is_over(numbers: tuple[StatedNumber | str, ...], is_over: bool) -> None:
    found = only_sum(*(position(f"holder-{index}", each) for index, each in enumerate(numbers)))
    assert (found.is_over, sum_problem(found) is not None) == (is_over, is_over)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (("48", "24", "15", "13"), "100 %"),
        (("33.3", "33.3", "33.4"), "100 %"),
        (("48", stated("24", "about")), "about 72 %"),
        (("48", stated(minimum="24", maximum="26")), "72 to 74 %"),
        ((stated("48", "about"), stated(minimum="24", maximum="26")), "about 72 to 74 %"),
        (("48", stated("24", "at least")), "at least 72 %"),
        (("48", stated("24", "more than")), "more than 72 %"),
        (("48", stated("24", "up to")), "48 to 72 %"),
        (("90", stated("24", "up to")), "90 to 100 %"),
        ((stated("5", "up to"), stated("24", "less than")), "up to 29 %"),
        (("48", stated("", "undisclosed")), "at least 48 %"),
        (("48", stated()), "at least 48 %"),
        ((stated(), stated("5", "up to")), ""),
        ((stated("24", "just over"),), "just over 24 %"),
        ((stated("", "undisclosed"),), ""),
        ((stated("50", "plus one share"), "20"), "just over 70 %"),
        ((stated("50", "plus one share"), stated("50", "less one share")), "100 %"),
        ((stated("50", "nearly"), stated("50", "less one share")), "just under 100 %"),
        ((stated("50", "nearly"), stated("50", "plus one share")), "about 100 %"),
        ((stated(minimum="24"), "48"), "at least 72 %"),
    ],
)
def test_the_total_is_shown_as_exactly_as_it_is_known(numbers: tuple[StatedNumber | str, ...], words: str) -> None:
    assert total(*numbers) == words


@pytest.mark.parametrize(
    ("positions", "what", "remedy"),
    [
        (
            [position("a", "60", base="votes"), position("b", "60", base="votes")],
            "add up to 120 % of votes, more than 100 %",
            'say when each stake is held, with "when", "since" or "until", or which is a "part_of" another one',
        ),
        (
            [position("a", "60", moment="2020"), position("b", "60", moment="2020")],
            "add up to 120 %, more than 100 %",
            'say when each stake is held, with "when", "since" or "until", or which is a "part_of" another one',
        ),
        (
            [position("a", stated("50", "more than")), position("b", stated("50", "more than"))],
            "add up to more than 100 %",
            'say when each stake is held, with "when", "since" or "until", or which is a "part_of" another one',
        ),
        (
            [position("a", stated(minimum="60", maximum="70")), position("b", "70")],
            "add up to 130 to 140 %, more than 100 %",
            'say when each stake is held, with "when", "since" or "until", or which is a "part_of" another one',
        ),
    ],
)
def test_what_a_sum_over_100_asks_for(positions: list[Position], what: str, remedy: str) -> None:
    assert sum_problem(only_sum(*positions)) == (what, remedy)


def test_what_a_sum_over_100_at_a_moment_asks_for() -> None:
    positions = position("a", "60", moment="2020"), position("b", "60", moment="2020")
    assert sum_problem(only_sum(*positions), "in 2020") == (
        "add up to 120 %, more than 100 %, in 2020",
        "say more exactly when each stake is held, or which is a part of another one",
    )


def test_what_may_come_true_instead_is_not_added_up() -> None:
    held, proposed, optional = (
        position("a", "60"),
        position("b", "60", status="proposed"),
        position("c", "60", status="optional"),
    )
    votes = position("d", "10", status="rumoured", base="votes")
    assert only_sum(held, proposed, optional, votes).positions == (held,)


WHOLE = Decimal(100)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=30), st.integers(0, 2), st.booleans())
@example(parts=[1, 1, 1], places=0, half_up=True)
@example(parts=[1] * 8, places=0, half_up=True)
def test_rounded_parts_of_a_whole_are_never_over_100(parts: list[int], places: int, half_up: bool) -> None:
    whole = sum(parts) or 1
    rounding = ROUND_HALF_UP if half_up else ROUND_HALF_EVEN
    shares = [(WHOLE * part / whole).quantize(Decimal((0, (1,), -places)), rounding) for part in parts]
    found = only_sum(*(position(str(index), StatedNumber(each)) for index, each in enumerate(shares)))
    assert not found.is_over
    assert found.total.value == sum(shares)
    assert found.lowest <= WHOLE


_WORDS = st.sampled_from(["", "a", "b", "votes", "agreed", "actual", "2020"])
_POSITIONS = st.builds(
    Position, _WORDS, _WORDS, _WORDS, _WORDS, _WORDS, _WORDS, any_numbers(), st.none() | st.just(()), _WORDS
)


@given(st.lists(_POSITIONS))
def test_any_positions_are_summed(positions: list[Position]) -> None:
    for found in sum_stakes(positions):
        holders = [each.holder for each in found.positions]
        assert len(set(holders)) == len(holders)
        assert 0 <= found.lowest <= WHOLE * len(holders)
        assert len(number_words(found.total, "percent")) < 250
        assert (sum_problem(found) is not None) is found.is_over


def test_the_time_for_sums_grows_with_the_number_of_stakes() -> None:
    assert_linear(sum_stakes, lambda count: [position(str(each % 1_000), "24") for each in range(count)], 2_000)
