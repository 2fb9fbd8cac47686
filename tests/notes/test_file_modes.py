"""Who may not read the notes file may not read anything that is made of it, whatever the umask."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from jvexplore.notes.codec import write_notes
from jvexplore.notes.default_path import default_notes_path
from jvexplore.notes.drafts import Draft, NoteDraftRecord, new_note_draft_file
from jvexplore.notes.store import NotesStore
from jvexplore.records import backups
from jvexplore.records.document import Document
from jvexplore.records.sidecar import make_sidecar_dir, sidecar_dir
from tests.samples import NOON, made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.notes.model import Note

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions")
PROGRAM = Path(sys.executable).with_name("jvexplore")
WORDS = "a word of a note"
ONE, TWO = made(1, text=WORDS), made(2, text=f"{WORDS} too")


def by_id(*notes: Note) -> dict[str, Note]:
    return {note.id: note for note in notes}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o022, 0o000, 0o002], ids=oct)
def umask(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    before = os.umask(request.param)
    monkeypatch.setattr("jvexplore.atomic_write._umask", lambda: request.param)
    yield request.param
    os.umask(before)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A notes file that is its owner's alone."""
    path = tmp_path / "work" / "notes.toml"
    path.parent.mkdir(mode=0o755)
    path.touch(mode=0o600)
    path.write_text(write_notes(Document("bakery", by_id(ONE))))
    return path


def everything(root: Path) -> dict[str, int]:
    """Return what can be reached by others than the owner, below a folder: each file with a word of a note."""
    found = {}
    for parent, _, names in os.walk(root):
        for each in (Path(parent) / name for name in names):
            if WORDS.encode() in each.read_bytes():
                found[each.relative_to(root).as_posix()] = mode(each)
    return found


@pytest.mark.usefixtures("umask")
def test_nothing_is_laxer_than_the_notes_file(path: Path) -> None:
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(TWO)})
    store.back_up_last_save()
    backups.back_up_file(path)
    store.save(by_id(ONE))
    store.back_up_last_save()
    found = everything(path.parent)
    assert len(found) >= 3
    assert not any(each & 0o077 for each in found.values()), found
    assert mode(sidecar_dir(path)) == 0o700
    assert mode(sidecar_dir(path) / "lock") == 0o600


@pytest.mark.parametrize("allowed", [0o600, 0o640, 0o644, 0o400, 0o604, 0o660])
@pytest.mark.usefixtures("umask")
def test_a_deleted_file_is_written_again_with_its_mode(path: Path, allowed: int) -> None:
    path.chmod(allowed)
    store = NotesStore(path, "bakery")
    notes = {**store.load(), **by_id(TWO)}
    path.unlink()
    store.save(notes)
    assert mode(path) == allowed


@pytest.mark.parametrize("allowed", [0o600, 0o640, 0o644, 0o400, 0o660])
@pytest.mark.usefixtures("umask")
def test_a_deleted_file_has_its_mode_in_the_next_session_too(path: Path, allowed: int) -> None:
    path.chmod(allowed)
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(TWO)})
    store.back_up_last_save()
    path.unlink()
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    NotesStore(path, "bakery").restore_missing_file(found.document)
    assert mode(path) == allowed
    path.unlink()
    anew = NotesStore(path, "bakery")
    anew.load()
    anew.save(by_id(made(3, text=WORDS)))
    assert mode(path) == allowed


@pytest.mark.usefixtures("umask")
def test_a_mode_that_is_changed_while_the_program_runs_is_the_one_remembered(path: Path) -> None:
    path.chmod(0o644)
    store = NotesStore(path, "bakery")
    notes = {**store.load(), **by_id(TWO)}
    path.chmod(0o600)
    store.read_remote_changes()
    path.unlink()
    store.save(notes)
    assert mode(path) == 0o600


@pytest.mark.usefixtures("umask")
def test_what_is_kept_aside_and_what_takes_its_place_have_its_mode(path: Path) -> None:
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(TWO)})
    store.back_up_last_save()
    path.write_text(f"broken, {WORDS}")
    found = NotesStore(path, "bakery").newest_backup()
    assert found
    aside = NotesStore(path, "bakery").restore_backup(found)
    assert (mode(aside), mode(path)) == (0o600, 0o600)
    assert not any(each & 0o077 for each in everything(path.parent).values())


@pytest.mark.usefixtures("umask")
def test_what_is_kept_aside_is_nobody_elses_while_it_is_copied(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    copy = shutil.copyfileobj

    def look_and_copy(source: BinaryIO, target: BinaryIO) -> None:
        seen.append(stat.S_IMODE(os.fstat(target.fileno()).st_mode))
        copy(source, target)

    monkeypatch.setattr(shutil, "copyfileobj", look_and_copy)
    path.write_text("broken")
    NotesStore(path, "bakery").replace_damaged_file(by_id(ONE))
    assert seen == [0o600]


@pytest.mark.usefixtures("umask")
def test_the_folder_is_nobody_elses_from_the_first_moment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    assert mode(make_sidecar_dir(path)) == 0o700


@pytest.mark.usefixtures("umask")
def test_notes_that_are_rescued_are_their_owners(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path.write_text("broken")
    rescued = NotesStore(path, "b" * 300).save_or_rescue(by_id(ONE))
    assert rescued
    assert mode(rescued) == 0o600
    assert WORDS in rescued.read_text()


@pytest.mark.usefixtures("umask")
def test_what_an_older_version_left_open_is_closed(path: Path) -> None:
    sidecar_dir(path).mkdir(mode=0o777)
    sidecar_dir(path).chmod(0o777)
    for name in ("backup-20261122T120000.000000Z.toml", "draft-01.toml", "lock", "other"):
        (sidecar_dir(path) / name).write_text(WORDS)
        (sidecar_dir(path) / name).chmod(0o666)
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(TWO)})
    assert mode(sidecar_dir(path)) == 0o700
    assert {mode(each) for each in sidecar_dir(path).iterdir()} == {0o600}


