"""Merges two versions of a small dossier, for tests: both ways around, which must give the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.records.merge import merge_records
from tests.dossier.writing.dossier_texts import read_by_hand

if TYPE_CHECKING:
    from jvexplore.dossier.writing.fact_record import FactRecord

BASE: Final = dict(read_by_hand().records)


def merge(
    ours: dict[str, FactRecord], theirs: dict[str, FactRecord], base: dict[str, FactRecord] = BASE
) -> dict[str, FactRecord]:
    """Merge two versions both ways around, which must give the same."""
    merged = merge_records(base, ours, theirs, FACT_MERGE_POLICY)
    assert merge_records(base, theirs, ours, FACT_MERGE_POLICY) == merged
    assert merge_records(ours, ours, merged, FACT_MERGE_POLICY) == merged
    assert merge_records(theirs, merged, theirs, FACT_MERGE_POLICY) == merged
    return merged


def edited(address: str, records: dict[str, FactRecord] = BASE, **values: Any) -> dict[str, FactRecord]:
    """Return records with other values for one."""
    return {**records, address: records[address].with_values(values)}


def without(address: str, records: dict[str, FactRecord] = BASE) -> dict[str, FactRecord]:
    """Return records without one."""
    return {key: record for key, record in records.items() if key != address}


def added(*facts: FactRecord, to: dict[str, FactRecord] = BASE) -> dict[str, FactRecord]:
    """Return records with further ones."""
    return {**to, **{each.address: each for each in facts}}
