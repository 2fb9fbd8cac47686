from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Program


def test_a_note_is_moved_and_keeps_what_its_new_fact_says(program: Program) -> None:
    note_id = program.told("note", "stake/dough", "mine").strip()
    program.told("move", note_id, "party/crumb")
    (note,) = program.written
    assert note["on"] == "party/crumb"
    assert note["text"] == "mine"
    assert not note["fact"].startswith("Dough Holding holds")


def test_all_notes_on_a_fact_that_is_gone_are_moved(program: Program) -> None:
    for text in ("one", "two"):
        program.told("note", "stake/dough", text)
    program.told("move", "--all-on", "stake/dough", "party/crumb")
    assert [note["on"] for note in program.written] == ["party/crumb", "party/crumb"]


def test_what_was_confirmed_of_another_fact_is_not_confirmed_of_this_one(program: Program) -> None:
    note_id = program.told("note", "stake/dough", "as printed", "--kind", "check").strip()
    text = program.notes.read_text(encoding="utf-8").replace('"open"', '"confirmed"')
    program.notes.write_text(text, encoding="utf-8")
    assert "check · √ confirmed" in program.told("notes")
    program.told("move", note_id, "stake/crumb")
    assert "check · ○ changed since confirmed" in program.told("notes")
    program.told("move", note_id, "stake/dough")
    assert "check · √ confirmed" in program.told("notes")


def test_what_is_not_there_is_reported(program: Program) -> None:
    note_id = program.told("note", "stake/dough", "mine").strip()
    assert 'no note "nothing"' in program.failed("move", "nothing", "party/crumb")[1]
    assert "did you mean" in program.failed("move", note_id, "party/crum")[1]
