"""List a dossier's facts for the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.date_text import short_date
from jvexplore.dossier.fact_types import fact_type
from jvexplore.dossier.kind_table import pane_entries
from jvexplore.dossier.pane_lists import PaneList, PaneLists

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def list_facts(dossier: Dossier) -> PaneLists:
    """Return what the main screen says about a dossier."""
    source = dossier.source
    published = f"{source.publisher}, {short_date(source.published)}"
    panes = {}
    for entry in pane_entries():
        kind = fact_type(entry)
        panes[entry.name] = PaneList(tuple(kind.pane_rows(dossier)), kind.pane_remark(dossier))
    return PaneLists(dossier.title, published, f"{len(dossier.facts):,} facts", panes)
