"""Bring two versions of the same notes together, given the version that both came from.

Merging is symmetric: whoever merges, and in which order, the outcome is the same. So two programs
that both merge do not go on changing the file for ever.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from jvexplore.notes.conflict import DELETED, says_more
from jvexplore.notes.layout import merged_texts
from jvexplore.notes.model import SETTLED, statuses

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from jvexplore.notes.conflict import Version
    from jvexplore.notes.file import Contents
    from jvexplore.notes.model import Note

T = TypeVar("T")
K = TypeVar("K", bound="Hashable")

_KEYS: Final = ("on", "span", "kind", "status", "text", "author", "fact")
_MISSING: Final = object()


def merge(base: Mapping[str, Note], ours: Mapping[str, Note], theirs: Mapping[str, Note]) -> dict[str, Note]:
    """Merge notes by their ids; nothing that either side wrote is lost."""
    merged = {}
    for note_id in base.keys() | ours.keys() | theirs.keys():
        note = merge_note(base.get(note_id), ours.get(note_id), theirs.get(note_id))
        if note:
            merged[note_id] = note
    return merged


def merge_note(base: Note | None, ours: Note | None, theirs: Note | None) -> Note | None:
    """Merge one note; `None` where it does not exist, or does not any more.

    What only one side changed is taken from that side, key by key; tags one by one. Where both
    changed a key in different ways, the newer version stands, and the older one is kept beside it
    as a conflict. A note deleted on one side and edited on the other stays, with a conflict that
    says so.
    """
    if _same(ours, theirs) or _same(theirs, base):
        return ours
    if _same(ours, base):
        return theirs
    if ours is None or theirs is None:
        left = ours or theirs
        return left and replace(left, conflict=_once((*left.conflict, DELETED)))
    return _merge_keys(base, *sorted((ours, theirs), key=_age))


def unseen_notes(known: Mapping[str, Note], later: Mapping[str, Note]) -> dict[str, Note]:
    """Return the notes of a version written later that are not those known; none counts as deleted.

    Where the clock does not say that a note was changed later too, it is kept in both versions.
    """
    unseen = {}
    for note_id, note in later.items():
        ours = known.get(note_id)
        if ours is None or note.updated > ours.updated:
            unseen[note_id] = note
        elif note != ours and (both := merge_note(None, ours, note)):
            unseen[note_id] = both
    return unseen


def merge_contents(base: Contents, ours: Contents, theirs: Contents) -> Contents:
    """Merge whole notes files; what stands in neither keeps the form that it has on the side that changed it.

    A key of the file that both changed in different ways is kept twice, the second as `KEY-other`.
    """
    extra, lost = merge_keys(base.extra, *sorted((dict(ours.extra), dict(theirs.extra)), key=repr))
    extra |= {f"{key}-other": value for key, value in lost.items()}
    version = max(ours.version, theirs.version)
    headed = theirs if ours.head == base.head else ours
    return replace(
        ours,
        notes=merge(base.notes, ours.notes, theirs.notes),
        extra=extra,
        bad=_merge_items(base.bad, theirs.bad, ours.bad),
        version=version,
        read_only=ours.read_only or theirs.read_only,
        texts=merged_texts(base.texts, ours.texts, theirs.texts),
        head=headed.head if extra == headed.extra and version == headed.version else "",
    )


def merge_keys(
    base: Mapping[K, Any], older: Mapping[K, Any], newer: Mapping[K, Any]
) -> tuple[dict[K, Any], dict[K, Any]]:
    """Merge mappings key by key.

    Returns:
        The merged mapping, and what `older` says of the keys that both changed in different ways.
    """
    merged: dict[K, Any] = {}
    lost: dict[K, Any] = {}
    for key in dict.fromkeys((*newer, *older)):
        was, old, new = base.get(key, _MISSING), older.get(key, _MISSING), newer.get(key, _MISSING)
        value = old if new == was else new
        if old not in (was, value):
            # What was deleted on one side and changed on the other stays.
            value, other = (old, new) if new is _MISSING else (new, old)
            if other is not _MISSING:
                lost[key] = other
        if value is not _MISSING:
            merged[key] = value
    return merged, lost


def _same(one: Note | None, other: Note | None) -> bool:
    return one is other or one == other  # most notes of a large file are the very same object


def _age(note: Note) -> tuple[Any, ...]:
    """Return what tells which of two versions is newer; the same for equal ones only."""
    return note.updated, note.text, repr(note)


def _merge_keys(base: Note | None, older: Note, newer: Note) -> Note:
    was = {key: getattr(base, key) for key in _KEYS} if base else {}
    old = {key: getattr(older, key) for key in _KEYS}
    new = {key: getattr(newer, key) for key in _KEYS}
    merged, lost = merge_keys(was, old, new)
    lost.pop("fact", None)  # nobody wrote it: it tells what the fact said
    if merged["status"] not in statuses(merged["kind"]):
        # One side made a check of it, the other resolved it: neither fits the other's.
        merged |= {key: new[key] for key in ("kind", "status")}
        lost |= {key: old[key] for key in ("kind", "status") if old[key] != new[key]}
    if old["status"] != new["status"]:
        # What was confirmed or disputed is what the fact said on that side.
        if merged["status"] in SETTLED:
            merged["fact"] = (new if merged["status"] == new["status"] else old)["fact"]
        if lost.get("status") in SETTLED and old["fact"] != merged["fact"]:
            lost["fact"] = old["fact"]
    extra, lost_extra = merge_keys(base.extra if base else {}, older.extra, newer.extra)
    conflict: tuple[Version, ...] = _merge_items(base.conflict if base else (), older.conflict, newer.conflict)
    if lost or lost_extra:
        conflict = _once((*conflict, {**lost_extra, **lost, "updated": older.updated}))
    note = replace(
        newer,
        **merged,
        tags=_merge_items(base.tags if base else (), older.tags, newer.tags),
        created=min(older.created, newer.created),
        extra=extra,
        conflict=(),
    )
    return replace(note, conflict=tuple(version for version in conflict if says_more(version, note)))


def _merge_items(was: Sequence[T], old: Sequence[T], new: Sequence[T]) -> tuple[T, ...]:
    """Merge items one by one: what either side added is in, what either side took away is out."""
    removed = [each for each in was if each not in old or each not in new]
    return tuple(each for each in _once((*new, *old)) if each not in removed)


def _once(items: Iterable[T]) -> tuple[T, ...]:
    """Return each item once, in order; they need not be hashable."""
    kept: list[T] = []
    for each in items:
        if each not in kept:
            kept.append(each)
    return tuple(kept)
