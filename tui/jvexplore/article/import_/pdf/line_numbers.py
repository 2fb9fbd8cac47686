"""Find the numbers of lines that transcripts and filings have beside their text."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.pdf.lines import PdfLine

_FEWEST: Final = 5
"""The fewest numbers: up to four may be those of a list."""
_ALIGNED: Final = 0.7
"""By how much of their size the numbers may be out of line."""
_LONGEST: Final = 3
"""The most digits of one."""
_STEPS: Final = (1, 5)
_USUAL_SHARE: Final = 0.8
"""The share of the numbers that must count up, and of the text that must stand beyond them."""


def find_line_numbers(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the numbers of the lines of a page: they count up by one or by five, at its left or right edge.

    Args:
        lines: those of a page, from top to bottom.
    """
    numbers = [each for each in lines if each.text.isdecimal() and len(each.text) <= _LONGEST]
    if len(numbers) < _FEWEST:
        return []
    for side in ("left", "right"):
        edge = getattr(min(numbers, key=lambda each: each.left), side)
        aligned = [each for each in numbers if abs(getattr(each, side) - edge) < each.size * _ALIGNED]
        values = [int(each.text) for each in aligned]
        step, count = (
            Counter(after - before for before, after in pairwise(values)).most_common(1)[0] if values[1:] else (0, 0)
        )
        inner = sum(each.left > aligned[0].right for each in lines)
        is_outermost = inner >= (len(lines) - len(aligned)) * _USUAL_SHARE
        if count >= max(_FEWEST - 1, (len(aligned) - 1) * _USUAL_SHARE) and step in _STEPS and is_outermost:
            return aligned
    return []
