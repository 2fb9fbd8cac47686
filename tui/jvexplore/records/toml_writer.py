"""Write records to TOML: format new and changed records and parse them back; keep the source of everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from jvexplore.errors import JvexploreError
from jvexplore.records.toml_arrangement import FileFrame
from jvexplore.records.toml_entry_edits import change_entry
from jvexplore.records.toml_keys import FileKeys, verify_keys
from jvexplore.records.toml_layout import join_sorted
from jvexplore.records.toml_parts import cut_parts
from jvexplore.records.toml_statements import keep_unchanged_keys
from jvexplore.records.toml_values import is_same_value, parse_entry

if TYPE_CHECKING:
    from collections.abc import Collection

    from jvexplore.records.document import Document
    from jvexplore.records.toml_format import TomlFormat

_T = TypeVar("_T")

_NO_ENTRY: Final = "it would not be valid TOML, or not a single {word}; delete the {word}"


class TomlWriter(Generic[_T]):
    """Writes files of one format.

    Args:
        form: the format of the records.
    """

    def __init__(self, form: TomlFormat[_T]) -> None:
        self._format = form

    def join_document(self, document: Document[_T]) -> bytes:
        """Return the bytes of a file, with line feeds as line endings.

        Raises:
            JvexploreError: if a value would not parse back to itself.
            UnicodeEncodeError: if a text contains a lone surrogate.
            RecursionError: if a value is nested too deeply.
        """
        layout = document.layout
        source, values = FileKeys(*layout.non_record_texts), self._format.file_keys(document)
        keys = verify_keys(source, values, self._format.tables, lambda: self._used_tables(document))
        if keys is None:
            names = ", ".join(document.extra)
            raise JvexploreError(f"keys of the file itself cannot be written: {names}", "delete them from it")
        texts = layout.texts.update_texts(document.records, self._lay_out)
        unreadable = tuple(each.text for each in document.unreadable)
        if self._format.sorts:
            return join_sorted(keys.head, texts.values(), unreadable)
        frame = FileFrame(keys.head, layout.with_tables(keys.tables), unreadable, self._format.tables)
        return layout.texts.join_as_written(frame, lambda key: self._format.table_of(document.records[key]))

    def _used_tables(self, document: Document[_T]) -> Collection[str]:
        """Return the record tables that have entries, those that are not valid records included."""
        unreadable = {part.name for each in document.unreadable for part in cut_parts(each.text)}
        return {*map(self._format.table_of, document.records.values())} | unreadable

    def _lay_out(self, record: _T, before: bytes) -> bytes:
        """Format a record as TOML that parses back to it.

        Args:
            record: the new or changed record.
            before: its former source; unless records are sorted, comments and unchanged keys are taken from it.

        Raises:
            JvexploreError: if it would parse back differently; the message names the key.
            UnicodeEncodeError: if a text contains a lone surrogate.
        """
        text = self._format.record_text(record)
        encoded = text.encode()
        self._verify(record, text)
        if self._format.sorts:
            return encoded
        table = self._format.table_of(record)
        changed = change_entry(before.decode(), text, table) if before else text
        if changed is None:
            changed = keep_unchanged_keys(before.decode(), text, lambda each: parse_entry(each, table))
        return changed.encode()

    def _verify(self, record: _T, text: str) -> None:
        table = self._format.table_of(record)
        parsed = parse_entry(text, table)
        read = self._format.read_plain_entry(table, parsed) if parsed is not None else None
        if read == record:
            return
        problem = _NO_ENTRY.format(word=self._format.record_word)
        if isinstance(read, dict):
            read, problem = self._format.validate_entry(table, read)
        if self._format.is_record(read):
            one, two = self._format.record_values(read), self._format.record_values(record)
            other = next((key for key in one if not is_same_value(one[key], two[key])), "")
            if not other:
                return
            problem = f"{other}: would be read differently; change it, or delete the {self._format.record_word}"
        what, _, remedy = problem.partition("; ")
        raise JvexploreError(f"{self._format.describe_record(record)} cannot be saved without loss: {what}", remedy)
