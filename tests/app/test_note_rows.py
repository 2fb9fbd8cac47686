"""The list of all notes: which lines belong to which note, and that only those in view are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.looks.safe_content import content
from jvexplore.app.looks.signs import CURSOR, MARKED
from jvexplore.app.notes.note_rows import ListedNote, NoteRows
from jvexplore.app.ui.compared_text import differing_words
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line, sanitize_text

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent

LISTED = [
    ListedNote("", own_words("Problems")),
    ListedNote("bad", own_words("no id")),
    ListedNote("a", line_count=2),
    ListedNote("b", line_count=3),
]


def test_each_line_belongs_to_its_note_and_blank_ones_to_none() -> None:
    rows = NoteRows(LISTED)
    assert len(rows) == 1 + 1 + 1 + 1 + 2 + 1 + 3
    assert [rows.stop_at(line, 0) for line in range(-1, 11)] == [None, None, None, 0, None, 1, 1, None, 2, 2, 2, None]
    assert [[*rows.stop_lines(stop)] for stop in range(3)] == [[2], [4, 5], [7, 8, 9]]
    assert rows.stop_keys == ["bad", "a", "b"]
    assert [rows.key_at(stop) for stop in range(4)] == ["bad", "a", "b", ""]
    assert rows.find_stop("b") == 2
    assert rows.find_stop("") is None


def test_an_empty_list_has_no_lines() -> None:
    assert len(NoteRows()) == 0
    assert NoteRows().stop_count == 0
    assert NoteRows().stop_at(0, 0) is None


def test_only_the_lines_in_view_are_looked_up() -> None:
    drawn = []
    listed = [ListedNote(str(number), line_count=2) for number in range(100_000)]

    def draw(key: str, line: int, _width: int) -> SafeContent:
        drawn.append((key, line))
        return content(sanitize_line(f"{key} {line}"))

    rows = NoteRows(listed, draw)
    rows.lay_out(80)
    rows.draw_line(150_000, 80, Cursor(0, CursorGrade.LEFT), is_first=True)
    assert drawn == [("50000", 0)]


def test_cursor_and_mark_stand_before_a_note() -> None:
    rows = NoteRows(LISTED, lambda key, line, _width: content(sanitize_line(f"{key}{line}")), lambda key: key == "a")
    lines = [rows.draw_line(line, 20, Cursor(1, CursorGrade.FOCUSED), is_first=False).plain for line in (4, 5, 6, 7)]
    assert lines == [f"{CURSOR.text}{MARKED.text} a0", f"{CURSOR.text}  a1", "", "   b0"]


def test_words_that_the_other_text_lacks_are_told() -> None:
    text, other = sanitize_text("Alpha holds 47 %\nof Beta"), sanitize_text("Alpha holds 48 %\nof Beta Group")
    assert [text[start:end] for start, end in differing_words(text, other)] == ["47"]
    assert [other[start:end] for start, end in differing_words(other, text)] == ["48", "Group"]
    assert not [*differing_words(text, text)]
