"""The widgets that replace Textual's are cheaper, by counts, and Textual's are still not."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest
from textual import events
from textual.document._document import Document
from textual.widgets import Footer, OptionList, TextArea
from textual.widgets.text_area import WrappedDocument

from jvexplore.app.notes.note_area import NoteArea
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.row_document import RowDocument
from jvexplore.app.ui.row_wrapper import RowWrapper
from jvexplore.app.ui.rows import Rows
from jvexplore.sanitize import sanitize_in_place
from tests.app.call_counts import Counted, counted, python_calls
from tests.app.conftest import Start, app_of, settle, until
from tests.bench.widgets import Alone, rows_of_ours, rows_of_textual

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widget import Widget

HEIGHT: Final = 36
MANY: Final = 10_000
LONG_LINE: Final = "who confirms it? " * 5_882
MANY_LINES: Final = "Who confirms the 48 per cent?\n" * MANY


async def list_work(make: Callable[[int], Widget], line: str, owner: type, each: str) -> tuple[int, int, int]:
    """Return how many lines a list draws when it opens and at a key, and how many of its rows it looks at to open.

    Args:
        make: makes the list.
        line: its method that draws a line.
        owner: the class whose method `each` looks at a row.
        each: that method.
    """
    app = Alone(make(MANY))
    with counted(type(app.widget), line) as drawn, counted(owner, each) as looked:
        async with app.run_test(size=(120, HEIGHT)) as pilot:
            app.widget.focus()
            await pilot.pause()
            opened, looked_at = drawn.number, looked.number
            await pilot.press("down")
            await pilot.pause()
            return opened, drawn.number - opened, looked_at


async def test_a_list_draws_the_rows_in_view_and_at_a_key_the_two_that_change() -> None:
    opened, at_key, looked_at = await list_work(rows_of_ours, "_draw", Rows, "draw_line")
    assert opened <= 3 * HEIGHT
    assert looked_at <= 3 * HEIGHT
    assert at_key == 2
    _, at_key, looked_at = await list_work(rows_of_textual, "render_line", OptionList, "_get_visual")
    assert at_key > HEIGHT / 2  # else a list of Textual's would do
    assert looked_at >= MANY


async def test_the_line_of_keys_mounts_nothing(start: Start) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        assert not explorer.query_one(KeyBar).children
        with counted(KeyBar, "render") as drawn, counted(KeyBar, "mount") as mounted:
            await pilot.press("tab")
            await settle(pilot)
        assert drawn.number
        assert not mounted.number
        await explorer.mount(footer := Footer())
        explorer.refresh_bindings()
        await until(pilot, lambda: len(footer.children) > 5)  # else Textual's would do


class ReadText(NoteArea):
    """Counts the characters that it looks at to draw."""

    read = 0

    def row_text(self, line: int, start: int, end: int) -> object:  # type: ignore[override]
        self.read += end - start
        return super().row_text(line, start, end)


class ReadTextArea(TextArea):
    """Textual's, which does the same."""

    read = 0

    def get_line(self, line_index: int) -> object:  # type: ignore[override]
        found = super().get_line(line_index)
        self.read += len(found)
        return found


async def characters_read(area: ReadText | ReadTextArea) -> int:
    """Return how many characters are looked at to draw the screen after a letter was typed."""
    app = Alone(area)
    async with app.run_test(size=(120, HEIGHT)) as pilot:
        area.focus()
        area.move_cursor((0, len(LONG_LINE) // 2))
        await pilot.pause()
        area.read = 0
        app.post_message(events.Key("x", "x"))
        await pilot.pause()
        await pilot.pause()
    assert area.text[len(LONG_LINE) // 2] == "x"
    return area.read


async def test_of_a_long_line_only_the_rows_in_view_are_looked_at_to_draw_them() -> None:
    assert 0 < await characters_read(ReadText(LONG_LINE)) < 2 * HEIGHT * 120
    assert await characters_read(ReadTextArea(LONG_LINE)) > 10 * len(LONG_LINE)  # else `LongText` is not needed


async def joins_to_draw(area: TextArea, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how often all lines of a text are joined to draw its rows."""
    joined = Counted()

    def join(document: Document) -> str:
        joined.number += 1
        return "\n".join(document.lines)

    async with Alone(area).run_test(size=(120, HEIGHT)) as pilot:
        await pilot.pause()
        with monkeypatch.context() as patch:
            patch.setattr(Document, "text", property(join))
            for row in range(HEIGHT - 2):
                area.render_line(row)
    return joined.number


async def test_not_all_lines_are_joined_to_draw_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    assert await joins_to_draw(NoteArea(MANY_LINES), monkeypatch) == 0
    assert await joins_to_draw(TextArea(MANY_LINES), monkeypatch) >= HEIGHT / 2  # else `LongText` need not see to it


def wrapping_calls(make: Callable[[Document], WrappedDocument], text: str) -> int:
    """Return how many calls it takes to wrap a text again in the middle of which a letter was typed."""
    document = Document(text)
    wrapped = make(document)
    wrapped.wrap(116)
    line, column = document.line_count // 2, len(document.lines[document.line_count // 2]) // 2
    with python_calls() as calls:
        document.replace_range((line, column), (line, column), "x")
        wrapped.wrap_range((line, column), (line, column), (line, column + 1))
        assert wrapped.height
    return calls.number


def our_document(document: Document) -> WrappedDocument:
    return RowDocument(document, 4, sanitize_in_place)


@pytest.mark.parametrize("text", [LONG_LINE, MANY_LINES], ids=["long line", "many lines"])
def test_a_letter_is_wrapped_with_no_more_work_in_a_long_text_than_in_a_short_one(text: str) -> None:
    assert wrapping_calls(our_document, text) < 3 * wrapping_calls(our_document, "Who confirms it?\n" * 3)
    short = wrapping_calls(WrappedDocument, "Who confirms it?\n" * 3)
    assert wrapping_calls(WrappedDocument, text) > 100 * short  # else Textual's document would do


def test_of_a_changed_line_only_the_rows_around_the_change_are_wrapped() -> None:
    wrapper, middle = RowWrapper(116, 4, sanitize_in_place), len(LONG_LINE) // 2
    offsets = wrapper.row_offsets(LONG_LINE)
    with counted(RowWrapper, "_row_end") as rows:
        wrapper.offsets_after(LONG_LINE, offsets, f"{LONG_LINE[:middle]}x{LONG_LINE[middle:]}")
    assert 0 < rows.number < 10 < len(offsets)


def test_the_palette_is_imported_when_it_is_opened() -> None:
    script = """
import sys, jvexplore.app.run
print(len(sys.modules), *(name for name in sys.modules if name.startswith("jvexplore.app.find.")))
import jvexplore.app.find.palette, jvexplore.app.find.action_commands, jvexplore.app.find.fact_commands
print(len(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    (before, *loaded), (after,) = map(str.split, done.stdout.splitlines())
    assert loaded == ["jvexplore.app.find.palette_app"]
    assert int(after) - int(before) >= 10  # else it may as well be imported at once
