"""The bar of a share: as long as the share is, and never empty for what is above nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jvexplore.app.looks.share_bar import draw_share_bar


@pytest.mark.parametrize(
    ("share", "drawn"),
    [
        ("0", "─────┼────"),
        ("0.01", "╸────┼────"),
        ("2.5", "╸────┼────"),
        ("15", "━╸───┼────"),
        ("50", "━━━━━┼────"),
        ("99.9", "━━━━━━━━━╸"),
        ("100", "━━━━━━━━━━"),
    ],
)
def test_a_share_that_is_above_nothing_has_a_bar(share: str, drawn: str) -> None:
    assert draw_share_bar(Decimal(share), 10).plain == drawn
