"""Read and write records in TOML.

Whoever else writes to the file, with whatever program, finds all that they wrote again: records that did
not change are written as they stood, with their comments; entries that do not fit the format, and keys
that we do not know, too.
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
    """Reads and writes TOML files of one kind of record, whose format a class of its own describes."""

    def parse(self, text: str, path: Path) -> Document[_T]:
        """Return what the text of a file holds.

        Raises:
            TomlError: when the text is not TOML.
            RecordFileError: when it is not a file of such records.
        """
        newline = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
        text = text.replace("\r\n", "\n")  # as TOML has it: within strings too
        keys = parse_toml(text, path, {table: partial(self.read_plain_entry, table) for table in self.tables})
        entries = {table: keys.pop(table, []) for table in self.tables}
        document = self.read_keys(keys, path)
        for table, found in entries.items():
            if not isinstance(found, list) or not all(isinstance(each, dict) or self.is_record(each) for each in found):
                raise RecordFileError(
                    f"{path}: {table}: must be tables", f"begin each {self.record_word} with [[{table}]]"
                )
        try:
            return TomlReader(self, text, path, newline).read(document, entries)
        except RecursionError:
            raise RecordFileError(f"{path}: nested too deeply", f"fix it, or {self.other_file_remedy}") from None

    def encode(self, document: Document[_T]) -> bytes:
        """Return the bytes from which `parse_toml` gives the same document: what is new in it is parsed.

        Records that are as they were read or last written are not laid out again.

        Raises:
            JvexploreError: when a record holds what no file can, or would not be read again as it is.
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
