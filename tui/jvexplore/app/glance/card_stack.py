"""Cards one below the other and side by side, which share the edges between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.glance.card import Card, CardEnds, CardSize, draw_card, inner_width
from jvexplore.app.looks.frame import BOTTOM, JOINED, TOP, Corners
from jvexplore.app.looks.safe_content import content
from jvexplore.safe_text import EMPTY_LINE, own_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from jvexplore.app.glance.density import Density
    from jvexplore.app.looks.safe_content import SafeContent

    MakeCard: TypeAlias = Callable[[CardSize], Card]
    """Lays a card out for a size."""

_TOP_MIDDLE: Final = own_words("┬")
_MIDDLE: Final = own_words("┼")
_BOTTOM_MIDDLE: Final = own_words("┴")


def draw_stack(
    groups: Sequence[Sequence[MakeCard]], width: int, density: Density, left_cells: int | None = None
) -> Iterator[SafeContent]:
    """Yield the lines of all cards.

    Args:
        groups: the cards from top to bottom; two in a group stand side by side.
        width: of the stack, in cells.
        density: how close together things stand.
        left_cells: how wide the left card of two is, in cells; by default, half of the stack.
    """
    left_width = (width + 1) // 2 if left_cells is None else left_cells
    for number, group in enumerate(groups):
        above = groups[number - 1] if number else ()
        top = JOINED if number else TOP
        bottom = BOTTOM if number == len(groups) - 1 else None
        if len(group) == 1:
            card = _make_card(group[0], width, density)
            yield from draw_card(card, width, len(card.lines), CardEnds(top, bottom))
            continue
        middle = _MIDDLE if len(above) > 1 else _TOP_MIDDLE
        yield from _draw_pair(
            group, (left_width, width + 1 - left_width), density, CardEnds(Corners(top.left, middle), bottom)
        )


def _make_card(make: MakeCard, width: int, density: Density) -> Card:
    """Return a card laid out for a width with its frame, with a blank line below its title if there is room."""
    card = make(CardSize(inner_width(width), density))
    return card._replace(lines=[content(EMPTY_LINE), *card.lines]) if density.has_gaps else card


def _draw_pair(
    group: Sequence[MakeCard], widths: tuple[int, int], density: Density, ends: CardEnds
) -> Iterator[SafeContent]:
    """Yield the lines of two cards side by side, as high as the higher one; they share the line between them."""
    left, right = (_make_card(make, each, density) for make, each in zip(group, widths, strict=True))
    height = max(len(left.lines), len(right.lines))
    right_end = TOP.right if ends.top.left == TOP.left else JOINED.right
    bottom = Corners(_BOTTOM_MIDDLE, BOTTOM.right) if ends.bottom else None
    left_lines = [*draw_card(left, widths[0], height, ends)]
    right_lines = [*draw_card(right, widths[1], height, CardEnds(Corners(ends.top.right, right_end), bottom))]
    for one, other in zip(left_lines, right_lines, strict=True):
        yield one[:-1] + other
