"""What the panes and the title bar say about a dossier, in plain values that are not sanitised yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.pane_row import PaneRemark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.pane_row import PaneRow


class PaneList(NamedTuple):
    """What a pane says: its rows, and a remark about all of them."""

    rows: tuple[PaneRow, ...] = ()
    remark: PaneRemark = PaneRemark()


class PaneLists(NamedTuple):
    """What the main screen says about a dossier.

    Attributes:
        title: of the dossier.
        source: publisher and date of its article.
        facts: how many facts there are: "103 facts".
        panes: what each pane says, by kind of fact.
    """

    title: str
    source: str
    facts: str
    panes: Mapping[str, PaneList]
