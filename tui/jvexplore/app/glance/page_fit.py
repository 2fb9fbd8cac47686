"""How much the deal at a glance shows in the room that there is: longer lists, higher bars, blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.glance.glance_card import Density, inner_width

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeAlias

    from jvexplore.app.glance.glance_card import GlanceCard

    Tier: TypeAlias = Sequence[tuple[GlanceCard, int]]
    """Cards that stand side by side, and their widths with their frames."""
    RowCounts: TypeAlias = dict[GlanceCard, int]
    """How many facts each card lists."""

_SCROLLED: Final = Density(4)
"""Where there is no room for the whole page."""
_DENSITIES: Final = (
    Density(6, bar_lines=2, has_gaps=True),
    Density(5, bar_lines=2),
    Density(4),
    Density(3, summary_lines=2, is_tight=True),
)
"""From the roomiest to the tightest."""


def fit_page(
    room: int, head_lines: Callable[[Density], int], tiers: Sequence[Tier], summary_lines: int = 0
) -> tuple[Density, RowCounts, int]:
    """Return the roomiest density that fits, how many facts each card lists, and how many lines the summary has.

    A summary is whole before lists are longer than they must be, except where all is tight.

    Args:
        room: how many lines there are.
        head_lines: returns how many of them stand above the cards.
        tiers: the cards from top to bottom.
        summary_lines: how many lines the whole summary would have.
    """
    density, spare = _find_density(room, head_lines, tiers)
    rows, heights = _least(density, tiers)
    lacking = max(0, summary_lines - density.summary_lines)
    first = lacking if lacking <= spare and not density.is_tight else 0
    left = _lengthen(tiers, rows, heights, max(0, spare) - first)
    return density, rows, density.summary_lines + first + left


def has_room(room: int, head_lines: Callable[[Density], int], tiers: Sequence[Tier], summary_lines: int) -> bool:
    """Return whether all cards and the whole summary can be seen at once, not tight; parameters as for `fit_page`."""
    density, spare = _find_density(room, head_lines, tiers)
    return not density.is_tight and max(0, summary_lines - density.summary_lines) <= spare


def _find_density(room: int, head_lines: Callable[[Density], int], tiers: Sequence[Tier]) -> tuple[Density, int]:
    """Return the roomiest density that fits, and how many lines are left if each card lists its least rows.

    If none fits, it is that of a page that is scrolled, and less than 0 lines are left.
    """
    for density in _DENSITIES:
        rows, heights = _least(density, tiers)
        spare = room - head_lines(density) - 1 - sum(_height(tier, rows, heights) for tier in tiers)
        if spare >= 0:
            return density, spare
    return _SCROLLED, -1


def _least(density: Density, tiers: Sequence[Tier]) -> tuple[RowCounts, Mapping[GlanceCard, int]]:
    """Return the least rows of each card, and its height without them, with its upper edge."""
    rows, heights = {}, {}
    for tier in tiers:
        for card, width in tier:
            rows[card] = card.least_rows(density)
            heights[card] = 1 + density.has_gaps + card.fixed_lines(inner_width(width), density)
    return rows, heights


def _height(tier: Tier, rows: RowCounts, heights: Mapping[GlanceCard, int]) -> int:
    return max(heights[card] + rows[card] for card, _ in tier)


def _lengthen(tiers: Sequence[Tier], rows: RowCounts, heights: Mapping[GlanceCard, int], spare: int) -> int:
    """Lengthen the lists: first those that lack least, so that many are whole; return how many lines are left."""
    while True:
        for tier in tiers:
            height = _height(tier, rows, heights)
            for card, _ in tier:  # beside a higher card
                rows[card] = min(card.most_rows, height - heights[card])
        short = [card for card in rows if rows[card] < card.most_rows]
        if not spare or not short:
            return spare
        card = min(short, key=lambda each: each.most_rows - rows[each])
        more = min(spare, card.most_rows - rows[card])
        rows[card] += more
        spare -= more
