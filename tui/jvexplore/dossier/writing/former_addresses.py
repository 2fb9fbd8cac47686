"""The former addresses of a fact as it stands in the file, and a change of its address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.writing.fact_record import FactRecord, record_kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FORMERLY: Final = "formerly"
KEYS_OF_IDENTITY: Final = ("id", _FORMERLY)
"""The keys that say which fact it is, rather than what is known of it."""


def former_addresses(record: FactRecord) -> Sequence[str]:
    """Return the addresses that a fact had before, in the order of `formerly`."""
    former = record.table.get(_FORMERLY)
    if not isinstance(former, list):
        return ()
    kind = record_kind(record.collection)
    return [each if "/" in each else f"{kind}/{each}" for each in former if isinstance(each, str)]


def present_address(records: Mapping[str, FactRecord], address: str) -> str:
    """Return the address that a fact has now by one that it has or had; empty if there is none."""
    if address in records:
        return address
    return next((key for key, each in records.items() if address in former_addresses(each)), "")


def with_address(record: FactRecord, address: str, *, is_renamed: bool = True) -> FactRecord:
    """Return an entry with another address of its kind.

    Args:
        record: the entry.
        address: the new address.
        is_renamed: whether to list the present id in `formerly`.
    """
    new_id = address.partition("/")[2]
    former = record.table.get(_FORMERLY, [])
    listed: list[Any] = [each for each in (former if isinstance(former, list) else [former]) if each != new_id]
    if is_renamed and record.id not in listed:
        listed.append(record.id)
    table = {**record.table, "id": new_id, _FORMERLY: listed}
    return FactRecord(record.collection, {key: value for key, value in table.items() if key != _FORMERLY or value})
