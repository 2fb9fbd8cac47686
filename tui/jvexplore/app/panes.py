"""The panes: title and kind of fact of each; the kinds of fact define the content of their rows."""

from __future__ import annotations

from typing import Final, NamedTuple

from jvexplore.dossier.kind_table import pane_entries


class Pane(NamedTuple):
    """The content of a pane.

    Attributes:
        title: the title.
        kind: the kind of facts in it.
    """

    title: str
    kind: str


PANES: Final = tuple(Pane(entry.title, entry.name) for entry in pane_entries())
"""One pane for each kind of fact that has one."""
