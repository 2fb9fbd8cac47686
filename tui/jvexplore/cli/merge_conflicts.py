"""Say what a merge left in conflict: notes, facts and keys that were changed in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.records.document import keys_in_two_versions
from jvexplore.records.keys_kept_twice import OTHER_VERSION
from jvexplore.sanitize import sanitize_line
from jvexplore.shutdown import print_error

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.writing.dossier_records import DossierDocument
    from jvexplore.notes.codec import NotesDocument
    from jvexplore.records.document import Document

_REMEDY: Final = "choose one with the key c in the explorer"


def print_keys_in_two_versions(path: Path, merged: Document[Any], *known: Document[Any]) -> None:
    """Print a line for each key of the file itself in conflict, unless a known version has it so already."""
    for key in map(sanitize_line, keys_in_two_versions(merged, *known)):
        other = f"{key}{OTHER_VERSION}"
        print_error(f"{path}: {key} was changed in two ways; the other version is kept as {other}; keep one of them")


def print_note_conflicts(path: Path, merged: NotesDocument, *known: NotesDocument) -> None:
    """Print a line for each note and key in conflict, unless a known version has it so already."""
    print_keys_in_two_versions(path, merged, *known)
    for note in merged.records.values():
        if note.conflict and note not in [each.records.get(note.id) for each in known]:
            what = f"note {note.id} on {note.on} was changed in two ways; both versions are kept; {_REMEDY}"
            print_error(f"{path}: {what}")


def print_dossier_conflicts(path: Path, merged: DossierDocument, *known: DossierDocument) -> None:
    """Print a line for each fact and key in conflict, unless a known version has it so already."""
    print_keys_in_two_versions(path, merged, *known)
    for key, record in merged.records.items():
        if CONFLICT in record.table and all(record != each.records.get(key) for each in known):
            what = f"{sanitize_line(key)} was changed in two ways; both versions are kept; {_REMEDY}"
            print_error(f"{path}: {what}")
