"""A dialog is drawn once, when its widgets know their sizes, in the styles that they were made with."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from textual._compositor import Compositor
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Label

from jvexplore.app.looks.themed_app import ThemedApp
from jvexplore.app.textual_workarounds.minimal_redraw import MinimalRedrawScreen
from jvexplore.app.textual_workarounds.whole_first_frame import WholeFirstFrame
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.worker_groups import WorkerGroup
from tests.app.call_counts import Counted, counted
from tests.app.conftest import open_bakery, press, screen_text, until
from tests.app.unseen_frames import every_frame

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.app import ComposeResult
    from textual.geometry import Region
    from textual.pilot import Pilot

PATIENCE = "jvexplore.app.textual_workarounds.whole_first_frame._PATIENCE_SECONDS"
"""How long a dialog waits for its widgets: a busy machine may need more, and draws the frame twice then."""
OPENED = (("E", "Edit stake"), ("N", "New fact"), ("question_mark", "enter Run"))


async def counts_of(pilot: Pilot[Any], key: str) -> tuple[Counted, ...]:
    """Press a key; return how many whole frames were drawn, how many layouts made, and how often styles worked out.

    What a start leaves to be done later is over by then.
    """
    await until(pilot, lambda: all(each.group != WorkerGroup.READ_AHEAD for each in pilot.app.workers))
    owners = (Compositor, "render_full_update"), (Screen, "_refresh_layout"), (Stylesheet, "apply")
    with every_frame(), ExitStack() as stack:
        found = tuple(stack.enter_context(counted(*each)) for each in owners)
        await press(pilot, key)
    return found


@pytest.mark.parametrize(("key", "shown"), OPENED, ids=[key for key, _ in OPENED])
async def test_a_dialog_has_one_whole_frame(
    key: str, shown: str, bakery_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PATIENCE, 60.0)
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", key, "escape")  # the first one parses styles
        frames, _, _ = await counts_of(pilot, key)
        assert shown in screen_text(pilot)
        assert frames.number == 1


async def test_each_widget_of_a_form_is_styled_when_it_is_made_and_the_field_again_for_the_focus(
    bakery_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PATIENCE, 60.0)
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E", "escape")
        _, layouts, styles = await counts_of(pilot, "E")
        screen = pilot.app.screen
        parts = [each for each in screen.walk_children(with_self=True) if isinstance(each, Widget)]
        components = sum(len(each._get_component_classes()) for each in parts)
        field = 1 + len(screen.query_one("#field")._get_component_classes())
        again = 1 + len(screen._get_component_classes())
        bars = sum(each.show_vertical_scrollbar for each in parts)
        assert styles.number <= len(parts) + components + field + again + bars
        assert layouts.number <= 3


async def test_textual_draws_and_styles_a_form_more_than_once(
    bakery_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else this workaround is not needed."""
    monkeypatch.delattr(WholeFirstFrame, "_on_screen_resume")
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E", "escape")
        frames, _, styles = await counts_of(pilot, "E")
        assert frames.number > 1
        parts = [*pilot.app.screen.walk_children(with_self=True)]
        assert styles.number > 2 * len(parts)


async def test_what_is_covered_is_not_drawn_again_for_that(
    bakery_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Region] = []
    refresh = Dialog.refresh

    def note(dialog: Dialog[Any], *regions: Region, **options: bool) -> Dialog[Any]:
        drawn.extend(regions)
        return refresh(dialog, *regions, **options)

    monkeypatch.setattr(Dialog, "refresh", note)
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2")
        with every_frame():
            await press(pilot, "N")
        assert pilot.app.screen.size.region not in drawn
        monkeypatch.delattr(MinimalRedrawScreen, "_on_screen_suspend")
        with every_frame():
            await press(pilot, "escape", "N")
        assert pilot.app.screen.size.region in drawn, "else this is not needed"


async def test_what_was_covered_is_drawn_once_and_not_laid_out(
    bakery_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E")
        frames, layouts, _ = await counts_of(pilot, "escape")
        assert (frames.number, layouts.number) == (1, 0)
        assert "1 ■ Parties" in screen_text(pilot)
        monkeypatch.delattr(ThemedApp, "_prune")
        await press(pilot, "E")
        _, layouts, _ = await counts_of(pilot, "escape")
        assert layouts.number, "else this is not needed"


class Slow(Label):
    """A widget whose first size keeps it busy for ever, until the test lets it go on."""

    def __init__(self, may_go_on: asyncio.Event) -> None:
        super().__init__("slow")
        self._may_go_on = may_go_on

    async def on_resize(self) -> None:
        """Wait."""
        await self._may_go_on.wait()


class SlowDialog(Dialog[None]):
    """Has that widget."""

    def __init__(self, may_go_on: asyncio.Event) -> None:
        super().__init__()
        self._may_go_on = may_go_on

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        yield Slow(self._may_go_on)


class Listing(ThemedApp, App[int]):
    """An application without anything."""


async def test_a_widget_that_waits_for_something_does_not_keep_a_dialog_from_being_drawn() -> None:
    may_go_on = asyncio.Event()
    async with Listing().run_test() as pilot:
        try:
            with every_frame(), counted(Compositor, "render_full_update") as frames:
                pilot.app.push_screen(SlowDialog(may_go_on))
                for _ in range(100):
                    await asyncio.sleep(0.01)
                    if frames.number:
                        break
            assert frames.number == 1
        finally:
            may_go_on.set()
