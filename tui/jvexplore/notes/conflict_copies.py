"""Conflict copies of a notes file, created by sync programs, and rescue files from failed saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jvexplore.notes.codec import NotesCodec
from jvexplore.notes.model import Note
from jvexplore.records import conflict_copies

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.rescued_files import RescueFolder

NotesCopy: TypeAlias = conflict_copies.ConflictCopy[Note]
FoundNotesCopies: TypeAlias = conflict_copies.FoundCopies[Note]


def find_notes_copies(notes: Path, dossier: str, rescued: RescueFolder | None = None) -> FoundNotesCopies:
    """Return the conflict copies beside a notes file, and its rescue files.

    Args:
        notes: the file; it need not exist.
        dossier: the id of the dossier that it belongs to.
        rescued: the rescue files, if they were listed before.
    """
    return conflict_copies.find_copies(notes, NotesCodec(), dossier, rescued)


def is_notes_copy(path: Path, notes: Path) -> bool:
    """Return whether a file is a conflict copy of a notes file, including a copy that cannot be merged."""
    return conflict_copies.is_conflict_copy(path, notes, NotesCodec())
