"""A program that writes notes, to be run beside others and to be killed: `python writer.py add|edit FILE NAME COUNT`.

It prints the id of each note, or the tag of each edit, once the store says that it is saved.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from jvexplore.address import Address
from jvexplore.notes.model import Note, new_note
from jvexplore.notes.store import NotesStore


def main(mode: str, path: Path, name: str, count: int) -> None:
    store = NotesStore(path, "bakery")
    notes = dict(store.load())
    for number in range(count):
        note, told = add(name, number) if mode == "add" else edit(notes, name, number)
        notes[note.id] = note
        for before, after in store.save(notes):
            if before:
                del notes[before.id]
            if after:
                notes[after.id] = after
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()


def add(name: str, number: int) -> tuple[Note, str]:
    text = f"{name} {number}\n" * 50
    note = new_note(Address("party/crumb"), text, kind="comment", tags=(), author=name, now=datetime.now(UTC))
    return note, note.id


def edit(notes: dict[str, Note], name: str, number: int) -> tuple[Note, str]:
    """Add a tag to one of the notes that all writers edit."""
    note = notes[sorted(notes)[number % len(notes)]]
    tag = f"{name}-{number}"
    return replace(note, tags=(*note.tags, tag), updated=datetime.now(UTC)), tag


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
