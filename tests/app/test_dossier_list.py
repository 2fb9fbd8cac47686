"""The list of dossiers: it stands at once, typing narrows it, enter opens one, `D` moves one to the trash."""

from __future__ import annotations

import asyncio
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.opening import trash_actions
from jvexplore.app.opening.dossier_list import DossierList
from jvexplore.app.opening.dossier_rows import NEW
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.writing.dossier_trash import move_to_trash, trash_folder
from jvexplore.dossier_folder import dossier_file
from jvexplore.session.listed_dossiers import SummaryReader
from jvexplore.session.remember_dossier import remember_dossier
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    has_focus,
    message_on_screen,
    paste,
    press,
    screen_text,
    send_keys,
    session_of,
    settle,
    shown_messages,
    until,
)
from tests.app.notes_on_disk import write_notes
from tests.app.test_mouse import click_on
from tests.lighthouse import copy_lighthouse
from tests.samples import made
from tests.session.test_listed_dossiers import own_dossier

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.session.listed_dossiers import DossierSummary

SIZES = pytest.mark.parametrize(
    "size",
    [
        pytest.param((120, 36), id="wide"),
        pytest.param((80, 24), id="narrow", marks=pytest.mark.harm),
        pytest.param((40, 20), id="narrowest", marks=pytest.mark.harm),
    ],
)
PATIENCE_SECONDS = 20


@pytest.fixture(autouse=True)
def bakery(bakery_path: Path) -> Path:
    """A dossier in the data folder, with notes."""
    path = own_dossier(bakery_path, "bakery")
    write_notes(path.with_name("notes.toml"), made(1), made(2, status="resolved"), dossier="bakery")
    return path


def dialog_of(pilot: Pilot[Any]) -> DossierList:
    screen = pilot.app.screen
    assert isinstance(screen, DossierList)
    return screen


async def open_list(pilot: Pilot[Any]) -> DossierList:
    """Open the list, and wait until all is read."""
    await press(pilot, "o")
    dialog = dialog_of(pilot)
    await until(pilot, dialog._is_all_read.is_set)
    await settle(pilot)
    return dialog


async def until_open(pilot: Pilot[Any], dossier: str) -> None:
    """Wait until a dossier is open."""

    def is_open() -> bool:
        session = app_of(pilot).session
        return session is not None and session.dossier.id == dossier

    await until(pilot, is_open)
    await settle(pilot)


@SIZES
async def test_it_says_what_there_is_and_enter_opens_it(start: Start, size: tuple[int, int], tmp_path: Path) -> None:
    elsewhere = copy_lighthouse(tmp_path)
    broken = dossier_file("broken")
    broken.parent.mkdir()
    broken.write_text('title = "', "utf-8")
    async with start(size, elsewhere) as pilot:
        dialog = await open_list(pilot)
        assert dialog.listed.stop_keys[:2] == [NEW, "add"]
        text = " ".join(screen_text(pilot).split())
        assert "New dossier from an article" in text
        if size[1] > 24:
            assert "* Skerry Point lighthouse open now" in text
            assert "The Skerry Lantern, 5 Jun 2021 +1 · 9 facts" in text
            assert "Rising Sun, a bakery" in text
            assert "The Morning Loaf, 3 Mar 2020 · 14 facts · 2 notes, 1 open" in text
            assert "! broken" in text
            assert "line 1, column 10: not valid TOML" in text
            assert "comes with jvexplore" in text
            assert "4 dossiers" in text
        await press(pilot, *"ris")
        assert dialog.current_key == str(dossier_file("bakery"))
        await press(pilot, "enter")
        await until_open(pilot, "bakery")
        assert at_home(pilot)
        assert session_of(pilot).facts.dossier_path == dossier_file("bakery")
        await press(pilot, "2", "j")
        assert app_of(pilot).explorer.address == "stake/dough"


async def test_by_mouse_alone(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "ctrl+p")
        await paste(pilot, "another dossier")
        await click_on(pilot, "Open another dossier", times=2)
        dialog = dialog_of(pilot)
        await until(pilot, dialog._is_all_read.is_set)
        await settle(pilot)
        await click_on(pilot, "Rising Sun", times=2)
        await until_open(pilot, "bakery")


