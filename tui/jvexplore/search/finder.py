"""Find in a dossier and in the notes on it; what was indexed once is kept."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.search.documents import of_dossier, of_notes
from jvexplore.search.index import Index
from jvexplore.search.query import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.search.index import Found
    from jvexplore.search.query import Term


class Results(NamedTuple):
    """What a query found, best first, and the terms that it was found by."""

    found: list[Found]
    terms: tuple[Term, ...]


class Finder:
    """Searches; may be used from any thread.

    Args:
        dossier: what to search, with the paragraphs of the reader's own copy.
    """

    def __init__(self, dossier: Dossier, texts: Mapping[int, str] | None = None) -> None:
        self._dossier = dossier
        self._texts = texts
        self._lock = Lock()
        self._facts: Index | None = None
        self._notes = Index(())
        self._indexed: Mapping[str, Note] = {}
        self._noted: set[str] = set()

    def find(self, query: str, notes: Mapping[str, Note], limit: int = 200) -> Results:
        """Search.

        Args:
            query: in the language of `query.py`.
            notes: the notes by their ids, as they are now.
            limit: how many results are wanted at most.

        Raises:
            QueryError: when the query means nothing.
        """
        terms = parse(query)
        with self._lock:
            if self._facts is None:
                self._facts = Index(of_dossier(self._dossier, self._texts), lambda address: address in self._noted)
            found_notes = self._index_of(notes).find(terms, limit)
            found = [*self._facts.find(terms, limit), *found_notes]
        return Results(sorted(found, key=lambda each: -each.score)[:limit], terms)

    def select(self, query: str, notes: Mapping[str, Note]) -> list[Note]:
        """Return all the notes that a query finds, the oldest first.

        Raises:
            QueryError: when the query means nothing.
        """
        terms = parse(query)
        with self._lock:
            keys = {each.document.key for each in self._index_of(notes).find(terms, len(notes))}
        return [notes[note_id] for note_id in sorted(keys)]

    def _index_of(self, notes: Mapping[str, Note]) -> Index:
        if notes is not self._indexed and notes != self._indexed:
            self._indexed = notes
            self._noted = {note.on for note in notes.values()}
            self._notes = Index(of_notes(self._dossier, (notes[note_id] for note_id in sorted(notes))))
        return self._notes
