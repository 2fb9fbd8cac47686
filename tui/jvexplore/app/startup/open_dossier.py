"""Read the facts that are to be explored; runs on a thread, while the first frame is already up.

The panes can show them before anything is known of the notes: that part is in `open_session.py`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jvexplore import config, progress
from jvexplore.app.panes import PANES
from jvexplore.app.startup.startup_snapshot import StartupSnapshot
from jvexplore.app.ui import fact_rows
from jvexplore.app.ui.rows import Rows
from jvexplore.dossier import numbers
from jvexplore.dossier.load import load
from jvexplore.files import seal
from jvexplore.process_state import use_date_style

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jvexplore.config import Settings
    from jvexplore.dossier.model import Dossier
    from jvexplore.files import Seal


class OpenedDossier(NamedTuple):
    """What was read.

    Attributes:
        dossier: it.
        settings: the reader's own.
        lists: the rows of each pane, by the kind of its facts.
        snapshot: what is seen of it at first.
        seal: that of the dossier's file, from before it was read.
    """

    dossier: Dossier
    settings: Settings
    lists: Mapping[str, Rows]
    snapshot: StartupSnapshot
    seal: Seal | None


def open_dossier(path: Path, told: Callable[[str], None] = lambda _what: None) -> OpenedDossier:
    """Read a dossier, and the settings that say how it is shown.

    Args:
        path: the dossier's file.
        told: called now and then with what is being read, and how far that is: "the dossier, 40 %".

    Raises:
        JvexploreError: when it cannot be read or has problems.
    """
    settings = config.read()
    use_date_style(settings.config.dates)
    before = seal(path)
    with progress.told(lambda share: told(f"the dossier, {percent(share)}")):
        dossier = load(path)
    told("the lists")
    rows = {pane.kind: fact_rows.rows(dossier, pane.kind) for pane in PANES}
    lists = {kind: Rows(each) for kind, each in rows.items()}
    snapshot = StartupSnapshot(fact_rows.heading(dossier), rows, bool(settings.config.keys))
    return OpenedDossier(dossier, settings, lists, snapshot, before)


def percent(share: float) -> str:
    """Return a share of one in words: "40 %"."""
    return numbers.percent(Decimal(round(share * 100)))
