"""Find the rows of tables in a plain text: successive lines whose cells are far apart."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.text.text_lines import TextLine

_BETWEEN_CELLS: Final = re.compile(r"(?<=\S)(?:[ ]{3,}|[ ]{0,9}\t[ \t]{0,99})(?=\S)")
_FEWEST_CELLS: Final = 3
"""The cells of a row from which on it need not have a number."""


def find_table_rows(lines: Sequence[TextLine]) -> frozenset[int]:
    """Return the numbers of the lines that are rows of tables.

    Args:
        lines: the lines of a text that are not blank.
    """
    rows = [line for line in lines if _is_row(line.text)]
    beside = [(one, other) for one, other in pairwise(rows) if other.number - one.number <= other.gap + 1]
    return frozenset(line.number for pair in beside for line in pair)


def _is_row(text: str) -> bool:
    cells = _BETWEEN_CELLS.split(text)
    return len(cells) >= _FEWEST_CELLS or (len(cells) > 1 and any(map(str.isdigit, text)))
