"""List a dossier's facts for the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.fact_types import fact_type
from jvexplore.dossier.kind_table import pane_entries
from jvexplore.dossier.pane_lists import PaneList, PaneLists
from jvexplore.dossier.source_text import all_sources_line

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def list_facts(dossier: Dossier) -> PaneLists:
    """Return what the main screen says about a dossier."""
    panes = {}
    for entry in pane_entries():
        kind = fact_type(entry)
        panes[entry.name] = PaneList(tuple(kind.pane_rows(dossier)), kind.pane_remark(dossier))
    count = len(dossier.facts)
    facts = "1 fact" if count == 1 else f"{count:,} facts"
    return PaneLists(dossier.title, all_sources_line(dossier), facts, panes)
