"""Merge what is in a TOML file besides its records: the keys of the file itself, other tables, comments.

One side supplies the order. What the other side changed is put into it, line by line.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.records.merged_lines import merge_lines
from jvexplore.records.toml_values import is_same_value, parse_values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from jvexplore.records.toml_arrangement import LayoutSlot


class TextFrame(NamedTuple):
    """The text of a file besides its records.

    Attributes:
        head: the text before the first table.
        slots: the parts after it, in order; those of records too.
    """

    head: str
    slots: tuple[LayoutSlot, ...]


@dataclass(frozen=True)
class _NamedSlots:
    """The parts of one version.

    Attributes:
        names: the name of each, in order: its table, its record, or what it follows.
        texts: those that are not records, by their names.
    """

    names: Sequence[str]
    texts: Mapping[str, str]

    @cached_property
    def all_texts(self) -> Collection[str]:
        """The texts by themselves."""
        return {*self.texts.values()}


def merge_frames(base: TextFrame, ours: TextFrame, theirs: TextFrame) -> TextFrame:
    """Merge two versions of what is in a file besides its records.

    Args:
        base: their common ancestor; empty if there is none.
        ours: the version that supplies the order.
        theirs: the other version.
    """
    head = merge_lines(base.head, ours.head, theirs.head, _is_valid)
    was, own, other = (_name_slots(each.slots) for each in (base, ours, theirs))
    edited = {name for name in own.texts if _is_edited(name, was.texts, other)}
    changed = dict(_changed_texts(edited, was.texts, own.texts, other))
    known = {*was.texts.values(), *own.texts.values()}
    added: defaultdict[str, list[LayoutSlot]] = defaultdict(list)  # by the name of the part of ours that they follow
    own_names, after = {*own.names}, ""
    for name, slot in zip(other.names, theirs.slots, strict=True):
        if name in own_names:
            after = name
        if not slot.table and slot.text not in known and name not in edited:
            added[after].append(slot)
    if added[""]:
        head = f"{head.rstrip()}\n\n" if head.strip() else ""
    slots = [*added[""]]
    for name, slot in zip(own.names, ours.slots, strict=True):
        text = changed.get(name, slot.text)
        if text or slot.table:
            slots.append(slot._replace(text=text))
        if added[name]:
            slots[-1:] = [each._replace(gap=each.gap or "\n") for each in slots[-1:]]
            slots += [each._replace(gap=each.gap or "\n") for each in added[name]]
    return TextFrame(head, tuple(slots))


def _changed_texts(
    edited: Collection[str], was: Mapping[str, str], own: Mapping[str, str], other: _NamedSlots
) -> Iterator[tuple[str, str]]:
    """Yield the names of our texts that the other side changed, each with what it becomes; empty if it was deleted."""
    for name, text in own.items():
        if name in edited:
            merged = merge_lines(was.get(name, ""), text, other.texts[name], _is_valid)
            if merged != text:
                yield name, f"{merged.rstrip()}\n"
        elif was.get(name) == text and text not in other.all_texts:
            yield name, ""


def _is_edited(name: str, was: Mapping[str, str], other: _NamedSlots) -> bool:
    """Return whether the other side has a text of a name, and did not put it there before what is elsewhere now."""
    if name not in other.texts:
        return False
    return name not in was or was[name] == other.texts[name] or was[name] not in other.all_texts


def _name_slots(slots: Sequence[LayoutSlot]) -> _NamedSlots:
    names: list[str] = []
    texts: dict[str, str] = {}
    part = ""
    counts: Counter[str] = Counter()
    for slot in slots:
        tables = [] if slot.table else [*(parse_values(slot.text) or {})]
        name = f"{slot.table}/{slot.key}" if slot.table else f"[{tables[0]}]" if tables else f"below {part}"
        counts[name] += 1
        name += f" {counts[name]}" if counts[name] > 1 else ""  # a table may be written in several places
        if not slot.table:
            texts[name] = slot.text
        part = part if name.startswith("below ") else name
        names.append(name)
    return _NamedSlots(names, texts)


def _is_valid(text: str) -> bool:
    return parse_values(text) is not None


def with_comments_of_both(base: bytes, ours: bytes, theirs: bytes) -> bytes:
    """Return our source of a record with the comments of the other side, which changed it too, if no value changes."""
    values = parse_values(ours.decode())

    def is_same(text: str) -> bool:
        return is_same_value(parse_values(text), values)

    return merge_lines(base.decode(), ours.decode(), theirs.decode(), is_same).encode()
