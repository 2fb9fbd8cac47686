"""A note, and what a set of them can be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, get_args

from jvexplore.address import Address, NotedAddress
from jvexplore.constraints import MatchesPattern
from jvexplore.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

NoteKind = Literal["comment", "question", "check", "correction", "risk"]
NoteStatus = Literal["open", "resolved", "confirmed", "disputed"]
NOTE_KINDS: Final[tuple[NoteKind, ...]] = get_args(NoteKind)
NOTE_STATUSES: Final[tuple[NoteStatus, ...]] = get_args(NoteStatus)
SETTLED_STATUSES: Final[frozenset[NoteStatus]] = frozenset(("confirmed", "disputed"))
"""The statuses of a check that a person has made; it keeps what the fact said then."""

_OPENING: Final = 1_000

Ulid: TypeAlias = Annotated[
    str, MatchesPattern("[0-7][0-9A-HJKMNP-TV-Z]{25}", "a ULID of 26 characters", 'like "01KAPC00000000000000000001"')
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What the reader writes about one fact, one paragraph, or the dossier as a whole.

    Attributes:
        id: a ULID; ids sort in the order in which notes were made.
        on: the address of what it is about.
        span: the stretch of the article that it is on, if it is on one.
        created: when it was made, in UTC; `updated` likewise.
        fact: what its fact said, in short, when the note was written; of a check that was confirmed or disputed, when
            that was done.
        conflict: other versions of it, written at the same time, that a reader is to decide on; see
            `conflict.py`.
        extra: keys of a newer version, kept as they were found.
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
        """The first line of the text that is not blank, for a list; not all of a very long one.

        A check needs no text: its status says it all.
        """
        empty = self.status.capitalize() if self.kind == "check" else "(empty)"
        return next((line.strip() for line in self.text[:_OPENING].splitlines() if line.strip()), empty)

    @property
    def is_wordless(self) -> bool:
        """Whether it is a check without a text, as verifying a fact writes one: nothing in it can become false."""
        return self.kind == "check" and not self.text

    def has_outdated_fact(self, fact_now: str) -> bool:
        """Tell whether its fact has changed since the note kept a fingerprint of it.

        Args:
            fact_now: the fingerprint now, made with `self.fact` as the kept one; empty if the fact is gone, which is
                no change.
        """
        return bool(self.fact and fact_now) and self.fact != fact_now

    def with_changes(self, now: datetime, **changes: Any) -> Note:
        """Return the note with some keys changed and `updated` set; itself where nothing would change.

        A status that its kind does not know becomes `open`.
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
    """Make a note with an id of its own; `fact` is what the fact that it is on says, in short."""
    from ulid import ULID

    made = whole_second(now)
    return Note(
        id=str(ULID.from_datetime(now)),
        on=on,
        span=span,
        kind=kind,
        text=text,
        tags=tags,
        author=author,
        created=made,
        updated=made,
        fact=fact,
    )


def note_id(note: Note) -> str:
    """Return the key by which a note is known."""
    return note.id


def allowed_statuses(kind: NoteKind) -> tuple[NoteStatus, ...]:
    """Return the statuses that a note of a kind can have."""
    return ("open", "confirmed", "disputed") if kind == "check" else ("open", "resolved")


def next_status(note: Note) -> NoteStatus:
    """Return the status that settles an open note, or opens it again; none is disputed by that."""
    if note.status != "open":
        return "open"
    return "confirmed" if note.kind == "check" else "resolved"


def whole_second(now: datetime) -> datetime:
    """Return a time in UTC without its fraction of a second, as notes keep it."""
    return now.astimezone(UTC).replace(microsecond=0)


def split_typed_tags(text: str) -> tuple[str, ...]:
    """Return the tags in a line that a reader typed: parted by commas, or by white space where there is no comma."""
    return split_comma_tags(text if "," in text else ",".join(text.split()))


def split_comma_tags(text: str) -> tuple[str, ...]:
    """Return the tags in a text, parted by commas, each once, without a `#` before it; white space becomes `-`."""
    words = ([word for word in each.split() if word.strip("#")] for each in text.split(","))
    return tuple(dict.fromkeys(tag for each in words if (tag := "-".join(each).lstrip("#"))))


def join_tags(tags: Iterable[str]) -> str:
    """Return tags in a line, as `split_typed_tags` reads it."""
    return ", ".join(tags)
