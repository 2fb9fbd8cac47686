"""Let the open notes follow facts that get another address, and go back with them when that is undone.

A dossier remembers the former addresses of its facts, so that a note at one of them is found all the same; at an
address that the dossier does not know, it is an orphan. Therefore notes follow after the facts are saved, and go back
before they are: wherever the program is interrupted, each note in the file leads to its fact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jvexplore.errors import JvexploreError
from jvexplore.notes.model import Note
from jvexplore.notes.renamed_facts import with_renamed_facts
from jvexplore.records.changes import diff_records
from jvexplore.session.change_feed import NotesChanged
from jvexplore.session.open_notes import changed_ids

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.records.changes import Step
    from jvexplore.session.change_feed import ChangeFeed
    from jvexplore.session.open_notes import OpenNotes
    from jvexplore.session.save_queue import SaveQueue


FollowWords: TypeAlias = Callable[[Mapping[str, Note]], Mapping[str, Note]]


class MovedNotes(NamedTuple):
    """What was changed in notes as they followed facts, or went back.

    Attributes:
        step: the changes, of the notes as they are written.
        others: the ids of notes that were at the new addresses already, like those on a fact that was deleted.
    """

    step: Step[Note] = ()
    others: frozenset[str] = frozenset()


class NoteFollower:
    """Moves notes as parts of steps on facts; the steps of the notes' own history stay as they are.

    Args:
        notes: the notes to move.
        saving: saves them.
        feed: where moved notes are published.
    """

    def __init__(self, notes: OpenNotes, saving: SaveQueue, feed: ChangeFeed) -> None:
        self._notes = notes
        self._saving = saving
        self._feed = feed

    def follow(self, present: Mapping[Address, Address], follow_words: FollowWords | None = None) -> MovedNotes:
        """Write the present addresses of facts into the notes on them, and into links to them.

        Read-only notes stay as they are.

        Args:
            present: the present addresses by the former ones.
            follow_words: returns the notes where the words that they quote are now; `None` if all are in their place.
        """
        if not (present or follow_words) or self._notes.read_only_reason:
            return MovedNotes()
        written = self._notes.notebook.written_notes()
        followed = with_renamed_facts(written, present)
        step = diff_records(written, follow_words(followed) if follow_words else followed)
        if step:
            self._apply(step)
            self._saving.save_soon()
        addresses = {*present.values()}
        return MovedNotes(step, frozenset(key for key, note in written.items() if note.on in addresses))

    async def go_back(self, followed: MovedNotes, restored: Mapping[Address, Address]) -> MovedNotes:
        """Take notes back to former addresses, and save them before the facts go back too.

        What others changed in the notes since stays.

        Args:
            followed: what `follow` changed.
            restored: the addresses that facts have again, by those that are gone then: whatever note was put on one of
                these goes back.

        Raises:
            JvexploreError: when notes would have to change and cannot; none has then.
        """
        moved: Step[Note] = ()
        while step := self._left_to_go_back(followed, restored):
            if reason := self._notes.read_only_reason:
                self.take_back(MovedNotes(moved))
                raise JvexploreError(f"its notes cannot be moved back: {reason}")
            self._apply(step)
            moved = (*moved, *step)
            if not await self._saving.save(at_once=True) and not self._is_in_file(step):
                self.take_back(MovedNotes(moved))
                raise JvexploreError(f"its notes cannot be moved back: {self._saving.error}")
            followed = followed._replace(step=())  # what others wrote meanwhile is left, if it is on what will be gone
        return MovedNotes(moved)

    def _left_to_go_back(self, followed: MovedNotes, restored: Mapping[Address, Address]) -> Step[Note]:
        written = self._notes.notebook.written_notes()
        back = with_renamed_facts(_taken_back(written, followed.step), restored)
        return diff_records(written, back | {each: written[each] for each in followed.others if each in written})

    def take_back(self, moved: MovedNotes) -> None:
        """Undo what `go_back` changed, since the facts could not go back; what others changed since stays."""
        written = self._notes.notebook.written_notes()
        if step := diff_records(written, _taken_back(written, moved.step)):
            self._apply(step)
            self._saving.save_soon()

    def _apply(self, step: Step[Note]) -> None:
        self._saving.mark_pending()  # first, so that a failing listener cannot prevent the save
        self._notes.notebook.apply_step(step)
        self._feed.changes.publish(NotesChanged(changed_ids(step)))

    def _is_in_file(self, step: Step[Note]) -> bool:
        """Return whether the file has these notes at their addresses anyway: that they had followed was never saved."""
        in_file = self._notes.store.document.records
        known = ((in_file.get(after.id), after) for _, after in step if after)
        return all(found is None or found.on == after.on for found, after in known)


def _taken_back(notes: Mapping[str, Note], moved: Step[Note]) -> dict[str, Note]:
    """Return notes with the addresses, links and quoted words of before, but for what somebody has changed since."""
    found = {**notes}
    for before, after in reversed(moved):
        note = found.get(after.id) if after else None
        if before and after and note:
            on = before.on if note.on == after.on else note.on
            text = before.text if note.text == after.text else note.text
            span = before.span if note.span == after.span else note.span
            found[note.id] = replace(note, on=on, text=text, span=span)
    return found
