"""The TOML format of a note: one key per line, long texts as multi-line strings, conflict versions below."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from jvexplore.notes.model import Note
from jvexplore.sanitize import escape_text
from jvexplore.span import Span, span_table
from jvexplore.toml import escape_character

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTE_KEYS: Final = tuple(each.name for each in fields(Note) if each.name not in ("conflict", "extra"))
"""The keys of a note that are written one per line, in this order."""

_INLINE: Final = ('"" = [\n    [\n        ', ",\n    ],\n]\n")
"""What tomli-w writes around an inline table in an array."""


def note_text(note: Note) -> str:
    """Return a note as TOML, with its `[[notes]]` header."""
    lines = ["[[notes]]\n"]
    for key in NOTE_KEYS:
        value = getattr(note, key)
        if value or key == "text":
            lines.append(f"{key} = {_value(value)}\n")
    if note.extra:
        lines.append(_table("notes", note.extra))
    for version in note.conflict:
        lines.append("\n[[notes.conflict]]\n")
        lines.append(_table("notes.conflict", version))
    # All strings are basic strings, so control characters can be escaped; printing the file in a terminal is safe.
    return escape_text("".join(lines), escape_character)


def _table(name: str, values: Mapping[str, object]) -> str:
    """Return the keys of a table, without its header."""
    import tomli_w

    values = {key: {} if key == "span" and value is None else value for key, value in values.items()}
    plain = {key: value for key, value in values.items() if isinstance(value, str | datetime | Span)}
    lines = [f"{tomli_w.dumps({key: 0}).removesuffix('0' + chr(10))}{_value(value)}\n" for key, value in plain.items()]
    others = {key: value for key, value in values.items() if key not in plain}
    if others:
        nested: dict[str, Any] = others
        for part in reversed(name.split(".")):
            nested = {part: nested}
        # As a table rather than an array with one entry, which tomli-w would write inline if it is short.
        lines.append(tomli_w.dumps(nested).removeprefix(f"[{name}]\n"))
    return "".join(lines)


def _value(value: str | tuple[str, ...] | datetime | Span) -> str:
    import tomli_w

    if isinstance(value, Span):
        return tomli_w.dumps({"": [[span_table(value)]]}).removeprefix(_INLINE[0]).removesuffix(_INLINE[1])
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    # tomli-w writes a carriage return unescaped in a multi-line string, where TOML reads "\r\n" as "\n".
    multiline = "\n" in value and "\r" not in value
    return tomli_w.dumps({"": value}, multiline_strings=multiline).removeprefix('"" = ').removesuffix("\n")
