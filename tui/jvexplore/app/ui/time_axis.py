"""A time axis to scale, at any width.

A day is a point, a less exact date a dashed line over all possible days, and a period a solid line, so that dates are
readable without colour.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.reading.edtf import EdtfSpan
    from jvexplore.safe_text import SafeLine

DAY: Final = "●"
UNCERTAIN_DAY: Final = "○"
_TICK_CELLS: Final = 7
"""The number of cells for each label on the axis."""
_OPEN_CELLS: Final = 6
"""The length of a line that has no beginning: it means nothing, so it is always the same."""
_TICK_MONTHS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""The possible distances between ticks, in months."""


class TimeAxis:
    """A period of time mapped to cells.

    Args:
        moments: the dates that it must include.
        width: in cells.
    """

    def __init__(self, moments: Sequence[EdtfSpan], width: int) -> None:
        first, last = min(when.listing_day for when in moments), max(when.last_known_day for when in moments)
        self.width = width
        self._step, self.ticks = _ticks(first, last, max(1, width // _TICK_CELLS))
        self._first = self.ticks[0]
        self._days = max(1, (self.ticks[-1] - self._first).days)

    def cell_of_day(self, day: date) -> int:
        """Return the cell of a day."""
        return max(0, min(self.width - 1, (day - self._first).days * (self.width - 1) // self._days))

    def draw_scale(self) -> tuple[SafeLine, SafeLine]:
        """Return two lines: the labels, and the axis with its ticks."""
        labels = [" "] * self.width
        line = ["─"] * self.width
        free = 0
        for tick in self.ticks:
            cell = self.cell_of_day(tick)
            line[cell] = "┬"
            label = str(tick.year) if self._step % 12 == 0 or tick.month == 1 else f"{tick:%b}"
            start = min(cell, self.width - len(label))  # the last label is flush right with the axis
            if start >= free and (tick < self.ticks[-1] or cell - start < len(label)):
                labels[start : start + len(label)] = label
                free = start + len(label) + 1
        line[0], line[-1] = "├", "┤"
        return sanitize_line("".join(labels)), sanitize_line("".join(line))

    def draw_date(self, when: EdtfSpan) -> SafeLine:
        """Return the line that marks a date."""
        start, end = self.cell_of_day(when.first), self.cell_of_day(when.last)
        cells = [" "] * self.width
        if when.first == when.last and not (when.open_before or when.open_after):
            cells[start] = UNCERTAIN_DAY if when.hedged else DAY
            return sanitize_line("".join(cells))
        if when.open_before:
            start = max(0, end - _OPEN_CELLS + 1)
        elif start == end and not when.open_after:  # two cells, since one has no room for both of its ends
            start = min(start, self.width - 2)
            end = start + 1
        cells[start : end + 1] = ("━" if when.is_duration else "┄") * (end + 1 - start)
        cells[start], cells[end] = ("┣", "┫") if when.is_duration else ("├", "┤")
        if when.open_before:
            cells[start] = "◄"
        if when.open_after:
            cells[end] = "►"
        return sanitize_line("".join(cells))


def _ticks(first: date, last: date, most: int) -> tuple[int, list[date]]:
    """Return the distance between ticks in months, and their days: at most `most`, and the end of the axis."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month
    for step in _TICK_MONTHS:
        unit = min(step, 12)
        begin, stop = start // unit * unit, -(-end // unit) * unit
        if (stop - begin) // step < most:
            break
    months = range(begin, stop, step)
    return step, [*map(_month, months), _month(stop)]


def _month(number: int) -> date:
    """Return the first day of a month counted from January of year 0; `date.max` if it is beyond the calendar."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1) if year <= date.max.year else date.max
