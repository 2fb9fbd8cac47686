"""Cards one below the other and side by side, which share the edges between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.glance.glance_card import PADDING, inner_width
from jvexplore.app.looks.frame import BOTTOM, JOINED, NO_TEXT, TOP, Corners, draw_edge
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.tokens import EDGE
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.app.glance.glance_card import Density, DrawnCard, MakeLink
    from jvexplore.app.glance.page_fit import RowCounts, Tier
    from jvexplore.app.looks.safe_content import SafeContent

_SIDE: Final = own_words("│")
_TOP_MIDDLE: Final = own_words("┬")
_MIDDLE: Final = own_words("┼")
_BOTTOM_MIDDLE: Final = own_words("┴")


def draw_stack(tiers: Sequence[Tier], density: Density, rows: RowCounts, link: MakeLink) -> Iterator[SafeContent]:
    """Yield the lines of all cards.

    Args:
        tiers: the cards from top to bottom; two in a tier stand side by side.
        density: how close together things stand.
        rows: how many facts each card lists.
        link: makes links.
    """
    pairs_above = False
    for number, tier in enumerate(tiers):
        left, right = JOINED if number else TOP
        bottom = BOTTOM if number == len(tiers) - 1 else None
        cards = [card.draw(inner_width(width), density, rows[card], link) for card, width in tier]
        height = max(len(lines) for _, lines in cards) + density.has_gaps
        is_pair = len(tier) > 1
        middle = right if not is_pair else _MIDDLE if pairs_above else _TOP_MIDDLE
        pairs_above = is_pair
        columns = [[*_draw_card(cards[0], tier[0][1], height, density, Corners(left, middle), bottom)]]
        if is_pair:
            below = Corners(_BOTTOM_MIDDLE, BOTTOM.right) if bottom else None
            columns.append([*_draw_card(cards[1], tier[1][1], height, density, Corners(middle, right), below)])
            yield from (one[:-1] + other for one, other in zip(*columns, strict=True))  # the line between is shared
        else:
            yield from columns[0]


def _draw_card(
    card: DrawnCard, width: int, height: int, density: Density, top: Corners, bottom: Corners | None
) -> Iterator[SafeContent]:
    """Yield the lines of a card with its frame.

    Args:
        card: what to draw.
        width: with the frame, in cells.
        height: of the lines inside; the card is filled up with empty ones.
        density: whether there is a blank line below the title.
        top: its upper corners.
        bottom: its lower corners; `None` if the upper edge of the card below is there.
    """
    title, lines = card
    yield draw_edge(title, top, width, is_lit=False, has_chip=False)
    room = inner_width(width)
    side, margin = (_SIDE, EDGE.style), SPACE * PADDING
    blank = content(EMPTY_LINE)
    shown = [*([blank] * density.has_gaps), *lines]
    for line in (*shown, *([blank] * (height - len(shown)))):
        inside = line.truncate(room, ellipsis=True)
        yield assemble(side, margin, inside, SPACE * (room - inside.cell_length), margin, side)
    if bottom:
        yield draw_edge(NO_TEXT, bottom, width, is_lit=False, has_chip=False)
