"""Search the current facts and notes of a session, on its search thread."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from jvexplore.session.search_thread import SearchThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.search.address_index import AddressIndex, NamedAddress
    from jvexplore.search.finder import DossierFinder, SearchResults
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_notes import OpenNotes

_P = ParamSpec("_P")
_R = TypeVar("_R")


class SessionSearch:
    """Searches facts and notes; each search runs on the search thread, and can be cancelled while it is queued.

    Args:
        facts: the open dossier; searches use its current version.
        notes: the open notes, likewise.
    """

    def __init__(self, facts: OpenFacts, notes: OpenNotes) -> None:
        self._facts = facts
        self._notes = notes
        self._thread = SearchThread()
        self._imported: set[str] = set()

    @property
    def is_indexed(self) -> bool:
        """Whether the index exists; the first search builds it, and takes longer."""
        return self._facts.is_indexed

    async def run_query(self, query: str, limit: int | None = 200) -> SearchResults:
        """Return the facts and notes that match a query, as `DossierFinder.find_documents` does.

        Raises:
            QueryError: if the query is invalid.
        """
        finder = await self._load_finder()
        return await self.run_search(finder.find_documents, query, self._notes.notebook.snapshot(), limit)

    async def narrow_facts(self, query: str, kind: str) -> set[str]:
        """Return the addresses of the facts of a kind that a query finds, as `DossierFinder.filter_facts` does.

        Raises:
            QueryError: if the query is invalid or empty.
        """
        finder = await self._load_finder()
        return await self.run_search(finder.filter_facts, query, kind, self._notes.notebook.snapshot())

    async def matching_addresses(self, typed: str, limit: int) -> list[NamedAddress]:
        """Return the addresses that fit what was typed, as `AddressIndex.find_matching` does."""
        index = await self._load_address_index()
        return await self.run_search(index.find_matching, typed, limit)

    async def addresses_by_letters(self, typed: str, limit: int) -> list[tuple[float, NamedAddress]]:
        """Return the addresses that contain the typed letters in order, as `AddressIndex.find_by_letters` does."""
        index = await self._load_address_index()
        return await self.run_search(index.find_by_letters, typed, limit)

    async def with_finder(self, look_up: Callable[[DossierFinder], _R]) -> _R:
        """Call a function with the finder on the search thread, and return its result.

        Raises:
            QueryError: as `look_up` does.
        """
        return await self.run_search(look_up, await self._load_finder())

    async def _load_finder(self) -> DossierFinder:
        await self._import_on_thread("jvexplore.search.finder")
        return self._facts.fact_finder

    async def _load_address_index(self) -> AddressIndex:
        await self._import_on_thread("jvexplore.search.address_index")
        return self._facts.address_index

    async def _import_on_thread(self, module: str) -> None:
        """Import a module on the search thread: on the event loop, a key press would wait longer than a frame."""
        if module not in self._imported:
            await self.run_search(import_module, module)
            self._imported.add(module)

    async def run_search(self, search: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """Call a function on the search thread after earlier searches, and return its result or raise its exception."""
        return await self._thread.run_search(search, *args, **kwargs)

    def close(self) -> None:
        """End the search thread."""
        self._thread.close()
