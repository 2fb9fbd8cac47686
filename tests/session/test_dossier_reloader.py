"""Somebody writes to the dossier's file: the session goes to that version, or keeps the last one and says why."""

from __future__ import annotations

import asyncio
import gc
import shutil
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from jvexplore.address import Address
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.notes.store import NotesStore
from jvexplore.session import dossier_reloader
from jvexplore.session.dossier_reloader import DossierReloader
from jvexplore.session.open_facts import OpenFacts
from tests.conftest import BAKERY
from tests.samples import made
from tests.session.make_session import make_session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.dossier.model import Dossier
    from jvexplore.session.change_feed import DossierReplaced

ANOTHER_FIGURE: Final = """
[[figures]]
id = "ovens"
title = "Ovens"
value = 1
unit = "ovens"
basis = "stated"
passages = [{ paragraph = 1 }]
"""
BROKEN: Final[dict[str, Callable[[str], str]]] = {
    "not TOML": lambda text: text + "\n[[figures\n",
    "no text": lambda _text: "\0\0",
    "empty": lambda _text: "",
    "another dossier": lambda text: text.replace('id = "bakery"', 'id = "brewery"', 1),
    "no id": lambda text: text.replace('id = "bakery"', "", 1),
    "what is no id": lambda text: text.replace('id = "bakery"', 'id = "Bakery"', 1),
}
UNFINISHED: Final[dict[str, tuple[Callable[[str], str], int]]] = {
    "an unknown word": (lambda text: text.replace('basis = "stated"', 'basis = "guessed"', 1), 1),
    "a link that leads nowhere": (lambda text: text + ANOTHER_FIGURE + 'of = "party/nobody"\n', 1),
    "no title": (lambda text: text.replace("title =", "tytle =", 1), 2),
}


class Listed(NamedTuple):
    """What the reader of the file returns: here, nothing is made for a screen."""

    dossier: Dossier


