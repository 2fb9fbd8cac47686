"""The store of a kind of record of the tests' own: whoever else writes, nothing that anybody wrote is lost."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.errors import JvexploreError
from jvexplore.records.changes import Change
from jvexplore.records.conflict_copies import find_copies, is_conflict_copy, merge_copies
from jvexplore.records.sidecar import sidecar_dir
from tests.records.library import (
    Item,
    LibraryCodec,
    by_key,
    item_key,
    library_store,
    read_items,
    titles,
)

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.records.document import Document

DUNE, EMMA, NORTH = Item(id="dune", title="mine"), Item(id="emma"), Item(table="shelves", id="north")
BY_HAND = """\
# the town's
name = "town"

# by the window
[[shelves]]
id = "north"

# --- Books ---

# lent to Ben
[[books]]
id = "dune"
title = "mine"  # signed
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "library.toml"


def change_in_place(path: Path, before: str = '"mine"', after: str = '"hers"') -> None:
    """Write as many bytes into the same file, and leave its time as it was: within one tick of a coarse clock."""
    found = path.stat()
    with path.open("r+b") as file:
        data = file.read().replace(before.encode(), after.encode())
        file.seek(0)
        file.write(data)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def test_a_file_is_made_on_the_first_save_and_read_again(path: Path) -> None:
    store = library_store(path)
    assert store.load() == {}
    store.save({})
    assert not path.exists()
    assert store.save(by_key(DUNE, NORTH)) == ()
    assert read_items(path) == by_key(DUNE, NORTH)
    assert {each.name for each in path.parent.iterdir()} == {"library.toml", ".library.toml.jvexplore"}


def test_what_a_person_wrote_stays_with_its_comments_through_saves(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(BY_HAND)
    store = library_store(path)
    items = {**store.load(), **by_key(EMMA)}
    store.save(items)
    added = BY_HAND + '\n[[books]]\nid = "emma"\nrevision = 1\n'
    assert path.read_text() == added
    store.save({**items, **by_key(replace(NORTH, title="Light"))})
    assert path.read_text() == added.replace('"north"\n', '"north"\ntitle = "Light"\nrevision = 1\n')
    store.save(by_key(DUNE))
    assert "# --- Books ---" in path.read_text()
    assert "# by the window" not in path.read_text()


def test_what_another_program_wrote_meanwhile_stays(path: Path) -> None:
    store = library_store(path)
    store.save(by_key(DUNE))
    other = library_store(path)
    other.save({**other.load(), **by_key(EMMA)})
    assert store.save(by_key(DUNE, NORTH)) == (Change(None, EMMA),)
    assert read_items(path) == by_key(DUNE, EMMA, NORTH)
    assert other.read_remote_changes() == (Change(None, NORTH),)
    assert other.read_remote_changes() == ()


def test_an_item_that_both_changed_is_kept_in_both_versions(path: Path) -> None:
    store, other = library_store(path), library_store(path)
    store.save(by_key(DUNE))
    other.load()
    other.save(by_key(replace(DUNE, title="theirs")))
    store.save(by_key(replace(DUNE, title="ours")))
    assert titles(read_items(path).values()) == {"ours", "theirs"}


def test_what_others_write_while_we_save_is_not_overwritten(path: Path) -> None:
    """They write after the file was read for the save, right before it is replaced: only its bytes tell."""
    calls: list[Document[Item]] = []

    class SlowCodec(LibraryCodec):
        def encode(self, document: Document[Item]) -> bytes:
            if len(calls) == 1:
                change_in_place(path)
            calls.append(document)
            return super().encode(document)

    store = library_store(path, SlowCodec())
    store.save(by_key(DUNE))
    store.save(by_key(DUNE, EMMA))
    assert len(calls) == 3
    assert read_items(path) == by_key(replace(DUNE, title="hers"), EMMA)


def test_a_writer_that_never_stops_is_reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jvexplore.records.file_version._SETTLING_SECONDS", 0)
    count = 0

    class SlowCodec(LibraryCodec):
        def encode(self, document: Document[Item]) -> bytes:
            nonlocal count
            count += 1
            path.write_text(f'name = "town"\ncount = {count}\n')
            return super().encode(document)

    path.parent.mkdir()
    path.write_text(BY_HAND)
    store = library_store(path, SlowCodec())
    store.load()
    with pytest.raises(JvexploreError, match="another program keeps writing to it; try again in a moment"):
        store.save(by_key(DUNE, EMMA))
    assert path.read_text() == f'name = "town"\ncount = {count}\n'


def test_many_writers_at_once_lose_nothing(path: Path) -> None:
    """A file that knows no other lock than ours; each writer has read an older version."""
    written = [Item(id=str(number), title=str(number)) for number in range(12)]
    ready = threading.Barrier(len(written))

    def write(item: Item) -> None:
        store = library_store(path)
        items = {**store.load(), **by_key(item)}
        ready.wait()
        store.save(items)

    threads = [threading.Thread(target=write, args=(item,)) for item in written]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read_items(path) == by_key(*written)


def test_while_one_saves_the_other_waits(path: Path) -> None:
    """The second writer reads the file only once the first has replaced it."""
    order: list[str] = []
    begun = threading.Event()

    class SlowCodec(LibraryCodec):
        def encode(self, document: Document[Item]) -> bytes:
            begun.set()
            threading.Event().wait(0.3)
            order.append("first")
            return super().encode(document)

    class ToldCodec(LibraryCodec):
        def parse(self, text: str, path: Path) -> Document[Item]:
            order.append("second")
            return super().parse(text, path)

    first, second = library_store(path, SlowCodec()), library_store(path, ToldCodec())
    thread = threading.Thread(target=first.save, args=(by_key(DUNE),))
    thread.start()
    begun.wait()
    second.save(by_key(EMMA))
    thread.join()
    assert order == ["first", "second"]
    assert first.can_lock
    assert read_items(path) == by_key(DUNE, EMMA)


def test_conflict_copies_are_found_merged_and_kept(path: Path) -> None:
    store = library_store(path)
    store.save(by_key(DUNE))
    copy = path.with_name("library.sync-conflict-20261128-090000-ABCDEFG.toml")
    theirs = by_key(replace(DUNE, title="theirs"), EMMA)
    copy.write_bytes(LibraryCodec().encode(replace(LibraryCodec().new_document(), records=theirs)))
    path.with_name("library (2).toml").write_text('name = "other"\n')
    path.with_name("library 3.toml").write_text("x = 1\n")
    path.with_name("library (conflict).toml").write_text("x = 1\n")
    found = find_copies(path, LibraryCodec(""), "town")
    assert [each.path for each in found.mergeable] == [copy]
    assert [each.path.name for each in found.unmergeable] == ["library (conflict).toml"]
    assert is_conflict_copy(copy, path, LibraryCodec(""))
    (kept,) = merge_copies(store, found.mergeable)
    assert (kept.parent, copy.exists()) == (sidecar_dir(path), False)
    items = read_items(path)
    assert titles(items.values()) == {"mine", "theirs", ""}
    assert items.keys() == {item_key(DUNE), item_key(EMMA)}
