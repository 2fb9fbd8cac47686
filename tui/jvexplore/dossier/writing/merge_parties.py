"""Make one party of two that turn out to be the same: names, passages and references of one go to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.dossier.writing.fact_references import record_references, replace_references
from jvexplore.dossier.writing.former_addresses import former_addresses
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_values import unique_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.fact_record import FactRecord

_PARTY: Final = "party"
_LISTS: Final = ("passages", "tags")
_NAMES: Final = ("name", "aliases")


def merge_parties(records: Mapping[str, FactRecord], address: str, into: str) -> dict[str, FactRecord]:
    """Return the records of a dossier in which one party has become another.

    The other keeps its values; what it lacks is taken over, the names become aliases, and the ids former ids, by which
    links still find it.

    Args:
        records: the records by their addresses.
        address: the party that goes.
        into: the party that stays.

    Raises:
        JvexploreError: when one is no party, or a fact would name the same party twice where two are meant.
    """
    gone, kept = _party_at(records, address), _party_at(records, into)
    if gone is kept:
        raise JvexploreError(f"{address}: cannot be merged into itself", "name another party")
    for each in (gone, kept):
        if CONFLICT in each.table:
            raise JvexploreError(f"{each.address}: has versions in conflict", "decide between them first")
    merged = new_record(kept.collection, _merged_table(gone, kept))
    renamed = {address: into}
    found = {}
    for key, each in records.items():
        if each is gone:
            continue
        changed = replace_references(merged if each is kept else each, renamed)
        _refuse_self_reference(each, changed)
        found[key] = changed
    return found


def _party_at(records: Mapping[str, FactRecord], address: str) -> FactRecord:
    record = records.get(address)
    if record is None or record.collection != collection_names()[_PARTY]:
        raise JvexploreError(f"{address}: is not a party", "merge parties only, like party/finch")
    return record


def _merged_table(gone: FactRecord, kept: FactRecord) -> dict[str, Any]:
    table = {**gone.table, **kept.table}
    name, own = str(gone.table.get("name", "")), str(kept.table.get("name", ""))
    aliases = [each for each in (*_listed(kept, "aliases"), name, *_listed(gone, "aliases")) if each and each != own]
    former = [each.partition("/")[2] for each in (gone.address, *former_addresses(gone))]
    ids = [*_listed(kept, "formerly"), *(each for each in former if each != kept.id)]
    table |= {"aliases": unique_values(aliases), "formerly": unique_values(ids)}
    for key in _LISTS:
        if key in table:
            table[key] = unique_values([*_listed(kept, key), *_listed(gone, key)])
    identifiers = [each.table.get("identifiers") for each in (gone, kept)]
    if all(isinstance(each, dict) for each in identifiers):
        table["identifiers"] = {key: value for each in identifiers for key, value in dict(each or {}).items()}
    return {key: value for key, value in table.items() if value != [] or key != "aliases"}


def _listed(record: FactRecord, key: str) -> list[Any]:
    value = record.table.get(key)
    return value if isinstance(value, list) else []


def _refuse_self_reference(before: FactRecord, after: FactRecord) -> None:
    """Raise the error for a fact between two parties, each named by its own key, that are one now."""
    single = [value for key, value in after.table.items() if isinstance(value, str) and key not in ("id", *_NAMES)]
    parties = {each.partition("/")[2] for each in record_references(after) if each.startswith(f"{_PARTY}/")}
    if after is not before and any(single.count(party) > 1 for party in parties):
        raise JvexploreError(f"{before.address}: would name one party twice", "delete it first, if they are the same")
