"""The values that a number allows after qualifier and rounding, and which numbers exclude each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from jvexplore.dossier.fact_comparison import NumberValue, spans_exclude
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from jvexplore.dossier.numbers.number_interval import NumberInterval, number_interval
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.numbers.written_digits import is_too_long
from jvexplore.dossier.vocabulary.qualifiers import qualifier_class
from jvexplore.reading.qualifier_classes import QualifierClass
from tests.dossier.numbers.written_numbers import ANY_DECIMALS, PLAIN_DECIMALS, QUALIFIERS, allows, any_numbers, stated


def shown(number: StatedNumber) -> str:
    """Return its interval as mathematicians write it, a round bracket before or after an end that is not included."""
    interval = number_interval(number)
    if interval is None:
        return "unknown"
    opening = "(" if interval.excludes_lowest or interval.lowest is None else "["
    closing = ")" if interval.excludes_highest or interval.highest is None else "]"
    lowest = "-inf" if interval.lowest is None else f"{interval.lowest:f}"
    highest = "inf" if interval.highest is None else f"{interval.highest:f}"
    return f"{opening}{lowest}, {highest}{closing}"


def exclude(one: StatedNumber, other: StatedNumber) -> bool:
    """Return whether two numbers of one unit exclude each other, as they are compared in a dossier."""
    spans, others = (
        [span for _, span in NumberValue("value", each, "", "").spans(MomentResolver({}))] for each in (one, other)
    )
    return any(spans_exclude(*each) for each in zip(spans, others, strict=False))


@pytest.mark.parametrize(
    ("value", "allowed"),
    [
        ("24", "[23.5, 24.5)"),
        ("24.0", "[23.95, 24.05)"),
        ("33.33", "[33.325, 33.335)"),
        ("60", "[59.5, 60.5)"),
        ("200", "[199.5, 200.5)"),
        ("2e2", "[199.5, 200.5)"),
        ("999", "[998.5, 999.5)"),
        ("1000", "[950, 1050)"),
        ("1200", "[1150, 1250)"),
        ("1234", "[1233.5, 1234.5)"),
        ("1230", "[1225, 1235)"),
        ("1000.00", "[999.995, 1000.005)"),
        ("97000000", "[96500000, 97500000)"),
        ("2000000000", "[1950000000, 2050000000)"),
        ("2e9", "[1950000000, 2050000000)"),
        ("2150000000", "[2145000000, 2155000000)"),
        ("0", "(-0.5, 0.5)"),
        ("-24", "(-24.5, -23.5]"),
        ("-3000000", "(-3050000, -2950000]"),
    ],
)
def test_rounding_gives_away_half_of_the_last_significant_digit(value: str, allowed: str) -> None:
    assert shown(stated(value)) == allowed


@pytest.mark.parametrize(
    ("qualifier", "allowed"),
    [
        ("exactly", "[49.5, 50.5)"),
        ("about", "[45, 55]"),
        ("give or take", "[45, 55]"),
        ("nearly", "[45, 50)"),
        ("almost", "[45, 50)"),
        ("just over", "(50, 55]"),
        ("more than", "(50, inf)"),
        ("at least", "[50, inf)"),
        ("less than", "(-inf, 50)"),
        ("up to", "(-inf, 50]"),
        ("plus one share", "(50, 50.5)"),
        ("less one share", "[49.5, 50)"),
        ("undisclosed", "unknown"),
    ],
)
def test_each_qualifier_does_its_own_arithmetic(qualifier: str, allowed: str) -> None:
    assert shown(stated("50", qualifier)) == allowed


@pytest.mark.parametrize(
    ("number", "allowed"),
    [
        (stated("2", "about"), "[1.5, 2.5]"),
        (stated("0", "nearly"), "[-0.5, 0)"),
        (stated("-5000000", "more than"), "(-inf, -5000000)"),
        (stated("-5000000", "nearly"), "(-5000000, -4500000]"),
        (stated(minimum="24", maximum="26"), "[23.5, 26.5)"),
        (stated("", "about", "24", "26"), "[21.6, 28.6]"),
        (stated("", "nearly", "24", "26"), "[21.6, 26)"),
        (stated("", "more than", "24", "26"), "(24, inf)"),
        (stated("", "up to", "24", "26"), "(-inf, 26]"),
        (stated(minimum="24"), "[24, inf)"),
        (stated("", "more than", "24"), "(24, inf)"),
        (stated("", "about", "24"), "[21.6, inf)"),
        (stated(maximum="26"), "(-inf, 26]"),
        (stated("", "less than", "", "26"), "(-inf, 26)"),
        (stated("30", "", "24", "26"), "[23.5, 30.5)"),
        (stated(minimum="26", maximum="24"), "unknown"),
        (stated(), "unknown"),
        (stated("", "about"), "unknown"),
        (stated("1e999999"), "unknown"),
        (stated("0." + "3" * 30), "unknown"),
        (stated("0." + "3" * 29), f"[0.{'3' * 28}25, 0.{'3' * 28}35)"),
    ],
)
def test_ranges_small_and_negative_numbers_and_what_is_not_known(number: StatedNumber, allowed: str) -> None:
    assert shown(number) == allowed


@pytest.mark.parametrize(
    ("one", "other", "excludes"),
    [
        (stated("24"), stated("25"), True),
        (stated("24"), stated("24.5"), False),
        (stated("24"), stated("24.4"), False),
        (stated("24.0"), stated("24.4"), True),
        (stated("24"), stated("24.0"), False),
        (stated("24", "about"), stated("26"), False),
        (stated("24", "about"), stated("27"), True),
        (stated("50", "more than"), stated("50"), False),
        (stated("50", "more than"), stated("49"), True),
        (stated("50", "more than"), stated("50", "up to"), True),
        (stated("50", "at least"), stated("50", "up to"), False),
        (stated("50", "plus one share"), stated("50"), False),
        (stated("50", "plus one share"), stated("50", "less one share"), True),
        (stated("25", "plus one share"), stated("25", "up to"), True),
        (stated("2000000000"), stated("2040000000"), False),
        (stated("2000000000"), stated("2100000000"), True),
        (stated("80000000", "nearly"), stated("78500000"), False),
        (stated("80000000", "nearly"), stated("81500000"), True),
        (stated(minimum="660000000", maximum="680000000"), stated("670000000"), False),
        (stated(minimum="660000000", maximum="680000000"), stated("700000000"), True),
        (stated("1", "undisclosed"), stated("99"), False),
        (stated("1e999999"), stated("1"), False),
    ],
)
def test_numbers_exclude_each_other_where_no_value_fits_both(
    one: StatedNumber, other: StatedNumber, excludes: bool
) -> None:
    assert exclude(one, other) is excludes
    assert exclude(other, one) is excludes


def test_an_interval_allows_what_is_between_its_ends() -> None:
    interval = NumberInterval(Decimal(1), Decimal(2), excludes_highest=True)
    assert [allows(interval, Decimal(each)) for each in ("0.9", "1", "1.5", "2", "3")] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert allows(NumberInterval(), Decimal("1e999999"))


_OPEN_AT_VALUE = frozenset(
    (
        QualifierClass.JUST_UNDER,
        QualifierClass.JUST_OVER,
        QualifierClass.MORE_THAN,
        QualifierClass.LESS_THAN,
        QualifierClass.PLUS_ONE_SHARE,
        QualifierClass.LESS_ONE_SHARE,
    )
)


@given(ANY_DECIMALS, QUALIFIERS)
def test_an_interval_contains_the_written_value_or_ends_at_it(value: Decimal, qualifier: str) -> None:
    interval = number_interval(StatedNumber(value, qualifier=qualifier))
    if is_too_long(value) or qualifier == "undisclosed":
        assert interval is None
        return
    assert interval is not None
    ends_at_value = value in (interval.lowest, interval.highest) and qualifier_class(qualifier) in _OPEN_AT_VALUE
    assert allows(interval, value) is not ends_at_value


@given(PLAIN_DECIMALS, PLAIN_DECIMALS, QUALIFIERS)
def test_the_interval_of_a_range_contains_what_is_between_its_ends(
    one: Decimal, other: Decimal, qualifier: str
) -> None:
    low, high = sorted((one, other))
    interval = number_interval(StatedNumber(minimum=low, maximum=high, qualifier=qualifier))
    middle = low + (high - low) / 2
    assert (interval is None) is (qualifier == "undisclosed")
    assert interval is None or low == high or allows(interval, middle) or qualifier_class(qualifier) in _OPEN_AT_VALUE


@given(any_numbers(), any_numbers())
def test_exclusion_is_symmetric_and_nothing_excludes_itself(one: StatedNumber, other: StatedNumber) -> None:
    first = number_interval(one)
    assert exclude(one, other) is exclude(other, one)
    assert not exclude(one, one)
    assert first is None or first.lowest is None or first.highest is None or first.lowest < first.highest


@given(any_numbers(PLAIN_DECIMALS), any_numbers(PLAIN_DECIMALS), PLAIN_DECIMALS)
def test_numbers_that_both_allow_a_value_do_not_exclude_each_other(
    one: StatedNumber, other: StatedNumber, value: Decimal
) -> None:
    first, second = number_interval(one), number_interval(other)
    if first and second and allows(first, value) and allows(second, value):
        assert not exclude(one, other)


@given(PLAIN_DECIMALS, PLAIN_DECIMALS, QUALIFIERS)
def test_a_negative_number_is_the_mirror_of_its_size(size: Decimal, value: Decimal, qualifier: str) -> None:
    interval = number_interval(StatedNumber(size, qualifier=qualifier))
    mirrored = number_interval(StatedNumber(-size, qualifier=qualifier))
    if interval and mirrored and size:
        assert allows(mirrored, -value) is allows(interval, value)
