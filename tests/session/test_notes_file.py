"""A notes file that is damaged, gone, or in the wrong place: nothing that anybody wrote is lost by what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.errors import JvexploreError
from jvexplore.notes.codec import NotesCodec
from jvexplore.records.backups import newest_backup
from jvexplore.session.change_feed import NotesChanged
from jvexplore.session.notes_file import replace_damaged_file, restore_backup, restore_missing_file, use_other_file
from tests.samples import NOON, made
from tests.session.conftest import ON, keep, open_bakery, texts
from tests.session.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note
    from jvexplore.records.backups import Backup
    from jvexplore.session.session import Session


async def saved(path: Path, *found: str) -> Session:
    """Open a file, and save notes with these texts."""
    session = open_bakery(path)
    session.saving.run_tasks_with(lambda _: None)
    for text in found:
        session.note_changes.add_note(Address(ON), text, "comment", ())
    assert await session.saving.save(at_once=True)
    return session


def backup_of(path: Path) -> Backup[Note]:
    backup = newest_backup(path, NotesCodec("bakery"))
    assert backup
    return backup


async def test_a_damaged_file_is_kept_aside_and_its_last_good_version_comes_in(notes_path: Path) -> None:
    await saved(notes_path, "good")
    backup = backup_of(notes_path)
    session = open_bakery(notes_path)
    session.notes.read_only_reason = "cannot be read"
    notes_path.write_text("damaged")
    aside = await restore_backup(session, backup)
    assert aside.read_text() == "damaged"
    assert not session.read_only_reason
    assert [note.text for note in session.notebook] == texts(notes_path) == ["good"]


async def test_a_missing_file_is_brought_back_and_what_was_written_meanwhile_stays(notes_path: Path) -> None:
    await saved(notes_path, "good")
    backup = backup_of(notes_path)
    notes_path.unlink()
    session = open_bakery(notes_path)
    session.saving.run_tasks_with(lambda _: None)
    session.note_changes.add_note(Address(ON), "new", "comment", ())
    await restore_missing_file(session, backup)
    assert await session.saving.save(at_once=True)
    assert sorted(note.text for note in session.notebook) == sorted(texts(notes_path)) == ["good", "new"]


async def test_notes_take_the_place_of_a_damaged_file(notes_path: Path) -> None:
    session = await saved(notes_path, "mine")
    notes_path.write_text("damaged")
    aside = await replace_damaged_file(session)
    assert aside.read_text() == "damaged"
    assert texts(notes_path) == ["mine"]


async def test_another_file_is_merged_with_the_notes_that_are_open(notes_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    keep(other, made(1, text="there"))
    session = await saved(notes_path, "here")
    events: list[NotesChanged] = []
    session.feed.changes.subscribe(events.append)
    await use_other_file(session, other)
    assert session.store.path == other
    assert events == [NotesChanged(frozenset([made(1).id]))]
    session.saving.mark_pending()
    assert await session.saving.save(at_once=True)
    assert sorted(texts(other)) == ["here", "there"]
    assert texts(notes_path) == ["here"], "the first file stays as it was"


@pytest.mark.parametrize("name", ["damaged.toml", "folder", ""])
async def test_a_file_that_cannot_be_used_changes_nothing(notes_path: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "damaged.toml").write_text("damaged")
    (tmp_path / "folder").mkdir()
    session = await saved(notes_path, "here")
    with pytest.raises(JvexploreError):
        await use_other_file(session, tmp_path / name)
    assert session.store.path == notes_path
    assert [note.text for note in session.notebook] == ["here"]


def test_it_waits_for_a_save_that_is_under_way(notes_path: Path) -> None:
    keep(notes_path, made(1, text="<1>"))
    window = Window(notes_path, lambda: NOON)
    window.session.note_changes.add_note(Address(ON), "<2>", "comment", ())
    window.save()
    window.finish()
    backup = backup_of(notes_path)
    window.session.note_changes.add_note(Address(ON), "<3>", "comment", ())
    window.save()
    window.begin(restore_backup(window.session, backup))
    assert not list(notes_path.parent.glob("*.broken-*")), "the save has not ended"
    window.finish()
    assert list(notes_path.parent.glob("*.broken-*"))
    window.save()
    window.finish()
    assert texts(notes_path) == [note.text for note in window.session.notebook]
    assert {"<1>", "<2>", "<3>"} == window.texts()
    window.crash()
