"""A merge of two versions of a dossier takes time in proportion to its facts, however many one side deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.writing.fact_merge import FACT_MERGE_POLICY
from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.records.merge import merge_records
from tests.growth import assert_linear

if TYPE_CHECKING:
    from jvexplore.dossier.writing.fact_record import FactRecord


def _events(count: int) -> dict[str, FactRecord]:
    tables = ({"id": f"e{each}", "title": "Talks", "formerly": [f"old-{each}"]} for each in range(count))
    return {each.address: each for each in (new_record("events", table) for table in tables)}


def _delete_half(base: dict[str, FactRecord]) -> dict[str, FactRecord]:
    kept = {address: each for number, (address, each) in enumerate(base.items()) if number % 2}
    first = next(iter(kept))
    ours = {**base, first: base[first].with_values({"tags": ["x"]})}
    return dict(merge_records(base, ours, kept, FACT_MERGE_POLICY))


def test_thousands_of_facts_are_deleted_at_once() -> None:
    merged = _delete_half(_events(10))
    assert [*merged] == [f"event/e{each}" for each in (1, 3, 5, 7, 9)]
    assert merged["event/e1"].table["tags"] == ["x"]
    assert_linear(_delete_half, _events, 400)
