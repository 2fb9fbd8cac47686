"""Textual's option list, but safe against page keys before the first layout, when there is no page yet."""

from __future__ import annotations

from typing import Literal

from textual.widgets import OptionList


class LaidOutList(OptionList):
    """A list that ignores page keys while it has no lines, as on a screen without room for it.

    It is never too narrow for one character: Textual cannot wrap to a width of 0.
    """

    DEFAULT_CSS = "LaidOutList { min-width: 8; }"

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self.scrollable_content_region and self._lines:
            super()._move_page(direction)
