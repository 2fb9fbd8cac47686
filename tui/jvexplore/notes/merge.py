"""How two versions of one note are merged: key by key, tags one by one, and what both changed is a conflict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from jvexplore.notes.conflict import DELETED, adds_to_note
from jvexplore.notes.model import SETTLED_STATUSES, allowed_statuses
from jvexplore.records.merge import merge_items, merge_keys, merge_record, unique_items

if TYPE_CHECKING:
    from jvexplore.notes.conflict import NoteVersion
    from jvexplore.notes.model import Note
    from jvexplore.records.merge import MergePolicy

_KEYS: Final = ("on", "span", "kind", "status", "text", "author", "fact")


class NoteMergePolicy:
    """The merge policy of notes.

    What only one side changed is taken from that side, key by key; tags one by one. Where both
    changed a key in different ways, the newer version stands, and the older one is kept beside it
    as a conflict. A note deleted on one side and edited on the other stays, with a conflict that
    says so.
    """

    def version_order(self, note: Note) -> tuple[Any, ...]:
        """Return what sorts two versions of a note by when they were changed, and the same for equal ones only."""
        return note.updated, note.text, repr(note)

    def is_later(self, note: Note, known: Note) -> bool:
        """Tell whether a version was changed after another, as the clocks of their writers have it."""
        return note.updated > known.updated

    def mark_deleted(self, left: Note) -> Note:
        """Return a note that one side deleted and the other edited, with a conflict that says so."""
        return replace(left, conflict=unique_items((*left.conflict, DELETED)))

    def merge_versions(self, base: Note | None, older: Note, newer: Note) -> Note:
        """Return what becomes of a note that both sides changed; what the older one says otherwise is a conflict."""
        was = {key: getattr(base, key) for key in _KEYS} if base else {}
        old = {key: getattr(older, key) for key in _KEYS}
        new = {key: getattr(newer, key) for key in _KEYS}
        merged, lost = merge_keys(was, old, new)
        lost.pop("fact", None)  # nobody wrote it: it tells what the fact said
        if merged["status"] not in allowed_statuses(merged["kind"]):
            # One side made a check of it, the other resolved it: neither fits the other's.
            merged |= {key: new[key] for key in ("kind", "status")}
            lost |= {key: old[key] for key in ("kind", "status") if old[key] != new[key]}
        if old["status"] != new["status"]:
            # What was confirmed or disputed is what the fact said on that side.
            if merged["status"] in SETTLED_STATUSES:
                merged["fact"] = (new if merged["status"] == new["status"] else old)["fact"]
            if lost.get("status") in SETTLED_STATUSES and old["fact"] != merged["fact"]:
                lost["fact"] = old["fact"]
        extra, lost_extra = merge_keys(base.extra if base else {}, older.extra, newer.extra)
        conflict: tuple[NoteVersion, ...] = merge_items(base.conflict if base else (), older.conflict, newer.conflict)
        if lost or lost_extra:
            conflict = unique_items((*conflict, {**lost_extra, **lost, "updated": older.updated}))
        note = replace(
            newer,
            **merged,
            tags=merge_items(base.tags if base else (), older.tags, newer.tags),
            created=min(older.created, newer.created),
            extra=extra,
            conflict=(),
        )
        return replace(note, conflict=tuple(version for version in conflict if adds_to_note(version, note)))


NOTE_MERGE_POLICY: Final[MergePolicy[Note]] = NoteMergePolicy()


def merge_note(base: Note | None, ours: Note | None, theirs: Note | None) -> Note | None:
    """Merge one note as `merge_record` does; `None` where it does not exist, or does not any more."""
    return merge_record(base, ours, theirs, NOTE_MERGE_POLICY)
