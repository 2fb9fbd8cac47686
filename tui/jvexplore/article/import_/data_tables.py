"""Which tables hold data, so that each row is one text; others lay out a page, and each cell has texts of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_CELL: Final = 160
"""The most characters of a cell of data: a name, a number, a remark; a paragraph of a layout has more."""
_FEWEST_ROWS: Final = 2
_FEWEST_CELLS: Final = 1.5
"""How many cells a row of data has on average that are not empty."""


def holds_data(row_count: int, lengths: Sequence[int], longest: int = LONGEST_CELL) -> bool:
    """Return whether a table holds data.

    Args:
        row_count: how many rows it has.
        lengths: how many characters each cell has.
        longest: the most that a cell of this table may have.
    """
    filled = sum(length > 0 for length in lengths)
    return max(lengths, default=0) <= longest and row_count >= _FEWEST_ROWS and filled >= row_count * _FEWEST_CELLS
