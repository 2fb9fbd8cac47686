"""Parse what is about to be written: what could not be read again, or says something else, is never written.

Only what is new is parsed, note by note, and the head of the file, which is short: notes that stand
as they were read have been parsed with their file. Each of these parts is a whole, `[[notes]]` first,
so that they mean together what they mean each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jvexplore import toml
from jvexplore.errors import JvexploreError
from jvexplore.notes.entry import checked_note, read_plainly
from jvexplore.notes.layout import head_text
from jvexplore.notes.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

_UNNAMED: Final = Path("notes")
"""Stands for the file in errors that nobody sees."""
_NO_NOTES: Final = re.compile(
    r"""^[ \t]*+ (?: notes | "notes" | 'notes' ) [ \t]*+ = [ \t]*+ \[ (?: [ \t\n]++ | \#[^\n]*+ )*+ \] [ \t]*+ \n?""",
    re.MULTILINE | re.VERBOSE,
)
"""An empty list of notes, as tomli-w and others write where there are none: no `[[notes]]` may follow it."""
_UNREADABLE: Final = "it would not be valid TOML, or not a single note; delete the note"
_MOST_TRIED: Final = 20
_COMMENT: Final = re.compile(r"\#[^\n]*+")


def verify_note(note: Note, text: str) -> None:
    """Make sure that a text, header and all, is read as this note.

    Raises:
        JvexploreError: when it is not; it says which key is in the way.
    """
    found = _parsed_entry(text)
    read = read_plainly(found) if found is not None else None
    if read == note:
        return
    problem = _UNREADABLE
    if isinstance(read, dict):
        read, problem = checked_note(read)
    if isinstance(read, Note):
        pairs = ((each.name, getattr(read, each.name), getattr(note, each.name)) for each in fields(Note))
        other = next((key for key, one, two in pairs if not is_same_value(one, two)), "")
        if not other:
            return
        problem = f"{other}: would be read differently; change it, or delete the note"
    what, _, remedy = problem.partition("; ")
    raise JvexploreError(f"note {note.id} on {note.on} cannot be saved without loss: {what}", remedy)


def is_entry(text: str, entry: Mapping[str, Any]) -> bool:
    """Tell whether a text, header and all, is read as the entry of the notes that TOML had so."""
    found = _parsed_entry(text)
    return found is not None and is_same_value(found, entry)


def verified_head(head: str, version: int | Decimal, dossier: str, extra: Mapping[str, Any]) -> str:
    """Return what stands before the notes: `head` where notes can follow it and it says what it should.

    Where it cannot stand, for an empty list of notes in it, it is kept without that; else it is laid out anew.

    Raises:
        JvexploreError: when none can be read again.
    """
    wanted = {"format": version, "dossier": dossier, **extra, "notes": [{}]}
    for each in (head, *_without_empty_list(head), head_text(version, dossier, extra)):
        if each and is_same_value(_parsed(f"{each}\n[[notes]]\n"), wanted):
            return each
    raise JvexploreError(f"keys of the file itself cannot be written: {', '.join(extra)}", "delete them from it")


def is_same_value(one: Any, other: Any) -> bool:
    """Tell whether two values of TOML are the same: a list is its tuple, and `nan` is `nan`."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same_value(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(is_same_value, one, other))
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    return bool(one == other) or repr(one) == repr(other)


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return toml.parse(text, _UNNAMED)
    except JvexploreError:
        return None


def _parsed_entry(text: str) -> Any:
    """Return the one entry of the notes in a text; `None` where it holds anything else."""
    match _parsed(text):
        case {"notes": [entry], **others} if not others:
            return entry
    return None


def _without_empty_list(head: str) -> Iterator[str]:
    """Yield the head without what looks like an empty list of notes, which may be in a string; its comments stay."""
    for _, found in zip(range(_MOST_TRIED), _NO_NOTES.finditer(head), strict=False):
        comments = "".join(f"{comment}\n" for comment in _COMMENT.findall(found[0]))
        yield head[: found.start()] + comments + head[found.end() :]
