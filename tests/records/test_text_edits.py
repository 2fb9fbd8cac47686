"""Parts of a text are replaced and moved, all at once."""

from __future__ import annotations

from jvexplore.records.text_edits import TextEdits


def test_changes_are_made_where_they_were_meant() -> None:
    edits = TextEdits("0123456789")
    edits.replace(8, 10, "")
    edits.insert(0, "a")
    edits.insert(0, "b")
    edits.replace(0, 1, "c")
    edits.insert(10, "d")
    edits.put_first("e")
    edits.put_last("f")
    assert edits.edited_text() == "eabc1234567df"


def test_what_is_moved_takes_its_changes_along() -> None:
    edits = TextEdits("0123456789")
    edits.replace(3, 4, "x")
    edits.insert(4, "y")
    edits.insert(6, "z")
    edits.move(4, 6, 8, "(", ")")
    edits.move(2, 4, 8)
    edits.move(9, 10, 0)
    assert edits.edited_text() == "901z672x(y45)8"


def test_parts_are_moved_to_the_end() -> None:
    edits = TextEdits("0123")
    edits.move(0, 1, 4, after=";")
    edits.move(2, 3, 4)
    edits.insert(4, "!")
    assert edits.edited_text() == "130;2!"


def test_no_changes_change_nothing() -> None:
    assert TextEdits("text").edited_text() == "text"
