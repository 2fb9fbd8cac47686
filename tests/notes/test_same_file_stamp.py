"""Others write to the file in place, and nothing but its bytes tells: they are found before anything replaces it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jvexplore import files
from jvexplore.errors import JvexploreError
from jvexplore.notes.codec import NotesCodec, NotesDocument
from jvexplore.notes.store import NotesStore
from jvexplore.records.changes import Change
from jvexplore.records.file_version import make_file_version, matches_version
from tests.samples import made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.notes.model import Note

MINE, HERS, NEW = made(1, text="mine"), made(1, text="hers"), made(2, text="new")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


def by_id(*notes: Note) -> dict[str, Note]:
    return {note.id: note for note in notes}


def change_in_place(path: Path) -> None:
    """Write as many bytes into the same file, and leave its time as it was: within one tick of a coarse clock."""
    found = path.stat()
    with path.open("r+b") as file:
        data = file.read().replace(b'"mine"', b'"hers"')
        file.seek(0)
        file.write(data)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert files.FileStamp.from_stat(path.stat()) == files.FileStamp.from_stat(found)


def set_time(path: Path, seconds: float) -> None:
    os.utime(path, (seconds, seconds))


TIMES: list[Callable[[Path], None]] = [
    lambda _: None,
    lambda path: set_time(path, 1_000_000_000),
    lambda path: set_time(path, 4_000_000_000),
    lambda path: set_time(path, 0),
]


@pytest.mark.parametrize("age", TIMES)
def test_what_others_wrote_is_merged_though_the_stamp_is_the_same(path: Path, age: Callable[[Path], None]) -> None:
    store = NotesStore(path, "bakery")
    store.save(by_id(MINE))
    age(path)
    store = NotesStore(path, "bakery")
    store.load()
    change_in_place(path)
    assert store.save(by_id(MINE, NEW)) == (Change(MINE, HERS),)
    assert dict(NotesStore(path, "bakery").load()) == by_id(HERS, NEW)


def test_what_others_wrote_is_seen_though_the_stamp_is_the_same(path: Path) -> None:
    store = NotesStore(path, "bakery")
    store.save(by_id(MINE))
    assert store.read_remote_changes() == ()
    change_in_place(path)
    assert store.read_remote_changes() == (Change(MINE, HERS),)
    assert store.read_remote_changes() == ()


def test_what_others_write_while_we_save_is_not_overwritten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They write after the file was read for the save, right before it is replaced."""
    store = NotesStore(path, "bakery")
    store.save(by_id(MINE))
    calls: list[NotesDocument] = []

    def encode_meanwhile(codec: NotesCodec, document: NotesDocument) -> bytes:
        if not calls:
            change_in_place(path)
        calls.append(document)
        return encode(codec, document)

    encode = NotesCodec.encode
    monkeypatch.setattr(NotesCodec, "encode", encode_meanwhile)
    store.save(by_id(MINE, NEW))
    assert len(calls) == 2
    assert dict(NotesStore(path, "bakery").load()) == by_id(HERS, NEW)


def test_what_both_wrote_is_kept_in_both_versions_though_the_stamp_is_the_same(path: Path) -> None:
    store = NotesStore(path, "bakery")
    store.save(by_id(MINE))
    change_in_place(path)
    store.save(by_id(made(1, text="ours")))
    (note,) = NotesStore(path, "bakery").load().values()
    assert {note.text, note.conflict[0]["text"]} == {"ours", "hers"}


def test_bytes_of_a_broken_file_with_the_same_stamp_are_not_overwritten(path: Path) -> None:
    store = NotesStore(path, "bakery")
    store.save(by_id(MINE))
    found = path.stat()
    data = path.read_bytes().replace(b"[[notes]]", b"[[notes }")
    path.write_bytes(data)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    with pytest.raises(JvexploreError, match="not valid TOML"):
        store.save(by_id(MINE, NEW))
    assert path.read_bytes() == data


def test_a_pipe_is_never_read_to_compare_it(tmp_path: Path) -> None:
    """It would be waited for."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    stamp = files.stat_stamp(pipe)
    assert stamp
    assert matches_version(pipe, make_file_version(stamp, b""))
