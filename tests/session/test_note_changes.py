"""A reader's change is published, undone in one step, and on the disk without anybody asking for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.notes.drafts import Draft
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.session.change_feed import NotesChanged, NoticeKind
from jvexplore.session.save_before_exit import save_before_exit
from tests.samples import made
from tests.session.conftest import ON, keep, open_bakery, texts, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.session.change_feed import FileNotice
    from jvexplore.session.session import Session


def heard(session: Session) -> list[NotesChanged]:
    """Return the list of what is published of notes from now on."""
    events: list[NotesChanged] = []
    session.feed.changes.subscribe(events.append)
    return events


async def test_a_note_is_published_and_saved_by_itself(session: Session, notes_path: Path) -> None:
    events, states = heard(session), [session.saving.save_state]
    session.feed.saving.subscribe(states.append)
    note = session.note_changes.add_note(Address(ON), "mine", "comment", ())
    assert events == [NotesChanged(frozenset([note.id]), note.id)]
    await until(lambda: not session.saving.is_pending and notes_path.exists())
    await until(lambda: not states[-1].is_pending)
    assert texts(notes_path) == ["mine"]
    assert [state.is_pending for state in states if state.error is None][:2] == [False, True]


CHANGES: list[tuple[str, Callable[[Session, list[str]], object], set[int], int | None]] = [
    ("revise", lambda s, ids: s.note_changes.revise_note(s.notebook.snapshot()[ids[1]], text="new"), {1}, 1),
    ("resolve", lambda s, ids: s.note_changes.resolve_notes(list(s.notebook)[:2], ids[2]), {0, 1}, 2),
    ("retag", lambda s, ids: s.note_changes.retag_notes(list(s.notebook), ("x",), ids[0]), {0, 1, 2}, 0),
    ("move", lambda s, _: s.note_changes.move_notes(list(s.notebook)[1:], Address("dossier")), {1, 2}, 1),
    ("delete", lambda s, _: s.note_changes.delete_notes(list(s.notebook)[:1]), {0}, None),
    ("decide", lambda s, ids: s.note_changes.decide_conflict(s.notebook.snapshot()[ids[2]], "other"), {2}, 2),
]


@pytest.mark.parametrize(("what", "change", "changed", "current"), CHANGES, ids=[each[0] for each in CHANGES])
async def test_each_change_tells_what_changed_and_where_the_cursor_is_and_is_one_step_of_undo(
    notes_path: Path,
    what: str,
    change: Callable[[Session, list[str]], object],
    changed: set[int],
    current: int | None,
) -> None:
    keep(notes_path, made(1), made(2), made(3, conflict=({"text": "other"},)))
    session = open_bakery(notes_path)
    before, events = session.notebook.snapshot(), heard(session)
    ids = sorted(before)
    change(session, ids)
    expected = frozenset(ids[number] for number in changed)
    assert events == [NotesChanged(expected, "" if current is None else ids[current])], what
    assert session.note_changes.undo()
    assert session.notebook.snapshot() == before
    assert events[-1].ids == expected
    assert session.note_changes.redo()
    assert events[-1].ids == expected
    assert session.note_changes.redo() is None
    assert len(events) == 3, "what changes nothing is not told"
    await until(lambda: not session.saving.is_pending)
    await session.saving.save(at_once=True)


async def test_undo_leaves_the_cursor_where_it_is_if_its_note_is_one_that_changed(notes_path: Path) -> None:
    keep(notes_path, made(1), made(2), made(3))
    session = open_bakery(notes_path)
    events, ids = heard(session), sorted(session.notebook.snapshot())
    session.note_changes.resolve_notes(list(session.notebook)[:2], ids[0])
    for cursor, expected in ((ids[1], ids[1]), (ids[2], ids[0])):
        session.note_changes.undo(cursor)
        assert events[-1].current == expected
        session.note_changes.redo(cursor)
        assert events[-1].current == expected
    await session.saving.save(at_once=True)


async def test_what_changes_nothing_is_neither_told_nor_saved_nor_undone(notes_path: Path) -> None:
    keep(notes_path, made(1, tags=("x",)))
    session = open_bakery(notes_path)
    events = heard(session)
    (note,) = session.notebook
    assert not session.note_changes.revise_note(note, text=note.text)
    assert not session.note_changes.retag_notes([note], ("x",))
    assert session.note_changes.undo() is None
    assert events == []
    assert not session.saving.is_pending


async def test_what_changes_while_it_is_saved_goes_into_the_next_save(session: Session, notes_path: Path) -> None:
    for number in range(20):
        session.note_changes.add_note(Address(ON), f"note {number}", "comment", ())
        await asyncio.sleep(0.01)
    await session.saving.save(at_once=True)
    assert sorted(texts(notes_path)) == sorted(f"note {number}" for number in range(20))


async def test_a_draft_is_forgotten_once_its_note_is_on_the_disk_and_not_before(
    session: Session, notes_path: Path
) -> None:
    autosaver = session.note_drafts.open_draft(Address(ON), "", Draft())
    autosaver.follow_editor(lambda: Draft(text="mine"))
    autosaver.write_draft()
    notes_path.mkdir()  # what cannot be written
    session.drafts.close_draft(autosaver)
    session.note_changes.add_note(Address(ON), "mine", "comment", (), draft=autosaver)
    await until(lambda: session.saving.error is not None)
    assert list(sidecar_dir(notes_path).glob("draft-*.toml"))
    notes_path.rmdir()
    assert await session.saving.save(at_once=True)
    assert not list(sidecar_dir(notes_path).glob("draft-*"))


async def test_a_save_that_fails_is_reported_and_the_notes_wait(session: Session, notes_path: Path) -> None:
    notices: list[FileNotice] = []
    session.feed.notices.subscribe(notices.append)
    notes_path.mkdir()
    session.note_changes.add_note(Address(ON), "mine", "comment", ())
    await until(lambda: bool(notices))
    assert [notice.kind for notice in notices] == [NoticeKind.SAVE_FAILED]
    assert str(notes_path) in notices[0].reason
    assert session.saving.save_state.is_pending
    assert session.saving.save_state.error


async def test_what_a_listener_breaks_is_not_lost(session: Session, notes_path: Path) -> None:
    def break_down(_: NotesChanged) -> None:
        raise RuntimeError("a defect")

    session.feed.changes.subscribe(break_down)
    with pytest.raises(RuntimeError, match="a defect"):
        session.note_changes.add_note(Address(ON), "mine", "comment", ())
    assert save_before_exit(session) == []
    assert texts(notes_path) == ["mine"]


def test_what_is_typed_and_takes_no_draft_is_a_note_in_the_end(session: Session, notes_path: Path) -> None:
    autosaver = session.note_drafts.open_draft(Address(ON), "", Draft())
    autosaver.follow_editor(lambda: Draft(text="typed"))
    sidecar_dir(notes_path).write_text("")  # no draft can be kept here
    autosaver.write_draft()
    assert autosaver.unsaved_draft
    save_before_exit(session)
    assert [note.text for note in session.notebook] == ["typed"]
