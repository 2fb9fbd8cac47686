"""Draw a timeline: dates, the time axis beside them, and titles after it, which are wrapped to their column.

The day of the article runs through all rows.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import ARTICLE_DAY, ARTICLE_LINE, EDITORIAL, SHOWN, sign_cell
from jvexplore.app.looks.tokens import EDGE, EVENT, FAINT, SECOND, TITLE
from jvexplore.app.ui.time_axis import DAY, UNCERTAIN_DAY, TimeAxis
from jvexplore.app.ui.wrapping import wrap
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.reading.edtf import parse_edtf
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from jvexplore.address import Address
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.blocks import TimelineEvent
    from jvexplore.safe_text import SafeLine, SafeText

_MIN_AXIS_CELLS: Final = 12
_ENOUGH_AXIS_CELLS: Final = 16
"""The width of an axis, in cells, above which titles that would be wrapped have what it does not need."""
_MIN_TEXT_CELLS: Final = 24
_MAX_DATE: Final = 18
"""The widest column of dates, in cells; the words of a longer date are cut."""
_MEANINGS: Final = {
    DAY: own_words("a day"),
    UNCERTAIN_DAY: own_words("uncertain"),
    "┄": own_words("some time in this span"),
    "━": own_words("throughout"),
    "◄": own_words("or earlier"),
    "►": own_words("or later"),
}
"""What each sign says; the legend explains those that are drawn."""
_ARTICLE: Final = own_words("article")


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
    make_link: Callable[[Address, SafeText], SafeContent],
    article: date | None = None,
) -> tuple[list[SafeContent], list[SafeContent]]:
    """Return the lines of a timeline, and what each sign says that is in them.

    Args:
        moments: the events, in order.
        width: of a line, in cells.
        make_link: returns a link to an address with a text.
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
        first, *more = _draw_title(each, columns.text, make_link)
        axis = assemble(_draw_axis(columns, line), GAP) if columns.axis else content(EMPTY_LINE)
        lines.append(assemble(marker, SPACE, day, GAP, axis, first))
        below = assemble(_draw_axis(columns, EMPTY_LINE), GAP) if columns.axis else content(EMPTY_LINE)
        lines += [assemble(below.pad_left(columns.date + 4), rest) for rest in more]
    return lines, _draw_legend(drawn)


def _draw_title(
    event: TimelineEvent, width: int, make_link: Callable[[Address, SafeText], SafeContent]
) -> list[SafeContent]:
    """Return the lines of the title of an event; the sign of the editor stands behind its last word."""
    link = make_link(event.address, sanitize_line(event.text.removesuffix(EDITOR)))
    if event.current:
        link = link.stylize(TITLE.bold_style)
    if not event.text.endswith(EDITOR):
        return wrap(link, width)
    *lines, last = wrap(link, width if link.cell_length + 2 <= width else max(1, width - 2))
    return [*lines, assemble(last, SPACE, EDITORIAL.part)]


def _lay_out(moments: Sequence[TimelineEvent], width: int, article: date | None) -> _Columns:
    """Share a width among dates, axis and titles."""
    widest = max(content(sanitize_line(each.when.short)).cell_length for each in moments)
    date_width = max(1, min(widest, _MAX_DATE, width // 3))
    rest = width - date_width - 6
    longest = max(content(sanitize_line(each.text)).cell_length for each in moments)
    enough = max(_ENOUGH_AXIS_CELLS, rest // 4)
    axis_width = min(rest * 2 // 5, max(enough, rest - longest), rest - _MIN_TEXT_CELLS)
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
        line = assemble(line[: columns.article], ARTICLE_DAY.part, line[columns.article + 1 :])
    yield labels.pad_left(margin)
    yield line.pad_left(margin)


def _draw_axis(columns: _Columns, marks: SafeLine) -> SafeContent:
    """Return a row of the axis; the article's day is seen where there is no mark."""
    width, cell = columns.axis.width if columns.axis else 0, columns.article
    row = styled(marks or SPACE * width, EVENT.style)
    if cell is None or row.plain[cell] != " ":
        return row
    return assemble(row[:cell], ARTICLE_LINE.part, row[cell + 1 :])


def _draw_legend(drawn: str) -> list[SafeContent]:
    """Return what each sign says that is drawn."""
    return [
        assemble((sanitize_line(sign), EVENT.style), SPACE, (words, FAINT.style))
        for sign, words in _MEANINGS.items()
        if sign in drawn
    ]


def _gaps(moments: Sequence[TimelineEvent]) -> set[int]:
    """Return which events begin a group: of another year, or with another end that is open; none if all would."""
    gaps = {
        number
        for number, (one, other) in enumerate(pairwise(moments), 1)
        if one.when.open_before != other.when.open_before or one.when.listing_day.year != other.when.listing_day.year
    }
    return gaps if len(gaps) <= len(moments) // 2 else set()
