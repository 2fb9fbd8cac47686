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

    from jvexplore.app.glance.glance_card import MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.overview_card import CardRow
    from jvexplore.dossier.pane_lists import PaneRow

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


def draw_rows(rows: Sequence[CardRow], width: int, link: MakeLink) -> Iterator[SafeContent]:
    """Yield a line for each fact. No title is cut for the words of a status, whose sign says as much."""
    leads = [sanitize_line(each.row.lead) for each in rows]
    lead_width = min(max((content(lead).cell_length for lead in leads), default=0), width // 3)
    room = width - (lead_width + 2 if lead_width else 0)
    status_width = max((_status(each.row).cell_length for each in rows), default=0)
    beside_words = room - status_width - 2
    cut = sum(label_cells(each.row) > beside_words for each in rows)
    if status_width and (beside_words < _LEAST_LABEL or cut > len(rows) // 3):
        status_width = 1
    for each, lead in zip(rows, leads, strict=True):
        parts: list[SafeContent] = []
        if lead_width:
            shown = styled(lead, (TITLE if each.row.lead_is_number else SECOND).style)
            shown = shown.truncate(lead_width, ellipsis=True)
            space = lead_width - shown.cell_length
            parts.append(shown.pad_left(space) if each.row.lead_is_number else shown.pad_right(space))
        if not status_width:
            parts.append(fact_link(each.row, max(1, room), link))
        elif status_width == 1 or label_cells(each.row) > beside_words:
            parts += [fact_link(each.row, max(1, room - 3), link), _status_sign(each.row)]
        else:
            parts += [fact_link(each.row, max(1, beside_words), link), _status(each.row)]
        yield content(GAP).join(parts)


def label_cells(row: PaneRow) -> int:
    """Return how wide the title of a fact is with its sign."""
    return content(sanitize_line(row.label)).cell_length + 2 * row.is_editorial


def _status(row: PaneRow) -> SafeContent:
    """Return the sign and the words of a status; empty if it has none."""
    if not row.status:
        return content(EMPTY_LINE)
    return assemble(_status_sign(row), SPACE, (sanitize_line(row.status), SECOND.style))


def _status_sign(row: PaneRow) -> SafeContent:
    return sign_cell(STATE_SIGNS[row.state])
