"""Find in a dossier and in the notes on it; what was indexed once is kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import canonical_address
from jvexplore.dossier.titles import address_exists
from jvexplore.search.documents import FactDocuments, NoteDocuments
from jvexplore.search.fold import fold
from jvexplore.search.index import Hit, Index
from jvexplore.search.places import ADDRESS, NAMES, ROW
from jvexplore.search.query import QueryError, Term, is_wordless, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.search.documents import Document

_NEWS: Final = 500
"""How many notes are indexed again and again, at each change, before all are."""


class Found(NamedTuple):
    """A document that a query found, and how well: more is better."""

    document: Document
    score: int


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
        self._lock = Lock()
        self._dossier = dossier
        self._documents = FactDocuments(dossier, texts)
        self._facts: Index | None = None
        self._notes = _NotesIndex(dossier)

    @property
    def is_ready(self) -> bool:
        """Whether all has been indexed once: the first search does that."""
        return self._facts is not None

    def find(self, query: str, notes: Mapping[str, Note], limit: int | None = 200) -> Results:
        """Search; what stands at an address that is asked for comes first. Nothing is found without words.

        Args:
            query: in the language of `query.py`.
            notes: the notes by their ids, as they are now.
            limit: how many results are wanted at most; all if there is none.

        Raises:
            QueryError: when the query means nothing.
        """
        terms = parse(query)
        if is_wordless(query, terms):
            return Results([], ())
        address = canonical_address(fold(query.strip()))
        with self._lock:
            index = self._index(notes)
            facts = index.find(_whole(terms, index.calls), limit)
            if address_exists(self._dossier, address):
                others = (hit for hit in facts if hit.key != address)
                facts = [Hit(address, ADDRESS * len(terms)), *others]  # where many are better, it was not among them
            of_facts = {hit.key for hit in facts}
            exact = {term.value for term in terms if term.key == "on" and not term.excluded}
            hits = [*facts, *self._notes.find(terms, limit)]
            hits = sorted(hits, key=lambda hit: (hit.key not in exact, -hit.score))[:limit]
            found = [
                Found((index if hit.key in of_facts else self._notes.documents).document(hit.key), hit.score)
                for hit in hits
            ]
        return Results(found, terms)

    def narrow(self, query: str, kind: str, notes: Mapping[str, Note]) -> set[str]:
        """Return the addresses of the facts of a kind that a query finds: by their names, if that finds any.

        Raises:
            QueryError: when the query means nothing, or has nothing to search for.
        """
        asked = parse(query)
        if is_wordless(query, asked):
            raise QueryError("No searchable words", "type letters or digits", 0)
        terms = [*asked, Term("kind", kind)]
        with self._lock:
            facts = self._index(notes)
            terms = _whole(terms, facts.calls)
            return {hit.key for hit in facts.find(terms, places=(*NAMES, ROW)) or facts.find(terms)}

    def select(self, query: str, notes: Mapping[str, Note]) -> list[Note]:
        """Return all the notes that a query finds, the oldest first.

        Raises:
            QueryError: when the query means nothing.
        """
        terms = parse(query)
        if is_wordless(query, terms):
            return []
        with self._lock:
            self._notes.update(notes)
            keys = {hit.key for hit in self._notes.find(terms, None)}
        return [notes[note_id] for note_id in sorted(keys)]

    def _index(self, notes: Mapping[str, Note]) -> Index:
        self._notes.update(notes)
        if self._facts is None:
            self._facts = Index(self._documents, self._notes.noted)
        return self._facts


class _NotesIndex:
    """Notes to be searched. The few that changed since all were indexed are in an index of their own."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._now: Mapping[str, Note] = {}
        self._noted: set[str] = set()
        self._all: Mapping[str, Note] = {}
        self._old: set[str] = set()
        self.documents = NoteDocuments(dossier, {})
        self._index = self._news = Index(self.documents)

    def noted(self) -> AbstractSet[str]:
        """Return the addresses that there are notes on."""
        return self._noted

    def update(self, notes: Mapping[str, Note]) -> None:
        """Make these the notes that are searched."""
        if notes is self._now:
            return
        self._now = notes
        self._noted = {note.on for note in notes.values()}
        self.documents = NoteDocuments(self._dossier, notes)
        news = {key: note for key, note in notes.items() if (old := self._all.get(key)) is not note and old != note}
        self._old = news.keys() | (self._all.keys() - notes.keys())
        if len(self._old) > _NEWS:
            self._all, self._old, news = notes, set(), {}
            self._index = Index(self.documents)
        self._news = Index(NoteDocuments(self._dossier, news))

    def find(self, terms: Sequence[Term], limit: int | None) -> list[Hit]:
        """Return what a query finds."""
        terms = _whole(terms, partial(self._index.calls, without=self._old), self._news.calls)
        return [*self._index.find(terms, limit, without=self._old), *self._news.find(terms, limit)]


def _whole(terms: Sequence[Term], *are_called: Callable[[str], bool]) -> list[Term]:
    """Return terms, in which `by:ma` means nobody whose name only begins so where somebody is called Ma.

    Args:
        terms: they.
        are_called: tell whether anybody is called so.
    """
    return [
        replace(term, is_whole=True) if term.key == "by" and any(called(term.value) for called in are_called) else term
        for term in terms
    ]
