"""How much the deal at a glance shows in the room that there is: longer lists, higher bars, blank lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.overview_card import OverviewCard


class Density(NamedTuple):
    """How close together things stand.

    Attributes:
        rows: how many facts a card lists at most.
        bar_lines: how high the bar of a whole is.
        has_gaps: whether there are blank lines below titles and between groups.
        summary_lines: how many lines of the summary are shown.
    """

    rows: int
    bar_lines: int = 1
    has_gaps: bool = False
    summary_lines: int = 3


COMPACT: Final = Density(4)
"""For windows without room for the whole page, which scrolls."""
TIGHT: Final = Density(3, summary_lines=2)
"""For windows in which this fits, and `COMPACT` does not."""
_HIGH_BAR: Final = 3
_ROOMY: Final = (
    *(Density(rows, _HIGH_BAR, has_gaps=True) for rows in (12, 10, 8)),
    *(Density(rows, _HIGH_BAR) for rows in (8, 7, 6, 5, 4)),
)
"""From the roomiest to the least: high bars come first, then lists, then blank lines."""
_PARTS: Final = 6
_GAPS: Final = 2
"""The most blank lines that a card has, and those above and below the summary."""


def listed_rows(card: OverviewCard, density: Density) -> int:
    """Return how many facts a card lists."""
    if card.wholes:
        most = max_parts(len(card.wholes), density)
        return sum(min(most, len(whole.parts)) for whole in card.wholes)
    return min(density.rows, len(card.rows))


def max_parts(wholes: int, density: Density) -> int:
    """Return how many parts of each whole a card lists at most; more, if there is only one whole."""
    return max(1, max(_PARTS, density.rows) // max(1, wholes))


def fit_density(room: int, tiers: Sequence[Sequence[OverviewCard]]) -> Density:
    """Return the roomiest density that takes at most `room` lines more than `COMPACT`.

    Args:
        room: how many lines `COMPACT` leaves free; negative if it needs more than there are.
        tiers: the cards of kinds that stand side by side, from top to bottom.
    """
    if room < 0:
        return TIGHT if _more_lines(TIGHT, tiers) <= room else COMPACT
    return next((each for each in _ROOMY if _more_lines(each, tiers) <= room), COMPACT)


def _more_lines(density: Density, tiers: Sequence[Sequence[OverviewCard]]) -> int:
    """Return at most how many more lines the page has than with `COMPACT`."""
    more = density.summary_lines - COMPACT.summary_lines
    if density.has_gaps:
        more += _GAPS * (len(tiers) + 2)  # those of the summary, and of the cards that are not of a kind
    for tier in tiers:
        bars = max((len(card.wholes) for card in tier), default=0)
        more += bars * (density.bar_lines - COMPACT.bar_lines)
        more += max((listed_rows(card, density) - listed_rows(card, COMPACT) for card in tier), default=0)
    return more
