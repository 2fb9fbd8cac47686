"""Fields: a label in a column, and beside it a value or as many links as have room on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.tokens import FAINT
from jvexplore.app.ui.wrapping import INDENT, wrap
from jvexplore.safe_text import EMPTY_LINE, WIDE_GAP
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.blocks import Link
    from jvexplore.safe_text import SafeLine, SafeText

_NARROWEST_LABELS: Final = 12
_WIDEST_LABELS: Final = 14
"""The width of the column of labels, in cells, with a space after the longest; a longer label takes two lines."""
_LEAST_VALUE: Final = 20
"""With less room beside the labels, in cells, values stand below them."""

_LONGEST_LEAD: Final = len("at least £12.40 per share")
"""As wide as an amount may be before the texts of links, in cells, where there is room for both."""
_LEAST_TEXT: Final = 32
"""How much room texts of links keep beside such an amount, in cells."""


def label_column(labels: Iterable[str]) -> int:
    """Return the width of the column for some labels, in cells."""
    longest = max(map(len, labels), default=0)
    return max(_NARROWEST_LABELS, min(longest + 1, _WIDEST_LABELS))


def draw_field(
    label: SafeText, values: Sequence[SafeContent], width: int, column: int, hang: int = 0
) -> Iterator[SafeContent]:
    """Yield a label with its values beside it, each on lines of its own; below it where there is little room.

    Args:
        label: the label.
        values: at least one.
        width: of a line, in cells.
        column: the width of the column of labels.
        hang: the indent of the lines that continue a value, in cells: links are behind a sign.
    """
    if width - column < _LEAST_VALUE:
        yield from wrap(styled(label, FAINT.style), width)
        for value in values:
            yield from (line.pad_left(INDENT) for line in wrap(value, width - INDENT, hang))
        return
    labels = [line.pad_right(column - line.cell_length) for line in wrap(styled(label, FAINT.style), column - 1)]
    lines = [line for value in values for line in wrap(value, width - column, hang)]
    nothing = content(EMPTY_LINE)
    for number in range(max(len(labels), len(lines))):
        beside = labels[number] if number < len(labels) else nothing.pad_right(column)
        yield assemble(beside, lines[number]) if number < len(lines) else beside


def value_width(width: int, column: int) -> int:
    """Return how many cells a value has on a line."""
    return width - column if width - column >= _LEAST_VALUE else width - INDENT


def flow_links(links: Sequence[SafeContent], width: int, between: SafeLine = WIDE_GAP) -> list[SafeContent]:
    """Return links on as few lines as have room for them; none is broken that fits on a line.

    Args:
        links: the links, or other words that stay together.
        width: of a line, in cells.
        between: what stands between two of them on a line.
    """
    lines: list[SafeContent] = []
    for link in links:
        if lines and lines[-1].cell_length + len(between) + link.cell_length <= width:
            lines[-1] = assemble(lines[-1], between, link)
        else:
            lines.append(link)
    return lines


def lead_width(links: Sequence[Link], width: int) -> int:
    """Return the width of the column before the texts of links; 0 without room, or if some have nothing there."""
    if not all(link.lead for link in links):
        return 0
    widest = max((content(sanitize_line(link.lead)).cell_length for link in links), default=0)
    return widest if widest <= max(width // 3, min(_LONGEST_LEAD, width - _LEAST_TEXT)) else 0
