"""The options that select notes."""

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
    """A selection of notes: a filter on their fields, and a search query; both must match."""

    having: NoteFilter
    query: str

    def select_notes(self, options: FileOptions, dossier: Dossier, notes: Sequence[Note]) -> list[Note]:
        """Return the matching notes, in their order.

        Raises:
            JvexploreError: when the address to filter by does not exist, and has no notes either.
            click.UsageError: when the query is not valid.
        """
        having = replace(self.having, on=dossier.present_address(self.having.on))
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
    """Add the options that select notes to a command."""

    @click.option("--find", "query", metavar="QUERY", help='Only notes that match QUERY, as in "jvexplore find".')
    @click.option("--on", metavar="ADDRESS", shell_complete=complete_address, help="Only notes on ADDRESS.")
    @click.option("--kind", type=click.Choice(NOTE_KINDS), help="Only notes of this kind.")
    @click.option("--status", type=click.Choice(NOTE_STATUSES), help="Only notes with this status.")
    @click.option("--tag", metavar="TAG", help="Only notes with this tag.")
    @click.option("--author", metavar="NAME", help="Only notes by this author.")
    @wraps(command)
    def with_query(*args: Any, on: str | None, tag: str | None, **others: Any) -> _R:
        values = {key: others.pop(key) or "" for key in ("kind", "status", "author")}
        note_filter = NoteFilter(on=address_of(on or ""), tag=(tag or "").lstrip("#"), **values)
        return command(NoteQuery(note_filter, others.pop("query") or ""), *args, **others)

    return with_query
