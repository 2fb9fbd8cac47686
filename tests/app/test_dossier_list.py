"""The list of dossiers: it stands at once, typing narrows it, enter opens one."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.opening.dossier_list import DossierList
from jvexplore.app.opening.dossier_rows import NEW
from jvexplore.app.worker_groups import WorkerGroup
from jvexplore.dossier_folder import dossier_file
from jvexplore.session.listed_dossiers import SummaryReader
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    paste,
    press,
    screen_text,
    send_keys,
    session_of,
    settle,
    shown_messages,
    until,
)
from tests.app.opened_list import PATIENCE_SECONDS, dialog_of, noted_bakery, open_list, until_open
from tests.app.test_mouse import click_on
from tests.lighthouse import copy_lighthouse
from tests.session.test_listed_dossiers import own_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.session.listed_dossiers import DossierSummary

SIZES = pytest.mark.parametrize(
    "size",
    [
        pytest.param((120, 36), id="wide"),
        pytest.param((80, 24), id="narrow", marks=pytest.mark.harm),
        pytest.param((40, 20), id="narrowest", marks=pytest.mark.harm),
    ],
)


@pytest.fixture(autouse=True)
def bakery(bakery_path: Path) -> Path:
    return noted_bakery(bakery_path)


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


async def test_keys_typed_while_it_is_opened_go_to_the_other_dossier(start: Start) -> None:
    async with start() as pilot:
        await open_list(pilot)
        send_keys(pilot, "ris\n2j")
        await until_open(pilot, "bakery")
        await until(pilot, lambda: app_of(pilot).explorer.address == "stake/dough")
