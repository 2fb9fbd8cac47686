from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.quantities import fits_quantity, read_quantities


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("33", "a third of it"),
        ("33.3", "a third of it"),
        ("33.33", "a third of it"),
        ("33.3333333333", "a third of it"),
        ("67", "two-thirds"),
        ("66.7", "two-thirds"),
        ("66.67", "two-thirds"),
        ("25", "a quarter of it"),
        ("12.5", "an eighth of it"),
        ("48.0", "48 per cent"),
        ("48", "48.0 per cent"),
        ("4.8E+1", "48 per cent"),
        ("2000000000", "$2bn"),
        ("2E+9", "$2bn"),
        ("2040000000", "$2.04bn"),
        ("-3.5", "a fall of 3.5 per cent"),
        ("3.5", "-3.5%"),
        ("3.4", "340p"),
        ("0", "0 per cent"),
        ("-0.0", "0 per cent"),
    ],
)
def test_a_value_fits_words_that_state_it(value: str, text: str) -> None:
    (quantity,) = read_quantities(text)
    assert fits_quantity(Decimal(value), quantity)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("48.5", "48 per cent"),
        ("48", "48.5 per cent"),
        ("2040000000", "$2bn"),
        ("34", "a third of it"),
        ("33.4", "a third of it"),
        ("66", "two-thirds"),
        ("66.6", "two-thirds"),
        ("13", "an eighth of it"),
        ("30", "a third of it"),
        ("3E+1", "a third of it"),
        ("2", "$2bn"),
        ("340", "340p"),
        ("NaN", "48 per cent"),
        ("sNaN", "a third of it"),
        ("Infinity", "48 per cent"),
        ("123456789012345678901234567891", "123456789012345678901234567890 loaves"),
        (f"0.{'3' * 400}", "a third of it"),
    ],
)
def test_a_value_does_not_fit_words_that_state_another(value: str, text: str) -> None:
    (quantity,) = read_quantities(text)
    assert not fits_quantity(Decimal(value), quantity)


def test_the_decimal_precision_of_the_thread_does_not_matter() -> None:
    with localcontext(prec=3):
        third, exact = read_quantities("a third of it and 1.23456789bn loaves")
        assert str(exact.value) == "1234567890"
        assert fits_quantity(Decimal("33.333333"), third)
        assert not fits_quantity(Decimal(1234567891), exact)


@given(st.decimals())
def test_any_value_can_be_compared(value: Decimal) -> None:
    for quantity in read_quantities("a third of it, 48 per cent, $2bn"):
        assert fits_quantity(value, quantity) in {True, False}
