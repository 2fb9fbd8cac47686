"""Amounts as text: in full, and abbreviated for rows of figures, where there is little room."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jvexplore.dossier.number_text import format_amount


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("48", "percent", "48 %"),
        ("37.50", "percent", "37.5 %"),
        ("100", "percent", "100 %"),
        ("-0.0", "percent", "0 %"),
        ("-0.0", "loaves", "0 loaves"),
        ("-0.00", "USD", "$0"),
        ("12500", "loaves", "12,500 loaves"),
        ("97000000", "users", "97 million users"),
        ("1500000000", "USD", "$1.5 billion"),
        ("2", "CHF", "CHF 2"),
        ("0.5", "EUR", "€0.50"),
        ("-3000000", "GBP", "-£3 million"),
        ("-3000000", "CHF", "-CHF 3 million"),
        ("-3000000", "loaves", "-3 million loaves"),
    ],
)
def test_amounts_in_full(value: str, unit: str, text: str) -> None:
    assert format_amount(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("value", "unit", "short"),
    [
        ("2000000000", "USD", "$2bn"),
        ("480000000", "GBP", "£480m"),
        ("1250000000", "RUB", "RUB 1.25bn"),
        ("97000000", "users", "97m"),
        ("12500", "loaves", "12,500"),
        ("48", "percent", "48 %"),
        ("0", "shops", "0"),
    ],
)
def test_short_amounts(value: str, unit: str, short: str) -> None:
    assert format_amount(Decimal(value), unit, short=True) == short
