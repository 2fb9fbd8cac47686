"""The bar of a share: as long as the share is, and never empty for what is above nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jvexplore.app.looks.parts_bar import FILLS, draw_parts_bar, part_ranges
from jvexplore.app.looks.share_bar import draw_share_bar
from jvexplore.app.looks.tokens import STAKE
from jvexplore.dossier.overview_card import MAX_CARD_ROWS


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


@pytest.mark.parametrize(
    ("share", "drawn"),
    [
        ("0", "─────┼────"),
        ("2", "┅────┼────"),
        ("25.1", "┅┅┅──┼────"),
        ("60", "┅┅┅┅┅┅────"),
        ("100", "┅┅┅┅┅┅┅┅┅┅"),
    ],
)
def test_a_share_that_is_a_limit_or_a_range_has_a_dashed_bar(share: str, drawn: str) -> None:
    assert draw_share_bar(Decimal(share), 10, is_vague=True).plain == drawn


def test_no_two_parts_of_a_whole_look_alike() -> None:
    assert len({*FILLS}) == len(FILLS) >= MAX_CARD_ROWS
    ranges = part_ranges([40, 20, 10, 8, 6, 4, 3, 2], 100, 60)
    bar = draw_parts_bar(ranges, [STAKE] * len(ranges), 60).plain
    assert bar == "████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒░░░░░▄▄▄▌▌▌╬╬═────"


@pytest.mark.parametrize(("has_rest", "drawn"), [(True, "█████▓─▓─▓▒───"), (False, "█████▓ ▓ ▓▒   ")])
def test_a_part_of_a_size_that_is_not_known_is_drawn_with_gaps(*, has_rest: bool, drawn: str) -> None:
    bar = draw_parts_bar([range(5), range(5, 10), range(10, 11)], [STAKE] * 3, 14, has_rest=has_rest, vague=(1, 2))
    assert bar.plain == drawn
