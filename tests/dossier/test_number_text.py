"""Numbers in the rows of figures, where there is little room: as the trade writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jvexplore.dossier.number_text import format_amount


@pytest.mark.parametrize(
    ("value", "unit", "short"),
    [
        ("2000000000", "USD", "$2bn"),
        ("480000000", "GBP", "£480m"),
        ("1250000000", "RUB", "RUB 1.25bn"),
        ("97000000", "users", "97m users"),
        ("12500", "loaves", "12,500 loaves"),
        ("48", "percent", "48 %"),
        ("0", "shops", "0 shops"),
    ],
)
def test_short_amounts(value: str, unit: str, short: str) -> None:
    assert format_amount(Decimal(value), unit, short=True) == short
