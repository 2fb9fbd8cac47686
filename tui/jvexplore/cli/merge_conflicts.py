"""Say what a merge left in conflict: notes, facts and keys that were changed in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.cli.keys_in_two_versions import print_keys_in_two_versions
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.writing.dossier_records import DossierDocument
    from jvexplore.notes.codec import NotesDocument


def print_note_conflicts(path: Path, merged: NotesDocument, *known: NotesDocument) -> None:
    """Print a line for each note and key in conflict, unless a known version has it so already."""
    print_keys_in_two_versions(path, merged, *known)
    for note in merged.records.values():
        if note.conflict and note not in [each.records.get(note.id) for each in known]:
            what = f"note {note.id} on {note.on} was changed in two ways; both versions are kept, as a conflict"
            print_error(f"{path}: {what}")


def print_dossier_conflicts(path: Path, merged: DossierDocument, *known: DossierDocument) -> None:
    """Print a line for each fact and key in conflict, unless a known version has it so already."""
    print_keys_in_two_versions(path, merged, *known)
    for key, record in merged.records.items():
        if CONFLICT in record.table and all(record != each.records.get(key) for each in known):
            what = f"{sanitize_line(key)} was changed in two ways; both versions are kept, as a conflict"
            print_error(f"{path}: {what}")
