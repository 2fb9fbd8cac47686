"""Read and write records in TOML.

Whoever else writes to the file, with whatever program, finds all that they wrote again: records that did
not change are written as they stood, with their comments; entries that do not fit the format, and keys
that we do not know, too.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from jvexplore import toml
from jvexplore.errors import JvexploreError
from jvexplore.records.codec import RecordFileError
from jvexplore.records.toml_format import TomlFormat
from jvexplore.records.toml_layout import join_sorted
from jvexplore.records.toml_reader import TomlReader

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.document import Document

T = TypeVar("T")

_NO_ENTRY = "it would not be valid TOML, or not a single {word}; delete the {word}"


class TomlCodec(TomlFormat[T]):
    """Reads and writes TOML files of one kind of record, whose format a class of its own describes."""

    def parse(self, text: str, path: Path) -> Document[T]:
        """Return what the text of a file holds.

        Raises:
            TomlError: when the text is not TOML.
            RecordFileError: when it is not a file of such records.
        """
        newline = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
        text = text.replace("\r\n", "\n")  # as TOML has it: within strings too
        keys = toml.parse(text, path, {table: partial(self.read_plainly, table) for table in self.tables})
        entries = {table: keys.pop(table, []) for table in self.tables}
        document = self.read_keys(keys, path)
        for table, found in entries.items():
            if not isinstance(found, list) or not all(isinstance(each, dict) or self.is_record(each) for each in found):
                raise RecordFileError(f"{path}: {table}: must be tables", f"begin each {self.word} with [[{table}]]")
        try:
            return TomlReader(self, text, path, newline).read(document, entries)
        except RecursionError:
            raise RecordFileError(f"{path}: nested too deeply", f"fix it, or {self.other_file}") from None

    def encode(self, document: Document[T]) -> bytes:
        """Return the bytes from which `parse` gives the same document: what is new in it is parsed.

        Records that are as they were read or last written are not laid out again.

        Raises:
            JvexploreError: when a record holds what no file can, or would not be read again as it is.
        """
        try:
            data = self._join(document)
        except RecursionError:
            what = f"{self.words} cannot be written: nested too deeply"
            raise RecordFileError(what, "delete the nested values") from None
        except UnicodeEncodeError as error:
            what = f"{self.words} cannot be written: {error.object[error.start]!a} is not a valid character"
            raise RecordFileError(what, "delete it") from None
        newline = document.layout.newline
        return data if newline == "\n" else data.replace(b"\n", newline.encode())

    def _join(self, document: Document[T]) -> bytes:
        from jvexplore.records.toml_keys import FileKeys, verify_keys  # noqa: PLC0415 - on use: a start writes nothing

        layout = document.layout
        keys = verify_keys(FileKeys(*layout.frame), self.file_keys(document), self.tables)
        if keys is None:
            names = ", ".join(document.extra)
            raise JvexploreError(f"keys of the file itself cannot be written: {names}", "delete them from it")
        texts = layout.texts.update(document.records, self._lay_out)
        unreadable = [each.text for each in document.unreadable]
        if self.sorts:
            return join_sorted(keys.head, texts.values(), unreadable)
        from jvexplore.records.toml_arrangement import Arrangement, join_as_written  # noqa: PLC0415 - as above

        written = iter(keys.tables)
        slots = [slot if slot.table else slot._replace(text=next(written)) for slot in layout.slots]
        table_of = {key: self.table_of(record) for key, record in document.records.items()}
        file = Arrangement(keys.head, texts, table_of, dict.fromkeys(unreadable), self.tables)
        return join_as_written(slots, file)

    def _lay_out(self, record: T, before: bytes) -> bytes:
        """Return the text of a record, which is read as just this record.

        Args:
            record: it.
            before: how it stood before; where records stay where they are, so do its comments and unchanged keys.

        Raises:
            JvexploreError: when it would be read as another; it says which key is in the way.
            UnicodeEncodeError: when it holds half a character, as no file can.
        """
        text = self.record_text(record)
        encoded = text.encode()
        self._verify(record, text)
        if self.sorts:
            return encoded
        from jvexplore.records.toml_statements import keep_unchanged_keys  # noqa: PLC0415 - as above
        from jvexplore.records.toml_values import parse_entry  # noqa: PLC0415 - as above

        table = self.table_of(record)
        return keep_unchanged_keys(before.decode(), text, lambda each: parse_entry(each, table)).encode()

    def _verify(self, record: T, text: str) -> None:
        from jvexplore.records.toml_values import is_same_value, parse_entry  # noqa: PLC0415 - as above

        table = self.table_of(record)
        found = parse_entry(text, table)
        read = self.read_plainly(table, found) if found is not None else None
        if read == record:
            return
        problem = _NO_ENTRY.format(word=self.word)
        if isinstance(read, dict):
            read, problem = self.check_entry(table, read)
        if self.is_record(read):
            one, two = self.record_values(read), self.record_values(record)
            other = next((key for key in one if not is_same_value(one[key], two[key])), "")
            if not other:
                return
            problem = f"{other}: would be read differently; change it, or delete the {self.word}"
        what, _, remedy = problem.partition("; ")
        raise JvexploreError(f"{self.describe_record(record)} cannot be saved without loss: {what}", remedy)
