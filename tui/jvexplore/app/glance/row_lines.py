"""The lines of a card that lists facts: what stands before a title, the title as a link, its status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import EDITORIAL, sign_cell
from jvexplore.app.looks.tokens import BODY, SECOND, TITLE
from jvexplore.app.ui.fact_rows import STATE_SIGNS
from jvexplore.app.ui.rows import fit_label
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.app.glance.card import CardSize, MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.overview_card import CardRow
    from jvexplore.dossier.pane_row import PaneRow

_LEAST_LABEL: Final = 24
"""With less room for titles, in cells, a status is its sign alone."""


def pick_rows(rows: Sequence[CardRow], most: int) -> list[CardRow]:
    """Return the rows that matter most, in their order."""
    kept = sorted(rows, key=lambda each: each.rank)[:most]
    return [each for each in rows if each in kept]


def fact_link(row: PaneRow, width: int, link: MakeLink) -> SafeContent:
    """Return the title of a fact as a link of exactly `width` cells, with its sign if it relies on the editor."""
    signs = (EDITORIAL,) if row.is_editorial else ()
    label = styled(sanitize_line(row.label), BODY.style)
    room = max(1, width - 2 * len(signs))
    return fit_label(link(row.address, label.truncate(room, ellipsis=True)), width, signs)


def draw_rows(rows: Sequence[CardRow], size: CardSize, link: MakeLink) -> Iterator[SafeContent]:
    """Yield a line for each fact."""
    leads = [sanitize_line(each.row.lead) for each in rows]
    lead_width = min(max((content(lead).cell_length for lead in leads), default=0), size.width // 3)
    statuses = [_status(each.row) for each in rows]
    status_width = max((status.cell_length for status in statuses), default=0)
    room = size.width - (lead_width + 2 if lead_width else 0)
    if status_width and room - status_width - 2 < _LEAST_LABEL:
        statuses = [_status_sign(each.row) for each in rows]
        status_width = 1
    label_width = max(1, room - (status_width + 2 if status_width else 0))
    for each, lead, status in zip(rows, leads, statuses, strict=True):
        parts: list[SafeContent] = []
        if lead_width:
            shown = styled(lead, (TITLE if each.row.lead_is_number else SECOND).style)
            shown = shown.truncate(lead_width, ellipsis=True)
            space = lead_width - shown.cell_length
            parts += [shown.pad_left(space) if each.row.lead_is_number else shown.pad_right(space), content(GAP)]
        parts.append(fact_link(each.row, label_width, link))
        if status_width:
            parts += [content(GAP), status]
        yield content(EMPTY_LINE).join(parts)


def _status(row: PaneRow) -> SafeContent:
    """Return the sign and the words of a status; empty if it has none."""
    if not row.status:
        return content(EMPTY_LINE)
    return assemble(_status_sign(row), SPACE, (sanitize_line(row.status), SECOND.style))


def _status_sign(row: PaneRow) -> SafeContent:
    return sign_cell(STATE_SIGNS[row.state])
