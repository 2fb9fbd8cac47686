"""The notes that are open: in memory, with their undo history, and the file that they belong to."""

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
    from jvexplore.records.changes import Step
    from jvexplore.records.document import UnreadableEntry
    from jvexplore.session.change_feed import ChangeFeed


class OpenNotes:
    """Notes while the program runs.

    Args:
        store: where they are kept.
        notes: those found there.
        feed: hears what others changed in them.

    Attributes:
        store: where they are kept; another file, once the reader chose one.
        notebook: all notes as they are now, saved or not.
        history: what can be undone.
        unreadable_entries: the entries of the notes file that are no notes.
        read_only_reason: why notes must not be changed; empty where they may. Like `unreadable_entries` it is changed
            on the event loop only, while a thread may read `store.document` anew.
    """

    def __init__(self, store: NotesStore, notes: Mapping[str, Note], feed: ChangeFeed) -> None:
        self.store = store
        self.notebook = Notebook(notes)
        self.history = NoteHistory(self.notebook)
        self.unreadable_entries: tuple[UnreadableEntry, ...] = store.document.unreadable
        self.read_only_reason = store.document.read_only_reason
        self._feed = feed

    @property
    def is_unreadable(self) -> bool:
        """Whether the notes file cannot be read; one of a newer version can, but not be written."""
        return bool(self.read_only_reason) and not self.store.document.read_only_reason

    def merge_remote_changes(self, step: Step[Note]) -> bool:
        """Take over what somebody else wrote to the file: merge it with what was done here meanwhile, and publish it.

        Args:
            step: each note as we had it, and as the file has it.

        Returns:
            Whether anything changed that is shown: a note, an entry that is none, or whether notes may be changed.
        """
        made = []
        for before, after in step:
            known = before or after
            ours = self.notebook.get(known.id) if known else None
            merged = merge_note(before, ours, after)
            if merged != ours:
                made.append(Change(ours, merged))
        self.notebook.apply_step(tuple(made))
        was, document = (self.unreadable_entries, self.read_only_reason), self.store.document
        self.unreadable_entries, self.read_only_reason = document.unreadable, document.read_only_reason
        is_changed = bool(made) or was != (self.unreadable_entries, self.read_only_reason)
        if is_changed:
            self._feed.changes.publish(NotesChanged(changed_ids(tuple(made))))
        return is_changed

    def switch_store(self, store: NotesStore) -> None:
        """Keep notes in a file that can be read, from now on; those that it holds come in."""
        self.store = store
        self.merge_remote_changes(diff_records({}, store.document.records))


def changed_ids(step: Step[Note]) -> frozenset[str]:
    """Return the ids of the notes that a step adds, changes or deletes."""
    return frozenset(known.id for change in step if (known := change.after or change.before))
