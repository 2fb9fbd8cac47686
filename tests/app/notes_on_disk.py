"""Notes files that tests of the screen write as another program would, and read back."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final

from jvexplore.notes.store import NotesStore

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note

DOSSIER: Final = "aliexpress-russia"
"""The id of the bundled dossier."""
STAKE: Final = "stake/alibaba"
"""The first fact in its pane of stakes."""


def write_notes(path: Path, *notes: Note, dossier: str = DOSSIER) -> None:
    """Write notes as another program would: those given replace those of the same id."""
    store = NotesStore(path, dossier)
    store.save(dict(store.load()) | {note.id: note for note in notes})
    store.back_up_last_save()


def read_notes(path: Path, dossier: str = DOSSIER) -> list[Note]:
    """Return the notes in a file, in the order of their ids."""
    return list(NotesStore(path, dossier).load().values())


def note_texts(path: Path, dossier: str = DOSSIER) -> list[str]:
    """Return the texts of the notes in a file, in the order of the ids."""
    return [note.text for note in read_notes(path, dossier)]


def saved_notes(path: Path) -> list[dict[str, Any]]:
    """Return the tables of the notes in a file, as any TOML parser reads them."""
    notes = tomllib.loads(path.read_text(encoding="utf-8")).get("notes", [])
    assert isinstance(notes, list)
    return notes
