"""After each key, what the terminal shows is what a frame of the whole screen would show.

Frames draw only what has changed, and ask only the widgets that have a part in it for their lines.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

import pyte
import pytest
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.containers import Vertical
from textual.widgets import Static

from jvexplore.app.textual_workarounds.changed_widgets import ChangedWidgets
from jvexplore.app.textual_workarounds.minimal_redraw import MinimalRedrawScreen
from tests.app.conftest import NARROW, open_bakery, press
from tests.app.unseen_frames import every_frame

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from rich.console import RenderableType
    from textual.app import ComposeResult
    from textual.pilot import Pilot
    from textual.screen import Screen

Cell: TypeAlias = tuple[str, str, str, bool, bool, bool, bool]

LARGEST = (170, 50)
SMALLEST_WIDE = (100, 24)
"""Pages and notes stand beside the panes, as on larger screens, of which a terminal in Python takes longer to draw."""
WALK = (
    *("down", "down", "up", "tab", "2", "down", "enter", "down", "tab", "shift+tab", "enter", "left", "escape"),
    *("3", "G", "s", "tab", "down", "down", "c", "v", "escape", "s", "4", "z", "down", "z", "0", "down", "enter"),
    *("8", "n", "a", "b", "ctrl+s", "r", "down", "e", "escape", "1", "n", "x", "escape", "enter"),
    *("slash", "a", "down", "down", "escape", "question_mark", "down", "escape", "l", "down", "escape"),
    *("ctrl+p", "t", "h", "escape", "5", "down", "pagedown", "home", "6", "end", "y", "u", "w", "escape", "q"),
)


class _Shown:
    """What a terminal shows of the frames that were written to it."""

    def __init__(self, app: App[Any], size: tuple[int, int]) -> None:
        self._app = app
        self._size = size
        self._terminal = pyte.Screen(*size)
        self._stream = pyte.Stream(self._terminal)

    def write(self, screen: Screen[Any], frame: RenderableType | None) -> None:
        """Write a frame, as the application does where it has a terminal."""
        assert screen is self._app.screen
        if frame is not None:
            assert isinstance(frame, CompositorUpdate)
            self._stream.feed(frame.render_segments(self._app.console))

    def cells(self) -> list[list[Cell]]:
        """Return what each row shows."""
        columns, rows = self._size
        buffer = self._terminal.buffer
        shown = [[buffer[row][column] for column in range(columns)] for row in range(rows)]
        return [
            [(each.data, each.fg, each.bg, each.bold, each.italics, each.underscore, each.reverse) for each in row]
            for row in shown
        ]


def _whole(app: App[Any], size: tuple[int, int]) -> list[list[Cell]]:
    """Return what a frame of the whole screen shows, of which no line is taken from a cache."""
    for each in app.screen.walk_children(with_self=True):
        each.notify_style_update()
    shown = _Shown(app, size)
    shown.write(app.screen, app.screen._compositor.render_full_update())
    return shown.cells()


def _difference(expected: list[Cell], actual: list[Cell]) -> str:
    """Return the first cells that differ, and the row in which they are."""
    column = next(number for number, each in enumerate(expected) if each != actual[number])
    return f"{actual[column]} at {column}, not {expected[column]}: {''.join(each[0] for each in actual)}"


async def _walk(pilot: Pilot[Any], size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Press the keys of the walk, and return what differs after each."""
    app = pilot.app
    shown = _Shown(app, size)
    monkeypatch.setattr(app, "_display", shown.write)
    app.screen.refresh()
    differences = []
    with every_frame():
        for number, key in enumerate(WALK):
            await press(pilot, key)
            if not app.is_running:
                break
            expected, actual = _whole(app, size), shown.cells()
            differences += [
                f"{number} {key}, row {row}: {_difference(here, there)}"
                for row, (here, there) in enumerate(zip(expected, actual, strict=True))
                if here != there
            ]
    return differences


@pytest.mark.parametrize(
    "size",
    [SMALLEST_WIDE, pytest.param(NARROW, marks=pytest.mark.harm), pytest.param(LARGEST, marks=pytest.mark.harm)],
    ids=str,
)
async def test_frames_of_what_changed_show_what_a_whole_frame_would(
    size: tuple[int, int],
    bakery_path: Path,
    bakery_article: Path,
    notes_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        assert isinstance(pilot.app.screen._compositor, ChangedWidgets)
        assert not await _walk(pilot, size, monkeypatch)


OVERLAID_SIZE = (20, 4)


class Overlaid(App[int]):
    """A container in front of a part of another widget."""

    CSS = """
    Screen { layers: behind before; }
    #behind { layer: behind; width: 18; height: 4; }
    #container { layer: before; width: 10; height: 3; }
    .-other-way #behind { layer: before; }
    .-other-way #container { layer: behind; }
    """

    def get_default_screen(self) -> MinimalRedrawScreen[None]:
        return MinimalRedrawScreen()

    def compose(self) -> ComposeResult:
        yield Static("behind " * 12, id="behind")
        with Vertical(id="container"):
            yield Static("before", id="before")


@asynccontextmanager
async def _shown_overlaid(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Pilot[int], Overlaid, _Shown]]:
    """Run the application, all of which is shown; what it draws from now on is shown too."""
    app = Overlaid()
    async with app.run_test(size=OVERLAID_SIZE) as pilot:
        await pilot.pause()
        shown = _Shown(app, OVERLAID_SIZE)
        shown.write(app.screen, app.screen._compositor.render_full_update())
        monkeypatch.setattr(app, "_display", shown.write)
        yield pilot, app, shown


async def test_what_stands_in_front_of_a_change_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    async with _shown_overlaid(monkeypatch) as (pilot, app, shown):
        app.query_one("#behind", Static).update("changed " * 12, layout=False)
        app.query_one("#before", Static).update("too", layout=False)
        await pilot.pause()
        assert shown.cells() == _whole(app, OVERLAID_SIZE)
        app.query_one("#before", Static).update("again", layout=False)
        assert "again" in app.export_screenshot()
        await pilot.pause()
        assert shown.cells() == _whole(app, OVERLAID_SIZE)


async def test_what_is_hidden_goes_even_if_a_widget_is_asked_for_its_place_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with _shown_overlaid(monkeypatch) as (pilot, app, shown):
        app.query_one("#before").display = False
        app.screen._compositor._full_map_invalidated = True  # as scrolling leaves it
        assert app.query_one("#behind").region.width == 18
        await pilot.pause()
        assert shown.cells() == _whole(app, OVERLAID_SIZE)


async def test_what_comes_to_the_front_is_drawn_even_if_a_widget_is_asked_for_its_place_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with _shown_overlaid(monkeypatch) as (pilot, app, shown):
        app.screen.add_class("-other-way")
        app.stylesheet.update(app.screen)
        shown.write(app.screen, app.screen._compositor.render_update())  # the last frame before the layout
        app.screen._compositor._full_map_invalidated = True  # as a dialog that was above leaves it
        assert app.query_one("#behind").region.width == 18
        await pilot.pause()
        assert "before" not in "".join(each[0] for each in _whole(app, OVERLAID_SIZE)[0])
        assert shown.cells() == _whole(app, OVERLAID_SIZE)
