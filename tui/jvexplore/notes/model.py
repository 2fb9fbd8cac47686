"""The note model, its statuses and its tags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, get_args

from jvexplore.address import Address, NotedAddress
from jvexplore.constraints import MatchesPattern
from jvexplore.record import Record
from jvexplore.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

NoteKind = Literal["comment", "question", "check", "correction", "risk"]
NoteStatus = Literal["open", "resolved", "confirmed", "disputed"]
NOTE_KINDS: Final[tuple[NoteKind, ...]] = get_args(NoteKind)
NOTE_STATUSES: Final[tuple[NoteStatus, ...]] = get_args(NoteStatus)
SETTLED_STATUSES: Final[frozenset[NoteStatus]] = frozenset(("confirmed", "disputed"))
"""The statuses of a check that a person has answered; such a note stores the fact's fingerprint."""

_FIRST_LINE_CHARS: Final = 1_000

Ulid: TypeAlias = Annotated[
    str, MatchesPattern("[0-7][0-9A-HJKMNP-TV-Z]{25}", "a ULID of 26 characters", 'like "01KAPC00000000000000000001"')
]


class Note(Record):
    """A reader's note on a fact, a paragraph, or the whole dossier.

    Attributes:
        id: a ULID (https://github.com/ulid/spec); ids sort by time of creation.
        on: the address that it is about.
        span: the passage of the article that it quotes; `None` if it quotes none.
        created: when it was created, in UTC; `updated` likewise.
        fact: the fingerprint of its fact when the note was written or, for a settled check, when the fact was
            confirmed or disputed.
        conflict: concurrent versions that the reader has to resolve; see `conflict.py`.
        extra: unknown keys, written by a newer version of jvexplore and kept unchanged.
    """

    id: Ulid
    on: NotedAddress
    span: Span | None = None
    kind: NoteKind = "comment"
    status: NoteStatus = "open"
    text: str
    tags: tuple[str, ...] = ()
    author: str = ""
    created: datetime
    updated: datetime
    fact: str = ""
    conflict: tuple[Mapping[str, object], ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def first_line(self) -> str:
        """The first non-blank line of the text, for lists; a very long one is cut.

        For a check without a text, its status.
        """
        empty = self.status.capitalize() if self.kind == "check" else "(empty)"
        return next((line.strip() for line in self.text[:_FIRST_LINE_CHARS].splitlines() if line.strip()), empty)

    @property
    def is_wordless(self) -> bool:
        """Whether it is a check without a text, as `verify` writes it; there is no text to become outdated."""
        return self.kind == "check" and not self.text

    def has_outdated_fact(self, fact_now: str) -> bool:
        """Return whether its fact has changed since its fingerprint was stored.

        Args:
            fact_now: the current fingerprint, computed with `self.fact` as the stored one; empty if the fact is gone,
                which does not count as a change.
        """
        return bool(self.fact and fact_now) and self.fact != fact_now

    def with_changes(self, now: datetime, **changes: Any) -> Note:
        """Return the note with some keys changed and `updated` set; the same object if nothing would change.

        A status that the note's kind does not have becomes `open`.
        """
        note = replace(self, **changes)
        if note.status not in allowed_statuses(note.kind):
            note = replace(note, status="open")
        return self if note == self else replace(note, updated=whole_second(now))


def new_note(
    on: Address,
    text: str,
    *,
    kind: NoteKind,
    tags: tuple[str, ...],
    author: str,
    now: datetime,
    fact: str = "",
    span: Span | None = None,
) -> Note:
    """Create a note with a new id; `fact` is the current fingerprint of its fact."""
    from ulid import ULID

    created = whole_second(now)
    return Note(
        id=str(ULID.from_datetime(now)),
        on=on,
        span=span,
        kind=kind,
        text=text,
        tags=tags,
        author=author,
        created=created,
        updated=created,
        fact=fact,
    )


def note_id(note: Note) -> str:
    """Return the id, the key of a note in its file."""
    return note.id


def allowed_statuses(kind: NoteKind) -> tuple[NoteStatus, ...]:
    """Return the statuses that a note of a kind can have."""
    return ("open", "confirmed", "disputed") if kind == "check" else ("open", "resolved")


def next_status(note: Note) -> NoteStatus:
    """Return the status after toggling: an open note is settled, any other reopened. Never `disputed`."""
    if note.status != "open":
        return "open"
    return "confirmed" if note.kind == "check" else "resolved"


def whole_second(now: datetime) -> datetime:
    """Convert a time to UTC and drop fractions of a second, as notes store it."""
    return now.astimezone(UTC).replace(microsecond=0)


def split_typed_tags(text: str) -> tuple[str, ...]:
    """Split the tags that a reader typed: at commas or, if there is none, at white space."""
    return split_comma_tags(text if "," in text else ",".join(text.split()))


def split_comma_tags(text: str) -> tuple[str, ...]:
    """Split tags at commas; drop duplicates and leading `#`, and replace white space within a tag by `-`."""
    words = ([word for word in each.split() if word.strip("#")] for each in text.split(","))
    return tuple(dict.fromkeys(tag for each in words if (tag := "-".join(each).lstrip("#"))))


def join_tags(tags: Iterable[str]) -> str:
    """Join tags into a line that `split_typed_tags` can split."""
    return ", ".join(tags)
