"""The lines of a card that lists facts: what stands before a title, the title as a link, its status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import OTHER_WORDS, sign_cell
from jvexplore.app.looks.tokens import BODY, SECOND, TITLE
from jvexplore.app.ui.fact_rows import safe_row
from jvexplore.app.ui.rows import LEAST_LABEL, fit_label, fit_lead, label_cells
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.app.glance.glance_card import MakeLink
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.ui.row import Row
    from jvexplore.dossier.overview_card import CardRow


def pick_rows(rows: Sequence[CardRow], most: int) -> list[CardRow]:
    """Return the rows that matter most, in their order."""
    kept = sorted(rows, key=lambda each: each.rank)[:most]
    return [each for each in rows if each in kept]


def card_row(shown: CardRow) -> Row:
    """Return the row of a fact as a card shows it: with a sign behind its title if another fact contradicts it."""
    row = safe_row(shown.row)
    return row._replace(signs=(*row.signs, OTHER_WORDS)) if shown.is_contradicted else row


def fact_link(row: Row, width: int, link: MakeLink) -> SafeContent:
    """Return the title of a fact as a link of exactly `width` cells, with its signs."""
    room = max(1, width - 2 * len(row.signs))
    label = styled(row.text, BODY.style).truncate(room, ellipsis=True)
    return fit_label(link(row.key, label), width, row.signs)


def draw_rows(card_rows: Sequence[CardRow], width: int, link: MakeLink) -> Iterator[SafeContent]:
    """Yield a line for each fact. No title is cut for the words of a status, whose sign says as much."""
    rows = [card_row(each) for each in card_rows]
    lead_width = min(max((content(row.lead).cell_length for row in rows), default=0), width // 3)
    room = width - (lead_width + 2 if lead_width else 0)
    status_width = max((_status(row).cell_length for row in rows), default=0)
    beside_words = room - status_width - 2
    cut = sum(label_cells(row) > beside_words for row in rows)
    if status_width and (beside_words < LEAST_LABEL or cut > len(rows) // 3):
        status_width = 1
    for row in rows:
        parts: list[SafeContent] = []
        if lead_width:
            lead = styled(row.lead, (TITLE if row.lead_is_number else SECOND).style)
            parts.append(fit_lead(lead, lead_width, is_number=row.lead_is_number))
        if not status_width:
            parts.append(fact_link(row, max(1, room), link))
        elif status_width == 1 or label_cells(row) > beside_words:
            parts += [fact_link(row, max(1, room - 3), link), sign_cell(row.status_sign)]
        else:
            parts += [fact_link(row, max(1, beside_words), link), _status(row)]
        yield content(GAP).join(parts)


def _status(row: Row) -> SafeContent:
    """Return the sign and the words of a status; empty if it has none."""
    if not row.status:
        return content(EMPTY_LINE)
    return assemble(sign_cell(row.status_sign), SPACE, (row.status, SECOND.style))
