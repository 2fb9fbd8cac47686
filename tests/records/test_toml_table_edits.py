"""Keys are set and removed at their places in a text, however it is written; comments, order and layout stay."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.errors import JvexploreError
from jvexplore.records.toml_table_edits import LocatedTable, TableEdits
from jvexplore.toml import parse_toml
from tests.dossier.written_documents import write_document

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALUES = st.integers(-5, 99) | st.sampled_from(["", "a", "it's", 'a "b" # c', "two\nlines", "\\u0041"])
_TABLES = st.dictionaries(st.sampled_from(["id", "words", "start", "digest"]), _VALUES, max_size=4)
_FACTS = st.fixed_dictionaries({"id": _VALUES, "passages": st.lists(_TABLES, max_size=3)}, optional={"words": _VALUES})
_DOCUMENTS = st.fixed_dictionaries({"format": st.just(2), "stakes": st.lists(_FACTS, max_size=3)})


def entries(root: LocatedTable) -> Iterator[LocatedTable]:
    yield from (table for _, table in root.all_tables())


def change(edits: TableEdits, data: st.DataObject) -> dict[str, Any]:
    """Make any changes to the tables of a text, and return what it should say then."""
    expected = copy.deepcopy(edits.root.values)
    wanted = [table for _, table in LocatedTable(expected, edits.root.source).all_tables()]
    for table, becomes in zip([*entries(edits.root)], wanted, strict=True):
        plain = sorted(key for key, value in table.values.items() if key not in {"passages", "id"})
        action = data.draw(st.sampled_from(["nothing", "set", "remove"]))
        removed = data.draw(st.sampled_from(["", *plain]))
        values = data.draw(st.dictionaries(st.sampled_from(["end", "digest", "id"]), _VALUES, max_size=3))
        if action == "set":
            values.pop(removed, None)
            edits.set_keys(table, values, instead_of=removed)
            becomes.values.pop(removed, None)
            becomes.values.update(values)
        elif action == "remove" and removed:
            edits.remove_key(table, removed)
            del becomes.values[removed]
    return expected


@given(st.data())
def test_a_text_says_what_it_should_and_keeps_its_comments(data: st.DataObject) -> None:
    text = data.draw(_DOCUMENTS.flatmap(write_document))
    edits = TableEdits(text)
    expected = change(edits, data)
    changed = edits.edited_text()
    assert parse_toml(changed) == expected
    assert re.findall(r"#@\d+", changed) == re.findall(r"#@\d+", text)
    if "\r\n" in text[: text.find("\n") + 1]:
        assert changed.count("\n") == changed.count("\r\n")


@given(st.data())
def test_without_changes_a_text_is_the_same(data: st.DataObject) -> None:
    text = data.draw(_DOCUMENTS.flatmap(write_document))
    edits = TableEdits(text)
    for table in entries(edits.root):
        edits.set_keys(table, {key: value for key, value in table.values.items() if key != "passages"})
    assert edits.edited_text() == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = [{ words = 1 }]", "a = [{ start = 2, end = 3 }]"),
        ("a = [{ b = 0, words = 1, c = 4 }]", "a = [{ b = 0, start = 2, end = 3, c = 4 }]"),
        ("[[a]]\n\tb = 0\n\twords = 1  # so\n", "[[a]]\n\tb = 0\n\tstart = 2\n\tend = 3  # so\n"),
        ("[[a]]\r\nwords = 1", "[[a]]\r\nstart = 2\r\nend = 3"),
    ],
)
def test_new_keys_stand_in_the_place_of_another(before: str, after: str) -> None:
    edits = TableEdits(before)
    (table,) = edits.root.tables_in("a")
    edits.set_keys(table, {"start": 2, "end": 3}, instead_of="words")
    assert edits.edited_text() == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = [{}]", "a = [{ end = 3 }]"),
        ("a = [{b = [1]}]", "a = [{b = [1], end = 3}]"),
        ("[[a]]  # so\n# then\n[c]", "[[a]]  # so\nend = 3\n# then\n[c]"),
        ("[[a]]\nb = [\n  1,  # one\n]  # all\n\n[c]", "[[a]]\nb = [\n  1,  # one\n]  # all\nend = 3\n\n[c]"),
        ("[[a]]\nb = 0\n[[a.c]]\nb = 1", "[[a]]\nb = 0\nend = 3\n[[a.c]]\nb = 1"),
    ],
)
def test_a_new_key_stands_behind_the_last(before: str, after: str) -> None:
    edits = TableEdits(before)
    (table,) = edits.root.tables_in("a")
    edits.set_keys(table, {"end": 3})
    assert edits.edited_text() == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = [{ b = 0 }]", "a = [{  }]"),
        ("a = [{ b = 0, c = 1 }]", "a = [{ c = 1 }]"),
        ("a = [{ c = 1, b = 0 }]", "a = [{ c = 1 }]"),
        ("[[a]]\nb = 0\nc = 1\n", "[[a]]\nc = 1\n"),
        ("[[a]]\nc = 1\n  b = 0  # so\n", "[[a]]\nc = 1\n  # so\n"),
        ("[[a]]\nb = 0", "[[a]]\n"),
    ],
)
def test_a_key_is_removed_with_its_line_or_comma(before: str, after: str) -> None:
    edits = TableEdits(before)
    (table,) = edits.root.tables_in("a")
    edits.remove_key(table, "b")
    assert edits.edited_text() == after


def test_what_would_say_something_else_is_refused() -> None:
    edits = TableEdits("[[a]]\nb.c = 1\n")
    (table,) = edits.root.tables_in("a")
    edits.root.values["b"] = 2  # a change that was not made in the text
    with pytest.raises(
        JvexploreError, match=r"^b is written in a way that cannot be changed in place; write it plainly"
    ):
        edits.edited_text()
    assert table.values == {"b": {"c": 1}}
