"""Every fact in the command palette."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.command import Hit, Provider
from textual.content import Content

from jvexplore.app.screens.explorer import Explorer
from jvexplore.search.marks import marks
from jvexplore.search.query import QueryError
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from textual.command import Hits

_MOST: Final = 20
_BEST: Final = 150.0
"""The highest score of the search; the palette counts from 0 to 1."""


class FactCommands(Provider):
    """Goes to facts, paragraphs and notes by what they are called."""

    async def search(self, query: str) -> Hits:
        """Yield what the search finds."""
        screen = self.screen
        if not isinstance(screen, Explorer) or screen.session is None:
            return
        session = screen.session
        try:
            results = await session.searching.run(session.finder.find, query, session.notebook.snapshot(), _MOST)
        except QueryError:
            return
        for each in results.found:
            title = visible_line(each.document.title)
            shown = Content(title)
            for start, end in marks(title, results.terms):
                shown = shown.stylize(self.match_style or "bold", start, end)
            note = session.notebook.get(each.document.key)
            go = partial(screen.visit, note.on, note.id) if note else partial(screen.visit, each.document.key)
            yield Hit(min(each.score / _BEST, 1), shown, go, text=title, help=each.document.key)
