"""The open notes in memory, with their undo history and their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.notes.merge import merge_note
from jvexplore.notes.note_history import NoteHistory
from jvexplore.notes.notebook import Notebook
from jvexplore.records.changes import Change, diff_records
from jvexplore.session.change_feed import NotesChanged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.notes.model import Note
    from jvexplore.notes.store import NotesStore
    from jvexplore.records.backups import Backup
    from jvexplore.records.changes import Step
    from jvexplore.records.document import UnreadableEntry
    from jvexplore.session.change_feed import ChangeFeed


class OpenNotes:
    """The notes of a session.

    Args:
        store: the store of the notes file.
        notes: the notes loaded from it.
        feed: where remote changes are published.
        load_error: why the file could not be read, which makes the notes read-only; empty if it could.
        backup: the newest readable backup of a missing or unreadable file.

    Attributes:
        store: the store of the notes file; replaced when the reader chooses another file.
        notebook: all current notes, saved or not.
        history: the undo history.
        unreadable_entries: the invalid entries of the notes file.
        read_only_reason: why notes must not be changed; empty if they may be. Like `unreadable_entries`, it is changed
            on the event loop only, while a worker thread may reload `store.document`.
    """

    def __init__(
        self,
        store: NotesStore,
        notes: Mapping[str, Note],
        feed: ChangeFeed,
        *,
        load_error: str = "",
        backup: Backup[Note] | None = None,
    ) -> None:
        self.store = store
        self.notebook = Notebook(notes)
        self.history = NoteHistory(self.notebook)
        self.unreadable_entries: tuple[UnreadableEntry, ...] = store.document.unreadable
        self.read_only_reason = load_error or store.document.read_only_reason
        self.backup = backup
        self._feed = feed

    @property
    def is_unreadable(self) -> bool:
        """Whether the notes file cannot be read; a file of a newer version is readable, but read-only."""
        return bool(self.read_only_reason) and not self.store.document.read_only_reason

    def merge_remote_changes(self, step: Step[Note]) -> None:
        """Merge remote changes with local ones made since, and publish them.

        Args:
            step: each changed note, as we last saw it and as it is in the file.
        """
        changes = []
        for base, theirs in step:
            known = base or theirs
            ours = self.notebook.written_note(known.id) if known else None
            merged = merge_note(base, ours, theirs)
            if merged != ours:
                changes.append(Change(ours, merged))
        self.notebook.apply_step(tuple(changes))
        before, document = (self.unreadable_entries, self.read_only_reason), self.store.document
        self.unreadable_entries, self.read_only_reason = document.unreadable, document.read_only_reason
        is_changed = bool(changes) or before != (self.unreadable_entries, self.read_only_reason)
        if is_changed:
            self._feed.changes.publish(NotesChanged(changed_ids(tuple(changes))))

    def switch_store(self, store: NotesStore) -> None:
        """Keep notes in another, readable file from now on, and merge in the notes that it has."""
        self.store = store
        self.merge_remote_changes(diff_records({}, store.document.records))


def changed_ids(step: Step[Note]) -> frozenset[str]:
    """Return the ids of the notes that a step adds, changes or deletes."""
    return frozenset(known.id for change in step if (known := change.after or change.before))
