"""Read the facts that are to be explored; runs on a thread, while the first frame is already up.

The panes can show them before anything is known of the notes: that part is in `session/open_session.py`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jvexplore import config
from jvexplore.app.startup.startup_snapshot import StartupSnapshot
from jvexplore.app.ui.fact_rows import show_lists
from jvexplore.dossier.list_panes import list_facts
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.number_text import format_percent
from jvexplore.files import stat_stamp
from jvexplore.process_state import use_date_style
from jvexplore.progress import progress_listener

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.app.ui.shown_lists import ShownLists
    from jvexplore.config import Settings
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.pane_lists import PaneLists
    from jvexplore.files import FileStamp


class ListedDossier(NamedTuple):
    """A dossier, and how its facts are listed.

    Attributes:
        dossier: a sound one.
        lists: what the main screen says about it.
        shown: the same, as it is shown.
    """

    dossier: Dossier
    lists: PaneLists
    shown: ShownLists


class OpenedDossier(NamedTuple):
    """What was read at the start.

    Attributes:
        listed: the dossier, and how its facts are listed.
        settings: the reader's own.
        snapshot: what the first frame of the next start shows of it.
        stamp: that of the dossier's file, from before it was read.
    """

    listed: ListedDossier
    settings: Settings
    snapshot: StartupSnapshot
    stamp: FileStamp | None


def open_dossier(path: Path, report_progress: Callable[[str], None] = lambda _what: None) -> OpenedDossier:
    """Read a dossier, and the settings that say how it is shown.

    Args:
        path: the dossier's file.
        report_progress: called now and then with what is being read, and how far that is: "the dossier, 40 %".

    Raises:
        JvexploreError: when it cannot be read or has problems.
    """
    settings = config.read_settings()
    use_date_style(settings.config.dates)
    before = stat_stamp(path)
    listed = list_dossier(path, report_progress)
    snapshot = StartupSnapshot(listed.lists, bool(settings.config.keys))
    return OpenedDossier(listed, settings, snapshot, before)


def list_dossier(
    path: Path, report_progress: Callable[[str], None] = lambda _what: None, *, takes_pipes: bool = True
) -> ListedDossier:
    """Read a dossier and list its facts; settings stay as they are. Args as for `load_dossier`."""
    with progress_listener(lambda share: report_progress(f"the dossier, {format_share(share)}")):
        dossier = load_dossier(path, takes_pipes=takes_pipes)
    report_progress("the lists")
    lists = list_facts(dossier)
    return ListedDossier(dossier, lists, show_lists(lists))


def format_share(share: float) -> str:
    """Return a share of one in words: "40 %"."""
    return format_percent(Decimal(round(share * 100)))
