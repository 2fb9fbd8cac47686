"""What the main screen shows of a dossier: its heading, and the rows of each pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.ui.rows import Rows
    from jvexplore.safe_text import SafeLine


class ShownLists(NamedTuple):
    """The lists of a dossier, from the startup snapshot or from the loaded facts.

    Attributes:
        heading: the title bar text.
        lists: the rows of each pane, by kind of fact.
    """

    heading: SafeLine
    lists: Mapping[str, Rows]
