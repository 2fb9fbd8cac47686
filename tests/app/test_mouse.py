"""The explorer used by mouse alone."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from textual import events

from jvexplore.app.authoring.fact_form import FactForm
from jvexplore.app.looks.safe_content import content
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.clicked_hint import clicked_hint
from jvexplore.app.ui.clicked_words import clicked_span
from jvexplore.safe_text import own_words
from tests.app.conftest import (
    TO_NOTES,
    Start,
    app_of,
    article_of,
    at_home,
    has_focus,
    message_on_screen,
    open_bakery,
    press,
    screen_text,
    settle,
    until_message,
    write,
)
from tests.app.mouse_hand import MouseHand
from tests.app.notes_on_disk import note_texts
from tests.app.shown_form import words_of
from tests.seeded import seed

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

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
        await MouseHand(pilot).run("Delete the note")
        assert saved() == []
        await click_on(pilot, "u Undo")
        assert saved()[0]["text"] == "by mouse"
        await click_on(pilot, "RDIF")  # back in the panes, there is nothing to close, and more room
        await MouseHand(pilot).run("Export notes")
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
        await MouseHand(pilot).run("Go back")
        await click_on(pilot, "partners with ──────── ■ Alisher Usmanov")
        assert explorer.address.startswith("relation/")


async def test_a_key_that_a_message_names_is_clicked_there(start: Start, notes_path: Path) -> None:
    seed(notes_path)
    for size in ((120, 36), (40, 20)):  # on a line of its own, and broken across two
        async with start(size) as pilot:
            before = note_texts(notes_path)
            await press(pilot, *TO_NOTES, "d")
            await until_message(pilot, "u to undo")
            assert len(note_texts(notes_path)) == len(before) - 1
            row = next(row for row, line in enumerate(screen_text(pilot).splitlines()) if "undo" in line)
            await pilot.click(offset=(screen_text(pilot).splitlines()[row].rindex("undo"), row))
            await settle(pilot)
            assert note_texts(notes_path) == before
            assert "U to redo" in " ".join(message_on_screen(pilot).split())


async def test_a_key_that_a_message_names_below_a_dialog_is_clicked_there(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "E", "tab", "tab", "5", "escape", "escape")
        assert "Still editing. Ctrl+s to save" in message_on_screen(pilot)
        await click_on(pilot, "Still editing", "Still")
        assert isinstance(pilot.app.screen, FactForm), "it is not the key that was clicked"
        await click_on(pilot, "Ctrl+s to save", "save")
        assert at_home(pilot)
        assert words_of(pilot, "stake/crumb") == "Crumb & Co holds 5 % of Rising Sun"


async def test_several_clicks_select_a_word_of_a_field_or_all_of_its_text(start: Start) -> None:
    async with start() as pilot:
        await click_on(pilot, "n Note")
        await write(pilot, "by mouse, twice")
        await click_on(pilot, "by mouse", "mouse", times=2)
        await write(pilot, "hand")
        assert "by hand, twice" in screen_text(pilot)
        await click_on(pilot, "by hand", times=3)
        await write(pilot, "new")
        assert "by hand" not in screen_text(pilot)
        await press(pilot, "ctrl+s", "slash")
        await write(pilot, "jack ma")
        await click_on(pilot, "jack ma", times=2)
        await write(pilot, "old")
        assert "old ma" in screen_text(pilot)
        await click_on(pilot, "old ma", times=3)
        await write(pilot, "x")
        assert "old ma" not in screen_text(pilot)


@pytest.mark.parametrize(
    ("column", "clicks", "span"),
    [(0, 1, None), (0, 2, (0, 4)), (4, 2, (0, 4)), (5, 2, (5, 10)), (7, 2, (5, 10)), (11, 2, None), (9, 3, (0, 12))],
)
def test_what_several_clicks_select(column: int, clicks: int, span: tuple[int, int] | None) -> None:
    assert clicked_span("What isn't: ", column, clicks) == span


async def test_the_keys_for_selected_words_have_room_in_the_narrowest_window(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article, size=(40, 20)) as pilot:
        await press(pilot, "3", "s", "space")
        assert "N New fact   + Add   n Note" in screen_text(pilot)


async def test_a_window_that_was_made_narrow_leads_from_the_lists_to_the_article(
    bakery_copy: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path, bakery_article) as pilot:
        await press(pilot, "s", "3")
        await pilot.resize_terminal(40, 20)
        await press(pilot, "s")
        assert has_focus(pilot, article_of(pilot))


def test_a_hint_is_clicked_where_it_is_drawn_last_also_across_rows() -> None:
    hints = ("{compare} to decide", "{undo} to undo")
    rows = [*map(content, map(own_words, ("金 to undo 金: c to ", "    decide, ctrl+z to undo", "")))]
    clicked = {(row, cell) for row in range(-1, 4) for cell in range(-1, 30) if clicked_hint(rows, row, cell, hints)}
    decide = {(0, cell) for cell in range(15, 20)} | {(1, cell) for cell in range(10)}
    assert {place for place in clicked if clicked_hint(rows, *place, hints) == "compare"} == decide
    assert clicked - decide == {(1, cell) for cell in range(12, 26)}
