"""One writer of a dossier and its notes, with stores of its own: a window, a command, or the other clone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from jvexplore.address import address_of
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_references import record_references
from jvexplore.dossier.writing.former_addresses import present_address
from jvexplore.dossier.writing.merge_parties import merge_parties
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.errors import JvexploreError
from jvexplore.notes.mentions import mentioned_addresses
from jvexplore.notes.model import new_note
from jvexplore.notes.renamed_facts import with_renamed_facts
from jvexplore.notes.store import NotesStore

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.writing.fact_record import FactRecord


class DossierWriter:
    """The facts as a writer has them; nothing is in the file before `save`.

    Each method returns whether it could do what it is for.
    """

    def __init__(self, path: Path) -> None:
        self.store = open_dossier_store(path)
        self.facts = dict(self.store.load())
        self.notes = NotesStore(path.with_name("notes.toml"), self.store.document.owner)
        self._renamed: list[str] = []

    def save(self) -> None:
        """Save the facts, and take over what others wrote; notes follow facts that were renamed."""
        self.store.save(self.facts)
        self.facts = dict(self.store.document.records)
        if renamed := {each: found for each in self._renamed if (found := self.find(each)) not in ("", each)}:
            addresses = {address_of(former): address_of(present) for former, present in renamed.items()}
            self.notes.save(with_renamed_facts(self.notes.load(), addresses))
        self._renamed.clear()

    def note(self, address: str, text: str) -> str:
        """Write a note on a fact that is in the file, and link to it; return the id of the note, empty if it is not."""
        found = self.find(address)
        if found not in self.store.document.records:
            return ""
        now = datetime.now(UTC)
        note = new_note(address_of(found), f"{text} [[{found}]]", kind="comment", tags=(), author="ana", now=now)
        self.notes.save({**self.notes.load(), note.id: note})
        return note.id

    def find(self, address: str) -> str:
        """Return the present address of a fact; empty if it is not there."""
        return present_address(self.facts, address)

    def referrers(self, address: str) -> list[str]:
        """Return the addresses of the facts that refer to one."""
        return [key for key, each in self.facts.items() if address in record_references(each) and key != address]

    def add(self, record: FactRecord) -> bool:
        """Add a fact, unless its address is taken."""
        is_free = not self.find(record.address)
        if is_free:
            self.facts[record.address] = record
        return is_free

    def edit(self, address: str, key: str, value: Any) -> bool:
        """Change a value of a fact."""
        found = self.find(address)
        if found:
            self.facts[found] = self.facts[found].with_values({key: value})
        return bool(found)

    def rename(self, address: str, new_id: str) -> bool:
        """Give a fact another id, unless that is taken."""
        found = self.find(address)
        if not found or self.find(f"{address.partition('/')[0]}/{new_id}"):
            return False
        self.facts = rename_fact(self.facts, found, new_id)
        self._renamed.append(found)
        return True

    def delete(self, address: str) -> bool:
        """Delete a fact to which no other refers."""
        found = self.find(address)
        if not found or self.referrers(found):
            return False
        del self.facts[found]
        return True

    def merge(self, address: str, into: str) -> bool:
        """Merge a party into another, if they may be one."""
        gone = self.find(address)
        try:
            self.facts = merge_parties(self.facts, gone, self.find(into)).records
        except JvexploreError:
            return False
        self._renamed.append(gone)
        return True


def all_values(facts: dict[str, FactRecord], key: str) -> set[Any]:
    """Return the values of a key in all versions of all facts."""
    tables = [version for each in facts.values() for version in (each.table, *each.table.get("conflict", ()))]
    return {table[key] for table in tables if key in table}


def lost_addresses(writer: DossierWriter) -> set[str]:
    """Return the addresses that notes are on or link to, and that no fact has or had."""
    notes = writer.notes.load().values()
    return {each for note in notes for each in (note.on, *mentioned_addresses(note.text)) if not writer.find(each)}
