"""The notes file: TOML text to notes and back.

The format is described in the README, under "A notes file". Whoever else writes to the file, with
whatever program, finds all that they wrote again: notes that did not change are written as they
stood, with their comments; entries that do not fit the format, and keys that we do not know, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jvexplore import toml
from jvexplore.errors import JvexploreError
from jvexplore.notes import conflict
from jvexplore.notes.layout import KEYS, Texts, head_text
from jvexplore.notes.model import Note, statuses
from jvexplore.span import Span
from jvexplore.span import entry as span_entry
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import TypeAdapter, ValidationError

FORMAT: Final = 1


class NotesError(JvexploreError):
    """A notes file that cannot be read, and so must not be written either."""


@dataclass(frozen=True, slots=True)
class BadEntry:
    """An entry of a notes file that is not a note of this format; it is written back as it stands.

    Attributes:
        text: its TOML.
        place: where it stands, in words; it says nothing of what the entry is.
        problem: what is wrong with it, and how to mend it.
    """

    text: str
    place: str = field(compare=False)
    problem: str = field(compare=False)

    def __str__(self) -> str:
        """Return place and problem, in one line."""
        return f"{self.place}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a notes file holds.

    Attributes:
        dossier: the id of the dossier that the notes are on.
        notes: by id.
        extra: keys of the file itself that are not ours, kept as they were found.
        bad: entries that are not notes.
        version: the format, `1` or a minor step above it, `1.2`.
        read_only: why it must not be written; empty where it may.
        texts: how the notes stand in the file.
        head: how the file begins, where it is to be kept as it stands.
        newline: how its lines end.
    """

    dossier: str
    notes: Mapping[str, Note] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    bad: tuple[BadEntry, ...] = ()
    version: int | Decimal = FORMAT
    read_only: str = ""
    texts: Texts = field(default_factory=Texts, compare=False, repr=False)
    head: str = field(default="", compare=False, repr=False)
    newline: str = field(default="\n", compare=False, repr=False)


def parse(text: str, path: Path, dossier: str = "") -> Contents:
    """Read the text of a notes file.

    Args:
        text: the text.
        path: the file, to be named in errors.
        dossier: the id of the dossier that the notes must be on; empty if any will do.

    Raises:
        TomlError: when the text is not TOML.
        NotesError: when it is not a notes file, or on another dossier.
    """
    newline = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
    text = text.replace("\r\n", "\n")  # as TOML has it: within strings too
    document = toml.parse(text, path)
    version = document.pop("format", None)
    if type(version) not in (int, Decimal) or not Decimal(version).is_finite() or version < 1:
        raise NotesError(
            f'{path}: format: is missing; not a notes file of jvexplore, which begins "format = 1"',
            "name another file with --notes",
        )
    owner = document.pop("dossier", None)
    if not isinstance(owner, str):
        raise NotesError(f"{path}: dossier: is missing", "name the id of the dossier that the notes are on")
    if dossier not in ("", owner):
        what = f'{path}: holds notes on "{visible_line(owner)}", not on "{dossier}"'
        raise NotesError(what, "name another file with --notes")
    found = document.pop("notes", [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise NotesError(f"{path}: notes: must be tables", "begin each note with [[notes]]")
    newer = version >= FORMAT + 1
    contents = Contents(
        owner,
        extra=document,
        version=version,
        newline=newline,
        read_only=f"{path}: format {version} is of a newer jvexplore; update this one to write to it" if newer else "",
    )
    return _read_notes(contents, found, text)


def _read_notes(contents: Contents, found: list[dict[str, Any]], text: str) -> Contents:
    """Return contents with the notes that fit the format, the other entries, and how they all are written."""
    entries = toml.entries(text, "notes")
    # A table of another name could stand behind a note, and would be taken for a part of it.
    apart = len(entries.parts) == len(found) and not any(map(_has_table, contents.extra.values()))
    notes: dict[str, Note] = {}
    texts = Texts()
    bad: list[BadEntry] = []
    for number, entry in enumerate(found):
        part = _tidy(entries.parts[number]) if apart else ""
        note, problem = _read_note(entry)
        if note and note.id in notes:
            problem = f"id: {note.id} is used twice; give one of the two notes another"
        if problem or note is None:
            place = f"line {entries.lines[number]}, note {number + 1}" if apart else f"note {number + 1}"
            bad.append(BadEntry(part or toml.table_text("notes", entry), place, problem))
            continue
        notes[note.id] = note
        if part:
            texts.put(note, part.encode())
    head = _tidy(entries.head) if apart else ""
    return replace(contents, notes=notes, bad=tuple(bad), texts=texts, head=head)


def _tidy(part: str) -> str:
    return part.rstrip() + "\n"


def _has_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_has_table, value)))


