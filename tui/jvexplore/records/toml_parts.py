"""Cut the text of a TOML file into its tables, each with the comments that belong to it.

The text is known to be valid TOML. What looks like a header inside a string, an array or a comment is none.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

from jvexplore import toml

_TOKEN: Final = re.compile(rf"[\[\]{{}}] | \# [^\n]* | {toml.STRINGS}", re.DOTALL | re.VERBOSE)
"""All that decides where a header may stand. Each alternative begins with one plain character: that is found fast."""
_BARE_HEADER: Final = re.compile(r"(\[{1,2})[ \t]*([\w-]+)[ \t]*([.\]])", re.ASCII)
_UNNAMED: Final = Path("part")
"""Stands for the file in errors that nobody sees."""


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


def cut_parts(text: str) -> list[TomlPart]:
    """Cut valid TOML text; the first part is what stands before the first header, if only an empty text."""
    parts: list[TomlPart] = []
    part = TomlPart("", is_entry=False, start=0, body_end=0, end=0, line=1)
    comments: list[tuple[int, int]] = []  # the last comment lines with nothing but blank lines between them
    headers: dict[str, _Header] = {}
    depth = 0
    line, counted = 1, 0
    for token in _TOKEN.finditer(text):
        begin, end = token.span()
        match text[begin]:
            case "[" | "{":
                depth += 1
                if depth > 1 or not _is_first(text, begin):
                    continue
                header = _read_header(text, begin, headers)
                if header.is_nested and header.name == part.name:
                    continue
                row = text.rfind("\n", 0, begin) + 1
                line += text.count("\n", counted, row)
                counted = row
                lead, body_end = _place_comments(text, comments, row)
                parts.append(part._replace(body_end=max(body_end, part.start), end=lead))
                is_entry = header.is_entry and not header.is_nested
                part = TomlPart(header.name, is_entry, start=lead, body_end=lead, end=lead, line=line)
            case "]" | "}":
                depth -= 1
            case "#" if depth == 0:
                if not _is_first(text, begin) or (comments and text[comments[-1][1] : begin].strip()):
                    comments.clear()
                if _is_first(text, begin):
                    comments.append((text.rfind("\n", 0, begin) + 1, end))
            case _:
                pass  # a string, or a comment within an array
    _, body_end = _place_comments(text, comments, len(text), has_header=False)
    parts.append(part._replace(body_end=max(body_end, part.start), end=len(text)))
    return parts


def _is_first(text: str, begin: int) -> bool:
    """Tell whether nothing but white space stands before a place in its line."""
    before = text[max(begin - 1, 0) : begin]
    if before in ("", "\n"):
        return True
    return before in " \t" and not text[text.rfind("\n", 0, begin) + 1 : begin].strip(" \t")


def _read_header(text: str, begin: int, known: dict[str, _Header]) -> _Header:
    if found := _BARE_HEADER.match(text, begin):
        return _Header(found[2], found[1] == "[[", found[3] == ".")
    end = text.find("\n", begin)
    row = text[begin : end if end >= 0 else len(text)]
    if row not in known:
        ((name, value),) = toml.parse(row, _UNNAMED).items()
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
