"""Convert parsed entries of a notes file to notes.

The model `Note` defines what is valid, and pydantic validates it. Importing pydantic takes longer than the rest of the
start, so entries that are obviously valid are converted without it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

from jvexplore.address import NotedAddress
from jvexplore.errors import JvexploreError
from jvexplore.notes import conflict
from jvexplore.notes.layout import NOTE_KEYS
from jvexplore.notes.model import NOTE_KINDS, Note, Ulid, allowed_statuses
from jvexplore.span import SPAN_KEYS, Span, span_arguments

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_REQUIRED_KEYS: Final = {"id", "on", "text", "created", "updated"}
_TEXT_KEYS: Final = ("text", "author", "fact")
_is_ulid, _is_address = (re.compile(get_args(form)[1].pattern).fullmatch for form in (Ulid, NotedAddress))


def read_plain_note(entry: Any) -> Any:
    """Convert an entry with known keys and values of the exact types; return any other entry unchanged."""
    return (_plain_note(entry) if isinstance(entry, dict) else None) or entry


def _plain_note(entry: dict[str, Any]) -> Note | None:
    known = {"kind": "comment", "status": "open", "tags": [], **dict.fromkeys(_TEXT_KEYS, ""), **entry}
    span, tags = _plain_span(known.get("span")), known["tags"]
    if (
        known.keys() <= {*NOTE_KEYS}
        and known.keys() >= _REQUIRED_KEYS
        and all(type(known[key]) is str for key in ("id", "on", *_TEXT_KEYS))
        and _is_ulid(known["id"])
        and _is_address(known["on"])
        and known["kind"] in NOTE_KINDS
        and known["status"] in allowed_statuses(known["kind"])
        and type(tags) is list
        and all(type(tag) is str for tag in tags)
        and all(type(known[key]) is datetime and known[key].tzinfo is UTC for key in ("created", "updated"))
        and ("span" not in entry or span)
    ):
        return Note(**{**known, "tags": tuple(tags), "span": span})
    return None


def _plain_span(found: Any) -> Span | None:
    if (
        type(found) is dict
        and {"start", "end", "exact"} <= found.keys() <= {*SPAN_KEYS}
        and all(type(found[key]) is int and found[key] >= 0 for key in ("start", "end"))
        and all(type(found.get(key, "")) is str for key in ("exact", "prefix", "suffix"))
        and found["exact"].strip()
    ):
        return Span(**found)
    return None


def validate_note(entry: dict[str, Any]) -> tuple[Note | None, str]:
    """Validate an entry with pydantic; return the note or `None`, and the error message or an empty text."""
    from pydantic import ValidationError

    from jvexplore.validation_messages import format_key_path, format_validation_error

    known = {key: value for key, value in entry.items() if key in NOTE_KEYS}
    extra = {key: value for key, value in entry.items() if key not in NOTE_KEYS}
    if "span" in known:
        known["span"] = span_arguments(known["span"])
    versions = extra.pop("conflict", [])
    if not isinstance(versions, list) or not all(isinstance(version, dict) for version in versions):
        return None, "conflict: must be tables; begin each version with [[notes.conflict]]"
    where: tuple[int | str, ...] = ()
    read: list[conflict.NoteVersion] = []
    try:
        note = _adapter().validate_python(known)
        note = replace(
            note, created=_to_utc("created", note.created), updated=_to_utc("updated", note.updated), extra=extra
        )
        for number, version in enumerate(versions):
            where = "conflict", number
            read.append(_read_version(version))
            _adapter().validate_python(
                {key: getattr(conflict.note_in_version(note, read[-1]), key) for key in NOTE_KEYS}
            )
    except ValidationError as error:
        details = error.errors()[0]
        what, remedy = format_validation_error(details)
        return None, f"{format_key_path((*where, *details['loc']))}: {what}; {remedy}"
    except JvexploreError as error:
        return None, format_key_path((*where, str(error)))
    note = replace(note, conflict=tuple(read))
    if note.status not in allowed_statuses(note.kind):
        allowed = ", ".join(allowed_statuses(note.kind))
        return None, f'status: a {note.kind} cannot be "{note.status}"; use one of {allowed}'
    return note, ""


def _to_utc(key: str, moment: datetime) -> datetime:
    """Convert the time at a key to UTC.

    Raises:
        JvexploreError: if it has no time zone, or falls outside the years 1 to 9999 in UTC.
    """
    if moment.tzinfo is None:
        raise JvexploreError(f"{key}: has no time zone", "add Z for UTC: 2026-11-22T06:00:00Z")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise JvexploreError(f"{key}: is outside the years 1 to 9999 in UTC", "correct the time") from None


def _read_version(version: dict[str, Any]) -> conflict.NoteVersion:
    """Convert a parsed conflict version to the types of `Note`: tags as a tuple, times in UTC."""
    read = dict(version)
    if isinstance(read.get("tags"), list):
        read["tags"] = tuple(read["tags"])
    if isinstance(read.get("span"), dict):
        # TOML has no null, so an empty table means that the version has no span.
        read |= (
            _span_adapter().validate_python({"span": span_arguments(read["span"])}) if read["span"] else {"span": None}
        )
    if isinstance(read.get("updated"), datetime) and read["updated"].tzinfo:
        read["updated"] = _to_utc("updated", read["updated"])
    return read


@cache
def _adapter() -> TypeAdapter[Note]:
    from pydantic import TypeAdapter

    return TypeAdapter(Note)


@cache
def _span_adapter() -> TypeAdapter[dict[str, Span]]:
    """Return a validator of a span under its key, so that error messages name the key."""
    from pydantic import TypeAdapter

    return TypeAdapter(dict[str, Span])
