"""The panes: which kind of fact each shows, and what it is called. What their rows say each kind of fact knows."""

from __future__ import annotations

from typing import Final, NamedTuple

from jvexplore.dossier.kind_table import pane_entries


class Pane(NamedTuple):
    """What one pane shows.

    Attributes:
        title: its name.
        kind: the kind of facts in it.
    """

    title: str
    kind: str


PANES: Final = tuple(Pane(entry.title, entry.name) for entry in pane_entries())
"""One for each kind of fact that has a pane."""
