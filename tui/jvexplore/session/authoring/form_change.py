"""The change that saving a form makes: one undo step, made with what is in the file by then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER, fact_address
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.vocabulary.offered_words import declared_wording
from jvexplore.dossier.writing.fact_layout import in_key_order
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_record import FactRecord, new_record, record_collection
from jvexplore.dossier.writing.fact_references import replace_references
from jvexplore.dossier.writing.proposed_ids import is_free_id, propose_id
from jvexplore.dossier.writing.typed_facts import FIGURE, amount_table
from jvexplore.records.changes import Change
from jvexplore.records.history import merge_step
from jvexplore.records.toml_values import is_same_value
from jvexplore.session.authoring.new_names import PARTY
from jvexplore.session.authoring.new_party import party_table

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.head_change import ChangeHead
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.authoring.form_values import FormValues
    from jvexplore.session.authoring.new_names import NewWord
    from jvexplore.session.authoring.opened_entry import OpenedEntry

_ID: Final = "id"
_ORIGIN: Final = "origin"
_VOCABULARY: Final = "vocabulary"


class FormChange:
    """What saving a form changes.

    Args:
        opened: the entry as it was when the form was opened.
        values: what the form says.
        dossier: the dossier in which it was read.
        passages: the passages of the fact.
        origin: who makes a new fact, and when.
        new_words: words that the dossier is to declare.
        paragraph_text: returns the normalised text of a paragraph.

    Attributes:
        address: the address under which the fact is saved; that of a new one is known after `make_change`.
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
    ) -> None:
        self._opened = opened
        self._values = values
        self._dossier = dossier
        self._passages = passages
        self._origin = origin
        self._new_words = new_words
        self._paragraph_text = paragraph_text
        self.address = opened.address

    @property
    def label(self) -> str:
        """The name of the step: "new stake", "edit"."""
        return f"new {self._opened.kind}" if self._opened.is_new else "edit"

    def make_change(self, records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        """Return the records of the dossier with the change; may be called again with others."""
        parties, table = self._with_parties(records)
        if self._opened.is_new:
            return {**records, **parties, **self._new_facts(table, {**records, **parties})}
        if self._opened.address == DOSSIER:
            return {**records, **parties}
        return self._edited(table, {**records, **parties})

    @property
    def change_head(self) -> ChangeHead | None:
        """What changes the keys of the dossier itself; `None` if they stay."""
        is_head = self._opened.address == DOSSIER
        return self._change_head if is_head or self._new_words else None

    def _change_head(self, head: Mapping[str, object]) -> Mapping[str, object]:
        changed = {**head}
        if self._opened.address == DOSSIER:
            was, now = self._opened.table, self._values.table
            for key in {**was, **now}:
                if is_same_value(was.get(key), now.get(key)):
                    continue
                changed.pop(key, None)
                if key in now:
                    changed[key] = now[key]
        for open_list, word in self._new_words:
            vocabulary = changed.get(_VOCABULARY, {})
            words = vocabulary.get(open_list, {}) if isinstance(vocabulary, dict) else {}
            if isinstance(vocabulary, dict) and isinstance(words, dict):
                declared = {**words, word: words.get(word, declared_wording(open_list, word))}
                changed[_VOCABULARY] = {**vocabulary, open_list: declared}
        return changed

    def _with_parties(self, records: Mapping[str, FactRecord]) -> tuple[dict[str, FactRecord], Mapping[str, Any]]:
        """Return the new parties, and the table with the ids that they have."""
        collection = collection_names()[PARTY]
        made: dict[str, FactRecord] = {}
        table = self._values.table
        renamed: dict[str, str] = {}
        for name in self._values.party_names:
            proposed = self._values.party_ids[_folded(name)]
            if known := _party_named(name, records):
                renamed[fact_address(PARTY, proposed)] = known.address
                continue
            taken = [each.id for each in (*records.values(), *made.values()) if each.collection == collection]
            party_id = proposed if proposed not in taken else propose_id(PARTY, {"name": name}, self._dossier, taken)
            renamed[fact_address(PARTY, proposed)] = fact_address(PARTY, party_id)
            values = party_table(name, table, self._passages, self._paragraph_text)
            values |= {_ID: party_id} | ({_ORIGIN: self._origin} if self._origin else {})
            record = new_record(collection, in_key_order(collection, values))
            made[record.address] = record
        renamed = {old: new for old, new in renamed.items() if old != new}
        if renamed:
            collection = record_collection(f"{self._opened.kind}/")
            table = replace_references(FactRecord(collection, table), renamed).table
        return made, table

    def _new_facts(self, values: Mapping[str, Any], records: Mapping[str, FactRecord]) -> dict[str, FactRecord]:
        kind, collection = self._opened.kind, collection_names()[self._opened.kind]
        taken = {each.id for each in records.values() if each.collection == collection}
        table = {**values} | ({_ORIGIN: self._origin} if self._origin and _ORIGIN not in values else {})
        wanted = table.get(_ID)
        if not isinstance(wanted, str) or not wanted:
            table[_ID] = propose_id(kind, table, self._dossier, taken)
        else:
            table[_ID] = free_id(kind, wanted, self._dossier, taken)
        fact = new_record(collection, in_key_order(collection, table))
        made: dict[str, FactRecord] = {fact.address: fact}
        self.address = fact.address
        if self._values.amount:
            others = [each.id for each in records.values() if each.collection == collection_names()[FIGURE]]
            amount = amount_table(kind, table, self._values.amount, self._dossier, others)
            figure = new_record(collection_names()[FIGURE], amount)
            made[figure.address] = figure
        return made

    def _edited(self, table: Mapping[str, Any], records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        address, collection = self._opened.address, record_collection(self._opened.address)
        was = new_record(collection, {_ID: address.partition("/")[2], **self._opened.table})
        now = new_record(collection, {_ID: was.id, **table})
        return merge_step((Change(was, now),), records, FACT_MERGE_POLICY, lambda each: each.address)


def free_id(kind: str, wanted: str, dossier: Dossier, taken: Collection[str] = ()) -> str:
    """Return an id itself if it is free, else with the next free number at its end."""
    number, found = 1, wanted
    while found in taken or not is_free_id(kind, found, dossier):
        number += 1
        found = f"{wanted}-{number}"
    return found


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _party_named(name: str, records: Mapping[str, FactRecord]) -> FactRecord | None:
    """Return the party that somebody has added under a name since."""
    collection = collection_names()[PARTY]
    same = (
        each
        for each in records.values()
        if each.collection == collection and _folded(str(each.table.get("name", ""))) == _folded(name)
    )
    return next(same, None)
