"""Assemble a TOML file that keeps its records in the order their author chose."""

from __future__ import annotations

from collections import defaultdict
from itertools import filterfalse
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping


_GROUP_SIZE: Final = 256
"""How many parts are joined at once; even, so that the source of a slot and the gap after it are in one group."""


class LayoutSlot(NamedTuple):
    """A part of a file that keeps the author's order.

    Attributes:
        table: the record table that it is an entry of; empty for comments and other tables.
        key: the key of the record; empty if it is not a valid record.
        text: its source; empty for a record, whose source is in `RecordTexts`.
        gap: the white space after it.
    """

    table: str
    key: str
    text: str
    gap: str


class FileFrame(NamedTuple):
    """What is in a file besides the source of its records.

    Attributes:
        head: the text before the first record.
        slots: the parts after the head, in order.
        unreadable: the source of entries that are not valid records.
        tables: the record tables, in the order used for a new file.
    """

    head: str
    slots: tuple[LayoutSlot, ...]
    unreadable: tuple[str, ...]
    tables: tuple[str, ...]


class ArrangedFile:
    """A file, kept from one save to the next: of ten thousand records a save changes one, and most bytes stay.

    It is kept in parts: the head, then the source of each slot that is still in the file, and the gap after it. To join
    them all takes long, as they are scattered in memory; so it is done in groups, of which a save changes few.
    """

    def __init__(self) -> None:
        self._frame: FileFrame | None = None
        self._parts: list[bytes] = []
        self._positions: dict[str, int] = {}
        """The index of each record in `_parts`, unless it is new."""
        self._last_of: dict[str, int] = {}
        """The index of the last entry of each table in `_parts`."""
        self._dropped: set[str] = set()
        """The records that have a slot, but are no longer in the file."""
        self._loose: list[bytes] = []
        """The source of entries that are not valid records and have no slot."""
        self._extended: set[int] = set()
        """The groups to which something without a slot was added."""
        self._sizes: list[int] = []
        """The size of each group, in bytes."""
        self._data = b""

    def join(
        self, frame: FileFrame, texts: Mapping[str, bytes], changed: Collection[str], table_of: Callable[[str], str]
    ) -> bytes:
        """Return the bytes of the file: existing parts stay in place, new records follow the last one of their table.

        Args:
            frame: what is in the file besides the source of its records.
            texts: the source of each record, by its key.
            changed: the keys of the records that were added, changed or deleted since the last call.
            table_of: returns the table of a record by its key.
        """
        known = [key for key in changed if key in self._positions]
        if frame != self._frame or not self._dropped.isdisjoint(changed) or not all(key in texts for key in known):
            self._arrange(frame, texts)
            groups = set(range(len(self._sizes)))
        else:
            for key in known:
                self._parts[self._positions[key]] = texts[key]
            groups = {_group_of(self._positions[key]) for key in known}
        new: defaultdict[str, list[bytes]] = defaultdict(list)
        if len(self._positions) < len(texts):
            for key in filterfalse(self._positions.__contains__, texts):
                new[table_of(key)].append(texts[key])
        added = self._position_new(new, frame.tables)
        extended = set(map(_group_of, added))
        self._join_groups(groups | extended | self._extended, added)
        self._extended = extended
        return self._data

    def _arrange(self, frame: FileFrame, texts: Mapping[str, bytes]) -> None:
        """Find the parts anew."""
        self._frame = None
        parts = self._parts = [frame.head.encode()]
        positions: dict[str, int] = {}
        last_of: dict[str, int] = {}
        self._dropped = set()
        unreadable = set(frame.unreadable)
        kept_texts = set()
        for table, key, text, gap in frame.slots:
            if key:
                source = texts.get(key)
                if source is None:
                    self._dropped.add(key)
                    continue
                positions[key] = len(parts)
            elif text and (not table or text in unreadable):
                source = text.encode()
                kept_texts.add(text)
            else:
                continue
            last_of[table] = len(parts)
            parts += source, gap.encode()
        last_of.pop("", None)
        self._positions, self._last_of = positions, last_of
        self._loose = [each.encode() for each in dict.fromkeys(frame.unreadable) if each not in kept_texts]
        self._data, self._sizes, self._extended = b"", [0] * (_group_of(len(parts) - 1) + 1), set()
        self._frame = frame

    def _position_new(self, new: Mapping[str, list[bytes]], tables: Iterable[str]) -> Mapping[int, list[bytes]]:
        """Return the source of what has no slot, by the index of the part that it follows.

        New records follow the last entry of their table. A table without entries comes after the tables before it; if
        there are no entries at all, after the last part.

        Args:
            new: the source of the new records by their table.
            tables: the record tables, in the order used for a new file.
        """
        end = len(self._parts) - 1
        position = 0 if self._last_of or not end else end - 1
        added: defaultdict[int, list[bytes]] = defaultdict(list)
        for table in tables:
            position = self._last_of.get(table, position)
            if table in new:
                added[position] += new[table]
        if self._loose:
            added[end] += self._loose
        return added

    def _join_groups(self, groups: Collection[int], added: Mapping[int, list[bytes]]) -> None:
        """Join the parts of some groups anew, with what is added to them; copy the others."""
        before = memoryview(self._data)
        pieces: list[bytes | memoryview] = []
        start = copied = 0
        for group, size in enumerate(self._sizes):
            if group in groups:
                joined = self._join_group(group, added)
                pieces += (before[copied:start], joined)
                copied = start + size
                self._sizes[group] = len(joined)
            start += size
        self._data = b"".join((*pieces, before[copied:]))

    def _join_group(self, group: int, added: Mapping[int, list[bytes]]) -> bytes:
        first, end = max(group * _GROUP_SIZE - 1, 0), (group + 1) * _GROUP_SIZE - 1
        out: list[bytes] = []
        for position in sorted(position for position in added if first <= position < end):
            out += self._parts[first : position + 1]
            _add_new(out, added[position], has_more=position == 0 and len(self._parts) > 1)
            first = position + 1
        return b"".join((*out, *self._parts[first:end]))


def _group_of(position: int) -> int:
    """Return the group of a part; the first one also has the head."""
    return (position + 1) // _GROUP_SIZE


def _add_new(out: list[bytes], texts: Iterable[bytes], *, has_more: bool) -> None:
    """Add texts to the parts of a file, with a blank line before each, and after them if more follows."""
    for text in texts:
        end = b"".join(out[-3:])  # of three parts in a row, one at least is not a gap
        if end:
            out.append(b"" if end.endswith(b"\n\n") else b"\n" if end.endswith(b"\n") else b"\n\n")
        out.append(text)
    if has_more:
        out.append(b"\n")
