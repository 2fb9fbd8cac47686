"""Set and remove keys in the tables of a TOML text; comments, order and layout stay.

The text is returned only if it parses to the document with just these changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.errors import JvexploreError
from jvexplore.records.toml_inline import inline_text
from jvexplore.records.toml_key_edits import KeyEdits
from jvexplore.records.toml_source import SourceList, SourceTable, end_of_line, locate_values, start_of_line
from jvexplore.records.toml_values import first_difference
from jvexplore.toml import TomlError, parse_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.records.toml_source import SourceNode

_COMMA_AFTER: Final = r"(?: [ \t\r\n]++ | \#[^\n]*+ )*+ , [ \t]*+"


class LocatedTable(NamedTuple):
    """A table of a document, and where it stands in its text.

    Attributes:
        values: its keys.
        source: their places.
    """

    values: dict[str, Any]
    source: SourceTable

    def tables_in(self, key: str) -> Iterator[LocatedTable]:
        """Yield the tables in the list that is the value of a key; none if it is no list."""
        values = self.values.get(key)
        node = self.source.keys[key].value if key in self.source.keys else None
        if isinstance(values, list) and isinstance(node, SourceList):
            for value, item in zip(values, node.items, strict=True):
                if isinstance(value, dict) and isinstance(item, SourceTable):
                    yield LocatedTable(value, item)

    def all_tables(self, path: str = "") -> Iterator[tuple[str, LocatedTable]]:
        """Yield the tables in all of its lists, and those within them, each with the path of its key: `passages.1`.

        Args:
            path: what the paths begin with.
        """
        for key in self.values:
            for number, table in enumerate(self.tables_in(key), 1):
                where = f"{path}{key}.{number}"
                yield where, table
                yield from table.all_tables(f"{where}.")


class TableEdits:
    """Changes to the tables of a TOML text.

    Args:
        text: valid TOML.

    Attributes:
        root: the table of the whole text, from which all others are reached; its values change with each edit.

    Raises:
        TomlError: when the text is not valid.
        JvexploreError: when its values are nested too deeply.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._edits = KeyEdits(text)
        try:
            self.root = LocatedTable(parse_toml(text), locate_values(text))
        except RecursionError:
            raise JvexploreError("nested too deeply", "write it plainly, with one key on each line") from None

    def set_keys(self, table: LocatedTable, values: Mapping[str, str | int], *, instead_of: str = "") -> None:
        """Set keys of a table; new ones are added behind the last.

        Args:
            table: the table.
            values: the values by key.
            instead_of: a key of the table that is removed, in whose place the new ones stand.
        """
        added = []
        for key, value in values.items():
            known = table.source.keys.get(key)
            if known is None:
                added.append(f"{key} = {self._value_text(value)}")
            elif table.values[key] != value:
                self._edits.replace(*_span_of(known.value), self._value_text(value))
        if instead_of and not added:
            self.remove_key(table, instead_of)
        elif instead_of:
            self._replace_key(table, instead_of, added)
        elif added:
            self._add_keys(table, added)
        table.values.update(values)

    def remove_key(self, table: LocatedTable, key: str) -> None:
        """Remove a key of a table with its value; a comment behind it stays."""
        start, end = self._pair_span(table, key)
        if table.source.span:
            start, end = self._span_with_comma(table.source.span.start, start, end)
        else:
            line = start_of_line(self._text, start)
            behind = end_of_line(self._text, end)
            if self._text[end:behind].strip():  # a comment
                end = behind - len(self._text[end:behind].lstrip())
            elif not self._text[line:start].strip():
                start, end = line, self._text.find("\n", behind) + 1 or len(self._text)
        self._edits.replace(start, end, "")
        del table.values[key]

    def edited_text(self) -> str:
        """Return the changed text.

        Raises:
            JvexploreError: when it would say something else, because it is written in a way that is not supported.
        """
        text = self._edits.edited_text()
        remedy = "write it plainly, like [[stakes]], with one key on each line"
        try:
            different = first_difference(parse_toml(text), self.root.values)
        except TomlError:
            raise JvexploreError("is written in a way that cannot be changed in place", remedy) from None
        if different:
            what = f"{'.'.join(different)} is written in a way that cannot be changed in place"
            raise JvexploreError(what, remedy)
        return text

    def _value_text(self, value: str | int) -> str:
        """Return the source of a value, its line breaks as those of the whole text."""
        return inline_text(value).replace("\n", self._edits.newline)

    def _replace_key(self, table: LocatedTable, key: str, pairs: list[str]) -> None:
        start, end = self._pair_span(table, key)
        if table.source.span:
            joined = ", ".join(pairs)
        else:
            line = start_of_line(self._text, start)
            joined = f"{self._edits.newline}{self._text[line:start]}".join(pairs)
        self._edits.replace(start, end, joined)
        del table.values[key]

    def _add_keys(self, table: LocatedTable, pairs: list[str]) -> None:
        if not table.source.span:
            rows = table.source.statements
            header = table.source.header
            last = rows[-1].end if rows else header.end if header else 0
            self._edits.insert_rows_below(last, *pairs)
        elif table.source.keys:
            last = max(_span_of(each.value)[1] for each in table.source.keys.values())
            self._edits.insert(last, "".join(f", {pair}" for pair in pairs))
        else:
            start, end = table.source.span
            self._edits.replace(start, end, f"{{ {', '.join(pairs)} }}")

    def _pair_span(self, table: LocatedTable, key: str) -> tuple[int, int]:
        found = table.source.keys[key]
        return found.mentions[0].start, _span_of(found.value)[1]

    def _span_with_comma(self, opened: int, start: int, end: int) -> tuple[int, int]:
        """Return the span of a pair of an inline table with one of its commas, if it has any."""
        if after := re.compile(_COMMA_AFTER, re.VERBOSE).match(self._text, end):
            return start, after.end()
        before = self._text[opened:start].rstrip()
        return (opened + len(before) - 1, end) if before.endswith(",") else (start, end)


def _span_of(node: SourceNode) -> tuple[int, int]:
    """Return the start and end of a value; of a table that is written with dotted keys, from the first to the last."""
    if node.span is not None:
        return node.span
    inner = node.keys.values() if isinstance(node, SourceTable) else ()
    spans = [_span_of(each.value) for each in inner]
    return (min(spans)[0], max(end for _, end in spans)) if spans else (0, 0)
