"""The options that say which notes a call asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from jvexplore.address import address_of
from jvexplore.cli.addresses import complete_address, find_address
from jvexplore.notes.filter import NoteFilter
from jvexplore.notes.model import NOTE_KINDS, NOTE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jvexplore.cli.file_options import FileOptions
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note

_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """Which notes a call asks for: what they must have, and a query that must find them."""

    having: NoteFilter
    query: str

    def select_notes(self, options: FileOptions, dossier: Dossier, notes: Sequence[Note]) -> list[Note]:
        """Return the notes that are asked for, in the order given.

        Raises:
            JvexploreError: when the address that they must be on leads nowhere, and no note is on it either.
            click.UsageError: when the query means nothing.
        """
        having = self.having
        if having.on and all(note.on != having.on for note in notes):
            having = replace(having, on=find_address(options, dossier, having.on))
        chosen = having.select_notes(notes)
        if not self.query:
            return chosen
        from jvexplore.search.finder import DossierFinder
        from jvexplore.search.query import QueryError

        try:
            return DossierFinder(dossier).select_notes(self.query, {note.id: note for note in chosen})
        except QueryError as error:
            raise click.UsageError(f"--find: {error}") from None


def with_note_query(command: Callable[..., _R]) -> Callable[..., _R]:
    """Give a command the options that say which notes are wanted."""

    @click.option("--find", "query", metavar="QUERY", help='Only notes that match QUERY, as in "jvexplore find".')
    @click.option("--on", metavar="ADDRESS", shell_complete=complete_address, help="Only notes on ADDRESS.")
    @click.option("--kind", type=click.Choice(NOTE_KINDS), help="Only notes of this kind.")
    @click.option("--status", type=click.Choice(NOTE_STATUSES), help="Only notes with this status.")
    @click.option("--tag", metavar="TAG", help="Only notes with this tag.")
    @click.option("--author", metavar="NAME", help="Only notes by this author.")
    @wraps(command)
    def with_query(*args: Any, on: str | None, tag: str | None, **others: Any) -> _R:
        asked = {key: others.pop(key) or "" for key in ("kind", "status", "author")}
        wanted = NoteFilter(on=address_of(on or ""), tag=(tag or "").lstrip("#"), **asked)
        return command(NoteQuery(wanted, others.pop("query") or ""), *args, **others)

    return with_query
