"""Delete a fact as it is shown: what others have just made of it, or hang on it, is not taken away unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER, paragraph_id, source_id
from jvexplore.dossier.other_versions import other_versions
from jvexplore.dossier.writing.entry_table import entry_table, record_table
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_record import FactRecord, new_record, record_collection
from jvexplore.dossier.writing.fact_references import referring_records
from jvexplore.dossier.writing.former_addresses import present_address
from jvexplore.errors import JvexploreError
from jvexplore.records.changes import Change
from jvexplore.records.history import merge_step
from jvexplore.records.toml_values import is_same_value

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.changed_dossier import MakeChange

_ID: Final = "id"


class Referring(NamedTuple):
    """What hangs on a fact.

    Attributes:
        facts: the addresses of the facts that refer to it, in the order of the file.
        note_count: how many notes are on it.
        link_count: how many notes on others have a link to it.
    """

    facts: Sequence[Address]
    note_count: int = 0
    link_count: int = 0


def undeletable_reason(address: Address, dossier: Dossier) -> str:
    """Return why what is at an address cannot be deleted, in words; empty for a fact that can be."""
    if address == DOSSIER:
        return "The dossier itself is deleted in the list of dossiers"
    if source_id(address):
        return "A source stays: its paragraphs are what facts refer to"
    if paragraph_id(address):
        return "A paragraph belongs to its source"
    return "" if dossier.fact_at(address) else f"{address} is not in this dossier"


def fact_deletion(address: Address, dossier: Dossier, referring: Collection[Address]) -> MakeChange:
    """Return what deletes a fact from the records of its dossier; references to it then lead nowhere.

    If somebody else has changed it since, or begun to refer to it, it stays, as a conflict.

    Args:
        address: its address.
        dossier: the dossier as it is shown.
        referring: the facts that are known to refer to it.

    Raises:
        JvexploreError: when that is no fact; what is returned raises it too, when the fact is gone by then.
    """
    if reason := undeletable_reason(address, dossier):
        raise JvexploreError(reason)

    def delete(records: Mapping[str, FactRecord]) -> Mapping[str, FactRecord]:
        present = present_address(records, address)
        if not present:
            raise JvexploreError("somebody else has deleted it already")
        shown = _as_shown(address, dossier, records[present])
        new = referring_records(records, {address, present}) - {*referring, address, present}
        renamed = {present} - {address}
        return merge_step((Change(shown, None),), records, FACT_MERGE_POLICY, lambda each: each.address, new | renamed)

    return delete


def _as_shown(address: Address, dossier: Dossier, current: FactRecord) -> FactRecord:
    """Return a fact as it is shown: the one in the file itself, if that says the same."""
    fact, table = dossier.fact_at(address), entry_table(dossier, address) or {}
    shown = {**table, _ID: address.partition("/")[2]}
    versions = other_versions(current.own_values, current.other_versions)
    if fact and versions == fact.conflict and is_same_value({**record_table(current), _ID: shown[_ID]}, shown):
        return current
    return new_record(record_collection(address), shown)