async def test_what_is_typed_is_looked_for_in_title_id_source_and_path(start: Start, tmp_path: Path) -> None:
    elsewhere = copy_lighthouse(tmp_path)
    async with start(dossier=elsewhere) as pilot:
        dialog = await open_list(pilot)
        assert dialog.current_key == str(dossier_file("bakery")), "the open one is not proposed"
        for typed, found in (
            ("SKERRY", [elsewhere]),
            ("morning loaf", [dossier_file("bakery")]),
            ("aliexpress-rus", ["aliexpress-russia.toml"]),
            (tmp_path.name, [elsewhere]),
            ("loaf 2021", []),
        ):
            await press(pilot, "ctrl+u")
            await paste(pilot, typed)
            keys = dialog.listed.stop_keys[2:]
            assert [str(each) in key for each, key in zip(found, keys, strict=True)] == [True] * len(found), typed
        assert "none of 3 dossiers" in screen_text(pilot)
        assert dialog.current_key == NEW
        for typed, key in (("NEW DOSS", NEW), ("add art", "add"), ("new", NEW), ("rising", dossier_file("bakery"))):
            await press(pilot, "ctrl+u")
            await paste(pilot, typed)
            assert dialog.current_key == str(key)


async def test_letters_are_never_a_command_while_they_are_typed(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2", "j")
        before = session_of(pilot), app_of(pilot).explorer.address
        dialog = await open_list(pilot)
        await press(pilot, "D", "u", "o")
        assert dialog.filter_line.value == "Duo"
        assert dossier_file("bakery").exists()
        await press(pilot, "escape")
        assert at_home(pilot)
        assert (session_of(pilot), app_of(pilot).explorer.address) == before


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Reading waits for it."""
    may_read = threading.Event()
    read = SummaryReader.read_summary

    def read_later(reader: SummaryReader, path: Path) -> DossierSummary:
        may_read.wait(PATIENCE_SECONDS)
        return read(reader, path)

    monkeypatch.setattr(SummaryReader, "read_summary", read_later)
    return may_read


@pytest.fixture
def slow_trash(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Moving a dossier to the trash ends once it is set."""
    may_end = threading.Event()

    def move_later(folder: Path, today: date) -> Path:
        moved = move_to_trash(folder, today)
        may_end.wait(PATIENCE_SECONDS)
        return moved

    monkeypatch.setattr(trash_actions, "move_to_trash", move_later)
    return may_end


async def test_it_stands_before_anything_is_read_and_the_cursor_stays_where_it_was_put(
    start: Start, bakery_path: Path, held: threading.Event
) -> None:
    own_dossier(bakery_path, "zebra")
    async with start() as pilot:
        send_keys(pilot, "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, DossierList))
        dialog = dialog_of(pilot)
        await until(pilot, lambda: screen_text(pilot).count("reading…") == 3)
        dialog.matches.action_next()
        assert dialog.current_key == str(dossier_file("zebra"))
        held.set()
        await until(pilot, dialog._is_all_read.is_set)
        await settle(pilot)
        assert "reading…" not in screen_text(pilot)
        assert dialog.current_key == str(dossier_file("zebra"))


async def test_what_is_chosen_by_a_title_that_is_not_read_yet_is_found_once_it_is(
    start: Start, held: threading.Event
) -> None:
    async with start() as pilot:
        send_keys(pilot, "orising sun\n")
        await until(pilot, lambda: any(worker.group == WorkerGroup.CHOOSE for worker in pilot.app.workers))
        await asyncio.sleep(0.1)  # time for what it must not do
        held.set()
        await until_open(pilot, "bakery")


async def test_one_that_cannot_be_read_says_why_and_the_list_stays(start: Start) -> None:
    broken = dossier_file("broken")
    broken.parent.mkdir()
    broken.write_text('title = "', "utf-8")
    async with start() as pilot:
        dialog = await open_list(pilot)
        await press(pilot, *"brok", "enter")
        assert dialog_of(pilot) is dialog
        assert f"{broken}: line 1, column 10: not valid TOML" in shown_messages(pilot)[0]


async def test_a_dossier_goes_to_the_trash_with_its_notes_and_comes_back(start: Start) -> None:
    folder = dossier_file("bakery").parent
    async with start() as pilot:
        dialog = await open_list(pilot)
        assert dialog.current_key == str(dossier_file("bakery"))
        await press(pilot, "tab")
        assert has_focus(pilot, dialog.matches)
        await press(pilot, "D")
        (trashed,) = trash_folder().iterdir()
        assert trashed.name.startswith("bakery-20")
        assert sorted(path.name for path in trashed.iterdir() if not path.name.startswith(".")) == [
            "dossier.toml",
            "notes.toml",
        ]
        assert not folder.exists()
        assert f"“Rising Sun, a bakery” is in the trash: …/{trashed.name}" in message_on_screen(pilot)
        assert "u to undo" in message_on_screen(pilot)
        assert dialog.listed.find_stop(str(dossier_file("bakery"))) is None
        await press(pilot, "escape", "o", "tab", "u")
        await until(pilot, folder.exists)
        await settle(pilot)
        assert [*trash_folder().iterdir()] == []
        assert dialog_of(pilot).current_key == str(dossier_file("bakery"))
        await press(pilot, "u")
        assert len([*folder.iterdir()]) > 1, "nothing else is to be brought back"


async def test_each_press_moves_one_dossier_however_slow_the_disk_is(
    start: Start, bakery_path: Path, slow_trash: threading.Event
) -> None:
    own_dossier(bakery_path, "oak")
    async with start() as pilot:
        await open_list(pilot)
        await press(pilot, "tab")
        send_keys(pilot, "DD")
        await until(pilot, lambda: any(each.group == WorkerGroup.CHOOSE for each in pilot.app.workers))
        slow_trash.set()
        await until(pilot, lambda: len([*trash_folder().iterdir()]) == 2)
        await settle(pilot)
        messages = shown_messages(pilot)
        assert [each for each in messages if "is in the trash" not in each] == []
        assert {path.name.partition("-")[0] for path in trash_folder().iterdir()} == {"bakery", "oak"}


async def test_what_is_being_moved_is_told_though_the_list_is_closed_and_can_be_undone(
    start: Start, slow_trash: threading.Event
) -> None:
    async with start() as pilot:
        dialog = await open_list(pilot)
        dialog.run_worker(dialog.run_action("trash_dossier"))
        await until(pilot, lambda: any(each.group == WorkerGroup.CHOOSE for each in pilot.app.workers))
        dialog.dismiss(None)
        await until(pilot, lambda: not dialog.is_attached)
        slow_trash.set()
        await until(pilot, lambda: "is in the trash" in "".join(shown_messages(pilot)))
        await press(pilot, "o", "tab", "u")
        await until(pilot, dossier_file("bakery").exists)
        await settle(pilot)


async def test_notes_elsewhere_stay_and_it_says_so(start: Start, settings_file: Path, tmp_path: Path) -> None:
    settings_file.write_text(f'notes = "{tmp_path}"\n', "utf-8")
    notes = tmp_path / "bakery.toml"
    write_notes(notes, made(1), dossier="bakery")
    async with start() as pilot:
        await open_list(pilot)
        await press(pilot, "tab", "D")
        assert f"Its notes stay in {notes}." in shown_messages(pilot)[0]
        assert notes.exists()


async def test_what_is_not_the_readers_own_or_is_open_stays(start: Start, bakery: Path, tmp_path: Path) -> None:
    remember_dossier(copy_lighthouse(tmp_path), datetime.now(UTC))
    async with start(dossier=bakery) as pilot:
        await open_list(pilot)
        for typed, why in (
            ("aliexpress", "The bundled dossier comes with jvexplore, and cannot be moved to the trash."),
            ("skerry", "Only dossiers in the data folder can be moved to the trash, not"),
            ("rising", "“Rising Sun, a bakery” is open. Open another dossier, then move this one to the trash."),
        ):
            await press(pilot, "ctrl+u")
            await paste(pilot, typed)
            await press(pilot, "tab", "D")
            assert shown_messages(pilot)[-1].startswith(why)
            await press(pilot, "shift+tab")
        assert not trash_folder().exists()
        await press(pilot, "enter")
        assert at_home(pilot), "the open one is chosen: it stays open"


async def test_keys_typed_while_it_is_opened_go_to_the_other_dossier(start: Start) -> None:
    async with start() as pilot:
        await open_list(pilot)
        send_keys(pilot, "ris\n2j")
        await until_open(pilot, "bakery")
        await until(pilot, lambda: app_of(pilot).explorer.address == "stake/dough")
