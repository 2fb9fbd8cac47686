"""The colour themes, in a palette of their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from jvexplore.app.find.palette_entry import PaletteEntry
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line
from jvexplore.search.normalised_words import normalise_for_search
from jvexplore.search.subsequence import SubsequenceMatcher

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.screen import Screen
    from textual.theme import Theme

_CURRENT: Final = own_words("current")
_OURS: Final = "jvexplore"


class ThemeCommands:
    """Offers the themes; choosing one sets it.

    Args:
        screen: a screen of the application.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._app = screen.app

    def offered(self) -> Iterable[PaletteEntry]:
        """Return all themes."""
        return [
            PaletteEntry(
                sanitize_line(name),
                partial(_set_theme, self._app, name),
                own_words("dark") if theme.dark else own_words("light"),
                _CURRENT if name == self._app.theme else EMPTY_LINE,
            )
            for name, theme in sorted(self._app.available_themes.items(), key=_rank)
        ]

    async def matching(self, query: str) -> Iterable[PaletteEntry]:
        """Return the themes whose names contain the letters in order."""
        matcher = SubsequenceMatcher(query)
        scored = [(matcher.match_score(normalise_for_search(each.name)), each) for each in self.offered()]
        return [
            entry._replace(score=score, marks=tuple(matcher.highlight_spans(entry.name)))
            for score, entry in scored
            if score
        ]


def _rank(named: tuple[str, Theme]) -> bool:
    """Return where a theme stands: ours come first."""
    return not named[0].startswith(_OURS)


def _set_theme(app: App[Any], name: str) -> None:
    app.theme = name
