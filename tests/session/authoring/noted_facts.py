"""A made-up dossier of two parties and notes on them, before and after these follow a renamed or merged party."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import address_of
from tests.app.notes_on_disk import read_notes, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session

GULL, BEACON = address_of("party/gull"), address_of("party/beacon")
NOTES: Final = (
    made(1, "party/gull", "a trust?"),
    made(2, "stake/gull", "says [[party/gull]] and [[party/beacon]]"),
    made(3, "party/beacon", "a company?"),
)
BEFORE: Final = [(note.on, note.text) for note in NOTES]
RENAMED: Final = [
    ("party/gull-trust", "a trust?"),
    ("stake/gull", "says [[party/gull-trust]] and [[party/beacon]]"),
    ("party/beacon", "a company?"),
]
MERGED: Final = [
    ("party/beacon", "a trust?"),
    ("stake/gull", "says [[party/beacon]] and [[party/beacon]]"),
    ("party/beacon", "a company?"),
]


def write_noted(folder: Path) -> Path:
    """Write the notes file, and return its path."""
    path = folder / "notes.toml"
    write_notes(path, *NOTES, dossier="lighthouse")
    return path


async def in_file(session: Session) -> list[tuple[str, str]]:
    """Return where each note in the file is, and its text, once all is saved."""
    assert await session.saving.save(at_once=True)
    return [(note.on, note.text) for note in read_notes(session.store.path, "lighthouse")]


def shown(session: Session) -> list[tuple[str, str]]:
    """Return where each note is, and its text."""
    return [(note.on, note.text) for note in session.notebook]
