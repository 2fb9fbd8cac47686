"""The lines of a card that shows when: one small timeline, above the list of events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.signs import ARTICLE_LINE
from jvexplore.app.looks.tokens import EDGE, FAINT, kind_token
from jvexplore.app.ui.time_axis import TimeAxis
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jvexplore.app.glance.glance_card import Density
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.overview_card import OverviewCard
    from jvexplore.reading.edtf import EdtfSpan
    from jvexplore.safe_text import SafeLine

_LEAST_AXIS: Final = 20
_DRAWN: Final = 8
"""How many dates stand in one line: those that matter most; more would cover one another."""


def date_lines(card: OverviewCard, width: int, density: Density) -> int:
    """Return how many lines `draw_dates` yields."""
    return (2 if density.is_tight else 3) + density.has_gaps if _moments(card, width) else 0


def _moments(card: OverviewCard, width: int) -> list[EdtfSpan]:
    """Return the dates to draw; none if there is no scale for them."""
    moments = [each.when for each in card.rows if each.when is not None and each.rank < _DRAWN]
    return moments if len(moments) > 1 and width >= _LEAST_AXIS else []


def draw_dates(
    kind: str, card: OverviewCard, published: date | None, width: int, density: Density
) -> Iterator[SafeContent]:
    """Yield the scale, and below it a line with all dates and the day of the article, if it is known."""
    if not (moments := _moments(card, width)):
        return
    axis = TimeAxis(moments, width)
    labels, scale = axis.draw_scale()
    if density.is_tight:  # the labels stand on the scale
        yield _overlaid(styled(scale, EDGE.style), labels)
    else:
        yield styled(labels, FAINT.style)
        yield styled(scale, EDGE.style)
    cells = [" "] * axis.width
    for span in sorted(moments, key=lambda each: each.first - each.last):  # the longest first, points above them
        for cell, sign in enumerate(axis.draw_date(span)):
            if sign != " ":
                cells[cell] = sign
    day = axis.cell_of_day(published) if published else 0
    line = styled(sanitize_line("".join(cells)), kind_token(kind).style)
    if cells[day] == " " and 0 < day < axis.width - 1:
        line = line[:day] + styled(*ARTICLE_LINE.part) + line[day + 1 :]
    yield line
    if density.has_gaps:
        yield content(EMPTY_LINE)


def _overlaid(scale: SafeContent, labels: SafeLine) -> SafeContent:
    """Return a scale with its labels in it, each in place of its tick."""
    for label in re.finditer(r"\S+", labels):
        start, end = label.span()
        scale = scale[:start] + styled(labels[start:end], FAINT.style) + scale[end:]
    return scale
