"""A file that is kept from one save to the next has the bytes of one that is joined anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.records import toml_arrangement
from jvexplore.records.toml_arrangement import ArrangedFile, FileFrame, LayoutSlot
from tests.records.library import FILE, Item, LibraryCodec, item_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TABLES = ("shelves", "books", "cards")
KEYS = [f"{table}/{number}" for table in TABLES[:2] for number in range(6)] + ["cards/0"]
ODD = '[[books]]\nid = 7 # "é"\n'


def table_of(key: str) -> str:
    return key.partition("/")[0]


def sources(key: str) -> st.SearchStrategy[bytes]:
    """Return sources of a record, of different lengths; some end with a blank line."""
    return st.builds(
        lambda value, end: f"[[{table_of(key)}]]\nid = {value}{end}".encode(),
        st.integers(0, 10**12),
        st.sampled_from(["\n", "\n\n"]),
    )


GAPS = st.sampled_from(["", "\n", "\n\n"])
OTHER_SLOTS = st.sampled_from([("", "# --- é ---\n"), ("", "[hours]\nfrom = 9\n"), ("books", ODD), ("", "")])


@st.composite
def frames(draw: st.DrawFn) -> FileFrame:
    """Draw frames with slots for some of the records, in any order, comments and invalid entries between them."""
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True))
    slots = []
    for key in keys:
        slots.append(LayoutSlot(table_of(key), key, "", draw(GAPS)))
        slots += [LayoutSlot(*each[:1], "", each[1], draw(GAPS)) for each in draw(st.lists(OTHER_SLOTS, max_size=2))]
    unreadable = draw(st.lists(st.sampled_from([ODD, "[[cards]]\nid = 1\n"]), max_size=3))
    return FileFrame(
        draw(st.sampled_from(["", "format = 1\n", "format = 1\n\n"])), tuple(slots), tuple(unreadable), TABLES
    )


@st.composite
def files(draw: st.DrawFn) -> dict[str, bytes]:
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True))
    return {key: draw(sources(key)) for key in keys}


@pytest.fixture(autouse=True, scope="module")
def _small_groups() -> Iterator[None]:
    """Have several groups in a small file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(toml_arrangement, "_GROUP_SIZE", 4)
        yield


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 1), files()), min_size=2, max_size=6), frames(), frames())
def test_what_changed_since_is_joined_into_what_stayed(
    steps: list[tuple[int, dict[str, bytes]]], one: FileFrame, other: FileFrame
) -> None:
    kept = ArrangedFile()
    before: dict[str, bytes] = {}
    for number, texts in steps:
        frame = (one, other)[number]
        changed = {key for key in before.keys() | texts.keys() if before.get(key) != texts.get(key)}
        assert kept.join(frame, texts, changed, table_of) == ArrangedFile().join(frame, texts, set(texts), table_of)
        before = texts


@given(files(), st.data())
def test_one_record_is_changed_again_and_again(texts: dict[str, bytes], data: st.DataObject) -> None:
    frame = data.draw(frames())
    kept = ArrangedFile()
    kept.join(frame, texts, set(texts), table_of)
    for _ in range(5):
        key = data.draw(st.sampled_from(KEYS))
        texts = {**texts, key: data.draw(sources(key))}
        assert kept.join(frame, texts, {key}, table_of) == ArrangedFile().join(frame, texts, set(texts), table_of)


def test_a_record_of_ten_thousand_is_changed_without_a_look_at_the_others() -> None:
    texts = {f"books/{number}": f'[[books]]\nid = "{number}"\n'.encode() for number in range(10_000)}
    slots = tuple(LayoutSlot("books", key, "", "\n") for key in texts)
    frame = FileFrame("", slots, (), TABLES)
    kept = ArrangedFile()
    before = kept.join(frame, texts, set(texts), table_of)

    class OneRecord(dict[str, bytes]):
        """The records, of which only one may be asked for."""

        def __iter__(self) -> Iterator[str]:
            raise AssertionError("all are looked at")

    texts["books/5000"] = b'[[books]]\nid = "other"\n'
    after = kept.join(frame, OneRecord(texts), {"books/5000"}, table_of)
    assert after == before.replace(b'"5000"', b'"other"')


def test_the_first_save_after_reading_joins_the_changed_parts_only(monkeypatch: pytest.MonkeyPatch) -> None:
    codec = LibraryCodec()
    text = 'name = "town"\n\n# by hand\n\n' + "".join(
        f'[[books]]\nid = "book-{number}"\nrevision = 1\n\n' for number in range(40)
    )
    document = codec.parse(text, FILE)
    joined: list[int] = []
    join_group = ArrangedFile._join_group

    def count_group(self: ArrangedFile, group: int, added: Mapping[int, list[bytes]]) -> bytes:
        joined.append(group)
        return join_group(self, group, added)

    monkeypatch.setattr(ArrangedFile, "_join_group", count_group)
    key = item_key(Item(id="book-7"))
    changed = {**document.records, key: replace(document.records[key], revision=2)}
    data = codec.encode(replace(document, records=changed))
    assert data.decode() == text.replace('"book-7"\nrevision = 1', '"book-7"\nrevision = 2')
    assert len(joined) == 1
