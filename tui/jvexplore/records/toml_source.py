"""Find where each key and value of a TOML text stands, so that single ones can be changed in place.

The text must be valid TOML. Grammar: https://toml.io/en/v1.1.0
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.toml import STRING_PATTERN, parse_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANK: Final = r"(?: [ \t\r\n]++ | \#[^\n]*+ )*+"


class SourceSpan(NamedTuple):
    """Offsets in characters; `end` is exclusive."""

    start: int
    end: int


class NamedSpan(NamedTuple):
    """One part of a dotted key or of a header."""

    name: str
    span: SourceSpan


@dataclass(slots=True)
class SourceScalar:
    """A text, number, date or boolean."""

    span: SourceSpan


@dataclass(slots=True)
class SourceList:
    """A list; `span` is `None` if it is an array of tables (`[[name]]`)."""

    span: SourceSpan | None = None
    items: list[SourceNode] = field(default_factory=list)


class KeyStatement(NamedTuple):
    """A key with its value, in the table of a header or above all headers.

    Attributes:
        path: the parts of the key.
        end: the end of the value.
    """

    path: Sequence[NamedSpan]
    end: int


@dataclass(slots=True)
class SourceTable:
    """A table.

    Attributes:
        keys: its keys by name, in the order in which they first occur.
        span: with its braces, if it is an inline table.
        header: its header with the brackets, if it has one.
        statements: the statements below the header; none in an inline table.
    """

    span: SourceSpan | None = None
    header: SourceSpan | None = None
    keys: dict[str, SourceKey] = field(default_factory=dict)
    statements: list[KeyStatement] = field(default_factory=list)


@dataclass(slots=True)
class SourceKey:
    """A key of a table: its value, and where it is named; several times if the value is a table."""

    value: SourceNode
    mentions: list[SourceSpan] = field(default_factory=list)


SourceNode: TypeAlias = SourceScalar | SourceList | SourceTable


def locate_values(text: str) -> SourceTable:
    """Return the table of a whole text.

    Raises:
        RecursionError: when its values are nested too deeply.
    """
    return _Scanner(text).scan()


def start_of_line(text: str, position: int) -> int:
    """Return the offset of the first character of the line of a position."""
    return text.rfind("\n", 0, position) + 1


def end_of_line(text: str, position: int) -> int:
    """Return the offset of the line break after a position, or of the end of the text."""
    end = text.find("\n", position)
    if end < 0:
        return len(text)
    return end - text.startswith("\r\n", end - 1)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of blanks with comments, of a part of a key, and of a scalar; compiled on first use."""
    key = r""" [ \t]*+ ( "(?: [^"\\\n]++ | \\. )*+" | '[^'\n]*+' | [^\s."'=\[\]{}\#,]++ ) [ \t]*+ (\.)? """
    scalar = rf""" {STRING_PATTERN} | [^,\[\]{{}}\#\n]++ """
    return (
        re.compile(_BLANK, re.VERBOSE),
        re.compile(key, re.VERBOSE),
        re.compile(scalar, re.VERBOSE | re.DOTALL),
    )


class _Scanner:
    """One pass over a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blank, self._key, self._scalar = _patterns()
        self._root = SourceTable()

    def scan(self) -> SourceTable:
        table, position = self._root, self._skip(0)
        while position < len(self._text):
            if self._text[position] == "[":
                table, position = self._read_header(position)
            else:
                position = self._read_statement(table, position)
            position = self._skip(position)
        return self._root

    def _skip(self, position: int) -> int:
        match = self._blank.match(self._text, position)
        return match.end() if match else position

    def _read_header(self, start: int) -> tuple[SourceTable, int]:
        is_entry = self._text.startswith("[[", start)
        path, position = self._read_key(start + 1 + is_entry)
        end = self._text.index("]", position) + 1 + is_entry
        parent = _descend(self._root, path[:-1])
        (name, span) = path[-1]
        key = parent.keys.setdefault(name, SourceKey(SourceList() if is_entry else SourceTable()))
        key.mentions.append(span)
        if isinstance(key.value, SourceList):
            table = SourceTable()
            key.value.items.append(table)
        else:
            table = _as_table(key.value)
        table.header = SourceSpan(start, end)
        return table, end

    def _read_statement(self, table: SourceTable, position: int) -> int:
        path, end = self._read_pair(table, position)
        table.statements.append(KeyStatement(path, end))
        return end

    def _read_pair(self, table: SourceTable, position: int) -> tuple[Sequence[NamedSpan], int]:
        path, position = self._read_key(position)
        value, position = self._read_value(self._skip(self._text.index("=", position) + 1))
        parent = _descend(table, path[:-1])
        parent.keys[path[-1].name] = SourceKey(value, [path[-1].span])
        return path, position

    def _read_key(self, position: int) -> tuple[Sequence[NamedSpan], int]:
        path = []
        while match := self._key.match(self._text, position):
            path.append(NamedSpan(_key_name(match[1]), SourceSpan(*match.span(1))))
            position = match.end()
            if not match[2]:
                break
        return path, position

    def _read_value(self, start: int) -> tuple[SourceNode, int]:
        match self._text[start]:
            case "[":
                return self._read_list(start)
            case "{":
                return self._read_inline_table(start)
        match = self._scalar.match(self._text, start)
        end = start + len(match[0].rstrip()) if match else start
        return SourceScalar(SourceSpan(start, end)), end

    def _read_list(self, start: int) -> tuple[SourceNode, int]:
        items: list[SourceNode] = []
        position = self._skip(start + 1)
        while self._text[position] != "]":
            item, position = self._read_value(position)
            items.append(item)
            position = self._skip_comma(position)
        return SourceList(SourceSpan(start, position + 1), items), position + 1

    def _read_inline_table(self, start: int) -> tuple[SourceNode, int]:
        table = SourceTable()
        position = self._skip(start + 1)
        while self._text[position] != "}":
            _, position = self._read_pair(table, position)
            position = self._skip_comma(position)
        table.span = SourceSpan(start, position + 1)
        return table, position + 1

    def _skip_comma(self, position: int) -> int:
        position = self._skip(position)
        return self._skip(position + 1) if self._text[position] == "," else position


def _descend(table: SourceTable, path: Sequence[NamedSpan]) -> SourceTable:
    """Return the table at a path; of an array of tables, its last entry. What does not exist yet is created."""
    for name, span in path:
        key = table.keys.setdefault(name, SourceKey(SourceTable()))
        key.mentions.append(span)
        table = _as_table(key.value.items[-1] if isinstance(key.value, SourceList) else key.value)
    return table


def _as_table(node: SourceNode) -> SourceTable:
    if not isinstance(node, SourceTable):
        raise TypeError("the text is not valid TOML: a header or dotted key extends a value")
    return node


def _key_name(source: str) -> str:
    if source.startswith('"'):
        (name,) = parse_toml(f"{source} = 0")
        return name
    return source.strip("'")
