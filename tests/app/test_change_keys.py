"""Facts renamed, merged and re-anchored by keys; each undone by one u, which shows what it undid."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from jvexplore.app.authoring.fact_form import FactForm
from tests.app.changed_facts import address, ids, told
from tests.app.conftest import (
    NARROW,
    WIDE,
    Start,
    at_home,
    attach_copy,
    let_messages_go,
    press,
    screen_text,
    until,
    write,
)
from tests.app.edited_dossier import replace_in_file
from tests.app.mouse_hand import MouseHand
from tests.app.notes_on_disk import read_notes, write_notes
from tests.lighthouse import PAPER_COPY, copy_lighthouse
from tests.mounted_disk import remount
from tests.samples import made
from tests.session.authoring.test_new_places import move_passage

if TYPE_CHECKING:
    from pathlib import Path


MERGE = ("down", "enter")


async def test_an_id_is_changed_and_the_notes_follow(lighthouse_copy: Path, notes_path: Path, start: Start) -> None:
    write_notes(notes_path, made(1, "party/gull", "a trust?"), dossier="lighthouse")
    before = lighthouse_copy.read_bytes()

    def noted() -> list[str]:
        return [note.on for note in read_notes(notes_path, "lighthouse")]

    async with start(NARROW, lighthouse_copy) as pilot:
        await press(pilot, "1", "j", "R")
        await write(pilot, "Beacon!\n")
        told(pilot, 'id: "Beacon!" cannot be an id; write it in small letters')
        await press(pilot, "ctrl+u", *"beacon", "enter")
        told(pilot, 'id: "party/beacon" is another fact; choose another id')
        await press(pilot, "ctrl+u", *"gull-trust", "enter")
        told(pilot, "Renamed: Gull Trust is now party/gull-trust, with 1 note. u to undo")
        assert address(pilot) == "party/gull-trust"
        await until(pilot, lambda: noted() == ["party/gull-trust"])
        await press(pilot, "2", "u")
        told(pilot, 'Undid "rename": Gull Trust. U to redo')
        assert lighthouse_copy.read_bytes() == before
        assert noted() == ["party/gull"]
        assert address(pilot) == "party/gull"
        await press(pilot, "U")
        told(pilot, 'Redid "rename": Gull Trust')
        await until(pilot, lambda: noted() == ["party/gull-trust"])


async def test_the_palette_renames_too(lighthouse_copy: Path, start: Start) -> None:
    async with start(NARROW, lighthouse_copy) as pilot:
        await press(pilot, "2", "ctrl+p")
        await write(pilot, "rename the fact\n")
        await until(pilot, lambda: "Id of Gull Trust, 75 %" in screen_text(pilot))


async def test_a_party_is_merged_into_another(lighthouse_copy: Path, notes_path: Path, start: Start) -> None:
    write_notes(notes_path, made(1, "party/gull", "a trust?"), dossier="lighthouse")
    before = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "1", "j", "M")
        shown = screen_text(pilot)
        assert "Merge Gull Trust into" in shown
        assert "party/gull" not in shown.replace("party/gull ─", "")
        assert "stake/" not in shown
        await write(pilot, "bea\n")
        assert "Not taken over from Gull Trust:" in screen_text(pilot)
        assert "  Type: organisation" in screen_text(pilot)
        await press(pilot, "enter")
        assert tomllib.loads(lighthouse_copy.read_text("utf-8")) == before
        await press(pilot, "M")
        await write(pilot, "bea\n")
        await press(pilot, *MERGE)
        told(pilot, "Merged: Gull Trust into Beacon Ltd, with 1 note. u to undo")
        assert address(pilot) == "party/beacon"
        assert "gull" not in ids(lighthouse_copy, "parties")
        await press(pilot, "u")
        told(pilot, 'Undid "merge": Gull Trust')
        assert tomllib.loads(lighthouse_copy.read_text("utf-8")) == before
        assert address(pilot) == "party/gull"
        await press(pilot, "U")
        told(pilot, 'Redid "merge": Gull Trust')
        assert address(pilot) == "party/beacon"


async def test_of_two_parties_with_one_name_the_addresses_tell_which_stays(lighthouse_copy: Path, start: Start) -> None:
    replace_in_file(lighthouse_copy, ('name = "Gull Trust"', 'name = "Beacon Ltd"'))
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "1", "j", "M")
        await write(pilot, "bea\n")
        asked = " ".join(screen_text(pilot).replace("│", "").split())
        assert "Merge Beacon Ltd (party/gull) into Beacon Ltd (party/beacon)?" in asked
        await press(pilot, *MERGE)
        told(pilot, "Merged: Beacon Ltd (party/gull) into Beacon Ltd (party/beacon).")
        assert "gull" not in ids(lighthouse_copy, "parties")


async def test_parties_of_one_stake_are_not_merged(lighthouse_copy: Path, start: Start) -> None:
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "1", "j", "M")
        await write(pilot, "skerry\n")
        told(pilot, "Nothing was changed: stake/gull: would name party/skerry-light as holder and company")
        assert at_home(pilot)


async def test_a_moved_passage_takes_its_new_place(lighthouse_copy: Path, start: Start) -> None:
    move_passage(lighthouse_copy)
    before = lighthouse_copy.read_bytes()
    async with start(NARROW, lighthouse_copy) as pilot:
        await attach_copy(pilot, PAPER_COPY)
        await let_messages_go(pilot)
        await press(pilot, "2", "enter")
        assert "Passage moved: paragraph 3 is missing or changed in your copy;" in screen_text(pilot)
        assert "ctrl+t to take its new place" in screen_text(pilot)
        await press(pilot, "ctrl+t")
        told(pilot, "New place taken: Gull Trust, 75 %. u to undo")
        await until(pilot, lambda: "Passage moved" not in screen_text(pilot))
        await press(pilot, "ctrl+t")
        told(pilot, "Nothing was changed: no passage of it has moved to another paragraph")
        await press(pilot, "u")
        told(pilot, 'Undid "new place": Gull Trust, 75 %')
        assert lighthouse_copy.read_bytes() == before
        await MouseHand(pilot).click("to take its new place")
        told(pilot, "New place taken: Gull Trust, 75 %. u to undo")


async def test_another_id_in_a_form_renames_the_fact(lighthouse_copy: Path, start: Start) -> None:
    before = lighthouse_copy.read_bytes()
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "2", "E")
        form = pilot.app.screen
        assert isinstance(form, FactForm)
        while form._panel.stop.key != "id":
            await press(pilot, "tab")
        await write(pilot, "gull-75")
        await press(pilot, "ctrl+s")
        told(pilot, "Changed: Gull Trust, 75 %. It is now stake/gull-75. u to undo")
        assert address(pilot) == "stake/gull-75"
        assert ids(lighthouse_copy, "stakes") == ["gull-75"]
        await press(pilot, "u")
        told(pilot, 'Undid "edit": Gull Trust, 75 %')
        assert lighthouse_copy.read_bytes() == before


async def test_a_disk_that_is_read_only_is_told(small_disk: Path, start: Start) -> None:
    path = copy_lighthouse(small_disk)
    before = path.read_bytes()
    remount(small_disk, "ro")
    async with start(WIDE, path) as pilot:
        for keys in (("6", "D"), ("1", "j", "R", *"gull-2", "enter", "escape"), ("M", *"bea", "enter", *MERGE)):
            await press(pilot, *keys)
            told(pilot, "Nothing was changed: ")
            assert at_home(pilot)
            await let_messages_go(pilot)
    assert path.read_bytes() == before
