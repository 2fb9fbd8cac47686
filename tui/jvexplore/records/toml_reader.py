"""Read the records of a TOML file, and keep the source of each record and of the text between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from jvexplore.records.document import Document, UnreadableEntry
from jvexplore.records.toml_arrangement import FileFrame, LayoutSlot
from jvexplore.records.toml_layout import RecordTexts, TomlLayout, split_gap
from jvexplore.records.toml_parts import TomlPart, cut_parts
from jvexplore.toml import table_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from jvexplore.records.toml_format import TomlFormat

_T = TypeVar("_T")

_NO_RECORD: Final = ""
"""The key of an entry that is not a valid record."""


class TomlReader(Generic[_T]):
    """Reads the records of one file.

    Args:
        form: the format of its records.
        text: the text of the file, with line feeds as line endings.
        path: the file, for messages.
        newline: the line ending of the file on disk.
    """

    def __init__(self, form: TomlFormat[_T], text: str, path: Path, newline: str) -> None:
        self._format = form
        self._text = text
        self._path = path
        self._newline = newline
        self._records: dict[str, _T] = {}
        self._texts = RecordTexts[_T](sorts=form.sorts)
        self._unreadable: list[UnreadableEntry] = []
        self._keys: dict[int, str] = {}
        """The key of the record that starts at an offset in the text; empty for an invalid entry."""
        self._read_only_reason = ""

    def read(self, document: Document[_T], entries: Mapping[str, Sequence[_T | dict[str, Any]]]) -> Document[_T]:
        """Return a document with the valid records, the invalid entries, and the source of both.

        Args:
            document: the values of the file's top-level keys.
            entries: the parsed entries by table; those that needed no validation are records already.

        Raises:
            RecursionError: if a value is nested too deeply.
        """
        parts = cut_parts(self._text)
        is_cut = True
        for table, found in entries.items():
            own = _entry_parts(parts, table, len(found))
            is_cut &= own is not None
            for number, entry in enumerate(found):
                self._read_entry(table, number, entry, own[number] if own else None)
        head, slots = self._cut_frame(parts) if is_cut else ("", ())
        if not self._format.sorts:
            self._join_once(head, slots)
        return replace(
            document,
            records=self._records,
            unreadable=tuple(self._unreadable),
            read_only_reason=document.read_only_reason or self._read_only_reason,
            layout=TomlLayout(head, self._texts, slots, self._newline),
        )

    def _read_entry(self, table: str, number: int, entry: _T | dict[str, Any], part: TomlPart | None) -> None:
        form = self._format
        text = split_gap(self._text[part.start : self._body_end(part)])[0] if part else ""
        record, problem = form.validate_entry(table, entry) if isinstance(entry, dict) else (entry, "")
        key = _NO_RECORD if record is None else form.key_of(record)
        if key in self._records:
            problem = f"id: {key} is used twice; give one of the {form.record_word_plural} another id"
        if record is None or problem:
            key = _NO_RECORD
            location = f"{form.record_word} {number + 1}"
            self._keep_unreadable(table, entry, text, f"line {part.line}, {location}" if part else location, problem)
        else:
            self._records[key] = record
            if part:
                self._texts.put_text(key, record, text.encode())
        if part:
            self._keys[part.start] = key

    def _keep_unreadable(self, table: str, entry: _T | dict[str, Any], text: str, location: str, problem: str) -> None:
        """Keep the source of an invalid entry or, if its position in the file is unknown, format its values."""
        if not isinstance(entry, dict):
            kept = text or self._format.record_text(entry)
        else:
            from jvexplore.records.toml_values import is_entry

            kept = text or table_text(table, entry)
            if not text and not is_entry(kept, table, entry):
                reason = f"{self._path}: {location} cannot be written back unchanged, so the file is read-only"
                self._read_only_reason = self._read_only_reason or reason
        self._unreadable.append(UnreadableEntry(kept, location, problem))

    def _join_once(self, head: str, slots: tuple[LayoutSlot, ...]) -> None:
        """Join the file as it is, so that the first save, like any other, joins only what it changes."""
        unreadable = tuple(each.text for each in self._unreadable)
        frame = FileFrame(head, slots, unreadable, self._format.tables)
        self._texts.join_as_written(frame, lambda key: self._format.table_of(self._records[key]))

    def _body_end(self, part: TomlPart) -> int:
        """Return where a part ends: detached comments after it belong to it only if records are sorted."""
        return part.end if self._format.sorts else part.body_end

    def _cut_frame(self, parts: Sequence[TomlPart]) -> tuple[str, tuple[LayoutSlot, ...]]:
        """Return the head of the file and, unless records are sorted, the slots after it."""
        first, *others = parts
        if self._format.sorts:
            tables = [part for part in others if part.name not in self._format.tables]
            return "\n".join(split_gap(self._text[part.start : part.end])[0] for part in (first, *tables)), ()
        head = self._text[: first.body_end]
        return head, (*self._comment_slots(first), *(slot for part in others for slot in self._part_slots(part)))

    def _part_slots(self, part: TomlPart) -> Iterator[LayoutSlot]:
        text, gap = split_gap(self._text[part.start : part.body_end])
        if part.name in self._format.tables:
            key = self._keys[part.start]
            yield LayoutSlot(part.name, key, "" if key else text, gap)
        else:
            yield LayoutSlot("", "", text, gap)
        yield from self._comment_slots(part)

    def _comment_slots(self, part: TomlPart) -> Iterator[LayoutSlot]:
        """Yield the detached comments after a part, if there are any."""
        if part.body_end < part.end:
            yield LayoutSlot("", "", *split_gap(self._text[part.body_end : part.end]))


def _entry_parts(parts: Sequence[TomlPart], table: str, count: int) -> list[TomlPart] | None:
    """Return the parts that hold the entries of a table; `None` if parts and entries do not correspond.

    Entries may also be written as inline tables, and a sub-table need not directly follow its entry.
    """
    own = [part for part in parts if part.name == table]
    return own if len(own) == count and all(part.is_entry for part in own) else None
