"""Merge the edit of a fact or a source with what is in the file by then, three ways, with what was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.dossier.writing.entry_table import record_table
from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_record import FactRecord, new_record, record_collection
from jvexplore.dossier.writing.former_addresses import present_address
from jvexplore.errors import JvexploreError
from jvexplore.records.changes import Change
from jvexplore.records.history import merge_step
from jvexplore.records.toml_values import is_same_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.session.authoring.opened_entry import OpenedEntry

_ID = "id"


def merge_edit(
    opened: OpenedEntry, table: Mapping[str, Any], records: Mapping[str, FactRecord]
) -> tuple[str, Mapping[str, FactRecord]]:
    """Return the records with an entry as a form says it, and its address by now.

    What others changed since stays, unless the form changed the same to something else: then both are kept, as a
    conflict. One that was deleted is there again, in conflict with that.

    Args:
        opened: the entry as it was when the form was opened.
        table: its table as the form says it.
        records: what is in the file.

    Raises:
        JvexploreError: if it is of another kind by now: a file of format 1 was converted.
    """
    collection = record_collection(opened.address)
    address = present_address(records, opened.address)
    current = records.get(address)
    if current is not None and current.collection != collection:
        raise JvexploreError(f"{opened.address}: became {address} when the file was converted", "edit that")
    own_id = opened.address.partition("/")[2]
    was = new_record(collection, {**opened.table, _ID: own_id})
    now = new_record(collection, {**table, _ID: own_id})
    if was == now:
        return address or opened.address, records
    if current is not None:
        was = _written_alike(was, now, current)
    new = (address,) if address not in ("", opened.address) else ()
    step = (Change(was, now),)
    merged = merge_step(step, records, FACT_MERGE_POLICY, lambda each: each.address, new)
    return present_address(merged, opened.address) or opened.address, merged


def _written_alike(was: FactRecord, now: FactRecord, current: FactRecord) -> FactRecord:
    """Return what was opened with values that are written as in the file, where those mean the same.

    A list of one may stand there without brackets, and a date in quotes; to change it is no conflict.
    """
    meant = record_table(current)
    table = {**was.table}
    for key in {**was.table, **now.table}:
        is_changed = not is_same_value(was.table.get(key), now.table.get(key))
        if is_changed and key in table and is_same_value(meant.get(key), table[key]):
            table[key] = current.table[key]
    return FactRecord(was.collection, table)
