"""Facts deleted, renamed, merged and re-anchored by keys; each undone by one u, which shows what it undid."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from jvexplore.app.authoring.fact_form import FactForm
from tests.app.conftest import (
    NARROW,
    SIZES,
    WIDE,
    Start,
    app_of,
    article_of,
    at_home,
    attach_copy,
    has_focus,
    let_messages_go,
    press,
    screen_text,
    session_of,
    shown_messages,
    until,
    until_title,
    write,
)
from tests.app.edited_dossier import replace_in_file
from tests.app.notes_on_disk import read_notes, write_notes
from tests.lighthouse import PAPER_COPY
from tests.samples import made
from tests.session.authoring.test_new_places import move_passage

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

DELETE, SHOW = ("down", "down", "enter"), ("down", "enter")
MERGE = ("down", "enter")


def address(pilot: Pilot[int]) -> str:
    return app_of(pilot).explorer.address


def told(pilot: Pilot[int], text: str) -> None:
    """The title bar says something, or will."""
    assert [each for each in shown_messages(pilot) if text in each], shown_messages(pilot)


def ids(path: Path, collection: str) -> list[str]:
    return [each["id"] for each in tomllib.loads(path.read_text("utf-8")).get(collection, [])]


@SIZES
async def test_a_fact_is_deleted_at_once_and_comes_back(
    lighthouse_copy: Path, start: Start, size: tuple[int, int]
) -> None:
    before = lighthouse_copy.read_bytes()
    async with start(size, lighthouse_copy) as pilot:
        await press(pilot, "6", "D")
        told(pilot, "Deleted: Price that Gull Trust offers, according …")
        assert ids(lighthouse_copy, "figures") == ["price-on-the-wire"]
        assert address(pilot) == "figure/price-on-the-wire"
        await press(pilot, "D")
        assert address(pilot) == "dossier"
        await press(pilot, "1", "u")
        told(pilot, 'Undid "delete": Price that Gull Trust offers')
        assert address(pilot) == "figure/price-on-the-wire"
        assert has_focus(pilot, app_of(pilot).explorer.panes[5])
        await press(pilot, "u")
        assert lighthouse_copy.read_bytes() == before
        assert address(pilot) == "figure/price-in-the-paper"
        await press(pilot, "U")
        told(pilot, 'Redid "delete": Price that Gull Trust offers')
        assert ids(lighthouse_copy, "figures") == ["price-on-the-wire"]
        assert address(pilot) == "figure/price-on-the-wire"


@SIZES
async def test_what_refers_to_it_is_told_first(
    lighthouse_copy: Path, notes_path: Path, start: Start, size: tuple[int, int]
) -> None:
    write_notes(notes_path, made(1, "stake/gull", "who says so?"), dossier="lighthouse")
    async with start(size, lighthouse_copy) as pilot:
        await press(pilot, "2", "D")
        shown = screen_text(pilot)
        assert "Delete Gull Trust, 75 %? 2 facts refer to it:" in shown
        for source in ("paper", "wire"):
            assert f"Price that Gull Trust offers, according to the {source}" in shown
        assert "Notes on it stay: 1." in shown
        await press(pilot, "enter")
        assert at_home(pilot)
        await press(pilot, "D", *SHOW)
        assert "Facts that refer to Gull Trust, 75 %" in screen_text(pilot)
        assert screen_text(pilot).count("figure/price") == 2
        await press(pilot, "enter")
        assert address(pilot) == "figure/price-in-the-paper"
        assert ids(lighthouse_copy, "stakes") == ["gull"]
        await press(pilot, "2", "D", *DELETE)
        told(pilot, "Deleted: Gull Trust, 75 %. Notes on it stay: 1. u to undo")
        assert ids(lighthouse_copy, "stakes") == []
        await press(pilot, "u")
        assert address(pilot) == "stake/gull"
        assert "who says so?" in [
            note.text for note in session_of(pilot).notebook.notes_on(app_of(pilot).explorer.address)
        ]


async def test_a_tie_is_in_no_list_and_one_goes_back_to_its_party(lighthouse_copy: Path, start: Start) -> None:
    relation = 'subject = "mira-holm"\nverb = "leads"\nobject = "gull"\nbasis = "stated"\n'
    replace_in_file(lighthouse_copy, more=f'\n[[relations]]\nid = "chair"\n{relation}')
    async with start(NARROW, lighthouse_copy) as pilot:
        await press(pilot, "1", "G", "enter", "enter")
        assert address(pilot) == "relation/chair"
        await press(pilot, "D")
        told(pilot, "Deleted: ")
        assert ids(lighthouse_copy, "relations") == []
        assert address(pilot) == "party/mira-holm"
        await press(pilot, "escape", "u")
        assert address(pilot) == "relation/chair"
        assert has_focus(pilot, app_of(pilot).explorer.fact_view)


async def test_in_the_article_the_fact_at_the_caret_is_deleted(lighthouse_copy: Path, start: Start) -> None:
    async with start(WIDE, lighthouse_copy) as pilot:
        await attach_copy(pilot, PAPER_COPY)
        await press(pilot, "5", "s")
        article = article_of(pilot)
        article.focus()
        row = next(row for row, each in article._article.paragraphs.items() if each == "3")
        article.move_caret_to((row, 45))
        await press(pilot, "right")
        assert article.facts_at_caret == ["party/mira-holm"]
        await press(pilot, "D", *DELETE)
        told(pilot, "Deleted: Mira Holm")
        assert "mira-holm" not in ids(lighthouse_copy, "parties")
        await press(pilot, "D")
        told(pilot, "No fact has the words at the caret")
        article.move_caret_to((row, 10))
        await press(pilot, "D")
        told(pilot, "Deleted: mira-holm: “We light it first")
        await press(pilot, "u", "u")
        assert address(pilot) == "party/mira-holm"
        assert has_focus(pilot, article)


async def test_of_several_facts_at_the_caret_one_is_chosen(lighthouse_copy: Path, start: Start) -> None:
    async with start(WIDE, lighthouse_copy) as pilot:
        await attach_copy(pilot, PAPER_COPY)
        await press(pilot, "s")
        article = article_of(pilot)
        article.focus()
        row = next(row for row, each in article._article.paragraphs.items() if each == "1")
        article.move_caret_to((row, 16))
        await press(pilot, "D")
        assert "Several facts have these words. Delete which one?" in screen_text(pilot)
        await press(pilot, "enter")
        assert at_home(pilot)
        await press(pilot, "R", "down", "enter")
        assert "Id of Beacon Ltd" in screen_text(pilot)


async def test_what_is_no_fact_says_why_not(lighthouse_copy: Path, start: Start) -> None:
    before = lighthouse_copy.read_bytes()
    async with start(WIDE, lighthouse_copy) as pilot:
        explorer = app_of(pilot).explorer
        dossier = session_of(pilot).dossier
        await press(pilot, "0", "D")
        told(pilot, "The dossier itself is deleted in the list of dossiers.")
        for other, why in (("paragraph/2", "A paragraph belongs to its source."), ("source/wire", "A source stays")):
            explorer.follow_link(next(each for each in dossier.all_addresses if each == other))
            await press(pilot, "D")
            told(pilot, why)
            assert "delete_fact" in {each.binding.id for each in explorer.active_bindings.values() if not each.enabled}
        await press(pilot, "R")
        told(pilot, "Only a fact can get another id.")
        await press(pilot, "ctrl+t")
        told(pilot, "Only a fact has passages.")
        await press(pilot, "2", "M")
        told(pilot, "Only a party can be merged into another.")
        await press(pilot, "ctrl+t")
        told(pilot, "Nothing was changed: no copy of the article is attached")
        await press(pilot, "c")
        told(pilot, "Nothing is in conflict here, and no fact has changed since its note.")
    assert lighthouse_copy.read_bytes() == before


@SIZES
async def test_an_id_is_changed_and_the_notes_follow(
    lighthouse_copy: Path, notes_path: Path, start: Start, size: tuple[int, int]
) -> None:
    write_notes(notes_path, made(1, "party/gull", "a trust?"), dossier="lighthouse")
    before = lighthouse_copy.read_bytes()

    def noted() -> list[str]:
        return [note.on for note in read_notes(notes_path, "lighthouse")]

    async with start(size, lighthouse_copy) as pilot:
        await press(pilot, "1", "j", "R")
        await write(pilot, "Beacon!\n")
        told(pilot, 'id: "Beacon!" cannot be an id; write it in small letters')
        await press(pilot, "ctrl+u", *"beacon", "enter")
        told(pilot, 'id: "party/beacon" is another fact; choose another id')
        await press(pilot, "ctrl+u", *"gull-trust", "enter")
        told(pilot, "Renamed: Gull Trust is party/gull-trust now, with 1 note. u to undo")
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


@SIZES
async def test_a_party_is_merged_into_another(
    lighthouse_copy: Path, notes_path: Path, start: Start, size: tuple[int, int]
) -> None:
    write_notes(notes_path, made(1, "party/gull", "a trust?"), dossier="lighthouse")
    before = tomllib.loads(lighthouse_copy.read_text("utf-8"))
    async with start(size, lighthouse_copy) as pilot:
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


async def test_parties_of_one_stake_are_not_merged(lighthouse_copy: Path, start: Start) -> None:
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "1", "j", "M")
        await write(pilot, "skerry\n")
        told(pilot, "Nothing was changed: stake/gull: would name party/skerry-light as holder and company")
        assert at_home(pilot)


@SIZES
async def test_a_moved_passage_takes_its_new_place(lighthouse_copy: Path, start: Start, size: tuple[int, int]) -> None:
    move_passage(lighthouse_copy)
    before = lighthouse_copy.read_bytes()
    async with start(size, lighthouse_copy) as pilot:
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


async def test_what_another_window_changed_meanwhile_stays_in_conflict(lighthouse_copy: Path, start: Start) -> None:
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "5", "D")
        await press(pilot, "u", "2", "D", "down", "down")
        replace_in_file(lighthouse_copy, ("percent = 75", "percent = 70"))
        await press(pilot, "enter")
        told(pilot, "Somebody else has just changed Gull Trust, 75 %, or begun to refer to it: it stays")
        await until_title(pilot, "! 1 fact in conflict")
        assert address(pilot) == "stake/gull"
        await press(pilot, "c")
        assert "Delete the fact" in screen_text(pilot)


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
        told(pilot, "Changed: Gull Trust, 75 %. It is stake/gull-75 now. u to undo")
        assert address(pilot) == "stake/gull-75"
        assert ids(lighthouse_copy, "stakes") == ["gull-75"]
        await press(pilot, "u")
        told(pilot, 'Undid "edit": Gull Trust, 75 %')
        assert lighthouse_copy.read_bytes() == before
