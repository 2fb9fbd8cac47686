"""What has just been written in the same place is left out, and the screen looks as if it were not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.app.textual_workarounds.written_rows import WrittenRows

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS, LINES = 12, 3
CURSOR: Final = "\x1b[1;1H"
RED: Final = "\x1b[31m{}\x1b[0m"
WIDE: Final = "漢"


def row_of_parts(ends: Sequence[int], texts: Sequence[str]) -> list[tuple[int, str]]:
    """Return the parts of a row, each with its column: they do not overlap, and some are left out."""
    return [
        (start, (text * COLUMNS)[: (end - start) // (2 if text == WIDE else 1)])
        for (start, end), text in zip(pairwise(sorted({0, *ends, COLUMNS})), texts, strict=False)
        if text
    ]


ROWS: Final = st.builds(
    row_of_parts,
    st.lists(st.sampled_from([2, 5, 6]), max_size=2),
    st.lists(st.sampled_from(["a", "b", "", WIDE]), min_size=3, max_size=3),
)
FRAMES: Final = st.lists(st.tuples(*[ROWS] * LINES), min_size=4, max_size=8)


def frame_of(rows: Sequence[Sequence[tuple[int, str]]]) -> str:
    """Return a frame as Textual writes it: each part after a move, and the cursor's place at the end."""
    parts = (
        f"\x1b[{line};{column + 1}H{RED.format(text)}\n" for line, row in enumerate(rows, 1) for column, text in row
    )
    return "".join(parts) + CURSOR


def cells(frames: Sequence[str]) -> list[object]:
    """Return what a terminal shows."""
    screen = pyte.Screen(COLUMNS, LINES + 1)
    stream = pyte.Stream(screen)
    for each in frames:
        stream.feed(each)
    return [tuple(screen.buffer[line][column]) for line in range(LINES) for column in range(COLUMNS)]


class Clock:
    """A clock that stands still until it is told."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rows(clock: Clock) -> WrittenRows:
    return WrittenRows(clock)


@given(FRAMES)
def test_the_screen_is_as_if_all_were_written(frames: Sequence[Sequence[Sequence[tuple[int, str]]]]) -> None:
    written = [frame_of(each) for each in frames]
    rows = WrittenRows(Clock())
    assert cells([rows.leave_out_repeated(each) for each in written]) == cells(written)


FRAME: Final = "\x1b[1;1Hone\n\x1b[2;1Htwo\n\x1b[2;9Hthree\x1b[4;4H"
WHOLE: Final = FRAME.replace("\n", "")


def test_what_is_the_same_is_written_once(rows: WrittenRows) -> None:
    assert rows.leave_out_repeated(FRAME) == WHOLE
    assert rows.leave_out_repeated("\x1b[?2026l") == "\x1b[?2026l"
    assert rows.leave_out_repeated(FRAME) == "\x1b[4;4H", "but the cursor is where it belongs"
    other = "\x1b[2;9Hfour!\x1b[4;4H"
    assert rows.leave_out_repeated(other) == other
    assert rows.leave_out_repeated(FRAME) == "\x1b[2;1Htwo\x1b[2;9Hthree\x1b[4;4H"


def test_all_is_written_where_somebody_else_may_have_written(rows: WrittenRows, clock: Clock) -> None:
    rows.leave_out_repeated(FRAME)
    rows.forget()
    assert rows.leave_out_repeated(FRAME) == WHOLE, "the window has another size"
    assert rows.leave_out_repeated("\x1b[?1049h") == "\x1b[?1049h"
    assert rows.leave_out_repeated(FRAME) == WHOLE, "it is another screen"
    cleared = f"\x1b[2J{WHOLE}"
    assert rows.leave_out_repeated(cleared) == cleared
    assert rows.leave_out_repeated(FRAME) == WHOLE, "more than a frame was written"
    clock.now += 0.2
    assert rows.leave_out_repeated(FRAME) == "\x1b[4;4H"
    clock.now += 0.3
    assert rows.leave_out_repeated(FRAME) == WHOLE, "it is long ago"
