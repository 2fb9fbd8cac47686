"""Copies of a notes file that sync programs put beside it, and notes that were rescued when it could not be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jvexplore.notes.codec import NotesCodec
from jvexplore.notes.model import Note
from jvexplore.records import conflict_copies
from jvexplore.records.rescued_files import is_rescue_file

if TYPE_CHECKING:
    from pathlib import Path

NotesCopy: TypeAlias = conflict_copies.ConflictCopy[Note]
FoundNotesCopies: TypeAlias = conflict_copies.FoundCopies[Note]


def find_notes_copies(notes: Path, dossier: str) -> FoundNotesCopies:
    """Return the conflict copies beside a notes file, which need not be there itself, and its rescued notes.

    Args:
        notes: the file.
        dossier: the id of the dossier that it is on.
    """
    return conflict_copies.find_copies(notes, NotesCodec(), dossier)


def is_notes_copy(path: Path, notes: Path) -> bool:
    """Tell whether a file is a conflict copy of a notes file, by whichever name; one that cannot be merged is, too."""
    return conflict_copies.is_conflict_copy(path, notes, NotesCodec())


def copy_origin(path: Path, notes: Path) -> str:
    """Return what a copy of a notes file is, in words."""
    if is_rescue_file(path):
        return f"notes not saved to {notes} when jvexplore last quit"
    return f"a conflict copy of {notes} by a sync program"
