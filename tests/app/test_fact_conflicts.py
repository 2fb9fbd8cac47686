"""Facts that two people changed in different ways: told in the title, the row and the page, decided by a key."""

from __future__ import annotations

import shutil
import tomllib
from typing import TYPE_CHECKING

from jvexplore.address import address_of
from jvexplore.app.authoring.fact_actions import FactActions
from jvexplore.app.ui.compare_dialog import CompareDialog
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.writing.own_copy import writable_dossier
from tests.app.conftest import (
    KEEP,
    NARROW,
    OTHER,
    SIZES,
    WIDE,
    Start,
    app_of,
    let_messages_go,
    press,
    screen_text,
    session_of,
    settle,
    title_line,
    until,
    until_message,
    until_title,
    write,
)
from tests.app.notes_on_disk import write_notes
from tests.lighthouse import LIGHTHOUSE, copy_lighthouse
from tests.mounted_disk import remount
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.dossier.writing.changed_dossier import MakeChange

SEVENTY = "[[stakes.conflict]]\npercent = 70\nstatus = 'agreed'\n"
DELETED = "[[stakes.conflict]]\ndeleted = true\n"


def put_in_conflict(path: Path, *versions: str) -> None:
    text = path.read_text("utf-8")
    path.write_text(text.replace("[[quotes]]", "\n".join((*versions, "[[quotes]]"))), "utf-8")


def dialog_of(pilot: Pilot[int]) -> CompareDialog:
    assert isinstance(pilot.app.screen, CompareDialog)
    return pilot.app.screen


@SIZES
async def test_it_is_told_and_decided(lighthouse_copy: Path, start: Start, size: tuple[int, int]) -> None:
    put_in_conflict(lighthouse_copy, SEVENTY)
    async with start(size, lighthouse_copy) as pilot:
        await until_title(pilot, "! 1 fact in conflict: !")
        assert "problem" not in title_line(pilot)
        assert "Gull Trust !" in screen_text(pilot)
        await press(pilot, "2", "enter")
        shown = screen_text(pilot)
        assert "! In conflict: percent is 75 here, 70 in the other version; status" in shown
        assert "c to decide" in shown
        assert "c Decide" in shown
        await press(pilot, "c")
        for words in ("This version", "Percent: 75", "The other version", "Percent: 70", "Status: agreed"):
            assert words in screen_text(pilot)
        await press(pilot, "escape")
        assert "conflict" in lighthouse_copy.read_text("utf-8")
        await press(pilot, "c", *OTHER)
        await until_message(pilot, "Used the other version: Gull Trust, 70 %")
        text = lighthouse_copy.read_text("utf-8")
        assert "conflict" not in text
        assert "percent = 70\n" in text
        assert app_of(pilot).explorer.address == "stake/gull"
        await let_messages_go(pilot)
        assert "conflict" not in title_line(pilot)
        assert "In conflict" not in screen_text(pilot)
        await press(pilot, "u")
        await until_message(pilot, 'Undid "decide conflict": Gull Trust, 75 %')
        assert "conflict" in lighthouse_copy.read_text("utf-8")
        await press(pilot, "U")
        await until_message(pilot, 'Redid "decide conflict": Gull Trust, 70 %')
        assert tomllib.loads(lighthouse_copy.read_text("utf-8")) == tomllib.loads(text)


async def test_several_are_decided_one_after_another(lighthouse_copy: Path, start: Start) -> None:
    put_in_conflict(lighthouse_copy, SEVENTY, DELETED)
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "2", "c")
        assert "Changed in 3 ways: Gull Trust, 75 %" in screen_text(pilot)
        await press(pilot, *KEEP)
        await until(pilot, lambda: "Delete the fact" in screen_text(pilot))
        shown = screen_text(pilot)
        assert "Changed in two ways: Gull Trust, 75 %" in shown
        assert "(deleted)" in shown
        assert "figure/price-in-the-paper" in shown
        await press(pilot, *OTHER)
        await until_message(pilot, "Deleted: Gull Trust, 75 %")
        assert "[[stakes]]" not in lighthouse_copy.read_text("utf-8")
        await press(pilot, "1")
        assert app_of(pilot).explorer.address != "stake/gull"
        await press(pilot, "u")
        await until_message(pilot, "Undid")
        assert app_of(pilot).explorer.address == "stake/gull"
        assert "percent = 75\n" in lighthouse_copy.read_text("utf-8")


async def test_what_somebody_else_decides_is_asked_no_longer(lighthouse_copy: Path, start: Start) -> None:
    put_in_conflict(lighthouse_copy, SEVENTY)
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "2", "c")
        shutil.copy(LIGHTHOUSE, lighthouse_copy)
        await until(pilot, lambda: "Nothing left to decide" in screen_text(pilot))
        await press(pilot, "enter")
        assert lighthouse_copy.read_text("utf-8") == LIGHTHOUSE.read_text("utf-8")
        put_in_conflict(lighthouse_copy, SEVENTY)
        await until(pilot, lambda: session_of(pilot).conflicts.fact_count == 1)
        await press(pilot, "c")
        lighthouse_copy.write_text(lighthouse_copy.read_text("utf-8").replace("percent = 70", "percent = 71"), "utf-8")
        await until(pilot, lambda: "Percent: 71" in screen_text(pilot))
        await press(pilot, *OTHER)
        await until_message(pilot, "Used the other version: Gull Trust, 71 %")


