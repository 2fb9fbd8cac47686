"""The file options of a command, and loading what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from click import UsageError

from jvexplore.article.copy_locations import choose_copies
from jvexplore.config import read_settings
from jvexplore.dossier.named_dossier import DOSSIER_VARIABLE, default_dossier_path, dossier_of_environment
from jvexplore.dossier.substitute_ids import substitute_dossier_id
from jvexplore.errors import JvexploreError
from jvexplore.files import stat_stamp
from jvexplore.notes.default_path import default_notes_path
from jvexplore.notes.former_addresses import at_present_address
from jvexplore.process_state import use_date_style
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.notes.store import NotesStore
    from jvexplore.protected_files import ReadFiles

_MAX_WARNINGS: Final = 1_000
"""The most invalid entries of a notes file that are listed; the rest is only counted."""


class FileOptions(NamedTuple):
    """The files named by options; `None` means the default."""

    dossier: Path | None = None
    notes: Path | None = None
    articles: tuple[Path, ...] = ()

    @property
    def dossier_path(self) -> Path:
        """The path of the dossier: the one named by option or by `JVEXPLORE_DOSSIER`, or the bundled one.

        Raises:
            JvexploreError: when the variable names a dossier that does not exist.
        """
        return self.dossier or default_dossier_path()

    def require_dossier(self) -> Path:
        """Return the path of the dossier for a command that changes it, which must be named.

        Raises:
            JvexploreError: as `dossier_path`.
            UsageError: when none is named.
        """
        path = self.dossier or dossier_of_environment()
        if path is None:
            raise UsageError(f"which dossier? Name it with --dossier FILE-or-ID, or in the variable {DOSSIER_VARIABLE}")
        return path

    def load_dossier(self) -> Dossier:
        """Read the dossier.

        Raises:
            JvexploreError: when it cannot be read, or is not TOML.
        """
        from jvexplore.dossier.load import load_dossier

        settings = read_settings()
        for problem in settings.problems:
            print_error(problem)
        use_date_style(settings.config.dates)

        return load_dossier(self.dossier_path)

    def attached_copies(self, dossier: Dossier) -> AttachedCopies | None:
        """Load the copies of the sources: those named, and of the others those attached last; `None` if there are none.

        Raises:
            JvexploreError: when a named copy cannot be read.
        """
        chosen = choose_copies(dossier.id, self.articles)
        if not chosen:
            return None
        from jvexplore.article.chosen_copies import read_chosen_copies

        attached, _ = read_chosen_copies(dossier, chosen)
        return attached

    def notes_store(self, dossier: Dossier) -> NotesStore:
        """Return the store of the notes on a dossier, not loaded yet."""
        from jvexplore.notes.store import NotesStore

        folder = read_settings().config.notes
        path = self.notes or default_notes_path(dossier.id, folder, self.dossier_path)
        return NotesStore(path, dossier.id, substitute_dossier_id(self.dossier_path))

    def read_files(self, dossier: Dossier) -> ReadFiles:
        """Return the input files, which must not be overwritten."""
        from jvexplore.protected_files import ReadFiles

        return ReadFiles(self.dossier_path, self.notes_store(dossier).path, self.articles, dossier.sources)

    def load_store(self, dossier: Dossier) -> NotesStore:
        """Return the loaded store of the notes on a dossier; empty if its file does not exist.

        Raises:
            JvexploreError: when the file cannot be read.
        """
        store = self.notes_store(dossier)
        store.load()
        return store

    def read_notes(self, dossier: Dossier) -> list[Note]:
        """Return the notes on a dossier, oldest first, at the present addresses of facts; warn of invalid entries.

        Raises:
            JvexploreError: when the file cannot be read, or a named file does not exist.
        """
        if self.notes and stat_stamp(self.notes) is None:
            raise JvexploreError(f"{self.notes}: no such notes file", "check the name")
        store = self.load_store(dossier)
        bad = store.document.unreadable
        for entry in bad[:_MAX_WARNINGS]:
            print_error(f"{store.path}: {entry}")
        if len(bad) > _MAX_WARNINGS:
            print_error(f"{store.path}: {len(bad) - _MAX_WARNINGS} more entries are not valid notes either")
        return present_notes(dossier, store.document.records)


def present_notes(dossier: Dossier, notes: Mapping[str, Note]) -> list[Note]:
    """Return the notes of a file, oldest first, at the present addresses of the facts of a dossier."""
    return [at_present_address(note, dossier.former_addresses) for _, note in sorted(notes.items())]
