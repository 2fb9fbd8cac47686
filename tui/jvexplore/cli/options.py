"""The options that several commands share, and what they name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from jvexplore.config import read as read_config
from jvexplore.dossier.bundled import bundled
from jvexplore.errors import JvexploreError
from jvexplore.files import read_text
from jvexplore.leaving import complain
from jvexplore.notes.filter import NoteFilter
from jvexplore.notes.model import KINDS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jvexplore.article.attached import Attached
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.notes.store import NotesStore

R = TypeVar("R")

_FILE: Final = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Given:
    """The files that a call names; `None` where it leaves one to us."""

    dossier: Path | None = None
    notes: Path | None = None
    article: Path | None = None

    @property
    def dossier_path(self) -> Path:
        """The dossier's file: the one named, or the bundled one."""
        return self.dossier or bundled()

    def load_dossier(self) -> Dossier:
        """Read the dossier.

        Raises:
            JvexploreError: when it cannot be read or has problems.
        """
        from jvexplore.dossier import edtf  # noqa: PLC0415 - on use: help needs no dossier
        from jvexplore.dossier.cache import load  # noqa: PLC0415 - on use, as above

        settings = read_config()
        for problem in settings.problems:
            complain(problem)
        edtf.use(settings.config.dates)

        return load(self.dossier_path)

    def attached(self, dossier: Dossier) -> Attached | None:
        """Return the reader's copy of the article: the one named, or the one that was attached last.

        Raises:
            JvexploreError: when the one that is named cannot be read.
        """
        from jvexplore.article.attached import attached  # noqa: PLC0415 - on use, as above

        return attached(dossier, self.article)

    def store(self, dossier: Dossier) -> NotesStore:
        """Return the place where the notes on a dossier are kept."""
        from jvexplore.notes.place import default_path  # noqa: PLC0415 - on use, as above
        from jvexplore.notes.store import NotesStore  # noqa: PLC0415 - on use, as above

        return NotesStore(self.notes or default_path(dossier.id, read_config().config.notes), dossier.id)

    def read_notes(self, dossier: Dossier) -> list[Note]:
        """Return the notes on a dossier, the oldest first; none where none were ever written.

        Raises:
            JvexploreError: when they cannot be read, or the file that the call names is not there.
        """
        if self.notes and not self.notes.exists():
            raise JvexploreError(f"{self.notes}: there is no such notes file", "check the name")
        store = self.store(dossier)
        notes = store.load()
        for entry in store.contents.bad:
            complain(f"{store.path}: {entry}")
        return [notes[note_id] for note_id in sorted(notes)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes a call asks for: what they must have, and a query that must find them."""

    having: NoteFilter
    query: str

    def select(self, given: Given, dossier: Dossier, notes: Sequence[Note]) -> list[Note]:
        """Return the notes that are asked for, in the order given.

        Raises:
            JvexploreError: when the address that they must be on leads nowhere, and no note is on it either.
            click.UsageError: when the query means nothing.
        """
        from jvexplore.cli.addresses import find  # noqa: PLC0415 - it needs `Given` from here

        having = self.having
        if having.on and all(note.on != having.on for note in notes):
            having = replace(having, on=find(given, dossier, having.on))
        chosen = having.select(notes)
        if not self.query:
            return chosen
        from jvexplore.search.finder import Finder  # noqa: PLC0415 - on use, as above
        from jvexplore.search.query import QueryError  # noqa: PLC0415 - on use, as above

        try:
            return Finder(dossier).select(self.query, {note.id: note for note in chosen})
        except QueryError as error:
            raise click.UsageError(f"--find: {error}") from None


def examples(*lines: str) -> str:
    """Return the end of a help text: calls that can be copied."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def with_files(command: Callable[..., R]) -> Callable[..., R]:
    """Give a command `--dossier`, `--notes` and `--article`, which may stand before its name too."""

    @click.option("--dossier", type=_FILE, metavar="FILE", help="The dossier. Default: the bundled one.")
    @click.option(
        "--notes", type=_FILE, metavar="FILE", help="The notes file. Default: $JVEXPLORE_NOTES, or one kept for you."
    )
    @click.option("--article", type=_FILE, metavar="FILE", help="Your own copy of the article, as a text file.")
    @wraps(command)
    def with_given(*args: Any, dossier: Path | None, notes: Path | None, article: Path | None, **others: Any) -> R:
        before = click.get_current_context().find_object(Given) or Given()
        given = Given(dossier or before.dossier, notes or before.notes, article or before.article)
        if article:
            read_text(article)
        return command(given, *args, **others)

    return with_given


def with_filter(command: Callable[..., R]) -> Callable[..., R]:
    """Give a command the options that say which notes are wanted."""
    from jvexplore.cli.addresses import complete  # noqa: PLC0415 - completion needs `Given` from here

    @click.option("--find", "query", metavar="QUERY", help='Only notes that this finds, as in "jvexplore find".')
    @click.option("--on", metavar="ADDRESS", shell_complete=complete, help="Only notes on this.")
    @click.option("--kind", type=click.Choice(KINDS), help="Only notes of this kind.")
    @click.option("--status", type=click.Choice(STATUSES), help="Only notes in this state.")
    @click.option("--tag", metavar="TAG", help="Only notes with this tag.")
    @click.option("--author", metavar="NAME", help="Only notes by this author.")
    @wraps(command)
    def with_wanted(*args: Any, tag: str | None, **others: Any) -> R:
        asked = {key: others.pop(key) or "" for key in ("on", "kind", "status", "author")}
        wanted = NoteFilter(tag=(tag or "").lstrip("#"), **asked)
        return command(Wanted(wanted, others.pop("query") or ""), *args, **others)

    return with_wanted
