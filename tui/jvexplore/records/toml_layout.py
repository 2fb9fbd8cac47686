"""How the records of a file stand in its TOML, so that what did not change is written as it stood.

Records stand either in the order of their keys, or in that which their author gave them. Comments and
tables between them stay in both; in the second, all that is not changed stays byte for byte.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

T = TypeVar("T")


class Slot(NamedTuple):
    """A part of a file whose records stand in an order of their own.

    Attributes:
        table: the table whose entry it is; empty for comments, and for tables that hold no records.
        key: the key of the record, if it is one.
        text: how it stands in the file, if it is no record.
        gap: the white space behind it.
    """

    table: str
    key: str
    text: str
    gap: str


class RecordTexts(Generic[T]):
    """How records stand in a file, each by itself; what did not change is not laid out again.

    Args:
        sorts: whether they are kept in the order of their keys; else in that in which they came.
    """

    def __init__(self, *, sorts: bool = True) -> None:
        self._records: dict[str, T] = {}
        self._texts: dict[str, bytes] = {}
        self.sorts = sorts
        self._is_sorted = True

    def put(self, key: str, record: T, text: bytes) -> None:
        """Say how a record stands in its file, as UTF-8."""
        if key not in self._texts and self._texts:
            self._is_sorted &= key > next(reversed(self._texts))
        self._records[key] = record
        self._texts[key] = text

    def items(self) -> dict[str, tuple[T, bytes]]:
        """Return each record with how it stands in the file, by its key."""
        return {key: (record, self._texts[key]) for key, record in self._records.items()}

    def update(self, records: Mapping[str, T], lay_out: Callable[[T, bytes], bytes]) -> Mapping[str, bytes]:
        """Return the texts of just these records, by their keys.

        Args:
            records: by their keys.
            lay_out: returns the text of a record that is new or changed, given that which it had before.
        """
        known = self._records.get
        for key, record in [(key, record) for key, record in records.items() if known(key) is not record]:
            before = self._texts.get(key, b"")
            self.put(key, record, before if known(key) == record else lay_out(record, before))
        if len(self._records) != len(records):
            for key in self._records.keys() - records.keys():
                del self._records[key], self._texts[key]
        if self.sorts and not self._is_sorted:
            self._texts = dict(sorted(self._texts.items()))
            self._is_sorted = True
        return self._texts


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make one by a name like `TomlLayout[int]`
class TomlLayout(Generic[T]):
    """How a file stands.

    Attributes:
        head: how it begins, before its records; empty where that is to be laid out anew.
        texts: how each record stands.
        slots: what stands behind the head, in its order; empty where records stand in the order of their keys.
        newline: how its lines end.
    """

    head: str = ""
    texts: RecordTexts[T] = field(default_factory=RecordTexts)
    slots: tuple[Slot, ...] = ()
    newline: str = "\n"


def merge_layouts(
    base: TomlLayout[T], ours: TomlLayout[T], theirs: TomlLayout[T], *, frame: TomlLayout[T]
) -> TomlLayout[T]:
    """Return how a merged file stands: each record as on the side that changed its text.

    Args:
        base: how the version stood that both came from.
        ours: how one side stands.
        theirs: how the other one stands.
        frame: the side whose head and order are taken.
    """
    before, mine, others = base.texts.items(), ours.texts.items(), theirs.texts.items()
    texts = RecordTexts[T](sorts=frame.texts.sorts)
    for key in dict.fromkeys((*mine, *others)):
        is_unchanged = key not in mine or (key in before and before[key][1] == mine[key][1])
        texts.put(key, *(others if is_unchanged and key in others else mine)[key])
    return TomlLayout(frame.head, texts, frame.slots, ours.newline)


def join_sorted(head: str, texts: Iterable[bytes], unreadable: Iterable[str]) -> bytes:
    """Return the bytes of a file in which records stand in the order of their keys, then what is none."""
    return b"\n".join([head.encode(), *texts, *(each.encode() for each in unreadable)])


class Arrangement(NamedTuple):
    """What a file is to hold in which records stand in an order of their own.

    Attributes:
        head: how it begins.
        texts: how each record stands, by its key.
        table_of: the table of each record, by its key.
        unreadable: the entries that are no records.
        tables: the tables of records, in the order in which a new file has them.
    """

    head: str
    texts: Mapping[str, bytes]
    table_of: Mapping[str, str]
    unreadable: Collection[str]
    tables: Sequence[str]


def join_as_written(slots: Sequence[Slot], file: Arrangement) -> bytes:
    """Return the bytes of a file: what was in it where it was, and what is new behind the last of its table."""
    there = [slot for slot in slots if _is_there(slot, file)]
    placed = {slot.key for slot in there if slot.key}
    stood = {slot.text for slot in there}
    new: defaultdict[str, list[bytes]] = defaultdict(list)
    for key, text in file.texts.items():
        if key not in placed:
            new[file.table_of[key]].append(text)
    additions = _place_tables(there, new, file.tables)
    out = bytearray(file.head.encode())
    _add_new(out, additions.get(-1, []), has_more=bool(there))
    for number, slot in enumerate(there):
        out += file.texts[slot.key] if slot.key else slot.text.encode()
        _add_new(out, additions.get(number, []))
        out += slot.gap.encode()
    _add_new(out, [each.encode() for each in file.unreadable if each not in stood])
    return bytes(out)


def _is_there(slot: Slot, file: Arrangement) -> bool:
    if slot.key:
        return slot.key in file.texts
    return bool(slot.text) and (not slot.table or slot.text in file.unreadable)


def _place_tables(
    there: Sequence[Slot], new: Mapping[str, list[bytes]], tables: Sequence[str]
) -> dict[int, list[bytes]]:
    """Return what is new by the number of the slot that it stands behind; -1 for the head.

    It stands behind the last entry of its table. A table without any stands behind those before it.
    """
    last = {slot.table: number for number, slot in enumerate(there) if slot.table}
    additions: defaultdict[int, list[bytes]] = defaultdict(list)
    anchor = -1 if last else len(there) - 1
    for table in tables:
        anchor = last.get(table, anchor)
        additions[anchor] += new.get(table, [])
    return additions


def _add_new(out: bytearray, texts: Sequence[bytes], *, has_more: bool = False) -> None:
    for text in texts:
        if out:
            out += b"" if out.endswith(b"\n\n") else b"\n" if out.endswith(b"\n") else b"\n\n"
        out += text
    if texts and has_more:
        out += b"\n"


def split_gap(chunk: str) -> tuple[str, str]:
    """Return a part of a file without the white space behind it, its last line ended; and that white space."""
    body = chunk.rstrip(" \t\n")
    return f"{body}\n", chunk[len(body) :].removeprefix("\n")


def leading_comments(text: bytes) -> bytes:
    """Return the comment lines above the header of a record."""
    lines = text.splitlines(keepends=True)
    return b"".join(lines[: next((n for n, line in enumerate(lines) if not line.lstrip(b" \t").startswith(b"#")), 0)])
