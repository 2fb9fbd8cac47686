"""Each trick that works around Textual does what it is for, and Textual still needs it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.containers import Vertical
from textual.geometry import Region
from textual.screen import Screen
from textual.widgets import Button, OptionList

from jvexplore.app import textual_workarounds
from jvexplore.app.app import ExplorerApp
from jvexplore.app.textual_workarounds.covered import Covered, CoveredVertical
from jvexplore.app.textual_workarounds.narrow_button import NarrowButton
from jvexplore.app.textual_workarounds.option_lists import PaletteList
from jvexplore.app.textual_workarounds.terminal_input import TolerantParser
from jvexplore.app.ui import line_view
from jvexplore.app.ui.fact_rows import rows
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.dossier.kinds.party import Party
from tests.app.conftest import settle
from tests.test_end_to_end import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.app import ComposeResult

    from jvexplore.dossier.model import Dossier

posix = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")


def test_every_module_of_the_package_is_explained_in_it() -> None:
    folder = os.path.dirname(str(textual_workarounds.__file__))  # noqa: PTH120 - a name
    modules = {name.removesuffix(".py") for name in os.listdir(folder) if name.endswith(".py")} - {"__init__"}  # noqa: PTH208
    explained = str(textual_workarounds.__doc__)
    assert {name for name in modules if f"`{name}`" not in explained} == set()


@pytest.mark.parametrize(("own", "rate"), [("", "240"), ("30", "30")])
def test_frames_follow_each_other_faster_unless_the_reader_says_how_fast(own: str, rate: str) -> None:
    script = "import jvexplore.app.app, textual.screen; print(round(1 / textual.screen.UPDATE_PERIOD))"
    environment = {**os.environ, "TEXTUAL_FPS": own} if own else {**os.environ}
    if not own:
        environment.pop("TEXTUAL_FPS", None)
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == rate


@contextmanager
def counted(owner: type, name: str, calls: list[object]) -> Iterator[None]:
    """Count the calls of a method."""
    method = getattr(owner, name)

    def count(self: object, *args: object, **options: object) -> object:
        calls.append(self)
        return method(self, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, count)
        yield


LAYOUTS = """
import sys
from pathlib import Path
from textual.screen import Screen
from jvexplore import __main__
from jvexplore.app.app import ExplorerApp
from jvexplore.app.explorer import explorer

counted, is_skipped = Path(sys.argv.pop(1)), sys.argv.pop(1) == "skipped"
if not is_skipped:
    explorer.skip_second_draw = lambda *_: None
layouts = []

def lay_out(self, *args, before=Screen._refresh_layout, **options):
    layouts.append(self)
    return before(self, *args, **options)

def leave(self, *args, before=ExplorerApp.exit, **options):
    counted.write_text(str(len(layouts)), "utf-8")
    return before(self, *args, **options)

Screen._refresh_layout = lay_out
ExplorerApp.exit = leave
__main__.main()
"""
"""The program, which says at its end how often everything was laid out."""


def layouts_at_start(folder: Path, second_draw: str) -> int:
    terminal = Terminal(
        "-c",
        LAYOUTS,
        str(folder / "layouts"),
        second_draw,
        "--notes",
        str(folder / "notes.toml"),
        program=sys.executable,
    )
    terminal.until(lambda: terminal.shows("0 notes"))
    terminal.press("q")
    assert terminal.end() == 0
    return int((folder / "layouts").read_text("utf-8"))


@posix
def test_the_first_frame_is_not_laid_out_twice(tmp_path: Path) -> None:
    layouts_at_start(tmp_path, "skipped")  # once, such that the first frame shows everything
    once = min(layouts_at_start(tmp_path, "skipped") for _ in range(2))
    assert once < min(layouts_at_start(tmp_path, "drawn") for _ in range(2))


async def test_nothing_is_drawn_of_what_is_covered(bakery_path: Path, notes_path: Path) -> None:
    app = ExplorerApp(bakery_path, notes_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        covering = [app.explorer, *(each for each in app.explorer.walk_children() if each.children)]
        assert len(covering) > 3
        assert [each for each in covering if not isinstance(each, Covered | LineView)] == []
        lines = app.explorer.render_lines(Region(0, 0, 80, 9))
        assert len({id(line) for line in lines}) == 1
        assert not lines[0].text.strip()
        plain = Vertical.render_lines(app.explorer.query(CoveredVertical).first(), Region(0, 0, 80, 9))
        assert len({id(line) for line in plain}) == len(plain)  # each is made anew, which is what it costs


class Listing(App[None]):
    """A list that is too long for its window."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self.dossier = dossier
        self.lines = LineView(Rows(()))

    def compose(self) -> ComposeResult:
        yield self.lines


