"""Detect work that would be lost if a file were overwritten: notes that exist nowhere else, or a dossier.

A notes file from another computer, or from git, has no sidecar folder and may have any name, so only its contents
show what it is. They are read, within limits, before a user's file is replaced.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from jvexplore.bounded_reading import LARGEST_FILE, read_bounded
from jvexplore.dossier.kind_table import collection_names
from jvexplore.errors import JvexploreError
from jvexplore.files import read_own_text
from jvexplore.notes.codec import parse_notes
from jvexplore.records.codec import RecordFileError
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.codec import NotesDocument
    from jvexplore.notes.model import Note

NOTES_FILE: Final = "a notes file with other notes"
DOSSIER_FILE: Final = "a dossier"
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_IDENTIFYING_LINES: Final = {
    NOTES_FILE: (r"format[ \t]{0,9}=", r"dossier[ \t]{0,9}=", r"\[\[[ \t]{0,9}notes[ \t]{0,9}\]\]"),
    DOSSIER_FILE: (r"format[ \t]{0,9}=", r"id[ \t]{0,9}=", r"\[[ \t]{0,9}source[ \t]{0,9}\]"),
}
"""Line beginnings that identify such a file if all of them occur, even if it is not valid TOML (a git conflict)."""


def describe_lost_work(path: Path, text: str, notes: Path) -> str:
    """Describe the work that overwriting a file would lose; empty if none, or if the file cannot be read.

    Args:
        path: the file; it need not exist.
        text: the new contents.
        notes: the open notes file: notes that it has too, in this or a later version, are not lost.
    """
    try:
        data = read_bounded(path, LARGEST_FILE)
    except OSError:
        return ""  # missing, not a regular file, or too large to be ours
    # Invalid UTF-8 is reported when the file is opened; here it must not hide the rest.
    existing = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig", errors="replace")
    try:
        return NOTES_FILE if _has_notes_beyond(parse_notes(existing, path), [text, _text_of(notes)], path) else ""
    except RecordFileError:
        with suppress(JvexploreError):
            return _describe_document(parse_toml(existing, path))
    except JvexploreError:
        pass  # reported when the file is opened
    return next(
        (what for what, heads in _IDENTIFYING_LINES.items() if all(_has_line(existing, head) for head in heads)), ""
    )


def _text_of(notes: Path) -> str:
    with suppress(JvexploreError):
        return read_own_text(notes, LARGEST_FILE)
    return ""  # missing, or unreadable


def _has_notes_beyond(existing: NotesDocument, texts: list[str], path: Path) -> bool:
    """Return whether a notes file has notes, or invalid entries, that none of `texts` has."""
    if existing.read_only_reason:  # of a newer format, with unknown contents
        return True
    if not existing.records and not existing.unreadable:
        return False
    kept: set[str] = set()
    known: set[str] = set()
    for text in texts:
        with suppress(JvexploreError):
            new = parse_notes(text, path, existing.owner)
            kept |= {each.text for each in new.unreadable}
            known |= {key for key, note in existing.records.items() if _is_later(new.records.get(key), note)}
    return not (existing.records.keys() <= known and {each.text for each in existing.unreadable} <= kept)


def _is_later(note: Note | None, before: Note) -> bool:
    """Return whether a note is the same as `before`, or a later version of it."""
    return note is not None and (note == before or note.updated > before.updated)


def _describe_document(document: dict[str, Any]) -> str:
    """Describe a TOML file that is not a valid notes file: a damaged notes file, a dossier, or neither (empty)."""
    if document.get("notes") and document.keys() & {"format", "dossier"}:
        return NOTES_FILE
    source = document.get("source")
    looks_like_dossier = type(document.get("format")) is int and not document.keys().isdisjoint(
        {"source", *collection_names().values()}
    )
    return DOSSIER_FILE if looks_like_dossier or (isinstance(source, dict) and "paragraphs" in source) else ""


def _has_line(text: str, head: str) -> bool:
    return re.search(rf"^{head}", text, re.MULTILINE) is not None
