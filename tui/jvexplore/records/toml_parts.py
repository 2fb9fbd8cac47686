"""Cut the text of a TOML file into its tables, each with the comments that belong to it.

The text is known to be valid TOML. What looks like a header inside a string, an array or a comment is none.
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
"""The next that decides where a header may stand, after all that does not: a header itself, a bracket, or a comment.

What looks like a header without quotation marks in it may also be a list of one value.
"""


class TomlPart(NamedTuple):
    """A table with all tables below it, as they stand in a file.

    Attributes:
        name: the first key of its header; empty for what stands before the first header.
        is_entry: whether it begins an entry of a list: with `[[name]]`.
        start: where it begins, in characters: at the comment lines right above its header.
        body_end: where the comments begin that stand apart behind it; `end`, where there are none.
        end: where it ends.
        line: the line of its header, from 1.
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
        """Return the part that begins with it."""
        return TomlPart(self.name, self.is_entry and not self.is_nested, start, body_end, end, line)


def cut_parts(text: str) -> list[TomlPart]:
    """Cut valid TOML text; the first part is what stands before the first header, if only an empty text."""
    parts: list[TomlPart] = []
    header, start, line = _Header("", is_entry=False, is_nested=False), 0, 1
    comments: list[tuple[int, int]] = []  # the last comment lines with nothing but blank lines between them
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
            lead, body_end = _place_comments(text, comments, row) if comments else (row, row)
            parts.append(header.to_part(start, max(body_end, start), lead, line))
            line += text.count("\n", counted, row)
            header, start, counted = found, lead, row
    _, body_end = _place_comments(text, comments, len(text), has_header=False)
    parts.append(header.to_part(start, max(body_end, start), len(text), line))
    return parts


def _is_first(text: str, begin: int) -> bool:
    """Tell whether nothing but white space stands before a place in its line."""
    before = text[max(begin - 1, 0) : begin]
    if before in ("", "\n"):
        return True
    return before in " \t" and not text[text.rfind("\n", 0, begin) + 1 : begin].strip(" \t")


def _read_row(text: str, begin: int, known: dict[str, _Header]) -> _Header:
    """Read a header with quotation marks in it."""
    end = text.find("\n", begin)
    row = text[begin : end if end >= 0 else len(text)]
    if row not in known:
        ((name, value),) = parse_toml(row).items()
        known[row] = _Header(name, row.startswith("[["), value not in ({}, [{}]))
    return known[row]


def _place_comments(
    text: str, comments: list[tuple[int, int]], end: int, *, has_header: bool = True
) -> tuple[int, int]:
    """Say to which part comment lines belong that may stand between two; `comments` is empty after that.

    Args:
        text: the whole.
        comments: the comment lines, with nothing but blank lines between them; each where it begins and ends.
        end: where the line of the header begins, or the end of the text.
        has_header: which of both it is.

    Returns:
        Where the comments begin that belong to the header: right above it. And where those begin that stand
        apart, with a blank line before them.
    """
    rows = comments if comments and not text[comments[-1][1] : end].strip() else []
    lead = end
    while has_header and rows and text.count("\n", rows[-1][1], lead) == 1:
        lead = rows.pop()[0]
    apart = next((start for start, _ in rows if _follows_blank_line(text, start)), lead)
    comments.clear()
    return lead, apart


def _follows_blank_line(text: str, row: int) -> bool:
    """Tell whether the line above one that begins at `row` is blank, or there is none."""
    return row == 0 or not text[text.rfind("\n", 0, row - 1) + 1 : row].strip()
