"""Read and write records in TOML without losing what other people or programs wrote to the file.

Unchanged records are written back byte for byte, with their comments. So are invalid entries and unknown keys.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from jvexplore.records.codec import RecordFileError
from jvexplore.records.toml_format import TomlFormat
from jvexplore.records.toml_reader import TomlReader
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.document import Document

_T = TypeVar("_T")


class TomlCodec(TomlFormat[_T]):
    """Reads and writes TOML files of one kind of record; a `TomlFormat` describes the format."""

    def parse(self, text: str, path: Path) -> Document[_T]:
        """Parse the text of a file.

        Raises:
            TomlError: if the text is not valid TOML.
            RecordFileError: if the file holds another kind of record.
        """
        newline = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
        text = text.replace("\r\n", "\n")  # TOML normalises line endings within strings too
        keys = parse_toml(text, path, {table: partial(self.read_plain_entry, table) for table in self.tables})
        entries = {table: keys.pop(table, []) for table in self.tables}
        document = self.read_keys(keys, path)
        for table, rows in entries.items():
            if not isinstance(rows, list) or not all(isinstance(each, dict) or self.is_record(each) for each in rows):
                raise RecordFileError(
                    f"{path}: {table}: must be tables", f"begin each {self.record_word} with [[{table}]]"
                )
        try:
            return TomlReader(self, text, path, newline).read(document, entries)
        except RecursionError:
            raise RecordFileError(f"{path}: nested too deeply", f"fix it, or {self.other_file_remedy}") from None

    def encode(self, document: Document[_T]) -> bytes:
        """Return the bytes of a file that parses to the same document; new text is parsed back as a check.

        Records that have not changed since they were read or written are not formatted again.

        Raises:
            JvexploreError: if a record cannot be encoded, or would not parse back to the same value.
        """
        from jvexplore.records.toml_writer import TomlWriter

        try:
            data = TomlWriter(self).join_document(document)
        except RecursionError:
            what = f"{self.record_word_plural} cannot be written: nested too deeply"
            raise RecordFileError(what, "delete the nested values") from None
        except UnicodeEncodeError as error:
            what = (
                f"{self.record_word_plural} cannot be written: {error.object[error.start]!a} is not a valid character"
            )
            raise RecordFileError(what, "delete it") from None
        newline = document.layout.newline
        return data if newline == "\n" else data.replace(b"\n", newline.encode())
