"""The change that saving a form makes: one undo step, made with what is in the file by then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER, address_of, fact_address, paragraph_id
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.name_index import fold_name
from jvexplore.dossier.writing.amount_figure import FIGURE, amount_table
from jvexplore.dossier.writing.fact_layout import in_key_order
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_record import FactRecord, new_record, record_collection
from jvexplore.dossier.writing.former_addresses import former_addresses
from jvexplore.dossier.writing.proposed_ids import free_id, is_id, propose_id
from jvexplore.dossier.writing.rename_fact import rename_fact
from jvexplore.session.authoring.edited_entry import merge_edit
from jvexplore.session.authoring.edited_gist import merge_gist
from jvexplore.session.authoring.edited_head import merge_head
from jvexplore.session.authoring.new_names import PARTY, with_party_ids
from jvexplore.session.authoring.new_party import party_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.head_change import ChangeHead
    from jvexplore.session.authoring.described_party import PartyDescription
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.form_values import FormValues
    from jvexplore.session.authoring.new_names import NewWord
    from jvexplore.session.authoring.opened_entry import OpenedEntry

_ID: Final = "id"
_ORIGIN: Final = "origin"


class FormChange:
    """What saving a form changes.

    Args:
        opened: the entry as it was when the form was opened.
        values: what the form says.
        dossier: the dossier in which it was read.
        passages: the passages of the fact.
        origin: who makes a new fact, and when; `None` if the settings name nobody.
        new_words: words that the dossier is to declare.
        paragraph_text: returns the normalised text of a paragraph.
        described: what is said of the new parties, by their names as these are compared.

    Attributes:
        address: the address under which the fact is saved; that of a new one is known after `make_change`.
        found_address: the address that it had in the file, before the form gave it another id.
    """

    def __init__(
        self,
        opened: OpenedEntry,
        values: FormValues,
        dossier: Dossier,
        *,
        passages: Sequence[FormPassage],
        origin: Mapping[str, Any] | None,
        new_words: Sequence[NewWord],
        paragraph_text: Callable[[str], str],
        described: Mapping[str, PartyDescription],
    ) -> None:
        self._opened = opened
        self._values = values
        self._dossier = dossier
        self._passages = passages
        self._origin = {_ORIGIN: origin} if origin else {}
        self._new_words = new_words
        self._paragraph_text = paragraph_text
        self._described = described
        self.address = self.found_address = opened.address

    @property
    def label(self) -> str:
        """The name of the step: "new stake", "edit"."""
        return f"new {self._opened.kind}" if self._opened.is_new else "edit"

    def make_change(self, records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        """Return the records of the dossier with the change; may be called again with others.

        Raises:
            JvexploreError: if what is edited cannot be changed as the file has it.
        """
        parties, ids = self._new_parties(records)
        table = with_party_ids(self._values.named, ids)
        changed: Mapping[str, FactRecord] = {**records, **parties}
        if self._opened.is_new:
            return {**changed, **self._new_facts(table, changed)}
        if self._opened.address == DOSSIER:
            return changed
        if found := paragraph_id(address_of(self._opened.address)):
            return merge_gist(found, self._opened.table, table, changed)
        self.found_address, changed = merge_edit(self._opened, table, changed)
        self.address, changed = self._renamed(self.found_address, changed)
        return changed

    @property
    def is_renamed(self) -> bool:
        """Whether the form gives a fact another id; one that cannot be an id is not taken."""
        wanted = self._values.table.get(_ID, "")
        return self._opened.kind in collection_names() and is_id(wanted) and wanted != self._opened.id

    def _renamed(self, found: str, records: Mapping[str, FactRecord]) -> tuple[str, Mapping[str, FactRecord]]:
        """Return the address that the form gives a fact, and the records with it.

        Args:
            found: its address.
            records: the records.
        """
        wanted = self._values.table.get(_ID, "")
        if not self.is_renamed or wanted == found.partition("/")[2]:
            return found, records
        if found not in records:  # somebody deleted it, and nothing else of it was edited that would bring it back
            record = new_record(record_collection(found), {**self._opened.table, _ID: self._opened.id})
            records = {**records, found: FACT_MERGE_POLICY.keep_edited_version(record)}
        kind, record = self._opened.kind, records[found]
        others = [each for each in records.values() if each.collection == record.collection and each is not record]
        taken = {address.partition("/")[2] for each in others for address in (each.address, *former_addresses(each))}
        new_id = free_id(kind, wanted, self._dossier, taken, self._opened.id)
        return fact_address(kind, new_id), rename_fact(records, found, new_id)

    @property
    def change_head(self) -> ChangeHead | None:
        """What changes the keys of the dossier itself; `None` if they stay."""
        is_head = self._opened.address == DOSSIER
        if not is_head and not self._new_words:
            return None
        was, now = (self._opened.table, self._values.table) if is_head else ({}, {})
        return lambda head: merge_head(was, now, head, self._new_words)

    def _new_parties(self, records: Mapping[str, FactRecord]) -> tuple[dict[str, FactRecord], Mapping[str, str]]:
        """Return the new parties, and the ids of all that are named as such; one may be there by now."""
        collection = collection_names()[PARTY]
        known = {each.id: each for each in records.values() if each.collection == collection}
        by_name = {fold_name(str(each.table.get("name", ""))): each.id for each in known.values()}
        made: dict[str, FactRecord] = {}
        ids = {**self._values.party_ids}
        for folded, party in self._values.parties.items():
            if folded in by_name and self._is_added_since(by_name[folded]):
                ids[folded] = by_name[folded]
                continue
            taken = {*known, *(each.id for each in made.values())}
            if ids[folded] in taken:
                ids[folded] = propose_id(PARTY, {"name": party.name}, self._dossier, taken)
            place = (self._passages, self._paragraph_text, self._described[folded])
            table = party_table(party, self._opened.kind, self._values.table, *place)
            table |= {_ID: ids[folded], **self._origin}
            record = new_record(collection, in_key_order(collection, table))
            made[record.address] = record
        return made, ids

    def _is_added_since(self, party_id: str) -> bool:
        """Return whether a party was added after the form was read: it is taken for the one that was to be made."""
        return fact_address(PARTY, party_id) not in self._dossier.facts

    def _new_facts(self, values: Mapping[str, Any], records: Mapping[str, FactRecord]) -> dict[str, FactRecord]:
        """Return the fact, and the figure that is its amount."""
        kind, collection = self._opened.kind, collection_names()[self._opened.kind]
        taken = {each.id for each in records.values() if each.collection == collection}
        table = {**self._origin, **values}
        wanted = table.pop(_ID, "")
        if is_id(wanted):
            table[_ID] = free_id(kind, wanted, self._dossier, taken)
        else:
            table[_ID] = propose_id(kind, table, self._dossier, taken)
        fact = new_record(collection, in_key_order(collection, table))
        self.address = fact.address
        made: dict[str, FactRecord] = {fact.address: fact}
        if self._values.amount:
            figures = collection_names()[FIGURE]
            others = [each.id for each in records.values() if each.collection == figures]
            figure = new_record(figures, amount_table(kind, table, self._values.amount, self._dossier, others))
            made[figure.address] = figure
        return made
