"""How blocks of an article are drawn: wrapped whole behind what they are, with a caret, found again under the mouse."""

from __future__ import annotations

import pytest

from jvexplore.app.importing import block_rows
from jvexplore.app.importing.block_sheet import BlockSheet
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.article.import_.block import Block, BlockPart
from jvexplore.session.block_status import BlockStatuses

LONG = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
HEAD = Block("The yard is sold", BlockPart.HEADLINE)


def sheet_of(*blocks: Block, width: int = 61, height: int = 20, current: int = 0, caret: int = 0) -> BlockSheet:
    """Return a laid out sheet of blocks."""
    sheet = BlockSheet()
    sheet.show_blocks(BlockStatuses().statuses_of(blocks))
    sheet.lay_out(width, height)
    sheet.set_current(current)
    sheet.run, sheet.caret = range(current, current + 1), caret
    return sheet


def lines_of(sheet: BlockSheet, current: int = 0) -> list[str]:
    """Return the lines of a sheet with the focus."""
    cursor = Cursor(current, CursorGrade.FOCUSED)
    drawn = (sheet.draw_line(number, 0, cursor, is_first=number == 0) for number in range(len(sheet)))
    return [line.plain.rstrip() for line in drawn]


def test_what_a_block_is_stands_in_a_column() -> None:
    sheet = sheet_of(
        HEAD, Block(LONG), Block("Home", is_dropped=True, reason="menu"), Block("Left out", is_dropped=True)
    )
    assert lines_of(sheet) == [
        "▌ √ headline    The yard is sold",
        "  ¶ para. 1     One two three four five six seven eight nine",
        "                ten eleven twelve thirteen fourteen fifteen",
        "                sixteen",
        "  × menu        Home",
        "  × dropped     Left out",
    ]


def test_in_a_narrow_window_it_stands_before_the_text() -> None:
    sheet = sheet_of(HEAD, Block(LONG), Block("Home", is_dropped=True, reason="menu"), width=30)
    assert lines_of(sheet) == [
        "▌ √ headline  The yard is",
        "▌   sold",
        "  ¶ 1 One two three four five",
        "    six seven eight nine ten",
        "    eleven twelve thirteen",
        "    fourteen fifteen sixteen",
        "  × menu  Home",
    ]


def test_a_word_that_has_no_room_beside_what_a_block_is_stands_below() -> None:
    assert lines_of(sheet_of(Block("Donaudampfschifffahrt", BlockPart.SOURCE_LINE), width=26)) == [
        "▌ √ source line",
        "▌   Donaudampfschifffahrt",
    ]


def test_what_is_dropped_is_cut_until_the_cursor_is_on_it() -> None:
    blocks = Block("Kept."), Block(LONG, is_dropped=True), Block("Also kept.")
    sheet = sheet_of(*blocks)
    assert lines_of(sheet)[1:4] == [
        "  × dropped     One two three four five six seven eight nine",
        "                ten eleven twelve thirteen fourteen fifteen…",
        "  ¶ para. 2     Also kept.",
    ]
    assert sheet.set_current(1)
    sheet.run = range(1, 2)
    assert lines_of(sheet, 1)[3] == "▌               sixteen"
    assert len(sheet) == 5
    assert not sheet.set_current(1)


def test_the_head_stands_apart_where_there_is_room() -> None:
    assert [bool(line) for line in lines_of(sheet_of(HEAD, Block("One."), Block("Two."), height=30))] == [
        True,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("caret", "lines"),
    [
        (0, ["One two three four five six seven eight nine", "ten eleven"]),
        (LONG.index("four"), ["One two three│four five six seven eight nine", "ten eleven"]),
        (LONG.index("ten"), ["One two three four five six seven eight nine", "│ten eleven"]),
        (LONG.index("eleven"), ["One two three four five six seven eight nine", "ten│eleven"]),
    ],
)
def test_the_caret_stands_in_the_blank_before_a_word(caret: int, lines: list[str]) -> None:
    sheet = sheet_of(Block(LONG[: LONG.index(" twelve")]), caret=caret)
    drawn = lines_of(sheet)
    assert drawn[0][16:] == lines[0]
    assert drawn[1][15:].strip() == lines[1]


def test_where_no_blanks_are_written_the_character_after_the_caret_is_marked() -> None:
    sheet = sheet_of(Block("船厂很旧。它沉了"), caret=5)
    line = sheet.draw_line(0, 0, Cursor(0, CursorGrade.FOCUSED), is_first=True)
    (mark,) = (span for span in line.spans if "underline" in str(span.style))
    assert line.plain[mark.start : mark.end] == "它"


@pytest.mark.parametrize("width", [61, 30])
@pytest.mark.parametrize("word", ["One", "four", "nine", "ten", "sixteen"])
def test_the_character_under_the_mouse_is_found(width: int, word: str) -> None:
    sheet = sheet_of(Block(LONG), width=width)
    lines = lines_of(sheet)
    line = next(number for number, each in enumerate(lines) if word in each)
    assert sheet.offset_at(line, lines[line].index(word)) == LONG.index(word)


def test_what_a_block_is_is_found_under_the_mouse() -> None:
    sheet = sheet_of(HEAD, Block(LONG), height=30)
    assert [sheet.is_sign(0, column) for column in (1, 2, 10, 15, 16)] == [False, True, True, True, False]
    assert not sheet.is_sign(1, 3)
    assert sheet.offset_at(1, 20) is None
    assert not sheet.is_sign(3, 3)
    assert sheet.offset_at(0, 60) == len(HEAD.text) - 1
    assert sheet.offset_at(9, 20) is None


def test_unsafe_characters_are_signs_and_counted_as_one() -> None:
    sheet = sheet_of(Block("A\x1b[2J\u202eb c"))
    assert lines_of(sheet)[0].startswith("▌ ¶ para. 1     A␛[2J")
    assert sheet.offset_at(0, 16 + 5) == 5


def test_a_correction_wraps_only_the_texts_that_it_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    wrapped = list[str]()
    wrap = block_rows._wrap

    def count(text: str, lead: int, width: int) -> list[int]:
        wrapped.append(text)
        return wrap(text, lead, width)

    monkeypatch.setattr(block_rows, "_wrap", count)
    blocks = [Block(f"{number} {LONG}") for number in range(400)]
    statuses = BlockStatuses()
    sheet = sheet_of(*blocks)
    assert len(wrapped) >= 400
    wrapped.clear()
    blocks[:2] = [Block(f"{LONG} joined")]
    sheet.show_blocks(statuses.statuses_of(tuple(blocks)))
    assert wrapped == [f"{LONG} joined"]