async def layouts(dossier: Dossier) -> int:
    """Return how often everything is laid out when a list comes that needs a bar."""
    app = Listing(dossier)
    calls: list[object] = []
    async with app.run_test(size=(40, 6)) as pilot:
        await pilot.pause()
        with counted(Screen, "_refresh_layout", calls):
            app.lines.show(Rows(rows(dossier, Party)))
            await pilot.pause()
            await pilot.pause()
        assert app.lines.show_vertical_scrollbar
    return len(calls)


async def test_a_scroll_bar_is_not_laid_out_for_twice(bakery: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    foreseen = await layouts(bakery)
    monkeypatch.setattr(line_view, "needs_scroll_bar", lambda *_: False)
    assert foreseen < await layouts(bakery)


@posix
@pytest.mark.parametrize("is_leaving", [True, False])
async def test_only_who_goes_on_waits_for_the_thread_that_reads_keys(bakery_path: Path, *, is_leaving: bool) -> None:
    from jvexplore.app.textual_workarounds.terminal_driver import PromptDriver  # noqa: PLC0415 - other systems cannot

    class Joined(threading.Thread):
        was_joined = False

        def join(self, timeout: float | None = None) -> None:  # noqa: ARG002 - as threads have it
            self.was_joined = True

    app = ExplorerApp(bakery_path)
    app.is_leaving = is_leaving
    ours, theirs = os.openpty()
    try:
        driver = PromptDriver(app, mouse=False, size=(80, 24))
        driver.fileno = theirs
        thread = Joined()
        driver._key_thread = thread
        driver.disable_input()
        assert thread.was_joined != is_leaving
        assert driver.exit_event.is_set() == is_leaving
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("text", ["\x1b[99999999999u", "\x1b[1114112u", "\x1b[27;5;1114112~", "\x1b[97;1;1114112u"])
def test_what_is_no_key_ends_textuals_parser_and_not_ours(text: str) -> None:
    assert not [*TolerantParser().feed(text)]
    with pytest.raises((ValueError, OverflowError)):  # else TolerantParser is not needed any more
        [*XTermParser().feed(text)]


class Pressing(App[None]):
    """One button."""

    def __init__(self, button: Button) -> None:
        super().__init__()
        self.button = button

    def compose(self) -> ComposeResult:
        yield self.button


async def test_a_button_has_room_in_a_window_of_two_columns() -> None:
    async with Pressing(NarrowButton("Keep editing", "keep")).run_test(size=(2, 9)) as pilot:
        await pilot.pause()
    plain = Button("Keep editing", compact=True)
    plain.styles.max_width = "100%"
    failed: Any = None
    try:
        async with Pressing(plain).run_test(size=(2, 9)) as pilot:
            await pilot.pause()
    except Exception as error:  # noqa: BLE001 - whichever it is
        failed = error
    assert failed, "Textual wraps it by now: NarrowButton is not needed any more"


async def test_a_page_key_may_come_before_a_list_is_laid_out() -> None:
    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            yield PaletteList("one", "two")

    async with Bare().run_test(size=(1, 1)) as pilot:
        pilot.app.query_one(OptionList).focus()
        await pilot.press("pagedown", "pageup")
