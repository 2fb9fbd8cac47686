"""A dossier's file as records: its facts and sources; everything else in it, comments and order included, is kept.

A file of format 1 is converted as it is read, and written in format 2 when it is first changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeGuard

from jvexplore.dossier.conversion.file_format import PRESENT_FORMAT, is_former_format, read_format
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.load import read_dossier
from jvexplore.dossier.writing.fact_layout import record_text
from jvexplore.dossier.writing.fact_record import SOURCES, FactRecord
from jvexplore.dossier.writing.given_ids import give_shown_ids
from jvexplore.records.codec import RecordFileError
from jvexplore.records.document import Document
from jvexplore.records.toml_codec import TomlCodec
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

DossierDocument: TypeAlias = Document[FactRecord]
"""The content of a dossier's file; its owner is the id of the dossier."""

_NO_ID: Final = 'id: must be text that is not empty; give it one, like id = "finch"'


class DossierRecordFormat(TomlCodec[FactRecord]):
    """Reads and writes dossiers of format 2 as records.

    Args:
        dossier: the id that the dossier must have; empty if any will do.
        given_ids: the addresses of facts that get the id by which they are shown, if the file has another or none.
    """

    record_word = "entry"
    record_word_plural = "entries"
    sorts = False
    other_file_remedy = "name another file"

    def __init__(self, dossier: str = "", given_ids: Collection[str] = ()) -> None:
        self._dossier = dossier
        self._given_ids = given_ids
        self.tables = (SOURCES, *collection_names().values())

    def parse(self, text: str, path: Path) -> DossierDocument:
        """Parse the text of a file; one of format 1 is converted first.

        Raises:
            TomlError: if the text is not valid TOML.
            RecordFileError: if it is not a dossier that can be written.
            JvexploreError: if it is of format 1, and written in a way that cannot be converted in place.
        """
        if text.strip() and is_former_format(read_format(text)):
            text = convert_format(text, path)
        if self._given_ids:
            text = give_shown_ids(text, self._given_ids, path)
        return super().parse(text, path)

    def key_of(self, record: FactRecord) -> str:
        """Return the address of an entry."""
        return record.address

    def table_of(self, record: FactRecord, /) -> str:
        """Return the collection of an entry."""
        return record.collection

    def is_record(self, value: object) -> TypeGuard[FactRecord]:
        """Return whether a value is an entry rather than a parsed table."""
        return isinstance(value, FactRecord)

    def read_plain_entry(self, table: str, entry: Any, /) -> Any:
        """Return an entry that has an id; anything else unchanged."""
        has_id = isinstance(entry, dict) and isinstance(entry.get("id"), str) and entry["id"]
        return FactRecord(table, entry) if has_id else entry

    def validate_entry(self, table: str, entry: dict[str, Any], /) -> tuple[FactRecord | None, str]:
        """Return an entry; `None` and the reason if it has no id, by which it could be told from others."""
        record = self.read_plain_entry(table, entry)
        return (record, "") if self.is_record(record) else (None, _NO_ID)

    def record_text(self, record: FactRecord) -> str:
        """Return an entry as TOML."""
        return record_text(record)

    def record_values(self, record: FactRecord) -> Mapping[str, object]:
        """Return the values of an entry by key."""
        return record.table

    def describe_record(self, record: FactRecord) -> str:
        """Return the address of an entry, for messages."""
        return sanitize_line(record.address)

    def new_document(self) -> DossierDocument:
        """Return the document of a dossier that does not exist yet."""
        return Document(self._dossier, version=PRESENT_FORMAT)

    def read_keys(self, keys: dict[str, Any], path: Path) -> DossierDocument:
        """Return a document with the keys of the dossier itself, but without entries.

        Raises:
            RecordFileError: if it is another dossier.
        """
        version = keys.pop("format", PRESENT_FORMAT)
        owner = keys.pop("id") if isinstance(keys.get("id"), str) else ""
        if self._dossier not in ("", owner):
            what = f'{path}: is the dossier "{sanitize_line(owner)}", not "{self._dossier}"'
            raise RecordFileError(what, self.other_file_remedy)
        newer = f"{path}: format {version} was written by a newer jvexplore; update jvexplore to edit it"
        return Document(owner, extra=keys, version=version, read_only_reason=newer if version > PRESENT_FORMAT else "")

    def file_keys(self, document: DossierDocument) -> dict[str, Any]:
        """Return the keys of the dossier itself, including unknown ones."""
        own = {"id": document.owner} if document.owner else {}
        return {"format": document.version, **own, **document.extra}


def parse_dossier_records(text: str, path: Path) -> DossierDocument:
    """Parse the text of a dossier's file; raises as `DossierRecordFormat.parse` does."""
    return DossierRecordFormat().parse(text, path)


def encode_dossier_records(document: DossierDocument) -> bytes:
    """Return the bytes of a file that `parse_dossier_records` parses to the same document.

    Raises:
        JvexploreError: if an entry cannot be encoded, or would not parse back to itself.
    """
    return DossierRecordFormat().encode(document)


def dossier_of_document(document: DossierDocument, path: Path) -> Dossier:
    """Return the dossier that would be read from the file at `path` if it had this content; raises as encoding does."""
    return read_dossier(encode_dossier_records(document).decode(), path)
