"""Wrap text to a width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent

INDENT: Final = 2
"""The usual indent, in cells, of lines that continue the one above, or belong to it."""


def wrap(text: SafeContent, width: int, hang: int = 0, margin: int = 0) -> list[SafeContent]:
    """Wrap text to a width.

    Args:
        text: its line ends are kept.
        width: of the text without the margin, in cells.
        hang: the indent of continuation lines, in cells.
        margin: the additional indent of all lines, in cells.
    """
    width = max(1, width)
    lines: list[SafeContent] = []
    for paragraph in text.split("\n", allow_blank=True):
        if paragraph.cell_length <= width:
            lines.append(paragraph)
            continue
        first, *rest = paragraph.wrap(max(1, width - hang))
        lines += [first, *(line.pad_left(hang) for line in rest)]
    return [line.pad_left(margin) for line in lines] if margin else lines