async def test_a_file_that_cannot_be_read_by_now_is_left_alone(lighthouse_copy: Path, start: Start) -> None:
    put_in_conflict(lighthouse_copy, SEVENTY)
    good = lighthouse_copy.read_bytes()
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "2", "c")
        lighthouse_copy.write_bytes(good + b"half a li")
        await press(pilot, *OTHER)
        await until_message(pilot, "Nothing was changed: ")
        assert lighthouse_copy.read_bytes() == good + b"half a li"
        assert "In conflict: percent" in screen_text(pilot)
        lighthouse_copy.write_bytes(good)
        await press(pilot, "c", *OTHER)
        await until_message(pilot, "Used the other version")


@SIZES
async def test_a_read_only_disk_is_told(small_disk: Path, start: Start, size: tuple[int, int]) -> None:
    path = copy_lighthouse(small_disk)
    put_in_conflict(path, SEVENTY)
    before = path.read_bytes()
    remount(small_disk, "ro")
    async with start(size, path) as pilot:
        await press(pilot, "2", "enter", "c", *OTHER)
        await until_message(pilot, "Nothing was changed: ")
        assert "read-only; name a file on another disk" in " ".join(screen_text(pilot).split())
        await let_messages_go(pilot)
        assert "In conflict: percent" in screen_text(pilot)
    assert path.read_bytes() == before


async def test_the_key_is_for_the_note_where_the_cursor_is_on_one(
    lighthouse_copy: Path, notes_path: Path, start: Start
) -> None:
    put_in_conflict(lighthouse_copy, SEVENTY)
    note = made(1, "stake/gull", "who says so?", fact="it said something else")
    write_notes(notes_path, note, dossier="lighthouse")
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "2", "enter", "c")
        assert "Percent: 70" in screen_text(pilot)
        await press(pilot, "escape", "8", "c")
        assert "The fact has changed" in screen_text(pilot)


async def test_notes_that_are_read_only_do_not_hinder(lighthouse_copy: Path, notes_path: Path, start: Start) -> None:
    put_in_conflict(lighthouse_copy, SEVENTY)
    notes_path.write_text('format = 3\ndossier = "lighthouse"\n')
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "2", "c", *OTHER)
        await until_message(pilot, "Used the other version")
        await press(pilot, "u")
        await until_message(pilot, "Undid")


async def test_the_reader_stays_where_they_are(lighthouse_copy: Path, start: Start) -> None:
    put_in_conflict(lighthouse_copy, SEVENTY)
    async with start(WIDE, lighthouse_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "j", "2", "enter", "n")
        await write(pilot, "half a thought")
        with lighthouse_copy.open("a", encoding="utf-8") as file:
            file.write(
                '\n[[terms]]\nid = "lease"\ntitle = "A lease"\nbasis = "stated"\npassages = [{ paragraph = "1" }]\n'
            )
        await until(pilot, lambda: len(session_of(pilot).dossier.facts) == 10)
        assert "half a thought" in screen_text(pilot)
        await press(pilot, "ctrl+s", "c", *OTHER)
        await until_message(pilot, "Used the other version")
        assert explorer.address == "stake/gull"
        assert "half a thought" in screen_text(pilot)
        await press(pilot, "u", "u")
        await until_message(pilot, "“half a thought”")
        assert "half a thought" not in lighthouse_copy.with_name("notes.toml").read_text("utf-8")


async def test_the_bundled_dossier_is_copied_on_the_first_change(home: Path, start: Start) -> None:
    async with start(NARROW) as pilot:
        session = session_of(pilot)
        fact = session.dossier.facts[app_of(pilot).explorer.address]
        await press(pilot, "2", "j")
        shown = app_of(pilot).explorer.address
        change = session.fact_changes.make_step("edit", _comment_on(fact.address))
        assert await FactActions(app_of(pilot).explorer, session).report_change(change, "Changed")
        await settle(pilot)
        await until_message(pilot, "The bundled dossier is read-only: from now on a copy is changed")
        own = session.facts.dossier_path
        assert own
        assert own.is_relative_to(home)
        assert app_of(pilot).explorer.address == shown
        own.write_text(own.read_text("utf-8").replace('comment = "ours"', 'comment = "theirs"'), "utf-8")
        await until(pilot, lambda: session.dossier.facts[fact.address].comment == "theirs")


@SIZES
async def test_a_copy_that_another_window_has_made_is_opened(home: Path, start: Start, size: tuple[int, int]) -> None:
    assert home
    async with start(size) as pilot:
        session = session_of(pilot)
        own, _ = writable_dossier(bundled_dossier_path())
        own.write_text(own.read_text("utf-8").replace("percent = 48", "percent = 47", 1), "utf-8")
        change = session.fact_changes.make_step("edit", _comment_on("party/alibaba"))
        assert await FactActions(app_of(pilot).explorer, session).report_change(change, "Changed")
        await until_message(pilot, "Your copy of the bundled dossier, made meanwhile by another program, is open")
        assert session.facts.dossier_path == own
        own.write_text(own.read_text("utf-8").replace('comment = "ours"', 'comment = "theirs"'), "utf-8")
        await until(pilot, lambda: session.dossier.facts[address_of("party/alibaba")].comment == "theirs")


def _comment_on(address: str) -> MakeChange:
    return lambda records: {**records, address: records[address].with_values({"comment": "ours"})}
