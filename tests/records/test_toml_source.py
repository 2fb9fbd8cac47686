"""Each key and value of a TOML text is found where it stands, however it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from jvexplore.records.toml_source import SourceList, SourceScalar, SourceTable, locate_values
from jvexplore.records.toml_values import first_difference
from jvexplore.toml import parse_toml
from tests.dossier.conversion.former_documents import DOCUMENTS
from tests.dossier.written_documents import write_document
from tests.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.records.toml_source import SourceNode


def read_back(text: str, node: SourceNode) -> Any:
    """Return the values of a text as they are found at the places of their source."""
    match node:
        case SourceTable():
            for name, key in node.keys.items():
                assert key.mentions
                for span in key.mentions:
                    assert list(parse_toml(f"{text[span.start : span.end]} = 1")) == [name]
            return {name: read_back(text, key.value) for name, key in node.keys.items()}
        case SourceList():
            return [read_back(text, item) for item in node.items]
        case SourceScalar(span):
            return parse_toml(f"x = {text[span.start : span.end]}")["x"]


@settings(max_examples=20)
@given(DOCUMENTS.flatmap(write_document))
def test_every_value_is_found_where_it_stands(text: str) -> None:
    assert read_back(text, locate_values(text)) == parse_toml(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = 1979-05-27 07:32:00 # x",
        "a = [ 1, [ 2, # ]\n 3 ], ]",
        "a.b.c = 1\na.b.d = { e.f = '}', g = [] }",
        '"a.b" = 1\n[ "c]" . \'d[\' ] # [e]\nf = """\n[g]\n\\""" """',
        "[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\n[a.d]\n[[a]]\nb = 1.5",
        "a = ''''x'''' \r\nb = -inf",
        "[a.b]\n[a]\nc = true",
        "",
    ],
)
def test_all_that_toml_has_is_found(text: str) -> None:
    assert read_back(text, locate_values(text)) == parse_toml(text)


def test_a_table_knows_its_header_and_its_statements() -> None:
    text = "x = 1\n  [[a]] # here\r\ny . z = 2"
    root = locate_values(text)
    assert [[name for name, _ in each.path] for each in root.statements] == [["x"]]
    entries = root.keys["a"].value
    assert isinstance(entries, SourceList)
    assert entries.span is None
    (entry,) = entries.items
    assert isinstance(entry, SourceTable)
    assert entry.header is not None
    assert text[entry.header.start : entry.header.end] == "[[a]]"
    assert [([name for name, _ in each.path], text[: each.end]) for each in entry.statements] == [(["y", "z"], text)]


@pytest.mark.parametrize(
    ("one", "other", "keys"),
    [
        ({"a": 1}, {"a": 1}, ()),
        ({"a": 1}, {"a": True}, ("a",)),
        ({"a": 1}, {"b": 1}, ("a",)),
        ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}, ("a", "2", "b")),
        ({"a": [1]}, {"a": [1, 2]}, ("a",)),
        ({}, {"a": [{}]}, ("a",)),
    ],
)
def test_the_first_difference_is_named(one: Any, other: Any, keys: tuple[str, ...]) -> None:
    assert first_difference(one, other) == keys


LONG: dict[str, Callable[[int], str]] = {
    "keys": lambda count: "".join(f"key{number} = {number} # x\n" for number in range(count)),
    "a list": lambda count: "x = [\n" + "1, # x\n" * count + "]\n",
    "headers": lambda count: "[[a]]\n[[a.b]]\n" * count,
    "a header far right": lambda count: " " * count + "[a]\n",
    "a long key": lambda count: f"{'a' * count} = 1\n",
    "quotation marks": lambda count: "x = '''" + '"' * count + "'''\n",
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_anything_is_scanned_in_a_time_that_grows_with_it(make: Callable[[int], str], harm: int) -> None:
    assert_linear(locate_values, make, 200 * harm)
