"""A kind of record of the tests' own: what a library has, in two tables, books and shelves.

name = "town"

[[shelves]]
id = "north"
title = "By the window"
revision = 1

[[books]]
id = "dune"
title = "Dune"
tags = ["sand"]
revision = 2
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeGuard

import tomli_w
from hypothesis import strategies as st

from jvexplore.records.codec import RecordFileError
from jvexplore.records.document import Document
from jvexplore.records.merge import StableKeys, merge_items, merge_keys, unique_items
from jvexplore.records.store import RecordStore
from jvexplore.records.toml_codec import TomlCodec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.records.merge import MergePolicy

FILE: Final = Path("library.toml")
WHEN: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TABLES: Final = ("shelves", "books")
NEWER: Final = "the file is of a newer library"
_KNOWN: Final = ("id", "title", "tags", "revision", "others")


@dataclass(frozen=True, kw_only=True)
class Item:
    """A book or a shelf.

    Attributes:
        revision: a clock: how often somebody changed it.
        others: what other versions say for a title, or that they deleted it.
    """

    table: str = "books"
    id: str
    title: str = ""
    tags: tuple[str, ...] = ()
    revision: int = 1
    others: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


class LibraryCodec(TomlCodec[Item]):
    """Reads and writes libraries; what stands in them stays where it is.

    Args:
        name: that of the library; empty if any will do.
    """

    record_word = "item"
    record_word_plural = "items"
    tables = TABLES
    sorts = False
    other_file_remedy = "name another library"

    def __init__(self, name: str = "town") -> None:
        self._name = name

    def key_of(self, record: Item) -> str:
        return item_key(record)

    def table_of(self, record: Item) -> str:
        return record.table

    def is_record(self, value: object) -> TypeGuard[Item]:
        return isinstance(value, Item)

    def read_plain_entry(self, table: str, entry: Any) -> Any:
        if isinstance(entry, dict) and entry.keys() == {"id", "title", "tags", "revision"}:
            return self.validate_entry(table, entry)[0] or entry
        return entry

    def validate_entry(self, table: str, entry: dict[str, Any]) -> tuple[Item | None, str]:
        extra = {key: value for key, value in entry.items() if key not in _KNOWN}
        if not isinstance(entry.get("id"), str) or not isinstance(entry.get("title", ""), str):
            return None, "id: must be text; put it in quotes"
        lists = {key: tuple(entry.get(key, ())) for key in ("tags", "others")}
        revision = entry.get("revision", 1)
        item = Item(table=table, id=entry["id"], title=entry.get("title", ""), revision=revision, extra=extra, **lists)
        return item, ""

    def record_text(self, record: Item) -> str:
        known = {key: value for key, value in asdict(record).items() if key in _KNOWN and value}
        return f"[[{record.table}]]\n" + tomli_w.dumps({record.table: {**known, **record.extra}}).removeprefix(
            f"[{record.table}]\n"
        )

    def record_values(self, record: Item) -> Mapping[str, Any]:
        return asdict(record)

    def describe_record(self, record: Item) -> str:
        return f"item {record.id}"

    def new_document(self) -> Document[Item]:
        return Document(self._name)

    def read_keys(self, keys: dict[str, Any], path: Path) -> Document[Item]:
        name, version = keys.pop("name", None), keys.pop("format", 1)
        if not isinstance(name, str):
            raise RecordFileError(f"{path}: name: is missing", self.other_file_remedy)
        if self._name not in ("", name):
            raise RecordFileError(f"{path}: is of {name}, not of {self._name}", self.other_file_remedy)
        return Document(name, extra=keys, version=version, read_only_reason=NEWER if version > 1 else "")

    def file_keys(self, document: Document[Item]) -> dict[str, Any]:
        return {"name": document.owner, **document.extra}


class SortedLibraryCodec(LibraryCodec):
    """The same, in the order of the keys."""

    sorts = True


class ItemMerging(StableKeys[Item]):
    """Merges versions of an item: of two titles the later one stands, and the other is kept beside it."""

    def version_order(self, record: Item) -> tuple[Any, ...]:
        return record.revision, repr(record)

    def is_later(self, record: Item, known: Item) -> bool:
        return record.revision > known.revision

    def keep_edited_version(self, left: Item) -> Item:
        return replace(left, others=unique_items((*left.others, "(deleted)")))

    def merge_versions(self, base: Item | None, older: Item, newer: Item) -> Item:
        was, old, new = ({"title": each.title} if each else {} for each in (base, older, newer))
        merged, lost = merge_keys(was, old, new)
        extra, lost_extra = merge_keys(base.extra if base else {}, older.extra, newer.extra)
        others = merge_items(base.others if base else (), older.others, newer.others)
        return replace(
            newer,
            **merged,
            tags=merge_items(base.tags if base else (), older.tags, newer.tags),
            others=unique_items((*others, *lost.values(), *map(str, lost_extra.values()))),
            extra=extra,
        )


MERGING: Final[MergePolicy[Item]] = ItemMerging()


def item_key(item: Item) -> str:
    """Return the key of an item: "books/dune"."""
    return f"{item.table}/{item.id}"


def by_key(*items: Item) -> dict[str, Item]:
    """Return items by their keys."""
    return {item_key(item): item for item in items}


def library_store(path: Path, codec: LibraryCodec | None = None) -> RecordStore[Item]:
    """Return the store of a library."""
    return RecordStore(path, codec or LibraryCodec(), MERGING)


def read_items(path: Path) -> dict[str, Item]:
    """Return what is in a library by now."""
    return dict(library_store(path).load())


def titles(items: Iterable[Item]) -> set[str]:
    """Return all titles that any version of items has."""
    return {title for item in items for title in (item.title, *item.others)}


class Shelf:
    """Items in memory, as a history changes them."""

    def __init__(self, *items: Item) -> None:
        self.items = by_key(*items)

    def get(self, key: str) -> Item | None:
        return self.items.get(key)

    def apply_step(self, step: Any) -> None:
        for before, after in step:
            if before:
                self.items.pop(item_key(before), None)
            if after:
                self.items[item_key(after)] = after


class Sketch(NamedTuple):
    """An item as it is being written."""

    text: str = ""
    is_rare: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.text

    def with_text(self, text: str) -> Sketch:
        return self._replace(text=text)


class SketchCodec:
    """Turns sketches into values of TOML and back."""

    record_word = "item"
    fallback_address = "library"
    companion_suffix = ".original"

    def new_draft(self) -> Sketch:
        return Sketch()

    def to_values(self, draft: Sketch) -> Mapping[str, object]:
        return draft._asdict()

    def from_values(self, values: Mapping[str, Any]) -> Sketch:
        return Sketch(str(values["text"]), bool(values["is_rare"]))


WORDS: Final = st.text("ab\n\"'\\#[]=é\u2028", max_size=8)


@st.composite
def versions(draw: st.DrawFn) -> dict[str, Item]:
    """Make some of a few items, each in one of many versions."""
    items = []
    for table in TABLES:
        for name in draw(st.sets(st.sampled_from("ab"))):
            title, revision = draw(st.sampled_from("xyz")), draw(st.integers(1, 3))
            tags = tuple(draw(st.lists(st.sampled_from("pq"), unique=True)))
            extra = draw(st.dictionaries(st.sampled_from("mn"), st.integers(0, 1)))
            items.append(Item(table=table, id=name, title=title, revision=revision, tags=tags, extra=extra))
    return by_key(*items)


@st.composite
def libraries(draw: st.DrawFn) -> dict[str, Item]:
    """Make a few items with texts of any sort."""
    found = []
    for number in range(draw(st.integers(0, 4))):
        table, title, tags = draw(st.sampled_from(TABLES)), draw(WORDS), tuple(draw(st.lists(WORDS, max_size=2)))
        extra = draw(st.dictionaries(WORDS.map(lambda key: f"x{key}"), st.integers() | st.just({"y": 1}), max_size=2))
        found.append(Item(table=table, id=str(number), title=title, tags=tags, extra=extra))
    return by_key(*found)
