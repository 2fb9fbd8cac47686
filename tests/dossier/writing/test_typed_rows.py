from __future__ import annotations

from typing import Any

import pytest

from jvexplore.dossier.writing.key_readers import key_reader
from jvexplore.dossier.writing.typed_references import find_typed_party
from jvexplore.dossier.writing.typed_rows import keep_other_keys, read_rows
from jvexplore.errors import JvexploreError
from tests.dossier.writing.typed_dossier import read_value, typed_dossier


def _rows(kind: str, key: str, text: str) -> Any:
    return read_rows(key, text, key_reader(kind, key), typed_dossier(), find_typed_party)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("okoye: We wait", [{"by": "okoye", "text": "We wait"}]),
        ("Ana Okoye: We wait; Finch: no; never", [("okoye", "We wait"), ("finch", "no; never")]),
        ("okoye: We wait; and this: later", [("okoye", "We wait; and this: later")]),
        ("okoye: We wait\nfinch: no", [("okoye", "We wait"), ("finch", "no")]),
        ("okoye: one\ntwo lines", [("okoye", "one\ntwo lines")]),
    ],
)
def test_responses_are_names_with_what_they_say(text: str, rows: list[Any]) -> None:
    wanted = [each if isinstance(each, dict) else dict(zip(("by", "text"), each, strict=True)) for each in rows]
    assert _rows("challenge", "responses", text) == wanted


def test_amounts_and_pairs_are_read_as_the_command_reads_them() -> None:
    assert read_value("figure", "equivalents", "€1.7m; about $2bn")[0] == {
        "equivalents": [{"value": 1700000, "unit": "EUR"}, {"value": 2000000000, "unit": "USD", "qualifier": "about"}]
    }
    assert read_value("party", "identifiers", "LEI: 5299AB; Companies House: 01")[0] == {
        "identifiers": {"lei": "5299AB", "companies-house": "01"}
    }


@pytest.mark.parametrize(
    ("kind", "key", "text", "error"),
    [
        ("challenge", "responses", "nobody said", '"nobody said" has no name before a colon'),
        ("challenge", "responses", "Nemo: yes", 'there is no party "Nemo"'),
        ("figure", "equivalents", "$5 per share", "is not one amount"),
        ("figure", "equivalents", "5 to 6 EUR", "is not one amount"),
        ("party", "identifiers", "5299", "has no name before a colon"),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(kind: str, key: str, text: str, error: str) -> None:
    with pytest.raises(JvexploreError, match=error) as refused:
        _rows(kind, key, text)
    assert refused.value.remedy


def test_a_row_keeps_its_other_keys_by_its_text_and_then_by_its_party() -> None:
    present = [
        {"by": "okoye", "text": "We wait", "passages": [1]},
        {"by": "finch", "text": "No", "passages": [2]},
        {"by": "okoye", "text": "Gone", "passages": [3]},
    ]
    rows = [
        {"by": "okoye", "text": "New words"},
        {"by": "wren", "text": "No"},
        {"by": "okoye", "text": "We wait"},
        {"by": "north", "text": "Me too"},
    ]
    kept = keep_other_keys(key_reader("challenge", "responses"), rows, present, [9])
    assert [each["passages"] for each in kept] == [[3], [2], [1], [9]]
    assert [each["by"] for each in kept] == ["okoye", "wren", "okoye", "north"]
