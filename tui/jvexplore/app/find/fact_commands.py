"""Every fact in the command palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from textual.command import Provider

from jvexplore.address import address_of
from jvexplore.app.find.command_hits import matching_hit
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.search.field_weights import ADDRESS_WEIGHT, FIELD_WEIGHTS, TEXT
from jvexplore.search.finder import SearchResults
from jvexplore.search.highlights import find_highlights
from jvexplore.search.query import QueryError
from jvexplore.search.subsequence import SubsequenceMatcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.command import Hit, Hits

    from jvexplore.address import Address
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.session import Session

_MAX_HITS: Final = 20
_SPACE: Final = own_words(" ")

BY_NAME: Final = 0.8
"""The palette's scores range from 0 to 1. Facts whose names contain the typed words score below this; then come those
whose text contains them, those with their letters in order, and those with similar words."""
_IN_TEXT: Final = 0.6
BY_SUBSEQUENCE: Final = 0.4
_FUZZY: Final = 0.2


@runtime_checkable
class FactVisitor(Protocol):
    """A screen that can show a fact, a paragraph or a note; implemented by `Explorer`."""

    session: Session | None
    """The open session; `None` while files are being read."""

    def visit_address(self, address: Address, note_id: str = "") -> None:
        """Go to an address, or to a note on it, and add it to the history."""


class FactCommands(Provider):
    """Finds facts, paragraphs and notes, and goes to them."""

    async def search(self, query: str) -> Hits:
        """Yield the results of the search, then facts whose names contain the typed letters in order."""
        screen = self.screen
        if not isinstance(screen, FactVisitor) or screen.session is None:
            return
        session = screen.session
        results = await _search_results(session, query)
        words = max(1, len(results.terms))
        scores = {result.document.key: _rank(result.score / words) for result in results.found}
        for result in results.found:
            key, title = result.document.key, sanitize_line(result.document.title)
            note = session.notebook.get(key)
            go = (
                partial(screen.visit_address, note.on, note.id)
                if note
                else partial(screen.visit_address, address_of(key))
            )
            mark = sanitize_line(result.document.mark)
            yield self._hit(scores[key], title, mark, find_highlights(title, results.terms), go, key)
        if sum(score > _IN_TEXT for score in scores.values()) == _MAX_HITS:
            return
        matcher = SubsequenceMatcher(query)
        for score, named in await session.search.addresses_by_letters(query, _MAX_HITS):
            if named.address not in scores:
                title, go = sanitize_line(named.name), partial(screen.visit_address, named.address)
                rank = _between(_FUZZY, BY_SUBSEQUENCE, score)
                yield self._hit(rank, title, named.mark, matcher.highlight_spans(title), go, named.address)

    def _hit(
        self,
        score: float,
        title: SafeLine,
        mark: SafeLine,
        highlights: Iterable[tuple[int, int]],
        go: Callable[[], object],
        address: str,
    ) -> Hit:
        shown = content(title)
        for start, end in highlights:
            shown = shown.stylize(self.match_style or "bold", start, end)
        if mark:
            shown = assemble(shown, _SPACE, EDITORIAL.part)
        return matching_hit(score, shown, go, title, sanitize_line(address))


async def _search_results(session: Session, query: str) -> SearchResults:
    """Return the results of the search; none for an invalid query, whose letters may still match."""
    try:
        return await session.search.run_query(query, _MAX_HITS)
    except QueryError:
        return SearchResults([], ())


def _rank(score: float) -> float:
    """Convert a search score per word to a palette score."""
    text = FIELD_WEIGHTS[TEXT]
    if score > text.exact:
        return _between(_IN_TEXT, BY_NAME, score / ADDRESS_WEIGHT)
    return (
        _between(BY_SUBSEQUENCE, _IN_TEXT, score / text.exact)
        if score > text.fuzzy
        else _between(0, _FUZZY, score / text.fuzzy)
    )


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * min(max(share, 0), 0.99)