class Open:
    """A session on a copy of the bakery, and what it published."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "bakery.toml"
        shutil.copy(BAKERY, self.path)
        dossier = load_dossier(self.path)
        store = NotesStore(folder / "notes.toml", dossier.id)
        notes = {each.id: each for each in (made(1, "figure/loaves", "who says so?"),)}
        self.session = make_session(OpenFacts(dossier, ReferenceIndex(dossier)), store, notes)
        self.events: list[DossierReplaced] = []
        self.problems: list[str] = []
        self.shown: list[Dossier] = []
        self.reads = 0
        self.while_read: Callable[[], object] = lambda: None
        self.session.feed.dossiers.subscribe(self.events.append)
        self.session.feed.read_problems.subscribe(lambda event: self.problems.append(event.reason))
        self.reloader = DossierReloader(
            self.session,
            lambda: self.path,
            self._read,
            lambda read: self.shown.append(read.dossier),
        )

    def _read(self) -> Listed:
        self.reads += 1
        self.while_read()
        return Listed(load_dossier(self.path))

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    async def write(self, text: str) -> None:
        """Write the file as a text editor does, and have it looked at."""
        self.path.write_text(text, "utf-8")
        await self.reloader.reload_if_changed()


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    return Open(tmp_path)


async def test_another_version_takes_the_place_of_the_one_that_is_open(opened: Open) -> None:
    session, before = opened.session, opened.session.dossier
    assert "figure/ovens" not in {each.document.key for each in (await session.search.run_query("ovens")).found}
    await opened.write(opened.text + ANOTHER_FIGURE)
    (event,) = opened.events
    assert event.before is before
    assert event.after is session.dossier is opened.shown[0]
    assert session.has_address(Address("figure/ovens"))
    assert "figure/ovens" in {each.document.key for each in (await session.search.run_query("ovens")).found}
    assert [each.address for each in await session.search.matching_addresses("ovens", 5)][:1] == ["figure/ovens"]
    assert session.page_blocks(Address("figure/ovens"))
    assert session.facts.reference_index.facts_on_paragraph("1")


async def test_a_file_is_read_once_for_each_version_however_often_it_is_looked_at(opened: Open) -> None:
    good = opened.text
    await opened.write(good + ANOTHER_FIGURE)
    for _ in range(3):
        await opened.write(opened.text)
    assert (opened.reads, len(opened.events)) == (1, 1)
    await opened.write(good)
    await opened.write(BROKEN["not TOML"](good))
    await opened.write(good)
    assert (opened.reads, len(opened.events), opened.session.read_problem) == (4, 2, "")


async def test_a_file_that_is_written_to_while_it_is_read_is_read_again(opened: Open) -> None:
    good = opened.text
    opened.while_read = lambda: opened.path.write_text(good, "utf-8")
    await opened.write(good + ANOTHER_FIGURE)
    assert not opened.events, "that is gone already"
    opened.while_read = lambda: None
    await opened.write(good + ANOTHER_FIGURE)
    assert len(opened.events) == 1


async def test_a_changed_copy_is_read_though_the_dossier_is_the_same(opened: Open) -> None:
    await opened.write(opened.text + ANOTHER_FIGURE)
    opened.session.facts.is_copy_changed = True
    await opened.reloader.reload_if_changed()
    assert (opened.reads, len(opened.events)) == (2, 2)


async def test_keys_do_not_wait_for_garbage_to_be_collected_while_a_version_is_read(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    collects: list[bool] = []

    def prepare(_dossier: Dossier) -> None:
        collects.append(gc.isenabled())

    monkeypatch.setattr(dossier_reloader, "prepare_row_signs", prepare)
    await opened.write(opened.text + ANOTHER_FIGURE)
    assert (collects, gc.isenabled(), len(opened.events)) == ([False], True, 1)


async def test_a_fact_that_is_removed_leaves_its_notes_as_orphans(opened: Open) -> None:
    (note,) = opened.session.notebook
    assert not opened.session.is_orphan(note)
    await opened.write(opened.text.replace('id = "loaves"', 'id = "buns"'))
    assert opened.session.is_orphan(note)
    assert [*opened.session.notebook] == [note]
    assert opened.session.undo_order.next_undo is None


@pytest.mark.parametrize("how", BROKEN)
async def test_a_file_that_cannot_be_read_changes_nothing_and_is_reported_until_it_can(opened: Open, how: str) -> None:
    good, before = opened.text, opened.session.dossier
    await opened.write(BROKEN[how](good))
    assert opened.session.dossier is before
    assert not opened.events
    (problem,) = opened.problems
    assert problem == opened.session.read_problem
    assert not problem.startswith(str(opened.path))
    await opened.reloader.reload_if_changed()  # it is not said again
    assert opened.problems == [problem]
    await opened.write(good)
    assert opened.problems == [problem, ""]
    assert not opened.events  # it says what it said
    await opened.write(good + ANOTHER_FIGURE)
    assert len(opened.events) == 1


@pytest.mark.parametrize("how", UNFINISHED)
async def test_an_unfinished_version_is_opened_with_its_problems(opened: Open, how: str) -> None:
    good, (change, count) = opened.text, UNFINISHED[how]
    await opened.write(change(good))
    assert len(opened.events) == 1
    assert opened.session.problem_count == count
    assert opened.session.read_problem == ""
    assert opened.problems == []
    await opened.write(good)
    assert opened.session.problem_count == 0


async def test_a_dossier_without_an_id_stays_open_when_it_is_edited(opened: Open) -> None:
    without = opened.text.replace('id = "bakery"', "", 1)
    opened.path.write_text(without, "utf-8")
    opened.session.facts._dossier = load_dossier(opened.path)
    await opened.write(without + ANOTHER_FIGURE)
    assert opened.session.has_address(Address("figure/ovens"))


async def test_the_place_of_a_syntax_error_is_reported(opened: Open) -> None:
    line = opened.text.count("\n") + 2
    await opened.write(opened.text + "\nx = = 1\n")
    assert opened.session.read_problem.startswith(f"line {line}, column 5: not valid TOML")


async def test_a_file_that_is_gone_is_reported_and_may_come_back(opened: Open) -> None:
    text = opened.text
    opened.path.unlink()
    await opened.reloader.reload_if_changed()
    assert opened.session.read_problem
    assert opened.session.has_address(Address("stake/dough"))
    await opened.write(text)
    assert opened.session.read_problem == ""


async def test_looks_come_one_after_the_other_and_the_last_version_stays(opened: Open) -> None:
    text = opened.text
    looks = []
    for number in range(5):
        opened.path.write_text(text + ANOTHER_FIGURE.replace("value = 1", f"value = {number + 2}"), "utf-8")
        looks.append(asyncio.create_task(opened.reloader.reload_if_changed()))
        await asyncio.sleep(0)
    await asyncio.gather(*looks)
    assert opened.session.dossier.facts[Address("figure/ovens")].value == 6  # type: ignore[attr-defined]
    assert opened.shown[-1] is opened.session.dossier
