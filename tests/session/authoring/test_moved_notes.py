"""Notes follow a fact that is renamed or merged, and go back with it: one step, whatever happens to either file."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import address_of
from jvexplore.errors import JvexploreError
from jvexplore.records.store import RecordStore
from tests.app.notes_on_disk import write_notes
from tests.samples import made
from tests.session.authoring.noted_facts import BEACON, BEFORE, GULL, MERGED, RENAMED, in_file, shown, write_noted
from tests.session.dossier_window import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.session import Session


@pytest.fixture
def notes_path(tmp_path: Path) -> Path:
    return write_noted(tmp_path)


@pytest.fixture
def session(lighthouse_copy: Path, notes_path: Path) -> Session:
    return open_file(lighthouse_copy, notes_path)


async def test_a_rename_is_one_step_on_both_files(session: Session, lighthouse_copy: Path) -> None:
    facts, notes = lighthouse_copy.read_bytes(), session.store.path.read_bytes()
    changed = await session.authoring.rename_fact(GULL, "gull-trust")
    assert (changed.label, changed.subject, changed.note_count) == ("rename", "party/gull-trust", 2)
    assert await in_file(session) == shown(session) == RENAMED
    stake = tomllib.loads(lighthouse_copy.read_text("utf-8"))["stakes"][0]
    assert (stake["id"], stake["holder"]) == ("gull", "gull-trust")
    undone = await session.fact_changes.undo()
    assert (undone.label, undone.subject, undone.note_count) == ("rename", "party/gull-trust", 2)
    assert session.undo_order.next_undo is None
    assert await in_file(session) == shown(session) == BEFORE
    assert (lighthouse_copy.read_bytes(), session.store.path.read_bytes()) == (facts, notes)
    assert (await session.fact_changes.redo()).note_count == 2
    assert await in_file(session) == shown(session) == RENAMED
    await session.fact_changes.undo()
    assert (lighthouse_copy.read_bytes(), session.store.path.read_bytes()) == (facts, notes)


async def test_a_merge_is_one_step_on_both_files(session: Session, lighthouse_copy: Path) -> None:
    def facts_now() -> object:
        return tomllib.loads(lighthouse_copy.read_text("utf-8"))

    facts, written, notes = facts_now(), lighthouse_copy.read_bytes(), session.store.path.read_bytes()
    assert await session.authoring.values_left(GULL, BEACON) == {"type": "organisation"}
    assert lighthouse_copy.read_bytes() == written
    assert session.undo_order.next_undo is None
    changed = await session.authoring.merge_party(GULL, BEACON)
    assert (changed.label, changed.subject, changed.note_count) == ("merge", "party/gull", 2)
    assert await in_file(session) == shown(session) == MERGED
    assert GULL not in session.dossier.facts
    await session.fact_changes.undo()
    assert await in_file(session) == shown(session) == BEFORE
    assert (facts_now(), session.store.path.read_bytes()) == (facts, notes)
    await session.fact_changes.redo()
    assert await in_file(session) == shown(session) == MERGED
    await session.fact_changes.undo()
    assert (facts_now(), session.store.path.read_bytes()) == (facts, notes)


async def test_steps_on_notes_before_and_after_it_are_undone_one_by_one(session: Session) -> None:
    notes, order = session.note_changes, session.undo_order
    note = session.notebook.notes_on(GULL)[0]
    notes.revise_note(note, text="a trust!")
    await session.authoring.rename_fact(GULL, "gull-trust")
    (note,) = session.notebook.notes_on(address_of("party/gull-trust"))
    notes.revise_note(note, text="a trust!!")
    notes.add_note(address_of("party/gull-trust"), "new", "comment", ())
    assert [notes.undo(), notes.undo()] == ["new note", "edit"]
    assert order.next_undo == "facts"
    await session.fact_changes.undo()
    assert [each.text for each in session.notebook.notes_on(GULL)] == ["a trust!"]
    assert notes.undo() == "edit"
    assert shown(session) == BEFORE
    assert notes.redo() == "edit"
    await session.fact_changes.redo()
    assert [notes.redo(), notes.redo()] == ["edit", "new note"]
    texts = [each.text for each in session.notebook.notes_on(address_of("party/gull-trust"))]
    assert sorted(texts) == ["a trust!!", "new"]


async def test_what_another_window_did_to_the_notes_since_stays(session: Session, notes_path: Path) -> None:
    await session.authoring.merge_party(GULL, BEACON)
    assert await in_file(session) == MERGED
    write_notes(
        notes_path,
        made(1, "party/beacon", "a trust, they say"),
        made(2, "stake/gull", "says [[party/beacon]] and more"),
        made(4, "party/beacon", "theirs"),
        dossier="lighthouse",
    )
    await session.saving.sync_with_file()
    await session.fact_changes.undo()
    assert await in_file(session) == [
        ("party/gull", "a trust, they say"),
        ("stake/gull", "says [[party/beacon]] and more"),
        ("party/beacon", "a company?"),
        ("party/beacon", "theirs"),
    ]


async def test_a_note_that_another_window_put_on_the_new_address_goes_back_too(
    session: Session, notes_path: Path
) -> None:
    await session.authoring.rename_fact(GULL, "gull-trust")
    await in_file(session)
    write_notes(notes_path, made(4, "party/gull-trust", "theirs"), dossier="lighthouse")
    await session.fact_changes.undo()  # which reads what they wrote as it saves the others
    await session.saving.sync_with_file()
    written = await in_file(session)
    assert written[:3] == BEFORE
    assert written[3] == ("party/gull", "theirs")


async def test_if_the_facts_cannot_be_saved_the_notes_stay(session: Session, lighthouse_copy: Path) -> None:
    await session.authoring.rename_fact(GULL, "gull-trust")
    good, spoilt = lighthouse_copy.read_bytes(), b"id = ["
    lighthouse_copy.write_bytes(spoilt)
    for change in (session.fact_changes.undo(), session.authoring.merge_party(BEACON, GULL)):
        with pytest.raises(JvexploreError):
            await change
        assert await in_file(session) == shown(session) == RENAMED
        assert lighthouse_copy.read_bytes() == spoilt
    lighthouse_copy.write_bytes(good)
    await session.fact_changes.undo()
    assert await in_file(session) == shown(session) == BEFORE


async def test_if_the_notes_cannot_be_saved_the_facts_do_not_go_back(
    session: Session, lighthouse_copy: Path, notes_path: Path
) -> None:
    await session.authoring.rename_fact(GULL, "gull-trust")
    await in_file(session)
    facts, notes = lighthouse_copy.read_bytes(), notes_path.read_bytes()
    notes_path.write_bytes(b"notes = [")
    with pytest.raises(JvexploreError, match=r"its notes cannot be moved back: .*notes\.toml"):
        await session.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == facts
    assert shown(session) == RENAMED
    notes_path.write_bytes(notes)
    await session.fact_changes.undo()
    assert await in_file(session) == BEFORE


async def test_notes_that_never_followed_in_their_file_do_not_keep_facts_from_going_back(
    session: Session, lighthouse_copy: Path, notes_path: Path
) -> None:
    facts, notes = lighthouse_copy.read_bytes(), notes_path.read_bytes()
    notes_path.write_bytes(b"notes = [")
    await session.authoring.rename_fact(GULL, "gull-trust")
    assert not await session.saving.save(at_once=True)
    assert shown(session) == RENAMED
    await session.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == facts
    assert shown(session) == BEFORE
    notes_path.write_bytes(notes)
    assert await in_file(session) == BEFORE


async def test_read_only_notes_stay_as_they_are_and_are_found(lighthouse_copy: Path, notes_path: Path) -> None:
    newer = notes_path.read_text("utf-8").replace("format = 1", "format = 9", 1)
    notes_path.write_text(newer, "utf-8")
    session = open_file(lighthouse_copy, notes_path)
    assert session.read_only_reason
    facts = lighthouse_copy.read_bytes()
    assert (await session.authoring.rename_fact(GULL, "gull-trust")).note_count == 0
    assert [each.text for each in session.notebook.notes_on(address_of("party/gull-trust"))] == ["a trust?"]
    assert notes_path.read_text("utf-8") == newer
    await session.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == facts
    assert shown(session) == BEFORE


async def test_notes_that_are_read_only_by_now_keep_the_facts_from_going_back(
    session: Session, lighthouse_copy: Path, notes_path: Path
) -> None:
    await session.authoring.rename_fact(GULL, "gull-trust")
    await in_file(session)
    facts, notes = lighthouse_copy.read_bytes(), notes_path.read_text("utf-8")
    notes_path.write_text(notes.replace("format = 1", "format = 9", 1), "utf-8")
    await session.saving.sync_with_file()
    with pytest.raises(JvexploreError, match="its notes cannot be moved back"):
        await session.fact_changes.undo()
    assert lighthouse_copy.read_bytes() == facts
    assert shown(session) == RENAMED


async def test_whoever_reads_the_files_meanwhile_finds_each_note_at_a_fact(
    session: Session, lighthouse_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program may be killed after either file is written."""
    orphans: list[int] = []
    write = RecordStore._write_merged

    def look(store: RecordStore[Any], *args: Any, **options: Any) -> None:
        write(store, *args, **options)
        other = open_file(lighthouse_copy, notes_path)
        orphans.append(sum(map(other.is_orphan, other.notebook)))

    monkeypatch.setattr(RecordStore, "_write_merged", look)
    await session.authoring.rename_fact(GULL, "gull-trust")
    await in_file(session)
    await session.fact_changes.undo()
    await in_file(session)
    assert orphans == [0] * 4


async def test_notes_that_were_at_the_new_address_already_stay_there(session: Session) -> None:
    """They are on a fact that was deleted, and may come back."""
    await session.authoring.delete_fact(BEACON)
    await session.authoring.rename_fact(GULL, "beacon")
    assert [note.on for note in session.notebook] == ["party/beacon", "stake/gull", "party/beacon"]
    await session.fact_changes.undo()
    assert [note.on for note in session.notebook] == ["party/gull", "stake/gull", "party/beacon"]
    await session.fact_changes.undo()
    assert [note.on for note in session.notebook if session.is_orphan(note)] == []
