"""Draw a timeline to scale: dates, the time axis beside them, and titles after it, one line for each event.

A day is a point, a less exact date a dashed line over all possible days, and a period a solid line, so that the
timeline is readable without colour. The day of the article runs through all rows.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL, SHOWN, Sign, sign_cell
from jvexplore.app.looks.tokens import EDGE, EVENT, FAINT, LAMP, SECOND, TITLE
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.reading.edtf import parse_edtf
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.blocks import TimelineEvent
    from jvexplore.reading.edtf import EdtfSpan
    from jvexplore.safe_text import SafeLine, SafeText

_DAY: Final = "●"
_UNCERTAIN_DAY: Final = "○"
_MIN_AXIS_CELLS: Final = 12
_MIN_TEXT_CELLS: Final = 24
_MAX_DATE: Final = 18
"""The widest column of dates, in cells; the words of a longer date are cut."""
_TICK_CELLS: Final = 7
"""The number of cells for each label on the axis."""
_OPEN_CELLS: Final = 6
"""The length of a line that has no beginning: it means nothing, so it is always the same."""
_TICK_MONTHS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""The possible distances between ticks, in months."""
_MEANINGS: Final = {
    _DAY: own_words("a day"),
    _UNCERTAIN_DAY: own_words("uncertain"),
    "┄": own_words("some time in this span"),
    "━": own_words("throughout"),
    "◄": own_words("or earlier"),
    "►": own_words("or later"),
}
"""What each sign says; the legend explains those that are drawn."""
_SPACE: Final = own_words(" ")
_INDENT: Final = own_words("  ")
_ARTICLE: Final = own_words("article")
_ARTICLE_DAY: Final = Sign(own_words("▼"), LAMP)
_ARTICLE_LINE: Final = Sign(own_words("┊"), EDGE)


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
            cells[start] = _UNCERTAIN_DAY if when.hedged else _DAY
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


class _Columns(NamedTuple):
    """The columns of a timeline.

    Attributes:
        date: the width of the dates, in cells.
        axis: the axis; `None` if there is no room for one.
        article: the cell of the article's day on it.
        text: the width of the titles, in cells.
    """

    date: int
    axis: TimeAxis | None
    article: int | None
    text: int


def draw_timeline(
    moments: Sequence[TimelineEvent],
    width: int,
    stop: Callable[[Address, SafeText], SafeContent],
    article: date | None = None,
) -> tuple[list[SafeContent], SafeContent]:
    """Return the lines of a timeline, and what the signs say that are in them.

    Args:
        moments: the events, in order.
        width: of a line, in cells.
        stop: returns a link to an address with a text.
        article: the day of the article, which is drawn through all rows.
    """
    columns = _lay_out(moments, width, article)
    drawn = ""
    lines = [*_draw_head(columns, columns.axis)] if columns.axis else []
    gaps = _gaps(moments)
    for number, each in enumerate(moments):
        if number in gaps:
            gap = _draw_axis(columns, EMPTY_LINE).pad_left(columns.date + 4) if columns.axis else content(EMPTY_LINE)
            lines.append(gap)
        repeats = number > 0 and moments[number - 1].when.short == each.when.short and number not in gaps
        ink = TITLE if each.current else FAINT if repeats else SECOND
        day = styled(sanitize_line(each.when.short), ink.style).truncate(columns.date, ellipsis=True, pad=True)
        marker = sign_cell(SHOWN if each.current else None)
        line = columns.axis.draw_date(each.when) if columns.axis else EMPTY_LINE
        drawn += line
        title = _draw_title(each, columns.text, stop)
        axis = assemble(_draw_axis(columns, line), _INDENT) if columns.axis else content(EMPTY_LINE)
        lines.append(assemble(marker, _SPACE, day, _INDENT, axis, title))
    return lines, _draw_legend(drawn)


def _draw_title(event: TimelineEvent, width: int, stop: Callable[[Address, SafeText], SafeContent]) -> SafeContent:
    """Return the title of an event in one line; the sign of the editor is kept where it is cut."""
    link = stop(event.address, sanitize_line(event.text.removesuffix(EDITOR)))
    if event.current:
        link = link.stylize(TITLE.bold_style)
    if not event.text.endswith(EDITOR):
        return link.truncate(width, ellipsis=True)
    return assemble(link.truncate(max(1, width - 2), ellipsis=True), _SPACE, EDITORIAL.part).truncate(width)


def _lay_out(moments: Sequence[TimelineEvent], width: int, article: date | None) -> _Columns:
    """Share a width among dates, axis and titles."""
    widest = max(content(sanitize_line(each.when.short)).cell_length for each in moments)
    date_width = max(1, min(widest, _MAX_DATE, width // 3))
    rest = width - date_width - 6
    axis_width = min(rest * 2 // 5, rest - _MIN_TEXT_CELLS)
    if axis_width < _MIN_AXIS_CELLS:
        return _Columns(date_width, None, None, max(1, width - date_width - 4))
    days = [each.when for each in moments]
    if article:
        days.append(parse_edtf(article.isoformat()))
    axis = TimeAxis(days, axis_width)
    return _Columns(date_width, axis, axis.cell_of_day(article) if article else None, rest - axis_width)


def _draw_head(columns: _Columns, axis: TimeAxis) -> Iterator[SafeContent]:
    """Yield the scale, with the article's day above it."""
    margin = columns.date + 4
    labels, line = (content(each) for each in axis.draw_scale())
    labels, line = labels.stylize(FAINT.style), line.stylize(EDGE.style)
    if columns.article is not None:
        start = max(0, min(columns.article - len(_ARTICLE) // 2, axis.width - len(_ARTICLE)))
        yield styled(_ARTICLE, SECOND.style).pad_left(margin + start)
        line = assemble(line[: columns.article], _ARTICLE_DAY.part, line[columns.article + 1 :])
    yield labels.pad_left(margin)
    yield line.pad_left(margin)


def _draw_axis(columns: _Columns, marks: SafeLine) -> SafeContent:
    """Return a row of the axis; the article's day is seen where there is no mark."""
    width, cell = columns.axis.width if columns.axis else 0, columns.article
    row = styled(marks or _SPACE * width, EVENT.style)
    if cell is None or row.plain[cell] != " ":
        return row
    return assemble(row[:cell], _ARTICLE_LINE.part, row[cell + 1 :])


def _draw_legend(drawn: str) -> SafeContent:
    """Return what the signs say that are drawn."""
    used = [
        assemble((sanitize_line(sign), EVENT.style), _SPACE, (words, FAINT.style))
        for sign, words in _MEANINGS.items()
        if sign in drawn
    ]
    return content(_INDENT).join(used)


def _gaps(moments: Sequence[TimelineEvent]) -> set[int]:
    """Return which events begin a group: of another year, or with another end that is open; none if all would."""
    gaps = {
        number
        for number, (one, other) in enumerate(pairwise(moments), 1)
        if one.when.open_before != other.when.open_before or one.when.listing_day.year != other.when.listing_day.year
    }
    return gaps if len(gaps) <= len(moments) // 2 else set()