@pytest.mark.usefixtures("umask")
def test_what_an_older_version_left_open_is_closed_at_the_start_too(path: Path) -> None:
    sidecar_dir(path).mkdir(mode=0o755)
    backup = sidecar_dir(path) / "backup-20261122T120000.000000Z.toml"
    backup.write_bytes(path.read_bytes())
    backup.chmod(0o644)
    backups.back_up_file(path)
    assert mode(backup) == 0o600
    assert mode(sidecar_dir(path)) == 0o700


@pytest.mark.parametrize(
    ("allowed", "wanted", "lock"),
    [(0o660, 0o770, 0o660), (0o666, 0o777, 0o666), (0o640, 0o700, 0o600), (0o606, 0o707, 0o606)],
)
@pytest.mark.usefixtures("umask")
def test_those_who_may_write_to_the_notes_may_take_their_lock(path: Path, allowed: int, wanted: int, lock: int) -> None:
    path.chmod(allowed)
    store = NotesStore(path, "bakery")
    store.save({**store.load(), **by_id(TWO)})
    store.back_up_last_save()
    assert mode(sidecar_dir(path)) == wanted
    assert mode(sidecar_dir(path) / "lock") == lock
    assert {mode(each) for each in sidecar_dir(path).glob("backup-*")} == {allowed}


def test_a_file_that_is_shared_from_now_on_lets_the_others_in(path: Path) -> None:
    make_sidecar_dir(path)
    path.chmod(0o664)
    assert mode(make_sidecar_dir(path)) == 0o770
    path.chmod(0o600)
    assert mode(make_sidecar_dir(path)) == 0o700


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can be somebody else")
def test_two_users_write_to_a_file_that_they_share() -> None:
    """The second one is in the group of the file, and owns nothing beside it."""
    shared = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        shared.chmod(0o2775)
        os.chown(shared, 0, 4242)
        path = shared / "notes.toml"
        path.write_text(write_notes(Document("bakery", by_id(ONE))))
        path.chmod(0o664)
        os.chown(path, 0, 4242)
        store = NotesStore(path, "bakery")
        store.save({**store.load(), **by_id(TWO)})
        store.back_up_last_save()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                os.setgroups([])
                os.setgid(4242)
                os.setuid(4243)
                other = NotesStore(path, "bakery")
                other.save({**other.load(), made(3).id: made(3)})
                other.back_up_last_save()
                status = 0
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        store.save({**dict(store.load()), made(4).id: made(4)})
        store.back_up_last_save()
        assert len(NotesStore(path, "bakery").load()) == 4
        assert len(list(sidecar_dir(path).glob("backup-*"))) == 3
    finally:
        subprocess.run(["rm", "-rf", str(shared)], check=True)


def test_the_platforms_folder_for_notes_is_the_readers_alone(umask: int) -> None:
    path = default_notes_path("bakery")
    store = NotesStore(path, "bakery")
    store.save(by_id(ONE))
    store.back_up_last_save()
    assert mode(path.parent) == 0o700
    assert mode(path.parent.parent) == 0o700
    assert mode(path) == 0o666 & ~umask


@pytest.mark.usefixtures("umask")
def test_the_platforms_folder_is_the_readers_alone_if_a_draft_is_the_first_that_is_kept() -> None:
    path = default_notes_path("bakery")
    file = new_note_draft_file(path)
    file.write(NoteDraftRecord("dossier", "", Draft(), Draft(text=WORDS), NOON, handed_out=WORDS))
    file.editor_file.hand_out(WORDS)
    assert [mode(each) for each in (path.parent.parent, path.parent, sidecar_dir(path))] == [0o700] * 3
    assert {mode(each) for each in sidecar_dir(path).glob("draft-*[!k]")} == {0o600}


@pytest.mark.parametrize("before", [0o644, 0o666, 0o604, 0o640])
@pytest.mark.usefixtures("umask")
def test_a_draft_and_what_an_editor_works_on_are_their_owners_whatever_they_were(path: Path, before: int) -> None:
    file = new_note_draft_file(path)
    for each in (file.path, file.editor_file.path):
        each.touch()
        each.chmod(before)
    file.write(NoteDraftRecord("dossier", "", Draft(), Draft(text=WORDS), NOON, handed_out=WORDS))
    file.editor_file.hand_out(WORDS)
    assert (mode(file.path), mode(file.editor_file.path)) == (0o600, 0o600)


def test_a_days_work_of_calls_leaves_nothing_open(path: Path, bakery_path: Path, home: Path) -> None:
    """Real processes, under a lax umask."""
    path.write_text("")
    path.write_text(write_notes(Document("bakery", by_id(ONE))))
    files: list[str | Path] = ["--dossier", bakery_path, "--notes", path]
    for number in range(3):
        done = subprocess.run(
            [PROGRAM, "note", "stake/dough", f"{WORDS} {number}", *files], check=True, capture_output=True, umask=0o022
        )
        assert done.stdout
    found = everything(path.parent) | everything(home)
    assert len(found) > 3
    assert not any(each & 0o077 for each in found.values()), found
