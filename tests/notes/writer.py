"""A program that writes notes, to be run beside others and to be killed: `python writer.py FILE NAME COUNT`.

It prints the id of each note once the store says that it is saved.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from jvexplore.notes.model import new_note
from jvexplore.notes.store import NotesStore


def main(path: Path, name: str, count: int) -> None:
    store = NotesStore(path, "bakery")
    notes = dict(store.load())
    for number in range(count):
        text = f"{name} {number}\n" * 50
        note = new_note("party/crumb", text, kind="comment", tags=(), author=name, now=datetime.now(UTC))
        notes[note.id] = note
        for before, after in store.save(notes):
            if before:
                del notes[before.id]
            if after:
                notes[after.id] = after
        sys.stdout.write(f"{note.id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
