"""The one way in which a session is searched: its facts and notes as they are now, on its search thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

from jvexplore.session.search_thread import SearchThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.search.address_index import NamedAddress
    from jvexplore.search.finder import DossierFinder, SearchResults
    from jvexplore.session.open_facts import OpenFacts
    from jvexplore.session.open_notes import OpenNotes

_P = ParamSpec("_P")
_R = TypeVar("_R")


class SessionSearch:
    """Searches facts and notes; each search runs on the thread, and one that waits for it can be cancelled.

    Args:
        facts: what is searched; after another version of the dossier came, that one is.
        notes: likewise.
    """

    def __init__(self, facts: OpenFacts, notes: OpenNotes) -> None:
        self._facts = facts
        self._notes = notes
        self._thread = SearchThread()

    @property
    def is_indexed(self) -> bool:
        """Whether a search takes no longer than it will the next time: the first one makes the index."""
        return self._facts.fact_finder.is_ready

    async def run_query(self, query: str, limit: int | None = 200) -> SearchResults:
        """Return the facts and notes that a query finds, as `Finder.find` does.

        Raises:
            QueryError: when the query means nothing.
        """
        return await self.run_search(
            self._facts.fact_finder.find_documents, query, self._notes.notebook.snapshot(), limit
        )

    async def narrow_facts(self, query: str, kind: str) -> set[str]:
        """Return the addresses of the facts of a kind that a query finds, as `Finder.narrow` does.

        Raises:
            QueryError: when the query means nothing, or has nothing to search for.
        """
        return await self.run_search(self._facts.fact_finder.filter_facts, query, kind, self._notes.notebook.snapshot())

    async def matching_addresses(self, typed: str, limit: int) -> list[NamedAddress]:
        """Return the addresses that fit what was typed, as `Addresses.matching` does."""
        return await self.run_search(self._facts.address_index.find_matching, typed, limit)

    async def addresses_by_letters(self, typed: str, limit: int) -> list[tuple[float, NamedAddress]]:
        """Return the addresses of which some letters were typed, as `Addresses.by_letters` does."""
        return await self.run_search(self._facts.address_index.find_by_letters, typed, limit)

    async def with_finder(self, look_up: Callable[[DossierFinder], _R]) -> _R:
        """Return what something looks up by the finder; it is called on the thread.

        Raises:
            QueryError: as `look_up` does.
        """
        return await self.run_search(look_up, self._facts.fact_finder)

    async def run_search(self, search: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs) -> _R:
        """Return what is called on the thread, after the searches that came before; or raise what that raises."""
        return await self._thread.run_search(search, *args, **kwargs)
