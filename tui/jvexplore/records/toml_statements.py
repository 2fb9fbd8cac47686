"""Change single keys of a TOML table, and keep the source of all other keys and comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.records.toml_values import is_same_value
from jvexplore.toml import STRING_PATTERN, parse_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_TOKEN: Final = re.compile(rf"[\[\]{{}}\n] | \# [^\n]*+ | {STRING_PATTERN}", re.DOTALL | re.VERBOSE)
_DEPTH_CHANGES: Final = {"[": 1, "{": 1, "]": -1, "}": -1}


class KeyStatement(NamedTuple):
    """The source of a key and its value.

    Attributes:
        key: the key; the first part of a dotted key.
        above: the comments and blank lines above it.
        text: the key and its value.
        comment: the comment at the end of the line, with the space before it.
    """

    key: str
    above: str
    text: str
    comment: str


class _Table(NamedTuple):
    """The source of a table, split up.

    Attributes:
        header: its header, with the comments above it; empty for top-level keys.
        statements: its keys by name.
        below: the comments after the last key.
        rest: its sub-tables.
    """

    header: str
    statements: dict[str, KeyStatement]
    below: str
    rest: str


def keep_unchanged_keys(
    before: str, text: str, read: Callable[[str], Mapping[str, object] | None], *, has_header: bool = True
) -> str:
    """Return the source of a table in which only changed keys are formatted again.

    Args:
        before: the current source.
        text: the table with all keys formatted again.
        read: parses such a source; returns `None` if it is not valid.
        has_header: whether both begin with a table header; false for top-level keys.
    """
    old, new = read(before), read(text)
    old_table, new_table = (_split_table(each, has_header=has_header) for each in (before, text))
    if old is None or new is None or old_table is None or new_table is None:
        return text
    unchanged = {key for key, value in old.items() if key in new and is_same_value(value, new[key])}
    below = new.keys() - new_table.statements.keys()
    keeps_rest = old.keys() - old_table.statements.keys() <= unchanged and below <= unchanged
    rest = old_table.rest if keeps_rest else new_table.rest
    parts = [old_table.header or new_table.header]
    for key, statement in old_table.statements.items():
        if key in unchanged and (keeps_rest or key not in below):
            parts += [statement.above, statement.text, statement.comment, "\n"]
        elif key in new_table.statements:
            parts += [statement.above, new_table.statements[key].text, statement.comment, "\n"]
    kept = old.keys() if keeps_rest else old_table.statements.keys()
    parts += [f"{each.text}\n" for key, each in new_table.statements.items() if key not in kept]
    comments = old_table.below
    if old_table.rest and not rest:  # the blank line stood above the sub-tables
        comments = f"{kept_comments}\n" if (kept_comments := comments.rstrip()) else ""
    changed = "".join((*parts, comments, rest))
    changed_values = read(changed)
    return changed if changed_values is not None and is_same_value(changed_values, new) else text


def _split_table(text: str, *, has_header: bool) -> _Table | None:
    """Split the source of a table; return `None` if a key has several statements."""
    header, above = "", ""
    statements: dict[str, KeyStatement] = {}
    for start, end, comment in _rows(text):
        row = text[start:end]
        if not row.strip() or row.lstrip().startswith("#"):
            above += row
        elif row.lstrip().startswith("["):
            if header or not has_header:
                return _Table(header, statements, above, text[start:])
            header, above = above + row, ""
        else:
            statement = text[start:comment].rstrip()
            (key,) = parse_toml(statement)
            if key in statements:
                return None
            line_end = text[start + len(statement) : end].rstrip("\n")
            statements[key] = KeyStatement(key, above, statement, line_end)
            above = ""
    return _Table(header, statements, above, "")


def _rows(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and start of the comment of each header, statement, comment line and blank line."""
    start, depth, comment = 0, 0, -1
    for token in _TOKEN.finditer(text):
        sign = text[token.start()]
        if sign == "#" and depth == 0:
            comment = token.start()
        depth += _DEPTH_CHANGES.get(sign, 0)
        if sign == "\n" and depth == 0:
            yield start, token.end(), comment if comment >= 0 else token.start()
            start, comment = token.end(), -1
    if start < len(text):
        yield start, len(text), comment if comment >= 0 else len(text)
