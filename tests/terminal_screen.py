"""A terminal's screen that keeps up with the program: pyte's own takes more processor time to draw text than the rest.

pyte makes each cell anew, with the colours of its text. No test looks at the colours, so a cell is made once for each
character.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pyte
from pyte import modes
from pyte.screens import Char
from wcwidth import wcwidth


@cache
def _cell(character: str) -> Char | None:
    """Return the cell of a character that is one cell wide, and None for any other."""
    return Char(character) if wcwidth(character) == 1 else None


class TerminalScreen(pyte.Screen):
    """Draws text of one cell a character at once, and leaves all other text to pyte."""

    def draw(self, data: str) -> None:
        """Draw text at the cursor, and move the cursor behind it."""
        column, row = self.cursor.x, self.cursor.y
        cells: list[Any] = [_cell(character) for character in data]
        is_plain = None not in cells and modes.IRM not in self.mode and not self.charset
        if not is_plain or column + len(cells) > self.columns:
            super().draw(data)
            return
        self.buffer[row].update(enumerate(cells, column))
        self.cursor.x = column + len(cells)
        self.dirty.add(row)
