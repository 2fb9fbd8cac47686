"""A whole and its parts in one colour: solid, dotted ever more loosely, then in other patterns."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.looks.tokens import EDGE
from jvexplore.safe_text import SPACE, own_words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from decimal import Decimal

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.tokens import Token
    from jvexplore.safe_text import SafeLine

FILLS: Final = (
    *(own_words("█"), own_words("▓"), own_words("▒"), own_words("░"), own_words("▄"), own_words("▌"), own_words("╬")),
    *(own_words("═"), own_words("║"), own_words("▀"), own_words("╪"), own_words("╫"), own_words("┅"), own_words("┊")),
    *(own_words(":"), own_words("·")),
)
"""The fill of each part, in their order, so that no two have the same; further parts have the last one."""
_NOTHING: Final = own_words("─")


def part_fill(number: int) -> SafeLine:
    """Return the fill of a part, by its position from 0."""
    return FILLS[min(number, len(FILLS) - 1)]


def part_ranges(parts: Sequence[Decimal | int], whole: Decimal | int, width: int) -> list[range]:
    """Return the cells of each part in a bar of `width` cells; a part that is not zero has at least one of them.

    Args:
        parts: their sizes.
        whole: the size of the whole, at least that of all parts.
        width: in cells.
    """
    ends = [round(end * width / whole) if whole else 0 for end in accumulate(parts)]
    ranges = []
    start = 0
    for part, end in zip(parts, ends, strict=True):
        stop = min(width, max(end, start + bool(part)))
        ranges.append(range(start, stop))
        start = stop
    return ranges


def draw_parts_bar(
    ranges: Sequence[range],
    hues: Sequence[Token],
    width: int,
    *,
    has_rest: bool = True,
    vague: Container[int] = (),
) -> SafeContent:
    """Return a line of the bar of a whole: each part in its fill, and a line where nothing is known.

    Args:
        ranges: the cells of each part.
        hues: the colour of each part.
        width: in cells.
        has_rest: whether that line is drawn: in one line of a high bar.
        vague: the positions of the parts whose size is not known exactly: only every second cell is filled.
    """
    gap = _NOTHING if has_rest else SPACE
    filled = []
    for number, (cells, hue) in enumerate(zip(ranges, hues, strict=True)):
        fill = part_fill(number)
        drawn = (fill + gap) * len(cells) if number in vague else fill * len(cells)
        filled.append((drawn[: len(cells)], hue.style))
    rest = width - (ranges[-1].stop if ranges else 0)
    return assemble(*filled, (gap * rest, EDGE.style))
