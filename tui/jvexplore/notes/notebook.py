"""The notes on one dossier in memory, indexed by id, address and mentioned addresses."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from jvexplore.notes.mentions import mentioned_addresses
from jvexplore.records.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.address import Address
    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step


class Notebook:
    """The notes on one dossier.

    Attributes:
        version: a counter of changes, so that callers know when cached results are outdated.
    """

    def __init__(self, notes: Mapping[str, Note] | None = None) -> None:
        self._notes: dict[str, Note] = {}
        self._snapshot: dict[str, Note] | None = None
        self._on: defaultdict[Address, dict[str, Note]] = defaultdict(dict)
        self._mentioning: defaultdict[Address, dict[str, Note]] = defaultdict(dict)
        self.version = 0
        for note in (notes or {}).values():
            self.apply_step((Change(None, note),))

    def __len__(self) -> int:
        return len(self._notes)

    def __iter__(self) -> Iterator[Note]:
        """Iterate over the notes, oldest first."""
        return iter(sorted(self._notes.values(), key=lambda note: note.id))

    def get(self, note_id: str) -> Note | None:
        """Return a note by its id."""
        return self._notes.get(note_id)

    def notes_on(self, address: Address) -> list[Note]:
        """Return the notes on an address, oldest first."""
        return sorted(self._on.get(address, {}).values(), key=lambda note: note.id)

    def checks_on(self, address: Address) -> list[Note]:
        """Return the check notes on an address, in no order."""
        return [note for note in self._on.get(address, {}).values() if note.kind == "check"]

    def notes_mentioning(self, address: Address) -> list[Note]:
        """Return the notes on other addresses whose texts link to an address, oldest first."""
        named_in = self._mentioning.get(address, {}).values()
        return sorted((note for note in named_in if note.on != address), key=lambda note: note.id)

    def note_count(self, address: Address) -> int:
        """Return the number of notes on an address."""
        return len(self._on.get(address, ()))

    def snapshot(self) -> Mapping[str, Note]:
        """Return the notes by id as an immutable copy; the same object until the next change."""
        if self._snapshot is None:
            self._snapshot = dict(self._notes)
        return self._snapshot

    def apply_step(self, step: Step[Note]) -> None:
        """Apply changes."""
        self._snapshot = None
        self.version += 1
        for before, after in step:
            if before:
                self._notes.pop(before.id, None)
                self._on[before.on].pop(before.id, None)
                for address in mentioned_addresses(before.text):
                    self._mentioning[address].pop(before.id, None)
            if after:
                self._notes[after.id] = after
                self._on[after.on][after.id] = after
                for address in mentioned_addresses(after.text):
                    self._mentioning[address][after.id] = after
