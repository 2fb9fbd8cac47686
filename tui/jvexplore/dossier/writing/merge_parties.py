"""Make one party of two that turn out to be the same: names, passages and references of one go to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.model import Fact
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.dossier.writing.fact_references import keyed_references, record_references, replace_references
from jvexplore.dossier.writing.former_addresses import former_addresses
from jvexplore.errors import JvexploreError
from jvexplore.records.toml_values import has_value, is_same_value, unique_values
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.fact_record import FactRecord

_PARTY: Final = "party"
_KEYS_OF_NAMES: Final = ("id", "name", "aliases", "formerly")
"""The keys by which a party is named: what they hold is taken over whatever the other has."""
_KEYS_OF_BASIS: Final = ("according_to", "derived_from")
"""What a basis requires and others rule out: it is of no use to a party with another basis."""
_KEYS_OF_ONE: Final = ("unnamed", "origin")
"""What is true of one of the parties only: once it has a name it is no longer unnamed."""


class MergedParties(NamedTuple):
    """What comes of two parties.

    Attributes:
        records: the records of the dossier.
        addresses: the address of the party that stayed, by those that lead to it now.
        left: the values of the party that went that are nowhere now, because the other has its own.
    """

    records: dict[str, FactRecord]
    addresses: Mapping[str, str]
    left: Mapping[str, Any]


def merge_parties(records: Mapping[str, FactRecord], address: str, into: str) -> MergedParties:
    """Return the records of a dossier in which one party has become another.

    The other keeps its values; what it lacks is taken over, the names become aliases, and the ids former ids, by which
    links still find it.

    Args:
        records: the records by their addresses.
        address: the party that goes.
        into: the party that stays.

    Raises:
        JvexploreError: when one is no party or refers to the other, or a fact would name the same party twice where two
            are meant.
    """
    gone, kept = _party_at(records, address), _party_at(records, into)
    if gone is kept:
        raise JvexploreError(f"{address}: cannot be merged into itself", "name another party")
    for each in (gone, kept):
        if CONFLICT in each.table:
            raise JvexploreError(f"{each.address}: has versions in conflict", "decide between them first")
    of_gone, of_kept = ({each.address, *former_addresses(each)} for each in (gone, kept))
    addresses = dict.fromkeys(sorted((of_gone | of_kept) - {into}), into)
    for one, other, of_other in ((gone, kept, of_kept), (kept, gone, of_gone)):
        keys = [key for key, named in keyed_references(one) if named in of_other]
        if keys:
            what = f"{one.address}: refers to {other.address} ({', '.join(unique_values(keys))})"
            raise JvexploreError(what, "remove that first, if they are the same")
    table = _merged_table(gone, kept)
    merged = new_record(kept.collection, table)
    found = {}
    for key, each in records.items():
        if each is gone:
            continue
        changed = replace_references(merged if each is kept else each, addresses)
        if changed is not each:
            named = record_references(each)
            if named & of_gone and named & of_kept:
                _refuse_one_party_as_two(changed, into)
        found[key] = changed
    left = {key: value for key, value in gone.table.items() if key not in _KEYS_OF_NAMES}
    left = {key: rest for key, value in left.items() if (rest := _missing_in(table.get(key), value)) is not None}
    return MergedParties(found, addresses, left)


def _party_at(records: Mapping[str, FactRecord], address: str) -> FactRecord:
    record = records.get(address)
    if record is None or record.collection != collection_names()[_PARTY]:
        raise JvexploreError(f"{address}: is not a party", "merge parties only, like party/finch")
    return record


def _merged_table(gone: FactRecord, kept: FactRecord) -> dict[str, Any]:
    has_one_basis = gone.table.get("basis") == kept.table.get("basis", gone.table.get("basis"))
    without = (*_KEYS_OF_ONE, *(() if has_one_basis else _KEYS_OF_BASIS))
    table = {**{key: value for key, value in gone.table.items() if key not in without}, **kept.table}
    for key in gone.table.keys() & kept.table.keys():
        table[key] = _joined(kept.table[key], gone.table[key])
    name, own = gone.table.get("name"), table.get("name")
    aliases = unique_values((*_listed(kept, "aliases"), name, *_listed(gone, "aliases")))
    former = [each.partition("/")[2] for each in (gone.address, *former_addresses(gone))]
    table["aliases"] = [each for each in aliases if each and each != own] or None
    table["formerly"] = unique_values((*_listed(kept, "formerly"), *(each for each in former if each != kept.id)))
    return table


def _joined(kept: Any, gone: Any) -> Any:
    """Return a value with what the other has besides: entries of a list, keys of a table."""
    if isinstance(kept, list) and isinstance(gone, list):
        return unique_values((*kept, *gone))
    return {**gone, **kept} if isinstance(kept, dict) and isinstance(gone, dict) else kept


def _missing_in(merged: Any, value: Any) -> Any:
    """Return what of a value is not in the merged one; `None` if all of it is."""
    if isinstance(merged, dict) and isinstance(value, dict):
        rest = {key: each for key, each in value.items() if not is_same_value(each, merged.get(key))}
        return rest or None
    if isinstance(merged, list) and isinstance(value, list):
        return [each for each in value if not has_value(merged, each)] or None
    return None if is_same_value(value, merged) else value


def _listed(record: FactRecord, key: str) -> list[Any]:
    """Return the entries of a list; something else that was typed there is one."""
    value = record.table.get(key, [])
    return value if isinstance(value, list) else [value]


def _refuse_one_party_as_two(record: FactRecord, party: str) -> None:
    """Raise the error for a fact of two parties, like a stake of one in the other, that are one now."""
    named = unique_values(key for key, address in keyed_references(record) if address == party)
    keys = [key for key in named if key not in file_keys(Fact) and _has_texts_alone(record.table.get(key))]
    if len(keys) > 1:
        what = f"{record.address}: would name {party} as {' and '.join(keys)}"
        raise JvexploreError(what, "delete it first, or change it, if they are the same")


def _has_texts_alone(value: Any) -> bool:
    """Return whether a value names parties itself; the responses to a challenge may be by those who raise it."""
    return all(isinstance(each, str) for each in (value if isinstance(value, list) else [value]))
