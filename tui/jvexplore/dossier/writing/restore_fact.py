"""Bring back a fact, or a whole dossier, from its backups: what was deleted, or an earlier version of what there is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.address import DOSSIER
from jvexplore.dossier.lost_dossier import restore_call
from jvexplore.dossier.writing.dossier_records import DossierRecordFormat
from jvexplore.dossier.writing.fact_merge import FactMergePolicy
from jvexplore.dossier.writing.fact_record import FactRecord
from jvexplore.dossier.writing.fact_references import record_references
from jvexplore.dossier.writing.former_addresses import KEYS_OF_IDENTITY, present_address
from jvexplore.errors import JvexploreError
from jvexplore.files import read_bytes, stat_stamp
from jvexplore.records.backups import back_up_file
from jvexplore.records.renamed_keys import find_origins
from jvexplore.records.replaced_file import replace_content
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jvexplore.dossier.writing.dossier_records import DossierDocument
    from jvexplore.records.store import RecordStore


class DossierVersion(NamedTuple):
    """An earlier version of a dossier.

    Attributes:
        path: its file, like a backup.
        document: what it holds.
    """

    path: Path
    document: DossierDocument


class RestoredFact(NamedTuple):
    """What was brought back.

    Attributes:
        address: the present address of the fact.
        path: the file from which it was taken.
        missing: the addresses to which it refers, but which the dossier has not.
    """

    address: str
    path: Path
    missing: list[str]


def dossier_versions(store: RecordStore[FactRecord], other: Path | None = None) -> Iterable[DossierVersion]:
    """Return the versions from which something can be restored: the backups, newest first, or only another file.

    Args:
        store: the store of the dossier, loaded if its file can be read.
        other: another file, like a backup that was kept elsewhere.

    Raises:
        JvexploreError: when the other file cannot be read, or is of another dossier.
    """
    if other is None:
        versions = (DossierVersion(each.path, each.document) for each in store.read_backups())
        return (each for each in versions if not each.document.read_only_reason)
    document = store.read_version(other)
    if document.read_only_reason:
        raise JvexploreError(document.read_only_reason)
    if store.document.owner not in ("", document.owner):
        names = [sanitize_line(each) for each in (document.owner, store.document.owner)]
        what = f'{other}: is the dossier "{names[0]}", not "{names[1]}" like {store.path}'
        raise JvexploreError(what, "name another version of this one")
    return [DossierVersion(other, document)]


def restore_fact(store: RecordStore[FactRecord], address: str, versions: Iterable[DossierVersion]) -> RestoredFact:
    """Restore a fact as it is in the first version that has it differently, and save the dossier.

    A fact that was deleted comes back with its comments. One that there is gets its former values, and keeps its id.

    Args:
        store: the loaded store of the dossier.
        address: its address, which may be a former one.
        versions: the versions, newest first.

    Raises:
        JvexploreError: when no version has it, or the dossier cannot be written.
    """
    document = store.document
    if document.read_only_reason:
        raise JvexploreError(document.read_only_reason)
    version, record = _find_version(store, address, versions)
    back_up_file(store.path)
    if record.address in document.records:
        store.save({**document.records, record.address: record})
    else:
        added = replace(version.document, records={record.address: record}, extra={}, unreadable=())
        store.merge_in(DossierRecordFormat().new_document(), added)
    store.back_up_last_save()
    named, present = record_references(record) - {DOSSIER}, store.document.records
    missing = sorted(each for each in named if not present_address(present, each))
    return RestoredFact(record.address, version.path, missing)


def restore_dossier(path: Path, store: RecordStore[FactRecord], versions: Iterable[DossierVersion]) -> Path:
    """Restore the whole file as it is in the first version that differs; return the file of that.

    What the file holds is kept as a backup. It need not exist, nor be valid.

    Raises:
        JvexploreError: when there is no such version, or the file cannot be written.
    """
    present = None if stat_stamp(path) is None else read_bytes(path, takes_pipes=False)
    for version in versions:
        data = read_bytes(version.path, takes_pipes=False)
        if data == present:
            continue
        if present is None:
            store.restore_missing_file(version.document)
            store.back_up_last_save()
        else:
            replace_content(path, present, data)
            back_up_file(path)
        return version.path
    if present is None:
        raise JvexploreError(f"{path}: is gone, and there is no backup of it", "check the name")
    raise JvexploreError(f"{path}: there is no other version of it among its backups", "name one, with --from FILE")


def _find_version(
    store: RecordStore[FactRecord], address: str, versions: Iterable[DossierVersion]
) -> tuple[DossierVersion, FactRecord]:
    """Return the first version that has a fact differently, and the fact as it is to be."""
    records = store.document.records
    present = records.get(present_address(records, address))
    for version in versions:
        before = version.document.records
        if present is None:
            found = before.get(present_address(before, address))
            if found and found.address not in records:
                return version, found
            continue
        origin = find_origins(before, records, FactMergePolicy()).get(present.address)
        if address in before and origin not in (None, address):
            what = f"{sanitize_line(address)}: was merged into {present.address}"
            call = restore_call(DOSSIER, store.path, "--from", str(version.path))
            raise JvexploreError(what, f'to bring back the whole dossier from before, run "{call}"')
        if origin:
            table = {"id": present.id, **before[origin].table}
            own = {key: present.table.get(key) for key in KEYS_OF_IDENTITY}
            earlier = FactRecord(present.collection, table).with_values(own)
            if earlier != present:
                return version, earlier
    what = f"there is no other version of {present.address}" if present else f'there is no "{sanitize_line(address)}"'
    remedy = "name a file that has it, with --from FILE"
    raise JvexploreError(f"{store.path}: {what} among its backups", remedy)
