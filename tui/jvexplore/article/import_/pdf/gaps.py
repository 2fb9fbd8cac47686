"""Split lines that were drawn across columns or cells: at gaps that stand above one another."""

from __future__ import annotations

from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.pdf.lines import LABEL, PdfLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


# Distances are shares of the size of the type.
_NARROWEST: Final = 0.85
"""The narrowest gap that may be between columns."""
_WIDER: Final = 1.6
"""How many times as wide as most gaps of its line one between columns is: those of a stretched line are all wide."""
_FREE: Final = 0.45
"""How much of a gap must be free in the lines above or below too."""
_SAME_ROW: Final = 0.25
"""How far apart the baselines of lines are that count as one."""
_REACH: Final = 3.5
"""How far above and below lines are looked at."""
_SURE: Final = 1.6
"""The gap for which one other line with it is enough, not two."""
_MAX_LOOKED_AT: Final = 40
"""How many lines are looked at each way: within reach there are as many only on a page without order."""


def split_lines(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return lines, from top to bottom, with those divided that go over several columns or cells.

    Args:
        lines: in the same order.
    """
    split: list[PdfLine] = []
    for place, line in enumerate(lines):
        cuts = [
            at for at in _wide_gaps(line) if _is_gutter(lines, place, line.words[at - 1].right, line.words[at].left)
        ]
        bounds = [0, *cuts, len(line.words)]
        if cuts:
            split += (PdfLine(line.words[start:end], line.order + start) for start, end in pairwise(bounds))
        else:
            split.append(line)
    return sorted(split, key=lambda each: (each.baseline, each.left))


def _wide_gaps(line: PdfLine) -> Iterator[int]:
    """Yield before which of the words of a line a gap is that may be one between columns."""
    gaps = [word.left - before.right for before, word in pairwise(line.words)]
    usual = median_low(gaps) if len(gaps) > 1 else 0
    for at, gap in enumerate(gaps, 1):
        is_label = at == 1 and LABEL.fullmatch(line.words[0].text)
        if gap >= line.size * _NARROWEST and gap >= usual * _WIDER and not is_label:
            yield at


def _is_gutter(lines: Sequence[PdfLine], place: int, left: float, right: float) -> bool:
    """Return whether a gap of a line goes on in lines above and below that have words on both sides of it."""
    line = lines[place]
    needed = 1 if right - left > line.size * _SURE else 2
    for step in (-1, 1):
        free_left, free_right = left, right
        for other in _rows_from(lines, place, step):
            words = [word for each in other for word in each.words]
            before = [word.right for word in words if word.left < (free_left + free_right) / 2]
            after = [word.left for word in words if word.right > (free_left + free_right) / 2]
            if not before or not after:
                continue  # a short line
            free_left, free_right = max(free_left, *before), min(free_right, *after)
            if free_right - free_left < line.size * _FREE:
                break
            needed -= 1
            if not needed:
                return True
    return False


def _rows_from(lines: Sequence[PdfLine], place: int, step: int) -> Iterator[list[PdfLine]]:
    """Yield the lines next to one, those on the same baseline together."""
    line = lines[place]
    row: list[PdfLine] = []
    for offset in range(1, _MAX_LOOKED_AT):
        at = place + step * offset
        if not 0 <= at < len(lines) or abs(lines[at].baseline - line.baseline) > line.size * _REACH:
            break
        if abs(lines[at].baseline - line.baseline) < line.size * _SAME_ROW:
            continue
        if row and abs(lines[at].baseline - row[0].baseline) > line.size * _SAME_ROW:
            yield row
            row = []
        row.append(lines[at])
    if row:
        yield row
