"""Lists of facts that are written as empty, in a dossier by hand: they stay until a fact of theirs is added."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from jvexplore.dossier.writing.dossier_records import encode_dossier_records, parse_dossier_records
from jvexplore.dossier.writing.fact_record import FactRecord, new_record

_FILE: Final = Path("finch.toml")
_HEAD: Final = """\
format = 2   # by hand
id = "finch"
sources = []   # none yet
terms = [
  # to come
]

"""
_FACTS: Final = """\
# Who.
[[parties]]
id = "finch"
name = "Finch"
"""
_NO_ID: Final = """
[[terms]]
category = "offer"
"""


def _written(text: str, *added: tuple[str, dict[str, Any]], extra: dict[str, Any] | None = None) -> str:
    document = parse_dossier_records(text, _FILE)
    new = [new_record(collection, values) for collection, values in added]
    records: dict[str, FactRecord] = dict(document.records)
    records.update((each.address, each) for each in new)
    return encode_dossier_records(replace(document, records=records, extra=extra or document.extra)).decode()


def test_they_stay_where_another_fact_changes() -> None:
    changed = _written(_HEAD + _FACTS, ("parties", {"id": "finch", "name": "Finch plc"}))
    assert changed == _HEAD + _FACTS.replace('"Finch"', '"Finch plc"')


def test_they_stay_where_a_key_of_the_dossier_changes() -> None:
    changed = _written(_HEAD + _FACTS, extra={"title": "Finch"})
    assert changed == _HEAD.replace("sources", 'title = "Finch"\nsources') + _FACTS


@pytest.mark.parametrize(
    ("collection", "gone", "left"),
    [("sources", "sources = []   # none yet", "# none yet"), ("terms", "terms = [\n  # to come\n]", "# to come")],
)
def test_one_goes_when_its_first_fact_is_added(collection: str, gone: str, left: str) -> None:
    assert gone in _HEAD
    changed = _written(_HEAD + _FACTS, (collection, {"id": "first", "title": "First"}))
    assert changed.startswith(_HEAD.replace(gone, left))
    assert f'[[{collection}]]\nid = "first"\n' in changed
    assert _FACTS in changed


def test_entries_that_are_no_records_count() -> None:
    text = _HEAD.replace("terms = [\n  # to come\n]\n", "") + _FACTS + _NO_ID
    changed = _written(text, ("parties", {"id": "finch", "name": "Finch plc"}))
    assert changed == text.replace('"Finch"', '"Finch plc"')
