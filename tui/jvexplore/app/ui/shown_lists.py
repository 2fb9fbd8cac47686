"""What the main screen lists of a dossier: its heading, and the rows of each pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.ui.rows import Rows
    from jvexplore.safe_text import SafeLine


class ShownLists(NamedTuple):
    """The lists of a dossier: of the startup snapshot, of the facts once they are read, or of a newer version.

    Attributes:
        heading: what the top line says of the dossier.
        lists: the rows of each pane, by the kind of its facts.
    """

    heading: SafeLine
    lists: Mapping[str, Rows]
