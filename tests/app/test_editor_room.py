"""The note editor stands below what one writes about, which stays in view and keeps its colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.notes.editor_frame import EditorFrame
from jvexplore.app.notes.editor_room import BARS, editor_lines
from jvexplore.app.notes.note_editor import NoteEditor
from jvexplore.app.ui.choice_line import ChoiceLine
from jvexplore.app.ui.draft_words import draft_words
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.window_sizes import WIDE
from tests.app.conftest import app_of, article_of, at_home, has_focus, open_bakery, press, screen_text, settle, write
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from textual.events import Resize
    from textual.geometry import Size
    from textual.pilot import Pilot

    from tests.app.conftest import Start

ALL_SHAPES = pytest.mark.parametrize("size", [(160, 50), (120, 36), (80, 24), (60, 15), (40, 12)], ids=str)
SHAPES = pytest.mark.parametrize(
    "size",
    [
        (160, 50),
        pytest.param((120, 36), marks=pytest.mark.harm),
        (80, 24),
        pytest.param((60, 15), marks=pytest.mark.harm),
        (40, 12),
    ],
    ids=str,
)
"""Three columns, one below the other, and hardly any room; what costs more is not tried between them in every run."""
SPACIOUS = 30
"""From so many lines on, a blank line stands above the name of a fact."""


def parts_with(pilot: Pilot[Any], words: str) -> list[tuple[str, bool]]:
    """Return the parts of the screen that have these words in them, each with whether it is bold."""
    strips = pilot.app.screen._compositor.render_strips()
    return [(text, bool(style and style.bold)) for strip in strips for text, style, _ in strip if words in text]


@pytest.mark.parametrize("lines", range(1, 80))
def test_the_editor_and_what_is_above_it_fit(lines: int) -> None:
    assert 1 <= editor_lines(lines) <= max(1, lines - BARS)


@ALL_SHAPES
async def test_the_editor_is_docked_below_the_fact(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        await press(pilot, "4", "j", "n")
        explorer, screen = app_of(pilot).explorer, pilot.app.screen
        assert isinstance(screen, NoteEditor)
        frame, column = screen.query_one(EditorFrame).region, explorer.query_one("#reading").region
        assert (frame.x, frame.right) == (column.x, column.right)
        assert (column.y, column.bottom, frame.bottom) == (1, frame.y, size[1] - 1)
        assert screen.query_one(KeyBar).region.y == frame.bottom
        title = "Storing user data in Russia"[: size[0] - 20]
        name_line = 3 if size[1] >= SPACIOUS else 2
        assert title in screen_text(pilot).splitlines()[name_line], "the fact stands at the top, with its name"
        assert parts_with(pilot, title)[0][1], "the fact keeps its inks: its name is bold"
        if size[0] >= WIDE:
            [(faint, _)] = parts_with(pilot, " Quotes ")
            assert faint.startswith("├─ 3 “ Quotes ─"), "the panes have one ink"


@SHAPES
async def test_the_passage_stands_above_the_editor(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "3", "s", "n")
        article = article_of(pilot)
        caret = article.cursor_screen_offset
        assert article.region.contains(*caret)
        assert caret.y < pilot.app.screen.query_one(EditorFrame).region.y


@SHAPES
async def test_all_is_as_it_was_when_the_editor_closes(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        for keys in (("2",), ("enter",), ("z",), ("z", "s"), ("escape", "3", "z")):
            await press(pilot, *keys)
            before, focused = screen_text(pilot), explorer.focused
            await press(pilot, "n")
            assert isinstance(pilot.app.screen, NoteEditor)
            assert explorer.focused is None, "only the editor has the lamp"
            await press(pilot, "escape")
            assert at_home(pilot)
            assert explorer.focused is focused
            assert screen_text(pilot) == before, keys


async def test_a_window_that_changes_keeps_the_editor_at_the_bottom(start: Start) -> None:
    async with start((80, 24)) as pilot:
        await press(pilot, "2", "n")
        await pilot.resize_terminal(120, 36)
        await settle(pilot)
        frame, column = pilot.app.screen.query_one(EditorFrame).region, app_of(pilot).explorer.query_one("#reading")
        assert (frame.x, frame.right, frame.y) == (column.region.x, column.region.right, column.region.bottom)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        frame = pilot.app.screen.query_one(EditorFrame).region
        assert (frame.x, frame.width, frame.bottom) == (0, 80, 23)
        assert app_of(pilot).explorer.query_one("#reading").region.bottom == frame.y


async def test_left_and_right_change_the_kind(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "n", "tab")
        field = pilot.app.screen.query_one(ChoiceLine)
        assert has_focus(pilot, field)
        await press(pilot, "left")
        assert "‹ risk ›" in screen_text(pilot)
        await press(pilot, "right", "right")
        assert field.value == "question"


async def test_the_lower_edge_tells_that_a_draft_is_kept(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "n")
        assert "draft" not in screen_text(pilot).splitlines()[-2]
        await write(pilot, "dear text")
        frame = pilot.app.screen.query_one(EditorFrame)
        app_of(pilot).write_drafts_now()
        frame._show_draft_state()
        await settle(pilot)
        assert "─ draft kept ─" in screen_text(pilot)
        kept = frame._autosaver.kept_at
        assert kept is not None
        times = {seconds: draft_words(frame._autosaver, kept + seconds).plain for seconds in (9, 25, 119)}
        assert times == {9: "draft kept", 25: "draft kept 20 s ago", 119: "draft kept 1 min ago"}


@SHAPES
async def test_the_editor_has_its_size_from_the_first_frame_on(
    start: Start, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[Size] = []

    def record(_frame: EditorFrame, event: Resize) -> None:
        sizes.append(event.size)

    monkeypatch.setattr(EditorFrame, "on_resize", record, raising=False)
    async with start(size) as pilot:
        await press(pilot, "2", "n")
        assert sizes == [pilot.app.screen.query_one(EditorFrame).outer_size]
        assert sizes[0].height == editor_lines(size[1])


@SHAPES
async def test_a_note_that_is_edited_in_the_list_of_all_notes_stays_in_sight(
    start: Start, notes_path: Path, size: tuple[int, int]
) -> None:
    write_notes(notes_path, *(made(number, STAKE, f"note {number}!") for number in range(40)))
    async with start(size) as pilot:
        await press(pilot, "a", "tab", "G")
        before = screen_text(pilot)
        assert "note 39!" in before
        await press(pilot, "e")
        frame = pilot.app.screen.query_one(EditorFrame).region
        above = screen_text(pilot).splitlines()[: frame.y]
        if frame.y > 5:
            assert "› ○ note 39!" in "\n".join(above).replace("›  ", "› ")
            assert all(is_bold for _, is_bold in parts_with(pilot, "note 39!")[:1]), "it keeps its inks"
        assert "▌" not in "".join(above), "the keys go to the editor"
        await press(pilot, "escape")
        assert screen_text(pilot) == before
        await press(pilot, "e", "x", "ctrl+s")
        assert "note 39!x" in screen_text(pilot)
