"""Every fact in the command palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from jvexplore.address import address_of
from jvexplore.app.find.palette_entry import PaletteEntry
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.signs import EDITORIAL, NOTE
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.search.field_weights import ADDRESS_WEIGHT, FIELD_WEIGHTS, TEXT
from jvexplore.search.finder import SearchResults
from jvexplore.search.highlights import find_highlights
from jvexplore.search.query import QueryError
from jvexplore.search.subsequence import SubsequenceMatcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.screen import Screen

    from jvexplore.address import Address
    from jvexplore.session.session import Session

_MAX_HITS: Final = 20
_GROUP: Final = own_words("Facts and notes")

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


class FactCommands:
    """Finds facts, paragraphs and notes, and goes to them.

    Args:
        screen: the screen that shows them.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen

    def offered(self) -> Iterable[PaletteEntry]:
        """Return none: there are too many facts, and the panes list them."""
        return ()

    async def matching(self, query: str) -> Iterable[PaletteEntry]:
        """Return the results of the search, then facts whose names contain the typed letters in order."""
        screen = self._screen
        if not isinstance(screen, FactVisitor) or screen.session is None:
            return ()
        session = screen.session
        results = await _search_results(session, query)
        words = max(1, len(results.terms))
        scores = {result.document.key: _rank(result.score / words) for result in results.found}
        entries = []
        for result in results.found:
            document = result.document
            note = session.notebook.get(document.key)
            address = note.on if note else address_of(document.key)
            go = partial(screen.visit_address, address, note.id if note else "")
            entry = _entry(scores[document.key], document.title, document.mark, go, address)
            marks = tuple(find_highlights(entry.name, results.terms))
            entries.append(entry._replace(marks=marks, sign=NOTE if note else entry.sign))
        if sum(score > _IN_TEXT for score in scores.values()) == _MAX_HITS:
            return entries
        matcher = SubsequenceMatcher(query)
        for score, named in await session.search.addresses_by_letters(query, _MAX_HITS):
            if named.address not in scores:
                go = partial(screen.visit_address, named.address)
                rank = _between(_FUZZY, BY_SUBSEQUENCE, score)
                entry = _entry(rank, named.name, named.mark, go, named.address)
                entries.append(entry._replace(marks=tuple(matcher.highlight_spans(entry.name))))
        return entries


def _entry(score: float, title: str, mark: str, go: Callable[[], object], address: Address) -> PaletteEntry:
    return PaletteEntry(
        sanitize_line(title),
        go,
        right=sanitize_line(address),
        group=_GROUP,
        score=score,
        sign=address_sign(address),
        signs=(EDITORIAL,) if mark else (),
    )


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
