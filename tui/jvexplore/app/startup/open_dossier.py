"""Load the dossier; runs on a thread after the first frame.

The panes can show its facts before the notes are loaded, which `session/open_session.py` does.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jvexplore import config
from jvexplore.app.startup.startup_snapshot import StartupSnapshot
from jvexplore.app.ui.fact_rows import safe_lists
from jvexplore.dossier.list_panes import list_facts
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.number_text import format_percent
from jvexplore.files import stat_stamp
from jvexplore.process_state import use_date_style
from jvexplore.progress import progress_listener

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.app.ui.fact_rows import ShownLists
    from jvexplore.config import Settings
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.pane_lists import PaneLists
    from jvexplore.files import FileStamp


class ListedDossier(NamedTuple):
    """A dossier with its lists.

    Attributes:
        dossier: the dossier.
        lists: what the main screen says about it.
        shown: the lists as they are shown.
    """

    dossier: Dossier
    lists: PaneLists
    shown: ShownLists


class OpenedDossier(NamedTuple):
    """What is loaded at the start, except the notes.

    Attributes:
        listed: the dossier with its lists.
        settings: the reader's settings.
        snapshot: the startup snapshot for the first frame of the next start.
        stamp: the file stamp of the dossier from before it was read; `None` if there was no such file.
    """

    listed: ListedDossier
    settings: Settings
    snapshot: StartupSnapshot
    stamp: FileStamp | None


def open_dossier(path: Path, report_progress: Callable[[str], None] = lambda _what: None) -> OpenedDossier:
    """Load a dossier and the settings, which say how dates are shown.

    Args:
        path: the dossier's file.
        report_progress: called now and then with what is being read, and its progress: "the dossier, 40 %".

    Raises:
        JvexploreError: if the dossier cannot be read, or is not TOML.
    """
    return open_with_settings(path, read_first_settings(), report_progress)


def read_first_settings() -> Settings:
    """Return the reader's settings at the start of the program; dates are shown as they say from now on."""
    settings = config.read_settings()
    use_date_style(settings.config.dates)
    return settings


def open_with_settings(
    path: Path,
    settings: Settings,
    report_progress: Callable[[str], None] = lambda _what: None,
    *,
    takes_pipes: bool = True,
) -> OpenedDossier:
    """Load a dossier under settings that were read before.

    Args: as for `open_dossier`; `takes_pipes` as for `load_dossier`.

    Raises:
        JvexploreError: if the dossier cannot be read, or is not TOML.
    """
    before = stat_stamp(path)
    listed = list_dossier(path, report_progress, takes_pipes=takes_pipes)
    snapshot = StartupSnapshot(listed.lists, bool(settings.config.keys))
    return OpenedDossier(listed, settings, snapshot, before)


def list_dossier(
    path: Path, report_progress: Callable[[str], None] = lambda _what: None, *, takes_pipes: bool = True
) -> ListedDossier:
    """Load a dossier and make its lists, without reading the settings.

    Args: as for `open_dossier`; `takes_pipes` as for `load_dossier`.

    Raises:
        JvexploreError: if the dossier cannot be read, or is not TOML.
    """
    with progress_listener(lambda share: report_progress(f"the dossier, {format_share(share)}")):
        dossier = load_dossier(path, takes_pipes=takes_pipes)
    report_progress("the lists")
    lists = list_facts(dossier)
    return ListedDossier(dossier, lists, safe_lists(lists))


def format_share(share: float) -> str:
    """Return a share from 0 to 1 as a percentage: "40 %"."""
    return format_percent(Decimal(round(share * 100)))
