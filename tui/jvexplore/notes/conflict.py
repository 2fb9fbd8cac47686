"""Conflicts: concurrent versions of one note, for the reader to resolve.

A note in conflict has a table for each other version with the keys that differ and `updated`, its time;
`deleted = true` stands for a deletion:

    [[notes.conflict]]
    text = "Who confirms the 51 per cent?"
    updated = 2026-11-22T06:05:00Z
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from jvexplore.notes.model import Note, allowed_statuses, whole_second

if TYPE_CHECKING:
    from datetime import datetime

NoteVersion: TypeAlias = Mapping[str, object]
"""The differing keys of another version, including keys of newer versions of jvexplore."""

DELETED: Final[NoteVersion] = {"deleted": True}

_NOTE_FIELDS: Final = frozenset(each.name for each in fields(Note))
_VERSION_FIELDS: Final = _NOTE_FIELDS - {"id", "created", "conflict", "extra"}


def is_deletion(version: NoteVersion) -> bool:
    """Return whether a version stands for a deletion."""
    return version.get("deleted") is True


def note_in_version(note: Note, version: NoteVersion) -> Note:
    """Return another version of a note as a complete note without conflicts."""
    # The values of a version were validated when it was parsed.
    known: dict[str, Any] = {key: value for key, value in version.items() if key in _VERSION_FIELDS}
    unknown = {key: value for key, value in version.items() if key not in _NOTE_FIELDS | DELETED.keys()}
    version_note = replace(note, **known, extra={**note.extra, **unknown}, conflict=())
    is_allowed = version_note.status in allowed_statuses(version_note.kind)
    return version_note if is_allowed else replace(version_note, status="open")


def adds_to_note(version: NoteVersion, note: Note) -> bool:
    """Return whether a version differs from its note in anything but the time."""
    return (
        is_deletion(version)
        or replace(note_in_version(note, version), updated=note.updated, conflict=note.conflict) != note
    )


def choose_version(note: Note, choice: Note, now: datetime) -> Note:
    """Return `choice`, one of the versions of `note`, with the first conflict resolved."""
    return replace(choice, conflict=note.conflict[1:], updated=whole_second(now))


def join_versions(note: Note, now: datetime) -> Note:
    """Resolve the first conflict by keeping both versions: one text below the other, and all tags."""
    theirs = note_in_version(note, note.conflict[0])
    text = note.text if theirs.text == note.text else f"{note.text.rstrip()}\n\n{theirs.text.lstrip()}"
    tags = tuple(dict.fromkeys((*note.tags, *theirs.tags)))
    return note.with_changes(now, text=text, tags=tags, conflict=note.conflict[1:])
