"""Conflict copies of sync programs: which names are theirs, and that merging one loses nothing of either side."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.notes.codec import write_notes
from jvexplore.notes.conflict_copies import find_notes_copies, is_notes_copy
from jvexplore.notes.store import NotesStore
from jvexplore.records.conflict_copies import merge_copies
from jvexplore.records.document import Document
from jvexplore.records.sidecar import sidecar_dir
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.notes import conflict_copies
    from jvexplore.notes.model import Note

ONE, TWO, THREE = made(1, text="one"), made(2, text="two"), made(3, text="three")


def keep(path: Path, *notes: Note, dossier: str = "bakery", more: str = "") -> Path:
    path.write_text(write_notes(Document(dossier, {note.id: note for note in notes})) + more)
    return path


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return keep(tmp_path / "mine.toml", ONE, TWO)


def names(copies: list[conflict_copies.NotesCopy]) -> list[str]:
    return [copy.path.name for copy in copies]


def test_only_notes_on_the_same_dossier_are_a_copy(mine: Path, tmp_path: Path) -> None:
    keep(tmp_path / "mine (1).toml", ONE)
    keep(tmp_path / "mine (2).toml", ONE, dossier="other")
    (tmp_path / "mine (3).toml").write_text("broken")
    (tmp_path / "mine (4).toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "mine (5).toml").mkdir()
    (tmp_path / "mine (6).toml").symlink_to(mine)
    (tmp_path / "mine (7).toml").symlink_to("nowhere")
    (tmp_path / "mine (8).toml").write_text('[tool]\nname = "x"\n')
    found = find_notes_copies(mine, "bakery")
    assert names(found.mergeable) == ["mine (1).toml"]
    assert [each.path.name for each in found.unmergeable] == ["mine (3).toml", "mine (4).toml"]


def test_copies_are_found_where_the_file_itself_is_gone_and_through_a_link(mine: Path, tmp_path: Path) -> None:
    keep(tmp_path / "mine 2.toml", ONE)
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.toml"
    link.symlink_to(mine)
    assert names(find_notes_copies(link, "bakery").mergeable) == ["mine 2.toml"]
    mine.unlink()
    assert names(find_notes_copies(mine, "bakery").mergeable) == ["mine 2.toml"]
    assert find_notes_copies(tmp_path / "nowhere" / "mine.toml", "bakery") == ([], [])


def test_merging_deletes_nothing_and_keeps_both_versions(mine: Path, tmp_path: Path) -> None:
    theirs = replace(ONE, text="theirs", updated=ONE.updated + timedelta(minutes=1))
    copy = keep(tmp_path / "mine (1).toml", theirs, THREE, more='\n# hers\n[[notes]]\nid = "no note"\n')
    copy.chmod(0o644)
    mine.chmod(0o600)
    before = copy.read_bytes()
    store = NotesStore(mine, "bakery")
    (kept,) = merge_copies(store, find_notes_copies(mine, "bakery").mergeable)
    found = NotesStore(mine, "bakery")
    notes = found.load()
    assert sorted(note.text for note in notes.values()) == ["theirs", "three", "two"]
    assert notes[ONE.id].conflict[0]["text"] == "one"
    assert "# hers" in mine.read_text()
    assert not copy.exists()
    assert kept.parent == sidecar_dir(mine)
    assert kept.read_bytes() == before
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert find_notes_copies(mine, "bakery") == ([], [])


def test_several_copies_are_merged_and_kept_each(mine: Path, tmp_path: Path) -> None:
    for number in range(3, 8):
        keep(tmp_path / f"mine ({number}).toml", made(number))
    kept = merge_copies(NotesStore(mine, "bakery"), find_notes_copies(mine, "bakery").mergeable)
    assert len(NotesStore(mine, "bakery").load()) == 7
    assert len({each.name for each in kept if each.exists()}) == 5


def test_a_copy_that_is_written_to_meanwhile_stays_where_it_is(mine: Path, tmp_path: Path) -> None:
    copy = keep(tmp_path / "mine (1).toml", THREE)
    found = find_notes_copies(mine, "bakery").mergeable
    keep(copy, THREE, made(4))
    assert merge_copies(NotesStore(mine, "bakery"), found) == [copy]
    assert THREE.id in NotesStore(mine, "bakery").load()
    assert names(find_notes_copies(mine, "bakery").mergeable) == [copy.name]


BROKEN = {
    "mine (1).toml": b'format = 2\ndossier = "bakery"\n',
    "mine 2.toml": b"<<<<<<< mine\nformat = 1\n",
    "mine-DESKTOP-1A2B3C.toml": b'format = 1\ndossier = "b\xe4kery"\n',
    "mine.sync-conflict-20261128-090000-ABCDEFG.toml": b"",
    "mine (Ana's conflicted copy 2026-11-28).toml": b'dossier = "bakery"\n[[notes]]\n',
    "mine_conflict-20261128-090000.toml": b'format = 1\ndossier = "bakery"\nnotes = 7\n',
    "mine.Conflict.toml": b"[" * 100_000,
}


def test_copies_that_cannot_be_merged_are_reported_and_left_and_stop_no_other(mine: Path, tmp_path: Path) -> None:
    for name, data in BROKEN.items():
        (tmp_path / name).write_bytes(data)
    keep(tmp_path / "mine (7).toml", THREE)
    keep(tmp_path / "mine (0).toml", made(4))
    found = find_notes_copies(mine, "bakery")
    assert names(found.mergeable) == ["mine (0).toml", "mine (7).toml"]
    assert {each.path.name for each in found.unmergeable} == BROKEN.keys()
    assert all(each.reason and str(tmp_path) not in each.reason for each in found.unmergeable)
    merge_copies(NotesStore(mine, "bakery"), found.mergeable)
    assert len(NotesStore(mine, "bakery").load()) == 4
    assert {each: (tmp_path / each).read_bytes() for each in BROKEN} == BROKEN


def test_a_copy_that_cannot_be_moved_keeps_no_other_from_being_merged(
    mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck = keep(tmp_path / "mine (1).toml", THREE)
    other = keep(tmp_path / "mine (2).toml", made(4))
    rename = type(stuck).rename

    def refuse(path: Path, target: Path) -> Path:
        if path == stuck:
            raise PermissionError(1, "Operation not permitted")
        return rename(path, target)

    monkeypatch.setattr(type(stuck), "rename", refuse)
    with pytest.raises(JvexploreError, match="cannot be moved"):
        merge_copies(NotesStore(mine, "bakery"), find_notes_copies(mine, "bakery").mergeable)
    assert len(NotesStore(mine, "bakery").load()) == 4
    assert (stuck.exists(), other.exists()) == (True, False)


@pytest.mark.parametrize(
    "name",
    [
        "MINE.sync-conflict-20261128-090000-ABCDEFG.toml",
        "Mine (1).toml",
        "MINE (CASE CONFLICT).TOML",
        "mine 2.TOML",
        "MINE-DESKTOP-1A2B3C.TOML",
    ],
)
def test_names_in_another_case_as_disks_that_know_none_write_them(name: str, mine: Path, tmp_path: Path) -> None:
    copy = keep(tmp_path / name, THREE)
    assert names(find_notes_copies(mine, "bakery").mergeable) == [name]
    assert is_notes_copy(copy, mine)


def test_a_copy_of_a_file_that_differs_in_case_only_is_that_files_own(mine: Path, tmp_path: Path) -> None:
    keep(tmp_path / "MINE.toml", ONE)
    if (tmp_path / "MINE.toml").samefile(mine):
        return  # a disk that knows no case
    copy = keep(tmp_path / "MINE.sync-conflict-20261128-090000-ABCDEFG.toml", ONE)
    assert find_notes_copies(mine, "bakery") == ([], [])
    assert names(find_notes_copies(tmp_path / "MINE.toml", "bakery").mergeable) == [copy.name]


def test_whatever_is_a_copy_is_reported_as_one_by_each_of_its_names(mine: Path, tmp_path: Path) -> None:
    for name, data in BROKEN.items():
        (tmp_path / name).write_bytes(data)
        assert is_notes_copy(tmp_path / name, mine)
    copy = keep(tmp_path / "mine (7).toml", THREE)
    (tmp_path / "hard.md").hardlink_to(copy)
    (tmp_path / "link.md").symlink_to(copy)
    (tmp_path / "link to notes").symlink_to(mine)
    for path in (copy, tmp_path / "hard.md", tmp_path / "link.md", tmp_path / "x" / ".." / copy.name):
        assert is_notes_copy(path.resolve(), tmp_path / "link to notes")
    (tmp_path / "mine 8.toml").write_text('[tool]\nname = "x"\n')
    for name in ("mine.toml", "mine 8.toml", "mine 9.toml", "other.toml"):
        assert not is_notes_copy(tmp_path / name, mine)


def test_a_copy_with_the_longest_name_can_be_kept(tmp_path: Path) -> None:
    mine = keep(tmp_path / ("🧁" * 55 + ".toml"), ONE)
    keep(tmp_path / ("🧁" * 55 + " (1).toml"), THREE)
    store = NotesStore(mine, "bakery")
    (kept,) = merge_copies(store, find_notes_copies(mine, "bakery").mergeable)
    assert kept.exists()
    assert store.load().keys() == {ONE.id, THREE.id}
