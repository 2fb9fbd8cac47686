"""The height that the widgets beside one leave to it, in a column that is as high as its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.widget import Widget


def fit_height(widget: Widget, needed: int, container: Size, viewport: Size, width: int) -> int:
    """Return a content height in lines: what is needed, or what the other widgets of the column leave.

    Args:
        widget: may be lower than its content.
        needed: how high that is; all of it while the container, which fits its content, has no height yet.
        container: the size of the column.
        viewport: the size of the screen.
        width: of the content, in cells.
    """
    if not container.height:
        return needed
    below = 0
    for part in widget.siblings:
        height = part.get_content_height(container, viewport, max(4, width - part.gutter.width))
        most = part.styles.max_height
        below += min(height, int(most.resolve(container, viewport)) if most else height) + part.styles.margin.height
    return max(0, min(needed, container.height - below))
