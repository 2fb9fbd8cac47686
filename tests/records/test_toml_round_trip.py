"""What is written is read back, whatever is changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records.library import (
    FILE,
    WORDS,
    Item,
    LibraryCodec,
    SortedLibraryCodec,
    libraries,
)
from tests.records.test_toml_layout import BY_HAND


@pytest.mark.parametrize("codec", [LibraryCodec(), SortedLibraryCodec()], ids=["as written", "sorted"])
def test_a_record_that_was_made_again_as_it_was_stays_byte_for_byte(codec: LibraryCodec) -> None:
    text = 'name = "town"\n\n[[books]] # hers\nid = "dune"   # a gift\n'
    document = codec.parse(text, FILE)
    again = {key: replace(item) for key, item in document.records.items()}
    assert codec.encode(replace(document, records=again)).decode() == text


@given(libraries(), st.dictionaries(WORDS.map(lambda key: f"y{key}"), WORDS, max_size=2), st.booleans())
def test_what_is_written_is_read_back(records: dict[str, Item], extra: dict[str, str], sorts: bool) -> None:
    codec = SortedLibraryCodec() if sorts else LibraryCodec()
    document = replace(codec.new_document(), records=records, extra=extra)
    data = codec.encode(document)
    assert codec.parse(data.decode(), FILE) == document
    assert codec.encode(codec.parse(data.decode(), FILE)) == data


@given(libraries(), st.booleans())
def test_whatever_is_changed_in_a_file_by_hand_is_read_back(records: dict[str, Item], sorts: bool) -> None:
    codec = SortedLibraryCodec() if sorts else LibraryCodec()
    document = codec.parse(BY_HAND, FILE)
    kept = dict(list(document.records.items())[::2])
    changed = replace(document, records={**kept, **records})
    data = codec.encode(changed)
    again = codec.parse(data.decode(), FILE)
    assert again == changed
    assert codec.encode(again) == data
    comments = ("# The town", "# of 1904", "# in winter", *(() if sorts else ("# --- Books ---", "# --- More shelves")))
    assert [each for each in comments if each not in data.decode()] == []
