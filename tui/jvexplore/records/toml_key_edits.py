"""Changes to keys and values of a TOML text that keep the quotes, line ends and indentation around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.records.text_edits import TextEdits
from jvexplore.records.toml_source import end_of_line, start_of_line

if TYPE_CHECKING:
    from jvexplore.records.toml_source import SourceKey, SourceSpan, SourceTable

_QUOTES: Final = ('"""', "'''", '"', "'")


class KeyEdits(TextEdits):
    """Changes to a TOML text. New names and strings must need no escapes.

    Attributes:
        newline: the line end of its first line.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.newline = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"

    def replace_span(self, span: SourceSpan, text: str) -> None:
        """Replace the source of a value."""
        self.replace(span.start, span.end, text)

    def surround(self, span: SourceSpan, before: str, after: str) -> None:
        """Insert text before and after the source of a value."""
        self.insert(span.start, before)
        self.insert(span.end, after)

    def rename_key(self, key: SourceKey, name: str) -> None:
        """Rename a key wherever it is named."""
        for span in key.mentions:
            self.rename_mention(span, name)

    def rename_mention(self, span: SourceSpan, name: str) -> None:
        """Rename a key in one place."""
        quote = self._quotes_of(span)
        self.replace_span(span, f"{quote}{name}{quote}")

    def replace_string(self, span: SourceSpan, value: str) -> None:
        """Replace a string, in the same quotes."""
        quote = self._quotes_of(span)
        self.replace_span(span, f"{quote}{value}{quote}")

    def insert_rows(self, position: int, *rows: str) -> None:
        """Insert rows at the start of a line, or at the end of the text."""
        self.insert(position, self.rows_text(position, *rows))

    def insert_rows_below(self, position: int, *rows: str) -> None:
        """Insert rows below that of a position, indented like it."""
        start = start_of_line(self._text, position)
        line = self._text[start:position]
        indent = line[: len(line) - len(line.lstrip())]
        self.insert(end_of_line(self._text, position), "".join(f"{self.newline}{indent}{row}" for row in rows))

    def rows_text(self, position: int, *rows: str) -> str:
        """Return rows as they are to be inserted at the start of a line, or at the end of the text."""
        begun = position > 0 and self._text[position - 1] != "\n"
        return (self.newline if begun else "") + "".join(f"{row}{self.newline}" for row in rows)

    def gap_text(self, position: int) -> str:
        """Return what puts a blank line before a position at the start of a line, or at the end of the text."""
        above = self._text[start_of_line(self._text, max(position - 1, 0)) : position]
        return self.rows_text(position, "") if above.strip() else ""

    def end_text(self, end: int) -> str:
        """Return what ends the line before a position."""
        return "" if self._text[end - 1 : end] == "\n" else self.newline

    def add_keys(self, table: SourceTable, **values: str) -> None:
        """Add keys before the others of a table; the values are TOML source."""
        pairs = [f"{key} = {value}" for key, value in values.items()]
        if table.header:
            self.insert_rows_below(table.header.end, *pairs)
        elif table.span and pairs:
            joined = ", ".join(pairs)
            self.insert(table.span.start + 1, f" {joined}," if table.keys else f" {joined} ")

    def _quotes_of(self, span: SourceSpan) -> str:
        return next((each for each in _QUOTES if self._text.startswith(each, span.start)), "")
