"""Drafts of notes, kept on the disk until the note is saved or discarded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.address import DOSSIER
from jvexplore.notes.model import NOTE_KINDS, NoteKind
from jvexplore.records import drafts
from jvexplore.records.abandoned_drafts import abandoned_drafts
from jvexplore.span import Span, span_arguments, span_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jvexplore.notes.model import Note
    from jvexplore.records.rescued_files import RescueFolder


class Draft(NamedTuple):
    """The content of a note editor."""

    kind: NoteKind = "comment"
    text: str = ""
    tags: tuple[str, ...] = ()
    span: Span | None = None

    @property
    def is_blank(self) -> bool:
        """Whether it has no text; kind and tags alone do not make a note."""
        return not self.text.strip()

    def with_text(self, text: str) -> Draft:
        """Return a copy with another text."""
        return self._replace(text=text)


def draft_of_note(note: Note) -> Draft:
    """Return the draft with which an editor opens a note."""
    return Draft(note.kind, note.text, note.tags, note.span)


class NoteDraftCodec:
    """Converts drafts of notes to TOML values and back.

    Attributes:
        record_word: the key in a draft file that identifies the edited note.
        fallback_address: the address for a text whose own address is unknown.
        companion_suffix: empty: no other file goes with the draft of a note.
    """

    record_word = "note"
    fallback_address = DOSSIER
    companion_suffix = ""

    def new_draft(self) -> Draft:
        """Return the initial draft of a new note."""
        return Draft()

    def to_values(self, draft: Draft) -> Mapping[str, object]:
        """Convert a draft to TOML values."""
        span = {"span": span_table(draft.span)} if draft.span else {}
        return {"kind": draft.kind, "text": draft.text, "tags": list(draft.tags), **span}

    def from_values(self, values: Mapping[str, object]) -> Draft:
        """Convert TOML values to a draft.

        Raises:
            KeyError, TypeError: if they are not a valid draft.
        """
        kind: NoteKind = next((kind for kind in NOTE_KINDS if kind == values["kind"]), "comment")
        tags, span = values["tags"], values.get("span")
        return Draft(
            kind,
            str(values["text"]),
            tuple(map(str, tags)) if isinstance(tags, list) else (),
            Span(**span_arguments(span)) if span else None,
        )


NOTE_DRAFT_CODEC: Final = NoteDraftCodec()

NoteDraftFile: TypeAlias = drafts.DraftFile[Draft]
NoteDraftRecord: TypeAlias = drafts.DraftRecord[Draft]


def new_note_draft_file(notes: Path) -> NoteDraftFile:
    """Return a new, locked draft file in the sidecar of a notes file."""
    return drafts.new_draft_file(notes, NOTE_DRAFT_CODEC)


def abandoned_note_drafts(
    notes: Path, rescued: RescueFolder | None = None
) -> Iterator[tuple[NoteDraftFile, NoteDraftRecord]]:
    """Lock and yield the abandoned drafts of a notes file, as `abandoned_drafts` does."""
    return abandoned_drafts(notes, NOTE_DRAFT_CODEC, rescued)
