"""Bring two versions of the same notes together, given the version that both came from."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from jvexplore.notes.model import Note, statuses

if TYPE_CHECKING:
    from collections.abc import Mapping

_MERGED: Final = tuple(each.name for each in fields(Note) if each.name not in ("id", "updated"))


def merge(base: Mapping[str, Note], ours: Mapping[str, Note], theirs: Mapping[str, Note]) -> dict[str, Note]:
    """Merge note by note, and key by key within a note; nothing that either side wrote is lost.

    What only one side changed is taken from that side. A note in which both changed the same key
    in different ways is kept twice, theirs under a new id; one deleted on one side and edited on
    the other stays.
    """
    merged: dict[str, Note] = {}
    for note_id in base.keys() | ours.keys() | theirs.keys():
        for note in _merge_note(base.get(note_id), ours.get(note_id), theirs.get(note_id)):
            own = note if note.id not in merged else replace(note, id=_new_id(note))
            merged[own.id] = own
    return merged


def _merge_note(base: Note | None, ours: Note | None, theirs: Note | None) -> list[Note]:
    """Return what is to be kept of a note: nothing, one, or two that cannot be made one."""
    if ours in (base, theirs):
        return [theirs] if theirs else []
    if theirs == base or not theirs:
        return [ours] if ours else []
    if not ours:
        return [theirs]
    changes = _merge_keys(base, ours, theirs) if base else None
    if changes is None:
        return [ours, theirs]
    return [replace(ours, **changes, updated=max(ours.updated, theirs.updated))]


def _merge_keys(base: Note, ours: Note, theirs: Note) -> dict[str, Any] | None:
    """Return the keys that only they changed, or `None` if both changed one in different ways."""
    changes = {}
    for key in _MERGED:
        was, mine, other = getattr(base, key), getattr(ours, key), getattr(theirs, key)
        if other in (was, mine):
            continue
        if mine != was:
            return None
        changes[key] = other
    # A status must go with its kind: a check that one side made of an open note cannot be "resolved".
    merged = replace(ours, **changes)
    return changes if merged.status in statuses(merged.kind) else None


def _new_id(note: Note) -> str:
    from ulid import ULID  # noqa: PLC0415 - on use: a conflict is rare

    return str(ULID.from_datetime(note.updated))
