"""An article of our own on the import screen, for tests that correct it by keys and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events

from jvexplore.app.importing.import_screen import ImportScreen
from jvexplore.session.article_import import ArticleToImport
from tests.app.conftest import _key_event, settle, until
from tests.app.unseen_frames import rendered_lines

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

ARTICLE = """\
Gannet Ferries to buy the Osprey shipyard

The Coast Courier, 4 March 2027

Gannet Ferries wants to buy the Osprey yard. It offers 21m crowns, of which a third is to be paid in shares.

Tickets are sold here.

The yard has 310 workers and an order book that is

empty, said its director. “We have waited for this day,” he told the staff on Monday.

The state, which holds 24 per cent of the yard, is to keep its stake.
"""


class Imported:
    """An import screen that was opened, and what it returned.

    Attributes:
        screen: the screen.
        results: what it returned; empty while it is open.
    """

    def __init__(self, screen: ImportScreen) -> None:
        self.screen = screen
        self.results: list[Path | None] = []

    @property
    def texts(self) -> list[str]:
        """The blocks, those that are dropped behind a cross."""
        assert self.screen.opened
        return [f"× {each.text}" if each.is_dropped else each.text for each in self.screen.opened.blocks]


async def open_import(
    pilot: Pilot[Any], article: str | bytes = ARTICLE, dossier: Path | None = None, suffix: str = ".txt"
) -> Imported:
    """Open the import screen on an article, and wait until it is read."""
    imported = begin_import(pilot, article, dossier, suffix)
    await until(pilot, lambda: imported.screen.opened is not None)
    await settle(pilot)
    return imported


def begin_import(
    pilot: Pilot[Any], article: str | bytes = ARTICLE, dossier: Path | None = None, suffix: str = ".txt"
) -> Imported:
    """Open the import screen on an article that may never be read."""
    data = article.encode() if isinstance(article, str) else article
    imported = Imported(ImportScreen(ArticleToImport(data, f"osprey{suffix}", suffix), dossier))
    pilot.app.push_screen(imported.screen, imported.results.append)
    return imported


async def keys(pilot: Pilot[Any], *names: str) -> None:
    """Press keys as fast as a terminal may send them."""
    for name in names:
        pilot.app.post_message(_key_event(name))
    await settle(pilot)


def place_of(pilot: Pilot[Any], words: str) -> tuple[int, int]:
    """Return the column and the line at which words stand on the screen."""
    for line, strip in enumerate(rendered_lines(pilot.app)):
        if words in strip.text:
            return strip.text.index(words), line
    raise AssertionError(words)


async def click_on(pilot: Pilot[Any], words: str, times: int = 1) -> None:
    """Click on words where they stand on the screen."""
    await pilot.click(offset=place_of(pilot, words), times=times)
    await settle(pilot)


async def drag(pilot: Pilot[Any], words: str, other: str) -> None:
    """Press the mouse on words, move it to others, and let go there."""
    await pilot.mouse_down(offset=place_of(pilot, words))
    await settle(pilot)
    await pilot._post_mouse_events([events.MouseMove], offset=place_of(pilot, other), button=1)
    await settle(pilot)
    await pilot.mouse_up(offset=place_of(pilot, other))
    await settle(pilot)
