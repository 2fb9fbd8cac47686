"""`D` in the list of dossiers moves one to the trash, and undo brings it back."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.opening import trash_actions
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier.writing.dossier_trash import move_to_trash, trash_folder
from jvexplore.dossier_folder import dossier_file
from jvexplore.session.remember_dossier import remember_dossier
from tests.app.conftest import (
    Start,
    at_home,
    has_focus,
    message_on_screen,
    paste,
    press,
    send_keys,
    settle,
    shown_messages,
    until,
)
from tests.app.notes_on_disk import write_notes
from tests.app.opened_list import PATIENCE_SECONDS, dialog_of, noted_bakery, open_list
from tests.lighthouse import copy_lighthouse
from tests.samples import made
from tests.session.test_listed_dossiers import own_dossier

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@pytest.fixture(autouse=True)
def bakery(bakery_path: Path) -> Path:
    return noted_bakery(bakery_path)


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
