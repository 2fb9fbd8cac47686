"""The dossiers to choose from: those that can be named by id, those opened lately, and those whose files are gone.

That they are there is known at once. What is in one is read when it is asked for, and again when its files change.
"""

from __future__ import annotations

import os
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.bundled import is_bundled
from jvexplore.dossier.load import inspect_dossier
from jvexplore.dossier.lost_dossier import is_lost, lost_dossier_error, lost_dossiers
from jvexplore.dossier.named_dossier import known_dossiers
from jvexplore.dossier.source_text import all_sources_line
from jvexplore.dossier.substitute_ids import substitute_dossier_id
from jvexplore.dossier_folder import DOSSIER_FILE, dossiers_folder
from jvexplore.errors import JvexploreError
from jvexplore.files import stat_stamp
from jvexplore.notes.default_path import default_notes_path
from jvexplore.notes.store import NotesStore
from jvexplore.paths import NoHomeFolder
from jvexplore.process_state import paused_gc
from jvexplore.session.recent_dossiers import recent_dossiers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jvexplore.files import FileStamp

_LONG_BYTES: Final = 1 << 18
"""The file of a long dossier has more bytes."""


class ListedDossier(NamedTuple):
    """A dossier to choose.

    Attributes:
        path: its file.
        name: its id, or the name of its file or folder if that lies elsewhere.
        is_own: whether the reader made it in the data folder.
        is_bundled: whether it is the bundled one.
        is_open: whether it is the open one.
        size: of its file, in bytes; 0 if that cannot be seen.
    """

    path: Path
    name: str
    is_own: bool = False
    is_bundled: bool = False
    is_open: bool = False
    size: int = 0


class DossierSummary(NamedTuple):
    """What is in a dossier, and how much.

    Attributes:
        title: its title.
        source: publisher and date of its first source, and how many others there are.
        facts: how many facts.
        problems: how many problems.
        notes: how many notes on it.
        open_notes: how many of them are open.
        notes_path: their file; `None` if there is none.
        error: why it cannot be read; `None` if it can.
    """

    title: str = ""
    source: str = ""
    facts: int = 0
    problems: int = 0
    notes: int = 0
    open_notes: int = 0
    notes_path: Path | None = None
    error: JvexploreError | None = None


def list_dossiers(current: Path) -> Sequence[ListedDossier]:
    """Return the dossiers to choose from: the open one, those opened lately, the others by name, the bundled one.

    A dossier of the reader's own that was opened lately, and is gone without a backup, is left out.

    Args:
        current: the file of the open one.
    """
    known = {os.path.realpath(path): (path, name) for name, path in known_dossiers().items()}
    known |= {os.path.realpath(path): (path, path.parent.name) for path in lost_dossiers()}
    opened = os.path.realpath(current)
    listed = {opened: known.get(opened, (current, _name_elsewhere(current)))}
    for recent in recent_dossiers():
        real = os.path.realpath(recent.path)
        path, name = known.get(real, (recent.path, _name_elsewhere(recent.path)))
        if real in known or not (_is_own(path) and recent.is_gone):
            listed.setdefault(real, (path, name))
    found = [_listed(path, name, is_open=real == opened) for real, (path, name) in (listed | known).items()]
    return sorted(found, key=lambda each: each.is_bundled and os.path.realpath(each.path) not in listed)


def _listed(path: Path, name: str, *, is_open: bool) -> ListedDossier:
    size = 0
    with suppress(OSError):
        size = path.stat().st_size
    return ListedDossier(path, name, _is_own(path), is_bundled(path), is_open, size)


def _name_elsewhere(path: Path) -> str:
    """Return the name of a dossier outside the data folder: of its file, or of its folder if all files are named so."""
    return path.parent.name if path.name == DOSSIER_FILE else path.stem


def _is_own(path: Path) -> bool:
    """Return whether a file is that of a dossier in the data folder."""
    with suppress(NoHomeFolder, OSError):
        return path.name == DOSSIER_FILE and path.parent.parent.samefile(dossiers_folder())
    return False


class SummaryReader:
    """Reads what is in dossiers, each again only if its files have changed since.

    Args:
        notes_folder: the folder for notes that the reader's settings name, if they do.
    """

    def __init__(self, notes_folder: Path | None = None) -> None:
        self._notes_folder = notes_folder
        self._read: dict[Path, tuple[tuple[FileStamp | None, FileStamp | None], Path, DossierSummary]] = {}

    def read_summary(self, path: Path) -> DossierSummary:
        """Return what is in a dossier, or why it cannot be read; slow, so call it on a thread."""
        try:
            if path in self._read:
                stamps, notes, summary = self._read[path]
                if stamps == (stat_stamp(path), stat_stamp(notes)):
                    return summary
            return self._read_anew(path)
        except JvexploreError as error:
            return DossierSummary(error=lost_dossier_error(path) if is_lost(path) else error)

    def _read_anew(self, path: Path) -> DossierSummary:
        """Read a dossier and the notes on it.

        Raises:
            JvexploreError: if the dossier cannot be read.
        """
        before = stat_stamp(path)
        # Collecting garbage meanwhile would keep keys waiting; after a pause, what there is is not collected for long.
        with paused_gc() if before and before.size > _LONG_BYTES else nullcontext():
            dossier, problems = inspect_dossier(path, takes_pipes=False)
        notes, stamp, statuses = path, before, list[str]()
        with suppress(JvexploreError):  # told once the dossier is open
            notes = default_notes_path(dossier.id, self._notes_folder, path)
            stamp = stat_stamp(notes)
            store = NotesStore(notes, dossier.id, substitute_dossier_id(path), takes_pipes=False)
            statuses = [note.status for note in store.load().values()]
        summary = DossierSummary(
            dossier.title,
            all_sources_line(dossier),
            len(dossier.facts),
            len(problems),
            len(statuses),
            statuses.count("open"),
            notes if stamp and notes != path else None,
        )
        self._read[path] = ((before, stamp), notes, summary)
        return summary
