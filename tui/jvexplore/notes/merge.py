"""Three-way merge of a note: key by key, tags one by one; a key that both sides changed becomes a conflict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from jvexplore.notes.conflict import DELETED, adds_to_note
from jvexplore.notes.model import SETTLED_STATUSES, Note, allowed_statuses
from jvexplore.records.merge import StableKeys, merge_items, merge_keys, merge_record, unique_items

if TYPE_CHECKING:
    from jvexplore.notes.conflict import NoteVersion
    from jvexplore.records.merge import MergePolicy

_KEYS: Final = ("on", "span", "kind", "status", "text", "author", "fact")


class NoteMergePolicy(StableKeys[Note]):
    """The merge policy of notes.

    A key that only one side changed is taken from that side; tags are merged one by one. If both changed a key in
    different ways, the newer version wins, and the older one is stored as a conflict. A note that one side deleted and
    the other edited is kept, with a conflict that marks the deletion.
    """

    def version_order(self, note: Note) -> tuple[Any, ...]:
        """Return a sort key that orders versions by time of change, and is equal only for equal versions."""
        return note.updated, note.text, repr(note)

    def is_later(self, note: Note, known: Note) -> bool:
        """Return whether a version was changed after another, according to their time stamps."""
        return note.updated > known.updated

    def keep_edited_version(self, left: Note) -> Note:
        """Return a note that one side deleted and the other edited, with a conflict that marks the deletion."""
        return replace(left, conflict=unique_items((*left.conflict, DELETED)))

    def merge_versions(self, base: Note | None, older: Note, newer: Note) -> Note:
        """Merge a note that both sides changed; the older side's differing values become a conflict."""
        was = {key: getattr(base, key) for key in _KEYS} if base else {}
        old = {key: getattr(older, key) for key in _KEYS}
        new = {key: getattr(newer, key) for key in _KEYS}
        merged, lost = merge_keys(was, old, new)
        lost.pop("fact", None)  # a fingerprint that the program stored, not a user's edit
        if merged["status"] not in allowed_statuses(merged["kind"]):
            # One side changed the kind to a check, the other resolved the note: kind and status must stay together.
            merged |= {key: new[key] for key in ("kind", "status")}
            lost |= {key: old[key] for key in ("kind", "status") if old[key] != new[key]}
        if old["status"] != new["status"]:
            # The fingerprint belongs to the side that confirmed or disputed the fact.
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
    """Merge one note as `merge_record` does; `None` means that it does not exist, as argument and as result."""
    return merge_record(base, ours, theirs, NOTE_MERGE_POLICY)
