"""Units that are written in another way than the others, and what was meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jvexplore.dossier.numbers.unit_problems import unit_problem
from jvexplore.reading.currencies import LETTERED_SIGNS, SIGNS
from jvexplore.reading.english.currencies import NAMES_AFTER


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


def test_a_currency_is_the_one_that_is_read_in_articles() -> None:
    """Unit problems have a short table of their own; the names that are in both tables mean the same in both."""
    tables = SIGNS, LETTERED_SIGNS, NAMES_AFTER
    read = {name: found for table in tables for name, found in table.items() if found.factor == 1}
    wrong = {name: found for name in read if (found := unit_problem(name, []))}
    assert {"€", "us$", "yen", "pounds sterling", "swiss francs"} <= wrong.keys()
    assert {name: remedy for name, (_, remedy) in wrong.items()} == {
        name: f'did you mean "{read[name].codes[0]}"?' for name in wrong
    }


def test_both_ends_of_a_range_are_written() -> None:
    wrong = unit_problem("GBP m", [("minimum", Decimal(30)), ("maximum", Decimal(36))])
    assert wrong == ('is "GBP m", not a single unit', 'write minimum = 30000000, maximum = 36000000, unit = "GBP"')
