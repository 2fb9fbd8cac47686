"""Two windows rename, merge, delete, edit, undo and redo on the same two files, in any order; nothing is lost."""

from __future__ import annotations

import random
import tomllib
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER
from jvexplore.errors import JvexploreError
from tests.app.notes_on_disk import read_notes, write_notes
from tests.lighthouse import copy_lighthouse
from tests.samples import made
from tests.session.dossier_window import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.session.session import Session

NOTED = ("gull", "beacon", "mira-holm")
NOTES = [made(number, f"party/{each}", f"[[party/{each}]]") for number, each in enumerate(NOTED)]
STEPS = 30


class Reader:
    """Somebody at a window, who does what comes to mind; each gives ids that begin with another name."""

    def __init__(self, name: str, path: Path, notes: Path, chance: random.Random) -> None:
        self.session: Session = open_file(path, notes)
        self._chance = chance
        self._name = name
        self._number = 0

    def new_id(self) -> str:
        """Return an id that nothing has or had: references to one that is gone would mean its successor."""
        self._number += 1
        return f"{self._name}-{self._number}"

    async def act(self) -> None:
        """Do something, or find that it cannot be done."""
        deeds = (self.rename, self.merge, self.delete, self.edit, self.note, self.undo, self.undo, self.redo)
        with suppress(JvexploreError):
            await self._chance.choice(deeds)()

    def fact(self) -> Address:
        return self._chance.choice([*self.session.dossier.facts, DOSSIER])

    async def rename(self) -> None:
        await self.session.authoring.rename_fact(self.fact(), self.new_id())

    async def merge(self) -> None:
        parties = [each for each in self.session.dossier.facts if each.startswith("party/")]
        if len(parties) > 1:
            await self.session.authoring.merge_party(*self._chance.sample(parties, 2))

    async def delete(self) -> None:
        await self.session.authoring.delete_fact(self.fact())

    async def edit(self) -> None:
        form = self.session.authoring.open_edit(self.fact())
        form.set_text("description", f"described {self._chance.randrange(100)}")
        if form.address != DOSSIER and self._chance.random() < 0.3:
            form.set_text("id", self.new_id())
        await self.session.authoring.save_form(form)

    async def note(self) -> None:
        self.session.note_changes.add_note(self.fact(), "a thought", "comment", ())

    async def undo(self) -> None:
        await self.step_back()

    async def step_back(self) -> bool:
        """Undo the last step; return whether there was one."""
        part = self.session.undo_order.next_undo
        if part == "facts":
            await self.session.fact_changes.undo()
        elif part == "notes":
            self.session.note_changes.undo()
        return part is not None

    async def redo(self) -> None:
        part = self.session.undo_order.next_redo
        if part == "facts":
            await self.session.fact_changes.redo()
        elif part == "notes":
            self.session.note_changes.redo()

    async def look(self) -> None:
        """Open what the other has written."""
        await self.session.saving.sync_with_file()
        assert self.session.reload_dossier
        await self.session.reload_dossier()
        assert not self.session.read_problem


def write_files(folder: Path) -> tuple[Path, Path]:
    notes = folder / "notes.toml"
    write_notes(notes, *NOTES, dossier="lighthouse")
    return copy_lighthouse(folder), notes


async def two_windows(folder: Path, seed: int) -> None:
    path, notes = write_files(folder)
    chance = random.Random(seed)
    readers = [Reader(name, path, notes, chance) for name in ("ana", "bo")]
    for _ in range(STEPS):
        one, other = chance.sample(readers, 2)
        await one.act()
        assert await one.session.saving.save(at_once=True), one.session.saving.error
        if chance.random() < 0.6:
            await other.look()
    for each in readers:
        await each.look()
    assert {note.id for note in read_notes(notes, "lighthouse")} >= {note.id for note in NOTES}
    left, right = (each.session for each in readers)
    assert dict(left.notebook.snapshot()) == dict(right.notebook.snapshot())
    assert left.dossier == right.dossier


async def one_window(folder: Path, seed: int) -> None:
    path, notes = write_files(folder)
    before = facts_in(path)
    reader = Reader("ana", path, notes, random.Random(seed))
    for _ in range(STEPS):
        await reader.act()
    while await reader.step_back():
        pass
    assert await reader.session.saving.save(at_once=True)
    assert facts_in(path) == before
    assert [(note.id, note.on, note.text) for note in read_notes(notes, "lighthouse")] == [
        (note.id, note.on, note.text) for note in NOTES
    ]


def facts_in(path: Path) -> dict[str, object]:
    """Return what is in a dossier, whatever the order of its facts."""
    read = tomllib.loads(path.read_text("utf-8"))
    tables = {key: value for key, value in read.items() if isinstance(value, list) and isinstance(value[0], dict)}
    return read | {key: sorted(value, key=lambda each: str(each["id"])) for key, value in tables.items()}


@pytest.mark.harm
@pytest.mark.parametrize("seed", range(40))
async def test_two_windows_come_to_the_same(tmp_path: Path, seed: int) -> None:
    await two_windows(tmp_path, seed)


@pytest.mark.harm
@pytest.mark.parametrize("seed", range(40))
async def test_all_that_one_window_did_is_undone(tmp_path: Path, seed: int) -> None:
    await one_window(tmp_path, seed)
