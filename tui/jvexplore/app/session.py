"""What is open: a dossier, the notes on it, and every change to them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from jvexplore.dossier.describe import describe
from jvexplore.notes.history import History
from jvexplore.notes.merge import merge
from jvexplore.notes.model import Kind, Note, new_note, next_status
from jvexplore.notes.notebook import Change, Notebook, difference

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jvexplore.article.copy import Copy
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.store import NotesStore


def utc_now() -> datetime:
    """Return the time; a test or a picture puts a clock of its own in this one's place."""
    return datetime.now(UTC)


class Session:
    """A dossier and the notes on it, while the program runs.

    Args:
        dossier: a sound one.
        links: its graph.
        store: where its notes are kept.
        notes: those found there.
        author: whose name new notes carry.
        now: the clock.
        locked: why notes must not be changed; empty where they may.
        copy: the reader's own copy of the article, if they named one.
    """

    def __init__(
        self,
        dossier: Dossier,
        links: Links,
        store: NotesStore,
        notes: Mapping[str, Note],
        *,
        author: str,
        now: Callable[[], datetime] = utc_now,
        locked: str = "",
        copy: Copy | None = None,
    ) -> None:
        self.dossier = dossier
        self.links = links
        self.store = store
        self.notebook = Notebook(notes)
        self.history = History(self.notebook)
        self.author = author
        self.now = now
        self.locked = locked
        self.copy = copy

    def page(self, address: str) -> list[Block]:
        """Return the page about an address."""
        return describe(self.dossier, self.links, address, self.copy.found if self.copy else None)

    def add(self, address: str, text: str, kind: Kind, tags: tuple[str, ...]) -> Note:
        """Write a new note."""
        note = new_note(address, text, kind=kind, tags=tags, author=self.author, now=self.now())
        self.history.do("new note", (Change(None, note),))
        return note

    def revise(self, note: Note, **changes: Any) -> bool:
        """Change keys of a note; tell whether anything changed."""
        revised = note.revised(self.now(), **changes)
        if revised is note:
            return False
        self.history.do("edit", (Change(note, revised),))
        return True

    def resolve(self, note: Note) -> str:
        """Resolve a note or open it again; return its status now."""
        revised = note.revised(self.now(), status=next_status(note))
        self.history.do(f"mark {revised.status}", (Change(note, revised),))
        return revised.status

    def delete(self, note: Note) -> None:
        """Delete a note."""
        self.history.do("delete", (Change(note, None),))

    def bring_in(self, sent: Mapping[str, Note], found: Mapping[str, Note]) -> bool:
        """Take over what somebody else wrote to the file.

        Args:
            sent: what we had when we saved or looked.
            found: what the file holds.

        Returns:
            Whether any note changed.
        """
        ours = self.notebook.snapshot()
        step = difference(ours, merge(sent, ours, found))
        self.notebook.apply(step)
        return bool(step)
