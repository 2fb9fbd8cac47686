"""The filter of notes, which the list on screen and the commands `notes` and `export` share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jvexplore.address import NO_ADDRESS, Address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.notes.model import Note


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """The values that notes must have; an empty value matches all."""

    on: Address = NO_ADDRESS
    kind: str = ""
    status: str = ""
    tag: str = ""
    author: str = ""

    def matches_note(self, note: Note) -> bool:
        """Return whether a note has all values of the filter."""
        return (
            self.on in ("", note.on)
            and self.kind in ("", note.kind)
            and self.status in ("", note.status)
            and (not self.tag or _normalized_tag(self.tag) in map(_normalized_tag, note.tags))
            and self.author in ("", note.author)
        )

    def select_notes(self, notes: Iterable[Note]) -> list[Note]:
        """Return the matching notes in the given order."""
        return [note for note in notes if self.matches_note(note)]


def _normalized_tag(tag: str) -> str:
    """Return a tag as `note --tag` writes it: somebody may have written white space into the file by hand."""
    return "-".join(tag.split())
