"""Put a TOML file together in which records stand where their author put them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.records.toml_layout import LayoutSlot


class FileArrangement(NamedTuple):
    """What a file is to hold in which records stand in an order of their own.

    Attributes:
        head: how it begins.
        texts: how each record stands, by its key.
        table_of: the table of each record, by its key.
        unreadable: the entries that are no records, as keys in their order.
        tables: the tables of records, in the order in which a new file has them.
    """

    head: str
    texts: Mapping[str, bytes]
    table_of: Mapping[str, str]
    unreadable: Mapping[str, None]
    tables: Sequence[str]


def join_as_written(slots: Sequence[LayoutSlot], file: FileArrangement) -> bytes:
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


def _is_there(slot: LayoutSlot, file: FileArrangement) -> bool:
    if slot.key:
        return slot.key in file.texts
    return bool(slot.text) and (not slot.table or slot.text in file.unreadable)


def _place_tables(
    there: Sequence[LayoutSlot], new: Mapping[str, list[bytes]], tables: Sequence[str]
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
