"""The text area in which the words of a block are corrected; it stands in the place of the block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys import import_bindings
from jvexplore.app.ui.typed_text import TypedLine

if TYPE_CHECKING:
    from textual.geometry import Region


class WordsArea(TypedLine):
    """Types the words of one block, in one line that is wrapped."""

    BINDINGS = [*import_bindings.WORDS]
    DEFAULT_CSS = """
    WordsArea {
        position: absolute; layer: above; display: none; height: 1; width: 1; border: none; padding: 0;
        background: $paper-selected; color: $ink-title; scrollbar-size-vertical: 1;
        &:focus { border: none; }
        & .text-area--selection { background: $lamp; color: $ink-on-lamp; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="words", tab_behavior="focus")

    def set_region(self, region: Region, room: Region) -> None:
        """Stand in the place of a block, as high as the words need.

        Args:
            region: where the block is, in the container.
            room: where there is room, in the container.
        """
        width = max(1, min(region.width + 1, room.right - region.x))  # the caret stands behind a full row
        self.styles.width = width
        self.wrapped_document.wrap(max(1, width - 1), self.indent_width)
        height = max(1, min(self.wrapped_document.height, room.height))
        self.styles.height = height
        self.styles.offset = (region.x, max(room.y, min(region.y, room.bottom - height)))
