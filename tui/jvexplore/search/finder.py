"""Search a dossier and its notes; indexes are cached."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import address_of, canonical_address, paragraph_address, paragraph_id
from jvexplore.dossier.titles import address_exists
from jvexplore.search.documents import FactDocuments, NoteDocuments
from jvexplore.search.field_weights import ADDRESS_WEIGHT, ROW, TITLE_FIELDS
from jvexplore.search.index import SearchIndex
from jvexplore.search.levels import SearchHit
from jvexplore.search.normalised_words import normalise_for_search
from jvexplore.search.query import QueryError, QueryTerm, is_wordless, parse_query

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.search.documents import SearchDocument

_MAX_CHANGED: Final = 500
"""The maximum number of changed notes that are indexed again at each change; after more, all are."""


MAX_FOUND: Final = 200
"""How many of the best results are returned, unless another number is asked for."""


class FoundDocument(NamedTuple):
    """A document found by a query, with its score: higher is better."""

    document: SearchDocument
    score: int


class SearchResults(NamedTuple):
    """The results of a query, best first, and the terms that were searched."""

    found: list[FoundDocument]
    terms: tuple[QueryTerm, ...]


class DossierFinder:
    """Searches a dossier and its notes. Thread-safe.

    Args:
        dossier: the dossier.
    """

    def __init__(self, dossier: Dossier, texts: Mapping[str, str] | None = None) -> None:
        self._lock = Lock()
        self._dossier = dossier
        self._documents = FactDocuments(dossier, texts)
        self._facts: SearchIndex | None = None
        self._notes = _NotesIndex(dossier)

    @property
    def is_ready(self) -> bool:
        """Whether everything was indexed: the first search does that."""
        return self._facts is not None

    def find_documents(self, query: str, notes: Mapping[str, Note], limit: int | None = MAX_FOUND) -> SearchResults:
        """Search; if the query is an address, its document comes first. Nothing is found without words.

        Args:
            query: a query in the language of `query.py`.
            notes: the current notes, by id.
            limit: the maximum number of results; `None` for all.

        Raises:
            QueryError: if the query is invalid.
        """
        terms = self._read_query(query)
        if is_wordless(query, terms):
            return SearchResults([], ())
        address = self._dossier.present_address(canonical_address(normalise_for_search(query.strip())))
        with self._lock:
            index = self._updated_index(notes)
            facts = index.find_hits(_match_whole_names(terms, index.has_name), limit)
            if address_exists(self._dossier, address):
                # Not only moved to the front: if there are many better ones, it is not among the hits.
                others = (hit for hit in facts if hit.key != address)
                facts = [SearchHit(address, ADDRESS_WEIGHT * len(terms)), *others]
            of_facts = {hit.key for hit in facts}
            exact = {term.value for term in terms if term.key == "on" and not term.excluded}
            hits = [*facts, *self._notes.find_hits(terms, limit)]
            hits = sorted(hits, key=lambda hit: (hit.key not in exact, -hit.score))[:limit]
            found = [
                FoundDocument(
                    (index if hit.key in of_facts else self._notes.documents).load_document(hit.key), hit.score
                )
                for hit in hits
            ]
        return SearchResults(found, terms)

    def filter_facts(self, query: str, kind: str, notes: Mapping[str, Note]) -> set[str]:
        """Return the addresses of the facts of a kind that a query finds: by their names, if that finds any.

        Raises:
            QueryError: if the query is invalid, or has nothing to search for.
        """
        parsed = self._read_query(query)
        if is_wordless(query, parsed):
            raise QueryError("No searchable words", "type letters or digits", 0)
        terms = [*parsed, QueryTerm("kind", kind)]
        with self._lock:
            facts = self._updated_index(notes)
            terms = _match_whole_names(terms, facts.has_name)
            return {hit.key for hit in facts.find_hits(terms, fields=(*TITLE_FIELDS, ROW)) or facts.find_hits(terms)}

    def select_notes(self, query: str, notes: Mapping[str, Note]) -> list[Note]:
        """Return all notes that a query finds, the oldest first.

        Raises:
            QueryError: if the query is invalid.
        """
        terms = self._read_query(query)
        if is_wordless(query, terms):
            return []
        with self._lock:
            self._notes.update_notes(notes)
            keys = {hit.key for hit in self._notes.find_hits(terms, None)}
        return [notes[note_id] for note_id in sorted(keys)]

    def _read_query(self, query: str) -> tuple[QueryTerm, ...]:
        """Parse a query; a filter by an address that a fact or paragraph had is one by its present address.

        Raises:
            QueryError: if the query is invalid.
        """
        return tuple(map(self._with_present_address, parse_query(query)))

    def _with_present_address(self, term: QueryTerm) -> QueryTerm:
        match term.key:
            case "on":
                return replace(term, value=self._dossier.present_address(address_of(term.value)))
            case "para":
                present = self._dossier.present_address(paragraph_address(term.value))
                return replace(term, value=paragraph_id(present))
        return term

    def _updated_index(self, notes: Mapping[str, Note]) -> SearchIndex:
        self._notes.update_notes(notes)
        if self._facts is None:
            self._facts = SearchIndex(self._documents, self._notes.noted_addresses)
        return self._facts


class _NotesIndex:
    """The searchable notes. The few that changed since all were indexed have a separate index."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._now: Mapping[str, Note] = {}
        self._noted: set[str] = set()
        self._all: Mapping[str, Note] = {}
        self._old: set[str] = set()
        self.documents = NoteDocuments(dossier, {})
        self._index = self._news = SearchIndex(self.documents)

    def noted_addresses(self) -> AbstractSet[str]:
        """Return the addresses that have notes."""
        return self._noted

    def update_notes(self, notes: Mapping[str, Note]) -> None:
        """Replace the searched notes."""
        if notes is self._now:
            return
        self._now = notes
        self._noted = {note.on for note in notes.values()}
        self.documents = NoteDocuments(self._dossier, notes)
        news = {key: note for key, note in notes.items() if (old := self._all.get(key)) is not note and old != note}
        self._old = news.keys() | (self._all.keys() - notes.keys())
        if len(self._old) > _MAX_CHANGED:
            self._all, self._old, news = notes, set(), {}
            self._index = SearchIndex(self.documents)
        self._news = SearchIndex(NoteDocuments(self._dossier, news))

    def find_hits(self, terms: Sequence[QueryTerm], limit: int | None) -> list[SearchHit]:
        """Return the hits of a query."""
        terms = _match_whole_names(terms, partial(self._index.has_name, without=self._old), self._news.has_name)
        return [*self._index.find_hits(terms, limit, without=self._old), *self._news.find_hits(terms, limit)]


def _match_whole_names(terms: Sequence[QueryTerm], *has_name: Callable[[str], bool]) -> list[QueryTerm]:
    """Return terms in which `by:ma` excludes longer names that begin so if someone is called Ma.

    Args:
        terms: the terms of a query.
        has_name: the lookups of the indexes: each returns whether anyone has exactly this name.
    """
    return [
        replace(term, is_whole=True) if term.key == "by" and any(lookup(term.value) for lookup in has_name) else term
        for term in terms
    ]
