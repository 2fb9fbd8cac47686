"""The notes file: TOML text to notes and back.

The format is described in the README, under "A notes file". Notes are written in the order of
their ids, one key a line, so that a diff shows what changed and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

import tomli_w

from jvexplore import toml
from jvexplore.errors import JvexploreError
from jvexplore.notes.model import Note, statuses

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import TypeAdapter

FORMAT: Final = 1
_KEYS: Final = tuple(each.name for each in fields(Note) if each.name != "extra")


class NotesError(JvexploreError):
    """A notes file that cannot be read, and so must not be written either."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a notes file holds.

    Attributes:
        notes: by id.
        extra: keys of the file itself that are not ours, kept as they were found.
    """

    dossier: str
    notes: Mapping[str, Note] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)


def parse(text: str, path: Path, dossier: str = "") -> Contents:
    """Read the text of a notes file.

    Args:
        text: the text.
        path: the file, to be named in errors.
        dossier: the id of the dossier that the notes must be on; empty if any will do.

    Raises:
        TomlError: when the text is not TOML.
        NotesError: when it is not a notes file that this version understands, or on another dossier.
    """
    document = toml.parse(text, path)
    version = document.pop("format", None)
    if type(version) is not int:
        raise NotesError(f'{path}: format: is missing; not a notes file of jvexplore, which begins "format = 1"')
    if version > FORMAT:
        raise NotesError(f"{path}: format {version} is of a newer jvexplore", "update this one")
    owner = document.pop("dossier", None)
    if not isinstance(owner, str):
        raise NotesError(f"{path}: dossier: is missing", "name the id of the dossier that the notes are on")
    if dossier not in ("", owner):
        raise NotesError(f'{path}: holds notes on "{owner}", not on "{dossier}"', "name another file with --notes")
    entries = document.pop("notes", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise NotesError(f"{path}: notes: must be tables", "begin each note with [[notes]]")
    notes: dict[str, Note] = {}
    lines = toml.entry_lines(text, "notes")
    for number, entry in enumerate(entries):
        line = f"line {lines[number]}: " if len(lines) == len(entries) else ""
        where = f"{path}: {line}note {number + 1}"
        note = _read_note(entry, where)
        if note.id in notes:
            raise NotesError(f"{where}: id: {note.id} is used twice", "give one of the two notes another")
        notes[note.id] = note
    return Contents(owner, notes, document)


def _read_note(entry: dict[str, Any], where: str) -> Note:
    from pydantic import ValidationError  # noqa: PLC0415 - on use: an empty notebook needs no pydantic

    known = {key: value for key, value in entry.items() if key in _KEYS}
    extra = {key: value for key, value in entry.items() if key not in _KEYS}
    try:
        note = replace(_adapter().validate_python(known), extra=extra)
    except ValidationError as error:
        details = error.errors()[0]
        key = ".".join(map(str, details["loc"]))
        message = "is missing" if details["type"].startswith("missing") else details["msg"]
        raise NotesError(f"{where}: {key}: {message}", "mend that note") from None
    if note.status not in statuses(note.kind):
        allowed = ", ".join(statuses(note.kind))
        raise NotesError(f'{where}: status: a {note.kind} cannot be "{note.status}"', f"say one of {allowed}")
    for key, moment in (("created", note.created), ("updated", note.updated)):
        if moment.tzinfo is None:
            raise NotesError(f"{where}: {key}: has no time zone", "add Z for UTC: 2026-11-22T06:00:00Z")
    return replace(note, created=note.created.astimezone(UTC), updated=note.updated.astimezone(UTC))


@cache
def _adapter() -> TypeAdapter[Note]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - on use: see above

    return TypeAdapter(Note)


def write(contents: Contents) -> str:
    """Return the text of a notes file, from which `parse` gives the same contents."""
    head = {"format": FORMAT, "dossier": contents.dossier, **contents.extra}
    notes = (_write_note(_Same(contents.notes[note_id])) for note_id in sorted(contents.notes))
    return "\n".join([tomli_w.dumps(head), *notes])


class _Same:
    """A note as a key of a cache: the same note, not an equal one, so that no text is ever hashed."""

    def __init__(self, note: Note) -> None:
        self.note = note

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.note is self.note

    def __hash__(self) -> int:
        return id(self.note)


@lru_cache(maxsize=100_000)
def _write_note(same: _Same) -> str:
    """Return one note as TOML; remembered, so that a save formats only the notes that changed."""
    note = same.note
    lines = ["[[notes]]\n"]
    for key in _KEYS:
        value = getattr(note, key)
        if value or key == "text":
            lines.append(f"{key} = {_value(value)}\n")
    if note.extra:
        # As a table, not a list of one, which tomli-w would write in one line where it is short.
        lines.append(tomli_w.dumps({"notes": note.extra}).removeprefix("[notes]\n"))
    return "".join(lines)


def _value(value: str | tuple[str, ...] | datetime) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    # In a multi-line string tomli-w would write a carriage return as it is, and TOML reads "\r\n" as "\n".
    multiline = "\n" in value and "\r" not in value
    return tomli_w.dumps({"": value}, multiline_strings=multiline).removeprefix('"" = ').removesuffix("\n")
