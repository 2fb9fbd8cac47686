"""The panes: title and kind of fact of each; the kinds of fact define the content of their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.dossier.kind_table import pane_entries

if TYPE_CHECKING:
    from jvexplore.app.looks.signs import Sign


class Pane(NamedTuple):
    """The content of a pane.

    Attributes:
        title: the title.
        sign: stands before its facts where kinds mix.
        kind: the kind of facts in it.
    """

    title: str
    sign: Sign
    kind: str


PANES: Final = tuple(Pane(entry.title, kind_signs()[entry.name], entry.name) for entry in pane_entries())
"""One pane for each kind of fact that has one."""
