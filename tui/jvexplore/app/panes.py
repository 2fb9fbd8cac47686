"""The six panes: which kind of fact each shows. What their rows say is in `listing.py`."""

from __future__ import annotations

from typing import Final, NamedTuple

from jvexplore.address import KINDS


class Pane(NamedTuple):
    """What one pane shows.

    Attributes:
        title: its name.
        kind: the kind of facts in it.
    """

    title: str
    kind: str


PANES: Final = tuple(Pane(title, kind) for kind, title in KINDS.items() if kind != "relation")
"""One for each kind, but relations: each is on the pages of the two that it ties."""
