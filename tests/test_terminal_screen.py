"""The tests' own screen of a terminal shows what pyte's shows."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st

from tests.terminal_screen import TerminalScreen

COLUMNS, LINES = 12, 4
PIECES = st.sampled_from(
    [
        *("plain", "│─ x", "投資", "e\u0301", "\u0301", "👩\u200d💻", "a\u200db", "\u00ad", "longer than a line is"),
        *("\t", "\r\n", "\x1b[2;9H", "\x1b[1;12Hab", "\x1b[2J", "\x1b[K"),
        *("\x1b[4h", "\x1b[4l", "\x0e", "\x0f", "\x1b(0", "\x1b(B"),
    ]
)


def shown(screen: pyte.Screen) -> list[str]:
    return ["".join(screen.buffer[row][column].data for column in range(COLUMNS)) for row in range(LINES)]


@given(st.lists(PIECES, max_size=12).map("".join))
def test_each_text_is_drawn_where_pyte_draws_it(sent: str) -> None:
    theirs, ours = pyte.Screen(COLUMNS, LINES), TerminalScreen(COLUMNS, LINES)
    for screen in (theirs, ours):
        pyte.Stream(screen).feed(sent)
    assert shown(ours) == shown(theirs)
    assert (ours.cursor.y, ours.cursor.x) == (theirs.cursor.y, theirs.cursor.x)
    assert ours.dirty >= theirs.dirty
