"""A note as it is being written, and how it is kept until it is saved or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jvexplore.address import DOSSIER
from jvexplore.notes.model import NOTE_KINDS, NoteKind
from jvexplore.records import drafts
from jvexplore.span import Span, span_arguments, span_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


class Draft(NamedTuple):
    """A note as it is being written."""

    kind: NoteKind = "comment"
    text: str = ""
    tags: tuple[str, ...] = ()
    span: Span | None = None

    @property
    def is_blank(self) -> bool:
        """Whether it has no text; then it is no note, whatever its kind and tags."""
        return not self.text.strip()

    def with_text(self, text: str) -> Draft:
        """Return the draft with another text."""
        return self._replace(text=text)


class NoteDraftCodec:
    """Turns drafts of notes into values of TOML and back.

    Attributes:
        record_word: the key of a draft file that says which note is edited.
        fallback_address: what a text is on of which it is not known what it was on.
    """

    record_word = "note"
    fallback_address = DOSSIER

    def new_draft(self) -> Draft:
        """Return what an editor begins with for a new note."""
        return Draft()

    def to_values(self, draft: Draft) -> Mapping[str, object]:
        """Return a draft as values that TOML has."""
        span = {"span": span_table(draft.span)} if draft.span else {}
        return {"kind": draft.kind, "text": draft.text, "tags": list(draft.tags), **span}

    def from_values(self, values: Mapping[str, object]) -> Draft:
        """Return the draft that such values are.

        Raises:
            KeyError, TypeError: when they are none.
        """
        kind: NoteKind = next((kind for kind in NOTE_KINDS if kind == values["kind"]), "comment")
        tags, span = values["tags"], values.get("span")
        return Draft(
            kind,
            str(values["text"]),
            tuple(map(str, tags)) if isinstance(tags, list) else (),
            Span(**span_arguments(span)) if span else None,
        )


_CODEC = NoteDraftCodec()

NoteDraftFile: TypeAlias = drafts.DraftFile[Draft]
NoteDraftRecord: TypeAlias = drafts.DraftRecord[Draft]


def new_note_draft_file(notes: Path) -> NoteDraftFile:
    """Return a file for the draft of a note beside a notes file, held."""
    return drafts.new_draft_file(notes, _CODEC)


def abandoned_note_drafts(notes: Path) -> Iterator[tuple[NoteDraftFile, NoteDraftRecord]]:
    """Yield the drafts of notes beside a notes file as `abandoned_drafts` does, each of them held."""
    return drafts.abandoned_drafts(notes, _CODEC)
