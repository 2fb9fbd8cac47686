"""The notes on one dossier in memory, indexed by id, address and mentioned addresses."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from jvexplore.notes.former_addresses import NO_FORMER, at_present_address
from jvexplore.notes.mentions import mentioned_addresses
from jvexplore.records.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.address import Address
    from jvexplore.notes.model import Note
    from jvexplore.records.changes import Step


class Notebook:
    """The notes on one dossier, each at the present address of its fact.

    Args:
        notes: the notes as their file has them, by id.
        former_addresses: the present address of each fact by those that it had before.

    Attributes:
        version: a counter of changes, so that callers know when cached results are outdated.
    """

    def __init__(
        self, notes: Mapping[str, Note] | None = None, former_addresses: Mapping[Address, Address] = NO_FORMER
    ) -> None:
        self._former_addresses = former_addresses
        self._notes: dict[str, Note] = {}
        self._at_former: dict[str, Note] = {}
        self._snapshot: dict[str, Note] | None = None
        self._on: defaultdict[Address, dict[str, Note]] = defaultdict(dict)
        self._mentioning: defaultdict[Address, dict[str, Note]] = defaultdict(dict)
        self.version = 0
        self._add_all(notes or {})

    def _add_all(self, notes: Mapping[str, Note]) -> None:
        for note in notes.values():
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

    def at_present_address(self, note: Note) -> Note:
        """Return a note, perhaps an earlier version of one, at the present address of its fact."""
        return at_present_address(note, self._former_addresses)

    def written_note(self, note_id: str) -> Note | None:
        """Return a note by its id as it is to be in its file, perhaps at a former address."""
        return self._at_former.get(note_id) or self._notes.get(note_id)

    def written_notes(self) -> Mapping[str, Note]:
        """Return the notes by id as they are to be in their file."""
        return {**self._notes, **self._at_former} if self._at_former else self.snapshot()

    def use_former_addresses(self, former_addresses: Mapping[Address, Address]) -> None:
        """Move the notes to the present addresses of their facts, which another version of the dossier has."""
        if former_addresses == self._former_addresses:
            return
        written = self.written_notes()
        self._former_addresses = former_addresses
        for found in (self._notes, self._at_former, self._on, self._mentioning):
            found.clear()
        self._add_all(written)

    def apply_step(self, step: Step[Note]) -> None:
        """Apply changes, of notes at former addresses or at present ones."""
        self._snapshot = None
        self.version += 1
        for before, after in step:
            if before:
                self._remove(before.id)
            if after:
                self._add(after)

    def _remove(self, note_id: str) -> None:
        self._at_former.pop(note_id, None)
        note = self._notes.pop(note_id, None)
        if note:
            self._on[note.on].pop(note_id, None)
            for address in mentioned_addresses(note.text, self._former_addresses):
                self._mentioning[address].pop(note_id, None)

    def _add(self, written: Note) -> None:
        note = self._notes[written.id] = at_present_address(written, self._former_addresses)
        if note is not written:
            self._at_former[note.id] = written
        self._on[note.on][note.id] = note
        for address in mentioned_addresses(note.text, self._former_addresses):
            self._mentioning[address][note.id] = note
