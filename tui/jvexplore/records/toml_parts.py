"""Split the text of a TOML file into its tables, each with the comments that belong to it.

The text must be valid TOML. Text that looks like a header within a string, an array or a comment is skipped.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from jvexplore.toml import STRING_PATTERN, parse_toml

_TOKEN: Final = re.compile(
    rf"""(?: [^\[\]{{}}\#"']++ | {STRING_PATTERN} )*+
         (?: ( \[ (\[)? [ \t]*+ ([\w-]++) [ \t]*+ (\. [\w.\ \t-]*+)? (?(2)\]) \] | [\[\]{{}}] | \# [^\n]*+ ) )?""",
    re.ASCII | re.DOTALL | re.VERBOSE,
)
"""Matches up to the next token that matters for finding headers: a header, a bracket or a comment.

A match that looks like an unquoted header may also be an array with one value.
"""


class TomlPart(NamedTuple):
    """A table of a file, with its sub-tables. Offsets are in characters.

    Attributes:
        name: the first key of its header; empty for the text before the first header.
        is_entry: whether it is an entry of an array of tables: `[[name]]`.
        start: its start, including the comment lines directly above its header.
        body_end: the start of the detached comments after it; `end` if there are none.
        end: its end.
        line: the line number of its header, from 1.
    """

    name: str
    is_entry: bool
    start: int
    body_end: int
    end: int
    line: int


class _Header(NamedTuple):
    name: str
    is_entry: bool
    is_nested: bool

    def to_part(self, start: int, body_end: int, end: int, line: int) -> TomlPart:
        """Return the part that begins with this header."""
        return TomlPart(self.name, self.is_entry and not self.is_nested, start, body_end, end, line)


def cut_parts(text: str) -> list[TomlPart]:
    """Split valid TOML text; the first part is the text before the first header, which may be empty."""
    parts: list[TomlPart] = []
    header, start, line = _Header("", is_entry=False, is_nested=False), 0, 1
    comments: list[tuple[int, int]] = []  # the latest run of comment lines, with only blank lines between them
    rows: dict[str, _Header] = {}
    depth = counted = 0
    for token in _TOKEN.finditer(text):
        begin, end = token.span(1)
        sign = text[begin : begin + 1] if begin >= 0 else ""
        if not sign:
            continue  # the end
        if sign in "]}":
            depth -= 1
        elif sign == "#" and depth == 0:
            is_first = _is_first(text, begin)
            if comments and (not is_first or text[comments[-1][1] : begin].strip()):
                comments.clear()
            if is_first:
                comments.append((text.rfind("\n", 0, begin) + 1, end))
        elif sign in "[{":
            is_closed = token[3] is not None
            is_header = depth == 0 and _is_first(text, begin)
            depth += not is_closed
            if not is_header:
                continue
            found = _Header(token[3], bool(token[2]), bool(token[4])) if is_closed else _read_row(text, begin, rows)
            if found.is_nested and found.name == header.name:
                continue
            row = text.rfind("\n", 0, begin) + 1
            lead, body_end = _assign_comments(text, comments, row) if comments else (row, row)
            parts.append(header.to_part(start, max(body_end, start), lead, line))
            line += text.count("\n", counted, row)
            header, start, counted = found, lead, row
    _, body_end = _assign_comments(text, comments, len(text), has_header=False)
    parts.append(header.to_part(start, max(body_end, start), len(text), line))
    return parts


def _is_first(text: str, begin: int) -> bool:
    """Return whether only white space precedes a position in its line."""
    before = text[max(begin - 1, 0) : begin]
    if before in ("", "\n"):
        return True
    return before in " \t" and not text[text.rfind("\n", 0, begin) + 1 : begin].strip(" \t")


def _read_row(text: str, begin: int, known: dict[str, _Header]) -> _Header:
    """Parse a header that contains a quoted key."""
    end = text.find("\n", begin)
    row = text[begin : end if end >= 0 else len(text)].rstrip("\r")
    if row not in known:
        ((name, value),) = parse_toml(row).items()
        known[row] = _Header(name, row.startswith("[["), value not in ({}, [{}]))
    return known[row]


def _assign_comments(
    text: str, comments: list[tuple[int, int]], end: int, *, has_header: bool = True
) -> tuple[int, int]:
    """Assign the comment lines between two parts to one of them; clears `comments`.

    Args:
        text: the whole file.
        comments: start and end of each comment line, with only blank lines between them.
        end: the start of the next header's line, or the end of the text.
        has_header: whether a header follows.

    Returns:
        The start of the comments directly above the header, which belong to it; and the start of the detached
        comments, which have a blank line before them.
    """
    rows = comments if comments and not text[comments[-1][1] : end].strip() else []
    lead = end
    while has_header and rows and text.count("\n", rows[-1][1], lead) == 1:
        lead = rows.pop()[0]
    detached_start = next((start for start, _ in rows if _follows_blank_line(text, start)), lead)
    comments.clear()
    return lead, detached_start


def _follows_blank_line(text: str, row: int) -> bool:
    """Return whether the line above the one that starts at offset `row` is blank or does not exist."""
    return row == 0 or not text[text.rfind("\n", 0, row - 1) + 1 : row].strip()
