"""What is no file of records, or could not be written back as it is: reported, and never written."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.records.codec import RecordFileError
from tests.records.library import (
    FILE,
    NEWER,
    Item,
    LibraryCodec,
    by_key,
)
from tests.records.test_toml_layout import write


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("books = []", "library.toml: name: is missing; name another library"),
        ('name = "town"\nbooks = 3', "library.toml: books: must be tables; begin each item with [[books]]"),
        ('name = "town"\nshelves = [1]', "library.toml: shelves: must be tables; begin each item with [[shelves]]"),
        ('name = "town"\n[[books]\n', "library.toml: line 2"),
        ('name = "town"\n[a' + ".b" * 100_000 + "]\n", "library.toml: "),
    ],
)
def test_what_is_no_such_file_is_reported_in_one_line(text: str, told: str) -> None:
    with pytest.raises(JvexploreError) as caught:
        LibraryCodec().parse(text, FILE)
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)


def test_a_file_that_holds_what_cannot_be_written_back_as_it_is_must_not_be_written() -> None:
    entry = "books = [{id = 7, x = -nan}]"  # not cut out, but laid out by its values: the sign of no number is lost
    document = LibraryCodec().parse(f'name = "town"\n{entry}\n', FILE)
    told = "library.toml: item 1 cannot be written back unchanged, so the file is read-only"
    assert document.read_only_reason == told


def test_an_entry_that_is_nested_too_deeply_to_be_written_back_is_reported_with_what_to_do() -> None:
    text = 'name = "town"\nbooks = [{id = 7, x' + ".y" * 700 + " = 1}]\n"
    with pytest.raises(RecordFileError) as caught:
        LibraryCodec().parse(text, FILE)
    assert str(caught.value) == "library.toml: nested too deeply; fix it, or name another library"


def test_two_records_of_one_key_are_reported_and_both_kept() -> None:
    text = 'name = "town"\n\n[[books]]\nid = "dune"\n\n# hers\n[[books]]\nid = "dune"\ntitle = "else"\n'
    document = LibraryCodec().parse(text, FILE)
    told = "line 7, item 2: id: books/dune is used twice; give one of the items another id"
    assert [*map(str, document.unreadable)] == [told]
    assert write(document) == text


def test_a_newer_file_is_read_and_not_written() -> None:
    document = LibraryCodec().parse('name = "town"\nformat = 1.5\n', FILE)
    assert (document.version, document.read_only_reason) == (Decimal("1.5"), NEWER)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            Item(id="dune", title="half \ud800"),
            "items cannot be written: '\\ud800' is not a valid character; delete it",
        ),
        (
            Item(id="dune", extra={"title": "else"}),
            "item dune cannot be saved without loss: title: would be read differently; change it, or delete the item",
        ),
    ],
)
def test_what_cannot_be_read_again_is_never_written(item: Item, told: str) -> None:
    codec = LibraryCodec()
    with pytest.raises(JvexploreError) as caught:
        codec.encode(replace(codec.new_document(), records=by_key(item)))
    assert str(caught.value) == told
    with pytest.raises(RecordFileError, match="items cannot be written: nested too deeply; delete the nested values"):
        codec.encode(replace(codec.new_document(), records=by_key(Item(id="dune", extra=_nested(100_000)))))


@pytest.mark.parametrize("text", ["", '[[books]]\nid = "du', '[[books]]\nid = "dune"\n[hours]\nfrom = 9\n'])
def test_a_layout_that_is_no_single_entry_is_never_written(text: str) -> None:
    """A defect of a format, whatever it may be."""

    class DefectiveCodec(LibraryCodec):
        def record_text(self, _record: Item) -> str:
            return text

    codec = DefectiveCodec()
    with pytest.raises(JvexploreError) as caught:
        codec.encode(replace(codec.new_document(), records=by_key(Item(id="dune"))))
    what = "it would not be valid TOML, or not a single item"
    assert str(caught.value) == f"item dune cannot be saved without loss: {what}; delete the item"


def _nested(depth: int) -> dict[str, Any]:
    nested: dict[str, Any] = {"x": 1}
    for _ in range(depth):
        nested = {"x": nested}
    return nested
