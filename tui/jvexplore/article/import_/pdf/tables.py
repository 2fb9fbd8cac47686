"""Tell tables, and labels beside a text, from columns of text."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.pdf.lines import PdfLine
from jvexplore.article.import_.pdf.type_size import same_size
from jvexplore.article.import_.sentence_edges import starts_lower

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SAME_ROW: Final = 0.3
"""How far apart, as a share of their size, the baselines of the cells of a row may be."""
_FULL_ROWS: Final = 0.5
"""The share of the rows that must have several cells."""
_MAX_WORDS: Final = 3
"""The most words of most cells."""
_CONTINUED: Final = 0.5
"""The share of lines before a small letter from which on they are those of a text."""
_NUMERIC: Final = 0.5
"""The share of cells with a number that is enough to tell a table."""
_NUMBER: Final = re.compile(
    r"[^\w]{0,3}\d[\d.,/:\s]*[^\w]{0,2}(?:%|[a-z]{1,3}|bn|mn|[A-Z]{3})?[^\w]?|[–—-]|n/?a\.?", re.IGNORECASE
)
_AWAY: Final = 1.4
"""How many times the distance between its rows what is no part of a table is away."""
_FEWEST_ROWS: Final = 2
"""Fewer rows are lines of columns that happen to be level."""
_LABEL_SHARE: Final = 0.25
"""The most of the characters that labels have, of labels and text."""


def is_table(columns: Sequence[Sequence[PdfLine]]) -> bool:
    """Return whether columns are those of a table: short cells, or numbers, that stand in rows."""
    lines = [each for column in columns for each in column]
    rows = [*_rows(lines)]
    full = [row for row in rows if len(row) > 1]
    if len(full) < _FEWEST_ROWS or len(full) < len(rows) * _FULL_ROWS:
        return False
    cells = [each for row in full for each in row[1:]]
    numeric = sum(_NUMBER.fullmatch(each.text.strip()) is not None for each in cells)
    if numeric >= len(cells) * _NUMERIC:
        return True
    continued = sum(starts_lower(each.text) for each in lines)  # in the narrowest columns, lines are as short as cells
    return median(len(each.text.split()) for each in cells) <= _MAX_WORDS and continued < len(lines) * _CONTINUED


def table_rows(lines: Sequence[PdfLine]) -> tuple[list[PdfLine], list[PdfLine], list[PdfLine]]:
    """Return what stands above a table, its rows, each as one line, and what stands below it."""
    rows = [*_rows(lines)]
    full = [number for number, row in enumerate(rows) if len(row) > 1]
    pitch = median(rows[after][0].baseline - rows[before][0].baseline for before, after in pairwise(full))
    start, end = 0, len(rows)
    while len(rows[start]) == 1 and _is_set_off(rows[start][0], rows[start + 1], rows[full[-1]], pitch):
        start += 1
    while len(rows[end - 1]) == 1 and _is_set_off(rows[end - 1][0], rows[end - 2], rows[full[-1]], pitch):
        end -= 1
    joined = [_join(row) for row in rows]
    return joined[:start], joined[start:end], joined[end:]


def _is_set_off(line: PdfLine, beside: Sequence[PdfLine], row: Sequence[PdfLine], pitch: float) -> bool:
    """Return whether a line at the edge of a table is a title or a note: it is away from it, or set otherwise."""
    is_away = abs(line.baseline - beside[0].baseline) > pitch * _AWAY
    return is_away or line.is_italic != row[0].is_italic or not same_size(line.size, row[0].size)


def _rows(lines: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    """Yield the lines that stand on one baseline, from left to right."""
    row: list[PdfLine] = []
    for line in sorted(lines, key=lambda each: each.baseline):
        if row and line.baseline - row[0].baseline > line.size * _SAME_ROW:
            yield sorted(row, key=lambda each: each.left)
            row = []
        row.append(line)
    yield sorted(row, key=lambda each: each.left)


def join_labels(columns: Sequence[Sequence[PdfLine]]) -> list[PdfLine]:
    """Return labels with the text beside them, if columns are such: dates, names, questions; else nothing."""
    labels, *others = columns
    if len(others) != 1 or len(labels) < _FEWEST_ROWS:
        return []
    (text,) = others
    rows = [each.baseline for each in labels]
    beside = sum(any(abs(each.baseline - row) < each.size * _SAME_ROW for row in rows) for each in text)
    characters = sum(len(each.text) for each in labels)
    if beside < len(labels) or characters > _LABEL_SHARE * sum(len(each.text) for each in text):
        return []
    return [_join(row) for row in _rows([*labels, *text])]


def _join(row: Sequence[PdfLine]) -> PdfLine:
    if len(row) == 1:
        return row[0]
    words = [word if at else word._replace(space=" ") for line in row for at, word in enumerate(line.words)]
    return PdfLine(words, min(each.order for each in row))
