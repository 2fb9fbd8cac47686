"""Change an entry of a table in its source: only the text of what changed changes, in sub-tables and lists too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.records.text_edits import TextEdits
from jvexplore.records.toml_comments import find_comments
from jvexplore.records.toml_inline import inline_text
from jvexplore.records.toml_source import SourceList, SourceTable, end_of_line, locate_values, start_of_line
from jvexplore.records.toml_values import is_same_value, parse_entry, parse_values

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jvexplore.records.toml_source import SourceNode, SourceSpan


def change_entry(before: str, text: str, table: str) -> str | None:
    """Return the source of an entry with other values.

    Args:
        before: its present source, with the header.
        text: the entry with its new values, all formatted again.
        table: the name of its table.

    Returns:
        The new source; `None` if it cannot be changed in place.
    """
    return _change(before, text, lambda each: parse_entry(each, table), lambda each: _entry_source(each, table))


def change_keys(before: str, text: str, name: str = "") -> str | None:
    """Return the source of a file's own keys, or of one of its tables, with other values.

    Args:
        before: its present source.
        text: the keys with their new values, all formatted again.
        name: the name of the table, whose header both have; empty for keys above all headers.

    Returns:
        The new source; `None` if it cannot be changed in place.
    """

    def read(each: str) -> Any:
        values = parse_values(each) or {}
        return values.get(name) if name else values

    return _change(before, text, read, lambda each: _table_source(each, name))


def _change(before: str, text: str, read: Callable[[str], Any], locate: Callable[[str], SourceTable]) -> str | None:
    old, new = read(before), read(text)
    if not isinstance(old, dict) or not isinstance(new, dict):
        return None
    try:
        changed = _EntryEdits(before, text, locate).change(old, new)
    except _NotInPlaceError:
        return None
    return changed if is_same_value(read(changed), new) else None


class _NotInPlaceError(Exception):
    """The source is written in a way that cannot be changed in place."""


class _EntryEdits:
    def __init__(self, before: str, text: str, locate: Callable[[str], SourceTable]) -> None:
        self._text = before
        self._formatted = text
        self._edits = TextEdits(before)
        self._source, self._new_source = map(locate, (before, text))

    def change(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
        """Return the source with the changes that make the one value into the other."""
        self._change_keys(self._source, old, new)
        below = [self._add_key(key) for key in new if key not in old]
        changed = self._edits.edited_text()
        return changed + "".join(f"\n{each}" for each in below if each)

    def _change_keys(self, source: SourceTable, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        for key, value in old.items():
            if key not in new:
                self._remove_key(source, key)
            elif not is_same_value(value, new[key]):
                self._change_value(source.keys[key].value, value, new[key], self._formatted_value(source, key))

    def _formatted_value(self, source: SourceTable, key: str) -> str:
        """Return the formatted source of a key of the entry itself; empty if it has none in one piece."""
        node = self._new_source.keys[key].value if source is self._source and key in self._new_source.keys else None
        return self._formatted[slice(*node.span)] if node and node.span else ""

    def _change_value(self, node: SourceNode, old: Any, new: Any, formatted: str = "") -> None:
        if isinstance(node, SourceTable) and isinstance(new, dict) and old.keys() >= new.keys():
            self._change_keys(node, old, new)
        elif isinstance(node, SourceList) and isinstance(new, list) and self._change_items(node, old, new):
            return
        elif node.span:
            self._keep_comments(node.span)
            self._edits.replace(*node.span, formatted or inline_text(new))
        else:
            raise _NotInPlaceError

    def _keep_comments(self, span: SourceSpan) -> None:
        """Put the comments within a value that is written anew above its row."""
        row = start_of_line(self._text, span.start)
        line = self._text[row : span.start]
        indent = line[: len(line) - len(line.lstrip())]
        for comment in find_comments(self._text[span.start : span.end]):
            self._edits.insert(row, f"{indent}{comment}\n")

    def _change_items(self, node: SourceList, old: Sequence[Any], new: Sequence[Any]) -> bool:
        """Change, add or remove items where that leaves the others as they are; return whether it did."""
        start = _count_common(old, new)
        end = _count_common(old[start:][::-1], new[start:][::-1])
        gone, come = node.items[start : len(old) - end], new[start : len(new) - end]
        if len(gone) == len(come):
            for item, value, other in zip(gone, old[start:], come, strict=False):
                self._change_value(item, value, other)
            return True
        spans = [item.span for item in node.items if item.span]
        if not node.span or len(spans) < len(node.items) or not self._has_rows(node.span, spans):
            return False
        if come and (gone or not start):
            return False
        for span in spans[start : start + len(gone)]:
            self._edits.replace(start_of_line(self._text, span.start), end_of_line(self._text, span.end) + 1, "")
        if come:
            last = spans[start - 1]
            self._insert_rows(last, come)
        return True

    def _insert_rows(self, above: SourceSpan, values: Sequence[Any]) -> None:
        """Insert items below the row of another."""
        row_end = end_of_line(self._text, above.end)
        if not self._text[above.end : row_end].lstrip().startswith(","):
            self._edits.insert(above.end, ",")
        indent = self._text[start_of_line(self._text, above.start) : above.start]
        self._edits.insert(row_end, "".join(f"\n{indent}{inline_text(each)}," for each in values))

    def _has_rows(self, span: SourceSpan, items: Sequence[SourceSpan]) -> bool:
        """Return whether each item of a list begins in a row of its own, and the list ends in another one."""
        starts = [span.start, *(item.start for item in items), span.end - 1]
        rows = [start_of_line(self._text, start) for start in starts]
        begins = all(not self._text[row:start].strip() for row, start in zip(rows[1:], starts[1:], strict=True))
        return begins and len(set(rows)) == len(rows)

    def _remove_key(self, source: SourceTable, key: str) -> None:
        """Remove the statement of a key with the comment behind it; those above it stay."""
        found = next((each for each in source.statements if each.path[0].name == key), None)
        mentions = source.keys[key].mentions
        if not found or len(mentions) > 1 or len(found.path) > 1:
            raise _NotInPlaceError
        self._edits.replace(start_of_line(self._text, mentions[0].start), end_of_line(self._text, found.end) + 1, "")

    def _add_key(self, key: str) -> str:
        """Add a key of the entry itself after those that precede it in the formatted source.

        Returns:
            Its sub-tables, which go to the end; empty if it has none.
        """
        statement = next((each for each in self._new_source.statements if each.path[0].name == key), None)
        if not statement:
            return self._sub_tables(key)
        order = list(self._new_source.keys)
        before = set(order[: order.index(key)])
        known = [each.end for each in self._source.statements if each.path[0].name in before]
        header = self._source.header
        row = self._formatted[statement.path[0].span.start : statement.end]
        if header or known:
            position = end_of_line(self._text, max((*([header.end] if header else ()), *known)))
            self._edits.insert(position, f"\n{row}")
        else:
            self._edits.insert(0, f"{row}\n")
        return ""

    def _sub_tables(self, key: str) -> str:
        headers = sorted(
            (header, name) for name, each in self._new_source.keys.items() for header in _headers(each.value)
        )
        start = next((header for header, name in headers if name == key), -1)
        if start < 0:
            raise _NotInPlaceError
        end = next((header for header, name in headers if header > start and name != key), len(self._formatted))
        return self._formatted[start:end].rstrip("\n") + "\n"


def _entry_source(text: str, table: str) -> SourceTable:
    node = locate_values(text).keys[table].value
    match node:
        case SourceList(items=[SourceTable() as entry]):
            return entry
    raise _NotInPlaceError


def _table_source(text: str, name: str) -> SourceTable:
    source = locate_values(text)
    if not name:
        return source
    node = source.keys[name].value if name in source.keys else None
    if not isinstance(node, SourceTable):
        raise _NotInPlaceError
    return node


def _headers(node: SourceNode) -> list[int]:
    tables = node.items if isinstance(node, SourceList) else [node]
    return [each.header.start for each in tables if isinstance(each, SourceTable) and each.header]


def _count_common(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Return how many values two lists have in common from the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, both in pairs if not is_same_value(*both)), min(len(one), len(other)))
