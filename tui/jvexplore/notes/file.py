"""The notes file: TOML text to notes and back.

The format is described in the README, under "A notes file". Whoever else writes to the file, with
whatever program, finds all that they wrote again: notes that did not change are written as they
stood, with their comments; entries that do not fit the format, and keys that we do not know, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore import toml
from jvexplore.errors import JvexploreError
from jvexplore.notes.entry import checked_note, read_plainly
from jvexplore.notes.layout import Texts, note_text
from jvexplore.notes.model import Note
from jvexplore.notes.verify import is_entry, verified_head, verify_note
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from pathlib import Path

FORMAT: Final = 1


class NotesError(JvexploreError):
    """A notes file that cannot be read, and so must not be written either."""


@dataclass(frozen=True, slots=True)
class BadEntry:
    """An entry of a notes file that is not a note of this format; it is written back as it stands.

    Attributes:
        text: its TOML.
        place: where it stands, in words; it says nothing of what the entry is.
        problem: what is wrong with it, and how to fix it.
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
    document = toml.parse(text, path, {"notes": read_plainly})
    version = document.pop("format", None)
    if type(version) not in (int, Decimal) or not Decimal(version).is_finite() or version < 1:
        raise NotesError(
            f'{path}: format: is missing; a jvexplore notes file begins with "format = 1"',
            "name another file with --notes",
        )
    owner = document.pop("dossier", None)
    if not isinstance(owner, str):
        raise NotesError(f"{path}: dossier: is missing", "add the id of the dossier that the notes are on")
    if dossier not in ("", owner):
        what = f'{path}: holds notes on "{visible_line(owner)}", not on "{dossier}"'
        raise NotesError(what, "name another file with --notes")
    found = document.pop("notes", [])
    if not isinstance(found, list) or not all(isinstance(entry, Note | dict) for entry in found):
        raise NotesError(f"{path}: notes: must be tables", "begin each note with [[notes]]")
    newer = version >= FORMAT + 1
    contents = Contents(
        owner,
        extra=document,
        version=version,
        newline=newline,
        read_only=f"{path}: format {version} was written by a newer jvexplore; update jvexplore to edit it"
        if newer
        else "",
    )
    try:
        return _read_notes(contents, found, text, path)
    except RecursionError:
        raise NotesError(f"{path}: nested too deeply", "fix it, or name another file with --notes") from None


def _read_notes(contents: Contents, found: list[Note | dict[str, Any]], text: str, path: Path) -> Contents:
    """Return contents with the notes that fit the format, the other entries, and how they all are written."""
    entries = toml.entries(text, "notes")
    apart = len(entries) == len(found)
    if apart and any(map(_has_table, contents.extra.values())):
        # A table of another name could stand behind a note, and would be taken for a part of it.
        apart = toml.parse(text[len(entries.head) :], path).keys() <= {"notes"}
    notes: dict[str, Note] = {}
    texts = Texts()
    bad: list[BadEntry] = []
    for number, entry in enumerate(found):
        part = _tidy(entries.part(number)) if apart else ""
        note, problem = (entry, "") if isinstance(entry, Note) else checked_note(entry)
        if note and note.id in notes:
            problem = f"id: {note.id} is used twice; give one of the notes another id"
        if problem or note is None:
            place = f"line {entries.lines[number]}, note {number + 1}" if apart else f"note {number + 1}"
            bad.append(BadEntry(part or _again(entry), place, problem))
            if not apart and isinstance(entry, dict) and not is_entry(bad[-1].text, entry):
                told = f"{path}: {place} cannot be written back unchanged, so the file is read-only"
                contents = replace(contents, read_only=contents.read_only or told)
            continue
        notes[note.id] = note
        if part:
            texts.put(note, part.encode())
    head = _tidy(entries.head) if apart else ""
    return replace(contents, notes=notes, bad=tuple(bad), texts=texts, head=head)


def _again(entry: Note | dict[str, Any]) -> str:
    return note_text(entry) if isinstance(entry, Note) else toml.table_text("notes", entry)


def _tidy(part: str) -> str:
    return part.rstrip() + "\n"


def _has_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_has_table, value)))


def encode(contents: Contents) -> bytes:
    """Return the bytes of a notes file, from which `parse` gives the same contents: what is new in it is parsed.

    Notes stand in the order of their ids. Those that are as they were read or last written are not
    laid out again.

    Raises:
        JvexploreError: when a note holds what no file can, or would not be read again as it is.
    """
    try:
        head = verified_head(contents.head, contents.version, contents.dossier, contents.extra)
        texts = contents.texts.of(contents.notes, verify_note)
        data = b"\n".join([head.encode(), *texts, *(each.text.encode() for each in contents.bad)])
    except RecursionError:
        raise NotesError("notes cannot be written: nested too deeply", "delete the nested values") from None
    except UnicodeEncodeError as error:
        what = f"notes cannot be written: {error.object[error.start]!a} is not a valid character"
        raise NotesError(what, "delete it") from None
    return data if contents.newline == "\n" else data.replace(b"\n", contents.newline.encode())


def write(contents: Contents) -> str:
    """Return the text of a notes file, as `encode` does."""
    return encode(contents).decode()
