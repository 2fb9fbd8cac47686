"""Units that are written in another way than the others, and what was meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jvexplore.dossier.numbers.unit_problems import unit_problem


@pytest.mark.parametrize(
    ("unit", "remedy"),
    [
        ("€", 'did you mean "EUR"?'),
        ("euros", 'did you mean "EUR"?'),
        ("eur", 'did you mean "EUR"?'),
        ("US dollars", 'did you mean "USD"?'),
        ("%", 'did you mean "percent"?'),
        ("Per  cent", 'did you mean "percent"?'),
        ("EUR m", 'write value = 2500000, unit = "EUR"'),
        ("€m", 'write value = 2500000, unit = "EUR"'),
        ("million euros", 'write value = 2500000, unit = "EUR"'),
        ("USD bn", 'write value = 2500000000, unit = "USD"'),
        ("million users", 'write value = 2500000, unit = "users"'),
    ],
)
def test_the_unit_that_is_meant(unit: str, remedy: str) -> None:
    wrong = unit_problem(unit, [("value", Decimal("2.5"))])
    assert wrong
    assert wrong[1] == remedy


@pytest.mark.parametrize(
    "unit", ["", "EUR", "percent", "XAU", "users", "m", "k", "times", "percentage points", "crowns", "millionaires"]
)
def test_other_units_are_what_is_counted(unit: str) -> None:
    assert unit_problem(unit, [("value", Decimal(2))]) is None


def test_a_number_in_single_units_stays_as_it_is() -> None:
    assert unit_problem("EUR m", [("value", Decimal(2_000_000))]) == ('is "EUR m"', 'did you mean "EUR"?')


def test_both_ends_of_a_range_are_written() -> None:
    wrong = unit_problem("GBP m", [("minimum", Decimal(30)), ("maximum", Decimal(36))])
    assert wrong == ('is "GBP m", no single unit', 'write minimum = 30000000, maximum = 36000000, unit = "GBP"')
