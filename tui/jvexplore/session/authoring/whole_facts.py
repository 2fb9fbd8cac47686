"""Change whole facts: delete, rename, merge, take the new places of passages; each is one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.address import Address, fact_address
from jvexplore.dossier.writing.former_addresses import present_address
from jvexplore.dossier.writing.merge_parties import MergedParties, merge_parties
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.errors import JvexploreError
from jvexplore.session.authoring.fact_deletion import Referring, fact_deletion
from jvexplore.session.authoring.moved_passages import take_new_places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.fact_record import FactRecord
    from jvexplore.notes.notebook import Notebook
    from jvexplore.session.fact_changes import ChangedFacts, FactChanges
    from jvexplore.session.open_facts import OpenFacts


class WholeFacts:
    """Changes whole facts; what refers to them follows, and so do notes.

    Args:
        facts: the dossier, and the reader's copies of its sources.
        changes: makes the changes.
        notebook: the notes on the facts.
    """

    def __init__(self, facts: OpenFacts, changes: FactChanges, notebook: Notebook) -> None:
        self._facts = facts
        self._changes = changes
        self._notebook = notebook

    def find_referring(self, address: Address) -> Referring:
        """Return what hangs on a fact: the facts that refer to it, and notes."""
        found = self._facts.reference_index.incoming_references(address)
        facts = [each.address for each in found if each.address != address]
        links = self._notebook.notes_mentioning(address)
        return Referring([*dict.fromkeys(facts)], self._notebook.note_count(address), len(links))

    async def delete_fact(self, address: Address) -> ChangedFacts:
        """Delete a fact; notes on it stay, and references to it lead nowhere until it is there again.

        If somebody else has changed it since it was shown, or begun to refer to it, it stays, in conflict.

        Raises:
            JvexploreError: when that is no fact, or it cannot be saved.
        """
        referring = self.find_referring(address).facts
        change = fact_deletion(address, self._facts.dossier, referring)
        return await self._changes.make_step("delete", change, None, (address, *referring), subject=lambda: address)

    async def rename_fact(self, address: Address, new_id: str) -> ChangedFacts:
        """Give a fact another id; references and notes follow.

        Raises:
            JvexploreError: when it cannot have that id, or it cannot be saved.
        """
        kind = address.partition("/")[0]

        def rename(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            return rename_fact(records, present_address(records, address) or address, new_id)

        shown = (address, *self.find_referring(address).facts)
        return await self._changes.make_step("rename", rename, None, shown, subject=lambda: fact_address(kind, new_id))

    async def values_left(self, gone: Address, kept: Address) -> Mapping[str, Any]:
        """Return the values of a party that would be nowhere once it was merged into another; raises as `merge_party`.

        Args:
            gone: the party that would go.
            kept: the party that would stay.
        """
        found: list[MergedParties] = []

        def merge(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            found.append(_merge(records, gone, kept))
            return records

        await self._changes.make_step("merge", merge)
        return found[-1].left

    async def merge_party(self, gone: Address, kept: Address) -> ChangedFacts:
        """Merge a party into another; names, references and notes follow.

        Args:
            gone: the party that goes.
            kept: the party that stays, with its values.

        Raises:
            JvexploreError: when they cannot be one party, or it cannot be saved.
        """
        shown = (gone, kept, *self.find_referring(gone).facts)
        return await self._changes.make_step(
            "merge", lambda records: _merge(records, gone, kept).records, None, shown, subject=lambda: gone
        )

    async def take_new_place(self, address: Address) -> ChangedFacts:
        """Take the new places of the passages of a fact that moved in the reader's copy.

        Raises:
            JvexploreError: when there is no copy, no passage has a new place, or it cannot be saved.
        """
        attached = self._facts.attached_copies
        if attached is None:
            raise JvexploreError("no copy of the article is attached")

        def take(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
            present = present_address(records, address)
            if not present:
                raise JvexploreError(f"{address}: no such fact", "it may have been deleted")
            moved = take_new_places(records[present], attached)
            if not moved.places:
                raise JvexploreError("no passage of it has moved to another paragraph")
            return {**records, present: moved.record}

        return await self._changes.make_step("new place", take, None, (address,), subject=lambda: address)


def _merge(records: Mapping[str, FactRecord], gone: Address, kept: Address) -> MergedParties:
    return merge_parties(records, *(present_address(records, each) or each for each in (gone, kept)))
