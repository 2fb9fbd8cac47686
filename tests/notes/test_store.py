from __future__ import annotations

import stat
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.notes import codec
from jvexplore.notes.layout import note_text
from jvexplore.notes.store import NotesStore
from jvexplore.records.changes import Change
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes.model import Note

ONE, TWO, THREE = made(1, text="one"), made(2, text="two"), made(3, text="three")


def by_id(*notes: Note) -> dict[str, Note]:
    return {note.id: note for note in notes}


def read(path: Path) -> dict[str, Note]:
    return dict(NotesStore(path, "bakery").load())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "notes.toml"


@pytest.fixture
def store(path: Path) -> NotesStore:
    return NotesStore(path, "bakery")


def test_a_missing_file_has_no_notes_and_is_made_on_the_first_save(store: NotesStore, path: Path) -> None:
    assert store.load() == {}
    assert not path.parent.exists()
    store.save(by_id(ONE))
    assert read(path) == by_id(ONE)


def test_nothing_is_written_where_there_is_nothing_to_say(store: NotesStore, path: Path) -> None:
    store.save({})
    assert not path.exists()


def test_what_another_program_wrote_meanwhile_stays(store: NotesStore, path: Path) -> None:
    store.save(by_id(ONE))
    other = NotesStore(path, "bakery")
    other.save({**other.load(), **by_id(TWO)})
    assert store.save(by_id(ONE, THREE)) == (Change(None, TWO),)
    assert read(path) == by_id(ONE, TWO, THREE)


def test_a_note_that_both_changed_is_kept_in_both_versions(store: NotesStore, path: Path) -> None:
    store.save(by_id(ONE))
    other = NotesStore(path, "bakery")
    other.load()
    theirs, ours = made(1, text="theirs"), made(1, text="ours")
    other.save(by_id(theirs))
    store.save(by_id(ours))
    (note,) = read(path).values()
    assert {note.text, note.conflict[0]["text"]} == {"ours", "theirs"}


def test_a_file_that_vanished_is_written_again(store: NotesStore, path: Path) -> None:
    store.save(by_id(ONE))
    path.unlink()
    store.save(by_id(ONE, TWO))
    assert read(path) == by_id(ONE, TWO)


def test_many_writers_lose_nothing(path: Path) -> None:
    written = [made(number, text=str(number)) for number in range(12)]

    def write(note: Note) -> None:
        store = NotesStore(path, "bakery")
        store.save({**store.load(), note.id: note})

    threads = [threading.Thread(target=write, args=(note,)) for note in written]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read(path) == by_id(*written)


def test_a_link_stays_a_link_and_the_mode_stays(store: NotesStore, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.toml"
    path.parent.mkdir()
    path.symlink_to(target)
    store.save(by_id(ONE))
    target.chmod(0o640)
    store.save(by_id(ONE, TWO))
    assert path.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert read(target) == by_id(ONE, TWO)


def test_no_temporary_file_is_left(store: NotesStore, path: Path) -> None:
    store.save(by_id(ONE))
    assert {each.name for each in path.parent.iterdir()} == {"notes.toml", ".notes.toml.jvexplore"}


def test_what_others_wrote_is_seen_once(store: NotesStore, path: Path) -> None:
    store.save(by_id(ONE))
    assert store.read_remote_changes() == ()
    other = NotesStore(path, "bakery")
    other.save({**other.load(), **by_id(TWO)})
    assert store.read_remote_changes() == (Change(None, TWO),)
    assert store.read_remote_changes() == ()


def test_only_notes_that_changed_are_laid_out_again(
    store: NotesStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []

    def lay_out(note: Note) -> str:
        laid_out.append(note.text)
        return note_text(note)

    monkeypatch.setattr(codec, "note_text", lay_out)
    notes = by_id(*(made(number, text=str(number)) for number in range(50)))
    store.save(notes)
    assert len(laid_out) == 50
    again = NotesStore(path, "bakery")
    again.save(dict(again.load()) | by_id(made(7, text="new")))
    assert laid_out[50:] == ["new"]


@pytest.mark.parametrize("text", ["format = 1\nbroken", "format = 9\n", "\x00\x01"])
def test_a_file_that_cannot_be_understood_is_never_overwritten(store: NotesStore, path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(JvexploreError):
        store.load()
    with pytest.raises(JvexploreError):
        store.save(by_id(ONE))
    assert path.read_text() == text


def test_a_save_that_fails_leaves_the_file_as_it_was(store: NotesStore, path: Path) -> None:
    store.save(by_id(ONE))
    before = path.read_bytes()
    with pytest.raises(JvexploreError, match="not a valid character"):
        store.save(by_id(ONE, made(2, text="half a character \ud800")))
    assert path.read_bytes() == before
    assert store.save(by_id(ONE, THREE)) == ()
    assert read(path) == by_id(ONE, THREE)


def test_a_folder_in_the_way_is_reported(tmp_path: Path) -> None:
    store = NotesStore(tmp_path, "bakery")
    with pytest.raises(JvexploreError, match="name a file, not a folder"):
        store.save(by_id(ONE))
    with suppress(JvexploreError):
        store.load()
    assert tmp_path.is_dir()


def test_a_file_in_place_of_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(JvexploreError, match="cannot be written"):
        NotesStore(tmp_path / "file" / "notes.toml", "bakery").save(by_id(ONE))
