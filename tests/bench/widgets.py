"""What the widgets save that stand in place of Textual's: CPU time of a key, of ours and of Textual's, in turn."""

from __future__ import annotations

import asyncio
import gc
import time
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import events
from textual.app import App
from textual.widgets import OptionList, TextArea

from jvexplore.app.looks.themed_app import ThemedApp
from jvexplore.app.notes.note_area import NoteArea
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.row_wrapper import RowWrapper
from jvexplore.app.ui.rows import Rows
from jvexplore.sanitize import sanitize_in_place, sanitize_line
from tests.bench.spread import Spread
from tests.bench.table import row
from tests.bench.turns import turns
from tests.bench.workarounds import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from tests.bench.setting import Setting

_KEYS: Final = 11
_WIDTH: Final = 116
"""Of a row of text, in cells."""
_LONG_LINE: Final = "who confirms it? " * 5_882
TEXTS: Final = {
    "a note of 10,000 lines": "Who confirms the 48 per cent?\n" * 10_000,
    "a line of 100,000 characters": _LONG_LINE,
}


class Alone(ThemedApp, App[int]):
    """One widget, which has the focus."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        yield self.widget


def rows_of_ours(count: int) -> LineView:
    """Return a list of ours."""
    return LineView(Rows([Row(f"row/{number}", sanitize_line(text)) for number, text in enumerate(_texts(count))]))


def rows_of_textual(count: int) -> OptionList:
    """Return Textual's list of the same."""
    return OptionList(*_texts(count), markup=False)


def _texts(count: int) -> list[str]:
    return [f"Number {number}: as it is called" for number in range(count)]


async def key_seconds(make: Callable[[], Widget], key: str) -> tuple[float, float]:
    """Return the processor time of the start, and of a key in the middle: the median of several, in seconds."""
    begun = time.process_time()
    app = Alone(make())
    async with app.run_test(size=(120, 36)) as pilot:
        app.widget.focus()
        await pilot.pause()
        started = time.process_time() - begun
        if isinstance(app.widget, TextArea):
            line, column = app.widget.document.end
            app.widget.move_cursor((line // 2, column // 2))
            await pilot.pause()
        gc.collect()
        costs = Spread()
        for _ in range(_KEYS):
            begun = time.process_time()
            app.post_message(events.Key(key, key if len(key) == 1 else None))
            await pilot.pause()
            costs.add(time.process_time() - begun)
    return started, costs.median


def _compare(makers: Sequence[Callable[[], Widget]], key: str, rounds: int) -> list[tuple[Spread, Spread]]:
    found: list[tuple[Spread, Spread]] = [(Spread(), Spread()) for _ in makers]
    for number, counts in turns(range(len(makers)), rounds):
        for spread, value in zip(found[number], asyncio.run(key_seconds(makers[number], key)), strict=True):
            if counts:
                spread.add(value)
    return found


def _wrapping(rounds: int) -> tuple[Spread, Spread]:
    """Time how a line is wrapped in the middle of which a letter was typed: what it reaches, and all of it."""
    old = _LONG_LINE
    new = old[: len(old) // 2] + "x" + old[len(old) // 2 :]
    wrapper = RowWrapper(_WIDTH, 4, sanitize_in_place)
    offsets = wrapper.row_offsets(old)
    part, whole = Spread(), Spread()
    for _ in range(rounds):
        with part.timed():
            wrapper.offsets_after(old, offsets, new)
        with whole.timed():
            wrapper.row_offsets(new)
    return part, whole


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    for count in (25, 10_000):
        yield f"\n### A list of {count:,} rows: with `line_view`, and with Textual's `OptionList`\n"
        yield from HEAD
        lists: list[Callable[[], Widget]] = [partial(rows_of_ours, count), partial(rows_of_textual, count)]
        ours, other = _compare(lists, "down", setting.rounds)
        yield row("start, CPU time", ours[0], other[0])
        yield row("`down`, CPU time", ours[1], other[1])
    for name, text in TEXTS.items():
        yield f"\n### A letter typed in the middle of {name}\n"
        yield from HEAD
        areas: list[Callable[[], Widget]] = [partial(NoteArea, text), partial(TextArea, text)]
        ours, other = _compare(areas, "x", setting.rounds)
        yield row("`long_text`, `row_document` and `row_wrapper`, CPU time", ours[1], other[1])
        yield row("opened, CPU time", ours[0], other[0])
    yield "\n### A line of 100,000 characters, wrapped again when one more was typed\n"
    yield from HEAD
    yield row("`row_wrapper`: only around the change, or as a whole", *_wrapping(setting.rounds))
