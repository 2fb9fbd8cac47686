"""Find the columns of a page, and the order in which they are read.

The page is cut from top to bottom where a gutter goes through, and across where none does, each part in turn: so a
headline over two columns comes before both, and what stands below them comes after.
"""

from __future__ import annotations

from bisect import bisect_left
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.pdf.tables import is_table, join_labels, table_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.import_.pdf.lines import PdfLine

_NARROWEST: Final = 0.7
"""The narrowest gutter, as a share of the size of the type."""
_DEEPEST: Final = 12
"""How often parts of a page are divided again."""
_MAX_LINES: Final = 1200
"""The most lines of a page that are looked at for columns; more are taken in the order in which they are drawn."""
_MAX_COLUMNS: Final = 40
"""More than any table has: what is divided further has letters or dots for columns."""
_BESIDE: Final = 0.5
"""Which share of the lines of the shorter of two columns must have one of the other beside them."""
_UP: Final = 0.7
_DOWN: Final = 0.2
"""How far a line goes up and down from its baseline, as shares of its size."""
_X_HEIGHT: Final = 0.5
"""How much of the height of a line counts: lines of two columns need not share a baseline to be beside one another."""
_NEAR: Final = 0.8
"""How near, as a share of the distance to the one, a line is to the other if it belongs there."""


class Flow(NamedTuple):
    """Lines that are read one after the other.

    Attributes:
        lines: from top to bottom.
        is_table: whether they are the rows of a table.
    """

    lines: Sequence[PdfLine]
    is_table: bool = False


def find_flows(lines: Sequence[PdfLine]) -> list[Flow]:
    """Return the parts of a page in reading order.

    Args:
        lines: from top to bottom.
    """
    if len(lines) > _MAX_LINES:
        return [Flow(sorted(lines, key=lambda each: each.order))]
    return [*_cut(lines, 0)] if lines else []


def _cut(lines: Sequence[PdfLine], depth: int) -> Iterator[Flow]:
    """Yield the parts of a part of a page."""
    narrowest = median(each.size for each in lines) * _NARROWEST
    columns = _divide(lines, narrowest)
    if len(columns) > 1 and depth < _DEEPEST:
        if is_table(columns):
            above, rows, below = table_rows(lines)
            yield from (Flow(part) for part in (above,) if part)
            yield Flow(rows, is_table=True)
            yield from (Flow(part) for part in (below,) if part)
        elif labelled := join_labels(columns):
            yield Flow(labelled)
        else:
            for column in columns:
                yield from _cut(column, depth + 1)
        return
    single: list[PdfLine] = []
    for group in _group_bands(_find_bands(lines), narrowest) if depth < _DEEPEST else [lines]:
        if len(group) < len(lines) and len(_divide(group, narrowest)) > 1:
            if single:
                yield Flow(single)
                single = []
            yield from _cut(group, depth + 1)
        else:
            single += group
    if single:
        yield Flow(single)


def _divide(lines: Sequence[PdfLine], narrowest: float) -> list[list[PdfLine]]:
    """Return the columns between the gutters that go through lines, from left to right."""
    columns: list[list[PdfLine]] = []
    right = 0.0
    for line in sorted(lines, key=lambda each: each.left):
        if not columns or line.left - right >= narrowest:
            columns.append([])
            right = line.right
        columns[-1].append(line)
        right = max(right, line.right)
    beside = columns[:1]
    if len(columns) > _MAX_COLUMNS:
        return [[*lines]]
    for column in columns[1:]:
        if _stand_beside(beside[-1], column):
            beside.append(column)
        else:
            beside[-1] += column
    return [sorted(column, key=lambda each: (each.baseline, each.left)) for column in beside]


def _stand_beside(one: Sequence[PdfLine], other: Sequence[PdfLine]) -> bool:
    """Return whether most lines of the smaller of two groups have one of the other beside them, not above or below."""
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    covered = _merge(((each.baseline - each.size * _UP, each.baseline + each.size * _DOWN) for each in more), 0)
    tops = [top for top, _ in covered]
    beside = 0
    for each in fewer:
        at = bisect_left(tops, each.baseline + each.size * _DOWN) - 1
        beside += at >= 0 and covered[at][1] > each.baseline - each.size * _UP
    return beside > len(fewer) * _BESIDE


def _find_bands(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Return lines in groups between which a cut across goes through."""
    bands: list[list[PdfLine]] = []
    bottom = 0.0
    for line in sorted(lines, key=lambda each: each.baseline - each.size * _X_HEIGHT):
        if bands and line.baseline - line.size * _X_HEIGHT < bottom:
            bands[-1].append(line)
            bottom = max(bottom, line.baseline)
        else:
            bands.append([line])
            bottom = line.baseline
    return [sorted(band, key=lambda each: (each.baseline, each.left)) for band in bands]


def _group_bands(bands: Sequence[list[PdfLine]], narrowest: float) -> Iterator[list[PdfLine]]:
    """Yield bands one by one, or as many together as a gutter goes through."""
    start = 0
    while start < len(bands):
        end = _gutter_end(bands, start, narrowest)
        if len(_divide([line for band in bands[start:end] for line in band], narrowest)) == 1:
            end = start + 1
        first, last = _trim(bands, start, end)
        if first > start:  # without what is above, more may fit
            yield from bands[start:first]
        else:
            yield [line for band in bands[first:last] for line in band]
        start = first if first > start else last


def _gutter_end(bands: Sequence[Sequence[PdfLine]], start: int, narrowest: float) -> int:
    """Return up to which band white goes through from one on, or would once more lines are there."""
    covered: list[tuple[float, float]] = []
    for end in range(start, len(bands)):
        covered = _merge([*covered, *((each.left, each.right) for each in bands[end])], narrowest)
        if (len(covered) == 1 and end > start) or len(covered) > _MAX_COLUMNS:
            return max(end, start + 1)
    return len(bands)


def _merge(spans: Iterable[tuple[float, float]], narrowest: float) -> list[tuple[float, float]]:
    """Return spans with those joined that overlap, or have hardly anything between them."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if merged and left - merged[-1][1] < narrowest:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return merged


def _trim(bands: Sequence[list[PdfLine]], start: int, end: int) -> tuple[int, int]:
    """Return a range of bands without those at its edges that belong to what is above or below."""
    while end - start > 1 and len(bands[start]) == 1 and start and _is_nearer(bands, start, -1):
        start += 1
    while end - start > 1 and len(bands[end - 1]) == 1 and end < len(bands) and _is_nearer(bands, end - 1, 1):
        end -= 1
    return start, end


def _is_nearer(bands: Sequence[list[PdfLine]], place: int, step: int) -> bool:
    """Return whether a line is nearer to the band beyond its group than to the one within it."""
    line = bands[place][0]
    outward = min(abs(line.baseline - each.baseline) for each in bands[place + step])
    inward = min(abs(line.baseline - each.baseline) for each in bands[place - step])
    return outward <= inward * _NEAR
