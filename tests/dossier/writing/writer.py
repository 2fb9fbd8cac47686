"""A program that changes a dossier and its notes, to be run beside others and to be killed: `FILE NAME COUNT`.

It prints `deleted:` with a mark or an address before it deletes it, `saved:` with a mark and `note:` with the id of a
note once the store says that they are saved.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.dossier.writing.dossier_writer import DossierWriter
from tests.dossier.writing.random_changes import RandomChanges

_NOTE_EVERY = 4


def main(path: Path, name: str, count: int) -> None:
    """Make changes, and save each."""
    writer = DossierWriter(path)
    changes = RandomChanges(writer, random.Random(name), name)
    told: set[str] = set()
    for number in range(count):
        mark = changes.change()
        _tell("deleted", *sorted(changes.deleted - told))
        told |= changes.deleted
        writer.save()
        _tell("saved", mark)
        if number % _NOTE_EVERY == 0:
            _tell("note", changes.note())


def _tell(what: str, *told: str) -> None:
    sys.stdout.write("".join(f"{what}:{each}\n" for each in told if each))
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
