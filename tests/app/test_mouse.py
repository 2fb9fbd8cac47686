"""The explorer used by mouse alone."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from textual import events

from jvexplore.app.notes.note_editor import NoteEditor
from tests.app.conftest import Start, app_of, at_home, has_focus, screen_text, settle, write

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    import pytest
    from textual.pilot import Pilot


async def click_on(pilot: Pilot[Any], text: str, part: str = "", *, times: int = 1) -> None:
    """Click on a text, or on a part of it; of several places, on the one that is farthest to the left."""
    places = [(line.index(text), y) for y, line in enumerate(screen_text(pilot).splitlines()) if text in line]
    assert places, f"{text!r} is not on the screen"
    x, y = min(places)
    await pilot.click(offset=(x + text.index(part), y), times=times)
    await settle(pilot)


async def test_a_click_selects_a_row_in_a_pane_that_opens_under_the_mouse(start: Start) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        await click_on(pilot, "Vast distances")
        assert has_focus(pilot, explorer.panes[3])
        assert explorer.address == "challenge/logistics"
        await click_on(pilot, "Alleged censorship")
        assert explorer.address == "challenge/censorship"


async def test_links_are_clicked_and_a_double_click_opens(start: Start) -> None:
    async with start((120, 60)) as pilot:
        explorer = app_of(pilot).explorer
        await click_on(pilot, "2 % Stakes")
        assert explorer.address == "stake/alibaba"
        await click_on(pilot, "¶ 5 ", "5")
        assert explorer.address == "paragraph/5"
        await click_on(pilot, "[ Back")
        assert explorer.address == "stake/alibaba"
        await click_on(pilot, "Jack Ma", times=2)
        assert explorer.address == "party/ma"
        assert has_focus(pilot, explorer.fact_view)


async def test_the_wheel_scrolls(start: Start) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        pane = explorer.panes[0]
        await pilot._post_mouse_events([events.MouseScrollDown], pane, (5, 5), button=0)
        await settle(pilot)
        assert pane.scroll_offset.y > 0
        assert explorer.address == pane.address


async def test_a_note_is_written_edited_resolved_deleted_and_undone(
    start: Start, notes_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved() -> list[dict[str, Any]]:
        notes: list[dict[str, Any]] = tomllib.loads(notes_path.read_text(encoding="utf-8")).get("notes", [])
        return notes

    monkeypatch.chdir(tmp_path)
    async with start() as pilot:
        await click_on(pilot, "n Note")
        assert isinstance(pilot.app.screen, NoteEditor)
        await write(pilot, "by mouse")
        await click_on(pilot, "ctrl+s Save")
        assert at_home(pilot)
        assert saved()[0]["text"] == "by mouse"
        await click_on(pilot, "r Resolve")
        assert saved()[0]["status"] == "resolved"
        await click_on(pilot, "by mouse", times=2)
        assert isinstance(pilot.app.screen, NoteEditor)
        await click_on(pilot, "esc Close")
        assert at_home(pilot)
        await click_on(pilot, "d Delete")
        assert saved() == []
        await click_on(pilot, "u Undo")
        assert saved()[0]["text"] == "by mouse"
        await click_on(pilot, "RDIF")  # back in the panes, there is nothing to close, and more room
        await click_on(pilot, "x Export")
        await click_on(pilot, "ctrl+s Export")
        for _ in range(3):
            await settle(pilot)
        assert "by mouse" in (tmp_path / "aliexpress-russia-notes.md").read_text(encoding="utf-8")
        await click_on(pilot, "? Help")
        await click_on(pilot, "esc Close")
        await click_on(pilot, "q Quit")
        assert not pilot.app.is_running


async def test_what_has_no_room_in_the_bottom_line_is_clicked_among_the_keys(start: Start) -> None:
    async with start((120, 50)) as pilot:
        explorer = app_of(pilot).explorer
        await click_on(pilot, "? Help")
        await click_on(pilot, "The deal at a glance")
        assert at_home(pilot)
        assert explorer.at_glance
        assert explorer.address == "dossier"


async def test_the_graph_is_clicked(start: Start) -> None:
    async with start((120, 60)) as pilot:
        explorer = app_of(pilot).explorer
        await click_on(pilot, "Alibaba Group")
        await click_on(pilot, "── ■ Alisher Usmanov", "Alisher")
        assert explorer.address == "party/usmanov"
        await click_on(pilot, "[ Back")
        await click_on(pilot, "partners with ──────── ■ Alisher Usmanov")
        assert explorer.address.startswith("relation/")
