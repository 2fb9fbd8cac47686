"""What the main screen shows of a dossier: its heading, and the content of each pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.ui.rows import Rows
    from jvexplore.safe_text import SafeLine


class DossierHeading(NamedTuple):
    """What the title bar says about a dossier.

    Attributes:
        title: of the dossier.
        source: publisher and date of its article.
        facts: how many facts there are: "103 facts".
    """

    title: SafeLine = EMPTY_LINE
    source: SafeLine = EMPTY_LINE
    facts: SafeLine = EMPTY_LINE


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
    """The lists of a dossier, from the startup snapshot or from the loaded facts.

    Attributes:
        heading: the title bar text.
        panes: the content of each pane, by kind of fact.
    """

    heading: DossierHeading
    panes: Mapping[str, PaneContent]
