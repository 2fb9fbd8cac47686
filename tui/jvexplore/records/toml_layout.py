"""The TOML source of a file, record by record, so that unchanged records are written back unchanged.

Records are either sorted by key or keep their author's order. Comments and tables between them are preserved in both
cases; with the author's order, everything unchanged is preserved byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress
from operator import is_not
from typing import TYPE_CHECKING, Generic, TypeVar

from jvexplore.records.toml_arrangement import ArrangedFile, LayoutSlot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jvexplore.records.toml_arrangement import FileFrame

_T = TypeVar("_T")


class RecordTexts(Generic[_T]):
    """A cache of the TOML source of each record; only changed records are formatted again.

    The source of a deleted record is kept for when its deletion is undone.

    Args:
        sorts: whether to keep them sorted by key; otherwise they keep their order of insertion.
    """

    def __init__(self, *, sorts: bool = True) -> None:
        self._records: dict[str, _T] = {}
        self._texts: dict[str, bytes] = {}
        self._deleted: dict[str, tuple[_T, bytes]] = {}
        self.sorts = sorts
        self._is_sorted = True
        self._arranged = ArrangedFile()
        self._changed: set[str] = set()
        """The keys of the records whose source has changed since the file was last joined."""

    def put_text(self, key: str, record: _T, text: bytes) -> None:
        """Store the source of a record, in UTF-8."""
        if key not in self._texts and self._texts:
            self._is_sorted &= key > next(reversed(self._texts))
        self._records[key] = record
        self._texts[key] = text
        self._changed.add(key)

    def texts_by_key(self) -> dict[str, tuple[_T, bytes]]:
        """Return each record with its source, by key."""
        return {key: (record, self._texts[key]) for key, record in self._records.items()}

    def update_texts(self, records: Mapping[str, _T], lay_out: Callable[[_T, bytes], bytes]) -> Mapping[str, bytes]:
        """Update the cache to hold exactly these records, and return their sources by key.

        Args:
            records: the records by key.
            lay_out: formats a new or changed record; takes the record and its former source, empty for a new one.
        """
        known = self._records
        in_order = known.values() if list(known) == list(records) else map(known.get, records)
        for key in list(compress(records, map(is_not, records.values(), in_order))):
            record = records[key]
            was, before = (known[key], self._texts[key]) if key in known else self._deleted.get(key, (None, b""))
            self.put_text(key, record, before if was == record else lay_out(record, before))
        if len(known) != len(records):
            for key in known.keys() - records.keys():
                self._deleted[key] = known.pop(key), self._texts.pop(key)
                self._changed.add(key)
        if self.sorts and not self._is_sorted:
            self._texts = dict(sorted(self._texts.items()))
            self._is_sorted = True
        return self._texts

    def join_as_written(self, frame: FileFrame, table_of: Callable[[str], str]) -> bytes:
        """Return the bytes of a file with these records, as `ArrangedFile.join` does."""
        data = self._arranged.join(frame, self._texts, self._changed, table_of)
        self._changed = set()
        return data


@dataclass(frozen=True)  # no slots: Python 3.11 cannot create a generic `TomlLayout[int]` with them
class TomlLayout(Generic[_T]):
    r"""The source of a whole file.

    Attributes:
        head: the text before the records; empty if it must be formatted again.
        texts: the source of each record.
        slots: the parts after the head, in order; empty if records are sorted by key.
        newline: the line ending, `\n` or `\r\n`.
    """

    head: str = ""
    texts: RecordTexts[_T] = field(default_factory=RecordTexts)
    slots: tuple[LayoutSlot, ...] = ()
    newline: str = "\n"

    def with_keys(self, keys: Mapping[str, str]) -> TomlLayout[_T]:
        """Return the layout with other keys for some records; each keeps its source and its position.

        Args:
            keys: the new keys by the present ones.
        """
        if not keys:
            return self
        replaced = set(keys.values()).difference(keys)  # of records that were deleted: others have their keys now
        texts = RecordTexts[_T](sorts=self.texts.sorts)
        for key, (record, text) in self.texts.texts_by_key().items():
            if key not in replaced:
                texts.put_text(keys.get(key, key), record, text)
        slots = tuple(
            slot._replace(key=keys.get(slot.key, slot.key)) for slot in self.slots if slot.key not in replaced
        )
        return replace(self, texts=texts, slots=slots)

    @cached_property
    def non_record_texts(self) -> tuple[str, tuple[str, ...]]:
        """The head, and the texts after it that are not records: other tables and comments."""
        return self.head, tuple(slot.text for slot in self.slots if not slot.table)

    def with_tables(self, tables: tuple[str, ...]) -> tuple[LayoutSlot, ...]:
        """Return the slots with other texts for those that are not records, in order."""
        if tables == self.non_record_texts[1]:
            return self.slots
        texts = iter(tables)
        return tuple(slot if slot.table else slot._replace(text=next(texts)) for slot in self.slots)


def choose_frame(base: TomlLayout[_T], ours: TomlLayout[_T], theirs: TomlLayout[_T]) -> TomlLayout[_T]:
    """Return the layout of the side whose order a merge keeps, and its text where that of both cannot stay.

    It is the one with other comments or tables, or else with another order. If both have, or neither, it is the one
    that sorts first: whoever merges, the file is the same.
    """
    sides = (ours, theirs)
    changed = [each for each in sides if each.non_record_texts != base.non_record_texts]
    if not changed:
        order = [slot.key for slot in base.slots]
        changed = [each for each in sides if [slot.key for slot in each.slots] != order]
    return changed[0] if len(changed) == 1 else min(sides, key=lambda each: (each.head, each.slots))


def merge_layouts(
    base: TomlLayout[_T], frame: TomlLayout[_T], other: TomlLayout[_T], *, newline: str
) -> TomlLayout[_T]:
    """Merge the layouts of two versions three ways: each record's source comes from the side that changed it.

    What is in the file besides records is merged line by line.

    Args:
        base: the layout of the common ancestor.
        frame: the layout of the version that supplies the order.
        other: the layout of the other version.
        newline: the line ending of the merged file.
    """
    before, first, second = base.texts.texts_by_key(), frame.texts.texts_by_key(), other.texts.texts_by_key()
    texts = RecordTexts[_T](sorts=frame.texts.sorts)
    for key in dict.fromkeys((*first, *second)):
        sides = [each[key] for each in (first, second) if key in each]
        texts.put_text(key, *_merge_sources(before[key][1] if key in before else b"", sides))
    if other.non_record_texts in (base.non_record_texts, frame.non_record_texts):
        return TomlLayout(frame.head, texts, frame.slots, newline)
    from jvexplore.records.merged_frame import TextFrame, merge_frames

    merged = merge_frames(*(TextFrame(each.head, each.slots) for each in (base, frame, other)))
    return TomlLayout(merged.head, texts, merged.slots, newline)


def _merge_sources(base: bytes, sides: Sequence[tuple[_T, bytes]]) -> tuple[_T, bytes]:
    """Return a version of a record with its source; where both changed that, it has the comments of both if it can."""
    changed = [each for each in sides if each[1] != base] or sides
    if len({text for _, text in changed}) == 1:
        return changed[0]
    from jvexplore.records.merged_frame import with_comments_of_both

    (record, text), (_, other) = sorted(changed, key=lambda each: each[1])
    return record, with_comments_of_both(base, text, other)


def join_sorted(head: str, texts: Iterable[bytes], unreadable: Iterable[str]) -> bytes:
    """Return the bytes of a file with sorted records, followed by the invalid entries."""
    return b"\n".join([head.encode(), *texts, *(each.encode() for each in unreadable)])


def split_gap(chunk: str) -> tuple[str, str]:
    """Split off trailing white space; return the text, ended by a line feed, and the white space after it."""
    body = chunk.rstrip(" \t\n")
    return f"{body}\n", chunk[len(body) :].removeprefix("\n")
