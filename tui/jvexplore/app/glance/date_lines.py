"""The lines of a card that shows when: one small timeline, and the events as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.glance.row_lines import draw_rows, pick_rows
from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.signs import ARTICLE_LINE
from jvexplore.app.looks.tokens import EDGE, FAINT, kind_token
from jvexplore.app.ui.time_axis import TimeAxis
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jvexplore.app.glance.card import CardSize, MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.overview_card import OverviewCard

_LEAST_AXIS: Final = 20


def draw_dates(kind: str, card: OverviewCard, published: date, size: CardSize, link: MakeLink) -> Iterator[SafeContent]:
    """Yield the scale, a line with all dates and the day of the article, then a line for each of the main events."""
    moments = [each.when for each in card.rows if each.when is not None]
    if len(moments) > 1 and size.width >= _LEAST_AXIS:
        axis = TimeAxis(moments, size.width)
        labels, scale = axis.draw_scale()
        yield styled(labels, FAINT.style)
        yield styled(scale, EDGE.style)
        cells = [" "] * axis.width
        for span in sorted(moments, key=lambda each: each.first - each.last):  # the longest first, points above them
            for cell, sign in enumerate(axis.draw_date(span)):
                if sign != " ":
                    cells[cell] = sign
        day = axis.cell_of_day(published)
        line = styled(sanitize_line("".join(cells)), kind_token(kind).style)
        if cells[day] == " " and 0 < day < axis.width - 1:
            before, after = line[:day], line[day + 1 :]
            line = before + styled(*ARTICLE_LINE.part) + after
        yield line
        if size.density.has_gaps:
            yield content(EMPTY_LINE)
    yield from draw_rows(pick_rows(card.rows, size.density.rows), size, link)
