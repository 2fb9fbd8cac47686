"""Every workaround for Textual does its job, and Textual still needs it."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from textual._compositor import Compositor
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.containers import Vertical
from textual.css.stylesheet import Stylesheet
from textual.geometry import Region, Size
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Button, Static

from jvexplore.app import textual_workarounds
from jvexplore.app.app import ExplorerApp
from jvexplore.app.looks.themed_app import ThemedApp
from jvexplore.app.textual_workarounds.covered import CoveredVertical, CoveredWidget
from jvexplore.app.textual_workarounds.frame_rate import FRAMES_PER_SECOND
from jvexplore.app.textual_workarounds.narrow_button import NarrowButton
from jvexplore.app.textual_workarounds.option_lists import LaidOutList
from jvexplore.app.textual_workarounds.see_through import SeeThroughScreen
from jvexplore.app.textual_workarounds.terminal_input import TolerantParser
from jvexplore.app.ui import line_view
from jvexplore.app.ui.fact_rows import safe_lists
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.dossier.list_panes import list_facts
from tests.app.call_counts import counted, counts_of_start
from tests.app.conftest import Start, app_of, press, screen_text, settle, until
from tests.app.unseen_frames import draw, every_frame
from tests.bench import workarounds

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from jvexplore.dossier.model import Dossier

posix = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")


def test_every_module_of_the_package_is_explained_in_it() -> None:
    modules = {module.name for module in pkgutil.iter_modules(textual_workarounds.__path__)}
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


def test_textual_draws_no_more_than_60_frames_a_second_unless_it_is_told_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TEXTUAL_FPS", raising=False)
    script = "import textual.screen; print(round(1 / textual.screen.UPDATE_PERIOD))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) < FRAMES_PER_SECOND  # else `frame_rate` is not needed


@posix
@pytest.mark.harm
def test_a_start_takes_less_than_without_each_of_the_workarounds(tmp_path: Path) -> None:
    """All in one test: what they are compared with is the same start."""
    assert counts_of_start(tmp_path)["collections"] == 0  # from now on, the first frame shows everything
    ours = counts_of_start(tmp_path)
    assert ours["collections"] == 0
    # Each of these three changes a count of its own, and none of the others'.
    three = f"{workarounds.COLLECTED}\n{workarounds.COVERED}\n{workarounds.FIRST_CLASSES}"
    without = counts_of_start(tmp_path, three)
    assert without["collections"] > 10
    assert ours["lines"] < without["lines"] / 2
    assert ours["styles"] < without["styles"] / 2
    with_footer = counts_of_start(tmp_path, workarounds.KEY_BAR)
    assert ours["widgets"] < with_footer["widgets"] / 4
    assert ours["layouts"] < with_footer["layouts"]  # it is laid out again whenever the keys are others
    assert ours["styles"] < counts_of_start(tmp_path, workarounds.SECOND_DRAW)["styles"]
    assert ours["layouts"] < counts_of_start(tmp_path, workarounds.MINIMAL_REDRAW)["layouts"]
    assert ours["lines"] < counts_of_start(tmp_path, workarounds.CHANGED_WIDGETS)["lines"]


async def test_nothing_is_drawn_of_what_is_covered(bakery_path: Path, notes_path: Path) -> None:
    app = ExplorerApp(bakery_path, notes_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        covering = [app.explorer, *(each for each in app.explorer.walk_children() if each.children)]
        assert len(covering) > 3
        assert [each for each in covering if not isinstance(each, CoveredWidget | LineView)] == []
        lines = app.explorer.render_lines(Region(0, 0, 80, 9))
        assert len({id(line) for line in lines}) == 1
        assert not lines[0].text.strip()
        plain = Vertical.render_lines(app.explorer.query(CoveredVertical).first(), Region(0, 0, 80, 9))
        assert len({id(line) for line in plain}) == len(plain)  # each is made anew, which is what it costs


async def test_a_frame_asks_only_those_widgets_for_their_lines_that_changed(start: Start) -> None:
    async with start() as pilot:
        with every_frame():
            await press(pilot, "1")
            draw(pilot.app)
            with counted(Compositor, "render_full_update") as whole, counted(Widget, "render_lines") as asked:
                await press(pilot, "down")
                assert asked.number < len(app_of(pilot).explorer.panes), "the pane, and what shows the fact"
                await press(pilot, "2")
                assert not whole.number, "another focus"


async def test_a_page_of_another_length_is_shown_without_a_layout(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "1")  # the deal at a glance stands in another place
        page = app_of(pilot).explorer.fact_view
        length = len(page.sheet)
        with counted(Screen, "_refresh_layout") as layouts:
            await press(pilot, "down")
            assert len(page.sheet) != length
            assert not layouts.number
            page.virtual_size = Size(0, length)  # as Textual would have it
            await settle(pilot)
            assert layouts.number


class Listing(ThemedApp, App[int]):
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
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.pause()
        with counted(Screen, "_refresh_layout") as found:
            app.lines.show_sheet(safe_lists(list_facts(dossier)).panes["party"].rows)
            await pilot.pause()
            await pilot.pause()
        assert app.lines.show_vertical_scrollbar
    return found.number


async def test_a_scroll_bar_is_not_laid_out_for_twice(bakery: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    foreseen = await layouts(bakery)
    monkeypatch.setattr(line_view, "needs_scroll_bar", lambda widget, *_: widget.show_vertical_scrollbar)
    assert foreseen < await layouts(bakery)


@posix
@pytest.mark.parametrize("is_quitting", [True, False])
async def test_only_who_goes_on_waits_for_the_thread_that_reads_keys(bakery_path: Path, *, is_quitting: bool) -> None:
    from jvexplore.app.textual_workarounds.terminal_driver import TerminalDriver  # noqa: PLC0415 - other systems cannot

    class Joined(threading.Thread):
        was_joined = False

        def join(self, timeout: float | None = None) -> None:
            self.was_joined = True

    app = ExplorerApp(bakery_path)
    app.is_quitting = is_quitting
    ours, theirs = os.openpty()
    try:
        driver = TerminalDriver(app, mouse=False, size=(80, 24))
        driver.fileno = theirs
        thread = Joined()
        driver._key_thread = thread
        driver.disable_input()
        assert thread.was_joined != is_quitting
        assert driver.exit_event.is_set() == is_quitting
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


@pytest.mark.harm
async def test_textuals_own_button_fails_in_a_window_of_two_columns() -> None:
    """Once this fails, Textual wraps the label, and `NarrowButton` is not needed any more."""
    plain = Button("Keep editing", compact=True)
    plain.styles.max_width = "100%"
    with pytest.raises(ValueError, match="must not be zero"):
        async with Pressing(plain).run_test(size=(2, 9)) as pilot:
            await pilot.pause()


async def test_a_page_key_may_come_before_a_list_is_laid_out() -> None:
    class Bare(ThemedApp, App[int]):
        def compose(self) -> ComposeResult:
            yield LaidOutList("one", "two")

    async with Bare().run_test(size=(1, 1)) as pilot:
        pilot.app.query_one(LaidOutList).focus()
        await pilot.press("pagedown", "pageup")


@pytest.mark.parametrize(("dialog", "shown"), [(ModalScreen, "before"), (SeeThroughScreen, "after")])
async def test_what_changes_below_two_dialogs_is_seen(dialog: type[ModalScreen[None]], shown: str) -> None:
    class Small(ThemedApp, App[int]):
        def compose(self) -> ComposeResult:
            yield Static("before")

    app = Small()
    async with app.run_test(size=(20, 3)) as pilot:
        below = app.query_one(Static)
        await app.push_screen(dialog())
        await app.push_screen(dialog())
        await pilot.pause()
        below.update("after")
        await pilot.pause(0.1)
        await until(pilot, lambda: shown in screen_text(pilot))


@pytest.mark.parametrize(("owner", "parsed_again"), [((App,), 1), ((ThemedApp, App), 0)], ids=["Textual", "ours"])
async def test_a_screen_with_a_style_sheet_of_its_own_leaves_all_others_as_they_are(
    owner: tuple[type, ...], parsed_again: int
) -> None:
    class Centred(Screen[None]):
        CSS = "Centred { align: center middle; }"

    app = type("Small", owner, {})()
    async with app.run_test(size=(20, 3)) as pilot:
        for pushed in (parsed_again, 0):  # the second time, it is there
            with counted(Stylesheet, "reparse") as parsed:
                await app.push_screen(Centred())
            assert parsed.number == pushed
            await pilot.pause()
            assert app.screen.styles.align == ("center", "middle")


async def test_below_three_dialogs_the_screen_is_still_there(start: Start) -> None:
    async with start() as pilot:
        with every_frame():
            await press(pilot, "ctrl+p", "tab")
            for columns in (119, 120):
                await pilot.resize_terminal(columns, 36)
                await settle(pilot)
            await press(pilot, "question_mark")
            await press(pilot, "ctrl+p")
            assert "AliExpress Russia" in screen_text(pilot).splitlines()[0]


async def test_of_the_scroll_bars_below_a_dialog_no_ends_are_left(start: Start) -> None:
    ends = set("▁▂▃▄▅▆▇")
    async with start() as pilot:
        await press(pilot, "1", "enter", *["pagedown"] * 2)
        assert ends & set(screen_text(pilot)), "a bar with an end is in view"
        await press(pilot, "A")
        assert not ends & set(screen_text(pilot))
