"""The notes file: TOML text to notes and back.

The format is described in `data/README.md`, under "A notes file".
"""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeGuard

from jvexplore.notes.entry import read_plain_note, validate_note
from jvexplore.notes.layout import note_text
from jvexplore.notes.model import Note, note_id
from jvexplore.records.codec import RecordFileError
from jvexplore.records.document import Document
from jvexplore.records.toml_codec import TomlCodec
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NotesDocument: TypeAlias = Document[Note]
"""The content of a notes file; its owner is the id of the dossier."""

NOTES_FORMAT: Final = 1
_TABLE: Final = "notes"


class NotesCodec(TomlCodec[Note]):
    """Reads and writes notes files.

    Args:
        dossier: the id of the dossier that the notes must be on; empty if any will do.
        substitute: what its id was called while its file had none: notes written then are on it too.
    """

    record_word = "note"
    record_word_plural = "notes"
    tables = (_TABLE,)
    sorts = True
    other_file_remedy = "name another file with --notes"

    def __init__(self, dossier: str = "", substitute: str = "") -> None:
        self._dossier = dossier
        self._substitute = substitute

    def key_of(self, record: Note) -> str:
        """Return the id of a note."""
        return note_id(record)

    def table_of(self, _record: Note, /) -> str:
        """Return the only table, `notes`."""
        return _TABLE

    def is_record(self, value: object) -> TypeGuard[Note]:
        """Return whether a value is a note rather than a parsed table."""
        return isinstance(value, Note)

    def read_plain_entry(self, _table: str, entry: Any, /) -> Any:
        """Convert an entry without pydantic; return it unchanged if that is not possible."""
        return read_plain_note(entry)

    def validate_entry(self, _table: str, entry: dict[str, Any], /) -> tuple[Note | None, str]:
        """Validate an entry; return the note or `None`, and the error message or an empty text."""
        return validate_note(entry)

    def record_text(self, record: Note) -> str:
        """Return a note as TOML."""
        return note_text(record)

    def record_values(self, record: Note) -> Mapping[str, object]:
        """Return the values of a note by key."""
        return {each.name: getattr(record, each.name) for each in fields(record)}

    def describe_record(self, record: Note) -> str:
        """Return the id and the address of a note, for messages."""
        return f"note {record.id} on {record.on}"

    def new_document(self) -> NotesDocument:
        """Return the document of a notes file that does not exist yet."""
        return Document(self._dossier)

    def read_keys(self, keys: dict[str, Any], path: Path) -> NotesDocument:
        """Return a document with the file's top-level keys, but without notes.

        Raises:
            RecordFileError: if it is not a notes file, or belongs to another dossier.
        """
        version = keys.pop("format", None)
        if type(version) not in (int, Decimal) or not Decimal(version).is_finite() or version < 1:
            raise RecordFileError(
                f'{path}: format: is missing; a jvexplore notes file begins with "format = 1"', self.other_file_remedy
            )
        owner = keys.pop("dossier", None)
        if not isinstance(owner, str):
            raise RecordFileError(f"{path}: dossier: is missing", "add the id of the dossier that the notes are on")
        if owner and owner == self._substitute:
            owner = self._dossier or owner
        if self._dossier not in ("", owner):
            what = f'{path}: holds notes on "{sanitize_line(owner)}", not on "{self._dossier}"'
            raise RecordFileError(what, self.other_file_remedy)
        newer = f"{path}: format {version} was written by a newer jvexplore; update jvexplore to edit it"
        return Document(
            owner, extra=keys, version=version, read_only_reason=newer if version >= NOTES_FORMAT + 1 else ""
        )

    def file_keys(self, document: NotesDocument) -> dict[str, Any]:
        """Return the file's top-level keys, including unknown ones."""
        return {"format": document.version, "dossier": document.owner, **document.extra}


def parse_notes(text: str, path: Path, dossier: str = "") -> NotesDocument:
    """Parse the text of a notes file.

    Args:
        text: the whole file, decoded.
        path: the file, for error messages.
        dossier: the id of the dossier that the notes must belong to; empty accepts any.

    Raises:
        TomlError: if the text is not valid TOML.
        RecordFileError: if it is not a notes file, or belongs to another dossier.
    """
    return NotesCodec(dossier).parse(text, path)


def encode_notes(document: NotesDocument) -> bytes:
    """Return the bytes of a notes file that `parse_notes` parses to the same document.

    Raises:
        JvexploreError: if a note cannot be encoded, or would not parse back to itself.
    """
    return NotesCodec().encode(document)


def write_notes(document: NotesDocument) -> str:
    """Return the text of a notes file, as `encode_notes` does."""
    return encode_notes(document).decode()
