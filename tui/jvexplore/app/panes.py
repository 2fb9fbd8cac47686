"""The six panes: which kind of fact each shows. What their rows say is in `listing.py`."""

from __future__ import annotations

from typing import Final, NamedTuple


class Pane(NamedTuple):
    """What one pane shows.

    Attributes:
        title: its name.
        kind: the kind of facts in it.
    """

    title: str
    kind: str


PANES: Final = (
    Pane("Parties", "party"),
    Pane("Stakes", "stake"),
    Pane("Quotes", "quote"),
    Pane("Challenges", "challenge"),
    Pane("Timeline", "event"),
    Pane("Figures", "figure"),
)
