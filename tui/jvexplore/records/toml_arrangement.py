"""Assemble a TOML file that keeps its records in the order their author chose."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.records.toml_layout import LayoutSlot


class FileArrangement(NamedTuple):
    """The content of a file whose records keep the author's order.

    Attributes:
        head: the text before the first record.
        texts: the TOML source of each record, by its key.
        table_of: the table of each record, by its key.
        unreadable: the source of entries that are not valid records; a dict used as an ordered set.
        tables: the record tables, in the order used for a new file.
    """

    head: str
    texts: Mapping[str, bytes]
    table_of: Mapping[str, str]
    unreadable: Mapping[str, None]
    tables: Sequence[str]


def join_as_written(slots: Sequence[LayoutSlot], file: FileArrangement) -> bytes:
    """Return the bytes of a file: existing parts stay in place, new records follow the last one of their table."""
    kept_slots = [slot for slot in slots if _is_kept(slot, file)]
    kept_keys = {slot.key for slot in kept_slots if slot.key}
    kept_texts = {slot.text for slot in kept_slots}
    new: defaultdict[str, list[bytes]] = defaultdict(list)
    for key, text in file.texts.items():
        if key not in kept_keys:
            new[file.table_of[key]].append(text)
    additions = _position_new_texts(kept_slots, new, file.tables)
    out = bytearray(file.head.encode())
    _add_new(out, additions.get(-1, []), has_more=bool(kept_slots))
    for number, slot in enumerate(kept_slots):
        out += file.texts[slot.key] if slot.key else slot.text.encode()
        _add_new(out, additions.get(number, []))
        out += slot.gap.encode()
    _add_new(out, [each.encode() for each in file.unreadable if each not in kept_texts])
    return bytes(out)


def _is_kept(slot: LayoutSlot, file: FileArrangement) -> bool:
    if slot.key:
        return slot.key in file.texts
    return bool(slot.text) and (not slot.table or slot.text in file.unreadable)


def _position_new_texts(
    slots: Sequence[LayoutSlot], new: Mapping[str, list[bytes]], tables: Sequence[str]
) -> dict[int, list[bytes]]:
    """Return the new texts by the index of the slot that they follow; -1 for the head.

    They follow the last entry of their table. A table without entries comes after the tables before it.
    """
    last = {slot.table: number for number, slot in enumerate(slots) if slot.table}
    additions: defaultdict[int, list[bytes]] = defaultdict(list)
    anchor = -1 if last else len(slots) - 1
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
