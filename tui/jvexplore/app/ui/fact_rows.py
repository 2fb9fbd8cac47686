"""The rows of the panes and the heading of the dossier, made safe for display."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.signs import DISPUTED, EDITORIAL, NO_RESPONSE, RESPONSE
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.rows import Rows
from jvexplore.dossier.kind_table import pane_entries
from jvexplore.dossier.number_text import format_percent
from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.looks.signs import Sign
    from jvexplore.dossier.kind_table import KindEntry
    from jvexplore.dossier.pane_lists import PaneLists, PaneRow, State
    from jvexplore.safe_text import SafeLine

STATE_SIGNS: Final[Mapping[State, Sign | None]] = {
    "": None, "open": NO_RESPONSE, "settled": RESPONSE, "disputed": DISPUTED,
}  # fmt: skip
"""The sign of each state."""


class PaneContent(NamedTuple):
    """The content of a pane.

    Attributes:
        rows: its rows.
        remark: what its frame says about all of them.
        remark_sign: stands before the remark.
    """

    rows: Rows
    remark: SafeLine = EMPTY_LINE
    remark_sign: Sign | None = None


class ShownLists(NamedTuple):
    """What the main screen shows of a dossier, from the startup snapshot or from the loaded facts.

    Attributes:
        panes: the content of each pane, by kind of fact.
        title: of the dossier; empty until it is known.
        source: publisher and date of its article.
        facts: how many facts there are: "103 facts".
    """

    panes: Mapping[str, PaneContent]
    title: SafeLine = EMPTY_LINE
    source: SafeLine = EMPTY_LINE
    facts: SafeLine = EMPTY_LINE


NO_LISTS: Final = ShownLists({})
"""What is shown before anything is known."""


def safe_lists(lists: PaneLists) -> ShownLists:
    """Return the lists of a dossier as they are shown."""
    entries = {entry.name: entry for entry in pane_entries()}
    panes = {}
    for kind, pane in lists.panes.items():
        rows = Rows(tuple(map(safe_row, pane.rows)) or (Row("", none_yet(entries[kind])),))
        panes[kind] = PaneContent(rows, sanitize_line(pane.remark.text), STATE_SIGNS[pane.remark.state])
    return ShownLists(panes, *map(sanitize_line, (lists.title, lists.source, lists.facts)))


def none_yet(entry: KindEntry) -> SafeLine:
    """Return what stands where there are no facts of a kind: what would be there."""
    if not entry.empty_hint:
        return own_words("None yet")
    return safe_format("None yet: {}", sanitize_line(entry.empty_hint))


def safe_row(row: PaneRow) -> Row:
    """Return the row of a fact as it is shown."""
    return Row(
        row.address,
        sanitize_line(row.label),
        lead=sanitize_line(row.lead),
        lead_is_number=row.lead_is_number,
        signs=(EDITORIAL,) if row.is_editorial else (),
        status=sanitize_line(row.status),
        status_sign=STATE_SIGNS[row.state],
        group=sanitize_line(row.group),
        share=row.share,
        share_is_vague=row.share_is_vague,
        share_words=EMPTY_LINE if row.share is None else sanitize_line(row.share_words or format_percent(row.share)),
    )