def _read_note(entry: dict[str, Any]) -> tuple[Note | None, str]:
    """Return the note that an entry is, or `None`, and what is wrong with it; empty where nothing is."""
    from pydantic import ValidationError  # noqa: PLC0415 - on use: an empty notebook needs no pydantic

    known = {key: value for key, value in entry.items() if key in KEYS}
    extra = {key: value for key, value in entry.items() if key not in KEYS}
    if "span" in known:
        known["span"] = span_entry(known["span"])
    versions = extra.pop("conflict", [])
    if not isinstance(versions, list) or not all(isinstance(version, dict) for version in versions):
        return None, "conflict: must be tables; begin each other version of the note with [[notes.conflict]]"
    try:
        note = _in_utc(_adapter().validate_python(known))
        note = replace(note, conflict=tuple(map(_read_version, versions)), extra=extra)
        for version in note.conflict:
            _adapter().validate_python({key: getattr(conflict.other(note, version), key) for key in KEYS})
    except ValidationError as error:
        return None, _complaint(error)
    except (ValueError, OverflowError) as error:
        return None, str(error)
    if note.status not in statuses(note.kind):
        allowed = ", ".join(statuses(note.kind))
        return None, f'status: a {note.kind} cannot be "{note.status}"; say one of {allowed}'
    return note, ""


def _complaint(error: ValidationError) -> str:
    """Return what pydantic found wrong with an entry, in our words."""
    details = error.errors()[0]
    key = ".".join(map(str, details["loc"]))
    match details["type"]:
        case "missing" | "missing_keyword_only_argument":
            return f"{key}: is missing; add it"
        case "literal_error":
            return f'{key}: cannot be "{details["input"]}"; say {details["ctx"]["expected"].replace(chr(39), "")}'
    return f"{key}: {details['msg']}; mend that"


def _in_utc(note: Note) -> Note:
    """Return a note with its times in UTC.

    Raises:
        ValueError: when one has no time zone.
    """
    for key, moment in (("created", note.created), ("updated", note.updated)):
        if moment.tzinfo is None:
            message = f"{key}: has no time zone; add Z for UTC: 2026-11-22T06:00:00Z"
            raise ValueError(message)
    if note.created.tzinfo is UTC and note.updated.tzinfo is UTC:
        return note
    return replace(note, created=note.created.astimezone(UTC), updated=note.updated.astimezone(UTC))


def _read_version(version: dict[str, Any]) -> conflict.Version:
    """Return another version of a note as `Note` would have it: tags as a tuple, times in UTC."""
    read = dict(version)
    if isinstance(read.get("tags"), list):
        read["tags"] = tuple(read["tags"])
    if isinstance(read.get("span"), dict):
        # TOML cannot say that a version has none but by an empty table.
        read["span"] = _span_adapter().validate_python(span_entry(read["span"])) if read["span"] else None
    if isinstance(read.get("updated"), datetime) and read["updated"].tzinfo:
        read["updated"] = read["updated"].astimezone(UTC)
    return read


@cache
def _adapter() -> TypeAdapter[Note]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - on use: see above

    return TypeAdapter(Note)


@cache
def _span_adapter() -> TypeAdapter[Span]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - on use: see above

    return TypeAdapter(Span)


def encode(contents: Contents) -> bytes:
    """Return the bytes of a notes file, from which `parse` gives the same contents.

    Notes stand in the order of their ids. Those that are as they were read or last written are not
    laid out again.

    Raises:
        NotesError: when a note holds what no file can.
    """
    head = contents.head or head_text(contents.version, contents.dossier, contents.extra)
    try:
        data = b"\n".join(
            [head.encode(), *contents.texts.of(contents.notes), *(each.text.encode() for each in contents.bad)]
        )
    except UnicodeEncodeError as error:
        what = f"notes cannot be written: {error.object[error.start]!a} is not a character of any text"
        raise NotesError(what, "delete it") from None
    return data if contents.newline == "\n" else data.replace(b"\n", contents.newline.encode())


def write(contents: Contents) -> str:
    """Return the text of a notes file, as `encode` does."""
    return encode(contents).decode()
