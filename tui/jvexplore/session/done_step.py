"""A step on facts that was made, and can be undone or redone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jvexplore.address import Address
    from jvexplore.dossier.writing.changed_dossier import SavedFacts
    from jvexplore.session.note_follower import MovedNotes


class DoneStep(NamedTuple):
    """A step that can be undone or redone.

    Attributes:
        label: its name in messages.
        saved: what it changed in the file.
        subject: the fact that it is about.
        notes: what it changed in the notes that followed its facts, or the words that they quote.
        follows_words: whether notes followed words.
    """

    label: str
    saved: SavedFacts
    subject: Address
    notes: MovedNotes
    follows_words: bool = False
