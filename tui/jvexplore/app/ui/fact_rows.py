"""The rows of the panes and the heading of the dossier, made safe for display."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.ui.rows import EDITORIAL, Row
from jvexplore.dossier.date_text import short_date
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.dossier.answers import PaneRow
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.safe_text import SafeLine

_GAP: Final = own_words("  ")


def dossier_heading(dossier: Dossier) -> SafeLine:
    """Return the title bar text: title, publisher, date, and number of facts."""
    source = dossier.source
    published = f"{source.publisher}, {short_date(source.published)}"
    return sanitize_line(" · ".join((dossier.title, published, f"{len(dossier.facts):,} facts")))


def safe_rows(dossier: Dossier, fact_type: type[Fact]) -> tuple[Row, ...]:
    """Return the rows of the pane for a kind of fact, including headings and sums."""
    return tuple(map(_safe_row, fact_type.pane_rows(dossier)))


def _safe_row(row: PaneRow) -> Row:
    edge = [*map(sanitize_line, row.at_edge), EDITORIAL if row.is_editorial else EMPTY_LINE]
    return Row(
        row.address,
        sanitize_line(row.label),
        _GAP.join(filter(None, edge)),
        row.share,
        tail=sanitize_line(row.mark),
    )
