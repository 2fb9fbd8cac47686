"""Where the reader is now, as it is remembered for the next time that the dossier is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from jvexplore.session.place import CaretPlace, PanePlace, Place, facts_around

if TYPE_CHECKING:
    from jvexplore.app.explorer.explorer import Explorer
    from jvexplore.app.explorer.fact_pane import FactPane
    from jvexplore.session.place import Focus

_MAX_ROWS: Final = 200
"""The most rows of a filtered pane that are kept, so that the first frame can show them."""


def current_place(explorer: Explorer) -> Place:
    """Return where the reader is; what is not loaded yet is as at the beginning."""
    view, notes, article, opened = (
        explorer.fact_view,
        explorer.notes_view,
        explorer.source_keys.article,
        explorer.open_pane,
    )
    left = [pane for pane in explorer.panes if pane is opened or pane.cursor or pane.query_text]
    return Place(
        pane=opened.pane.kind,
        address=explorer.address,
        focus=_focus(explorer),
        at_glance=explorer.at_glance,
        zoomed=explorer.zoomed,
        with_source=explorer.with_source,
        panes={pane.pane.kind: _pane_place(pane) for pane in left},
        note=notes.note.id if notes.note else "",
        page=(view.cursor, view.scroll_offset.y),
        caret=article.caret if article and explorer.with_source else CaretPlace(),
    )


def _focus(explorer: Explorer) -> Focus:
    """Return which part has the focus; the line that filters a pane counts as that pane."""
    focused = explorer.focused
    if focused is explorer.fact_view:
        return "page"
    if focused is explorer.notes_view:
        return "notes"
    return "source" if focused and focused is explorer.source_keys.article else "pane"


def _pane_place(pane: FactPane) -> PanePlace:
    rows, query = pane.rows, pane.query_text
    facts = facts_around(pane.cursor, rows.stop_count, lambda stop: address_of(rows.key_at(stop)))
    knows_rows = query and 0 < rows.stop_count <= _MAX_ROWS
    return PanePlace(facts, query, tuple(map(address_of, rows.stop_keys)) if knows_rows else None)
