"""A card: a box drawn in a page, with a title that is a link, and lines inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.style import Style

from jvexplore.app.looks.frame import BOTTOM, NO_TEXT, TOP, Corners, EdgeText, draw_edge
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.tokens import EDGE
from jvexplore.app.ui.page import STOP
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from jvexplore.app.glance.density import Density
    from jvexplore.app.looks.safe_content import SafeContent

    MakeLink: TypeAlias = Callable[[str, SafeContent], SafeContent]
    """Makes content a link to a target, which is an address or one of `targets.py`."""

PADDING: Final = 2
"""The cells between an edge and the words."""
_SIDE: Final = own_words("│")


class CardSize(NamedTuple):
    """What a card may use.

    Attributes:
        width: of its lines, in cells, without its frame.
        density: how close together they stand.
    """

    width: int
    density: Density


class Card(NamedTuple):
    """A card that is laid out.

    Attributes:
        title: in its upper edge.
        lines: inside.
    """

    title: EdgeText
    lines: Sequence[SafeContent]


class CardEnds(NamedTuple):
    """The corners of a card.

    Attributes:
        top: the upper ones.
        bottom: the lower ones; `None` if the upper edge of the card below is there.
    """

    top: Corners = TOP
    bottom: Corners | None = BOTTOM


def inner_width(width: int) -> int:
    """Return the width of the lines of a card that is `width` cells wide with its frame."""
    return max(1, width - 2 - 2 * PADDING)


def link_to(stop: int, shown: SafeContent) -> SafeContent:
    """Return content as a stop of the cursor."""
    return shown.stylize(Style.from_meta({STOP: stop}))


def draw_card(card: Card, width: int, height: int, ends: CardEnds) -> Iterator[SafeContent]:
    """Yield the lines of a card with its frame.

    Args:
        card: what to draw.
        width: with the frame, in cells.
        height: of the lines inside; the card is filled up with empty ones.
        ends: its corners.
    """
    yield draw_edge(card.title, ends.top, width, is_lit=False, has_chip=False)
    room = inner_width(width)
    margin = SPACE * PADDING
    for number in range(height):
        line = card.lines[number] if number < len(card.lines) else content(EMPTY_LINE)
        inside = line.truncate(room, ellipsis=True)
        space = SPACE * (room - inside.cell_length)
        yield assemble((_SIDE, EDGE.style), margin, inside, space, margin, (_SIDE, EDGE.style))
    if ends.bottom:
        yield draw_edge(NO_TEXT, ends.bottom, width, is_lit=False, has_chip=False)
