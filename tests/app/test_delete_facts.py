"""Facts deleted by a key, after what refers to them is told; one u brings a fact back, and shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.bundled import bundled_dossier_path
from tests.app.changed_facts import address, ids, told
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
    press,
    screen_text,
    session_of,
    until_title,
)
from tests.app.edited_dossier import replace_in_file
from tests.app.notes_on_disk import write_notes
from tests.lighthouse import PAPER_COPY
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path


DELETE, SHOW = ("down", "down", "enter"), ("down", "enter")


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


async def test_what_refers_to_it_is_told_first(lighthouse_copy: Path, notes_path: Path, start: Start) -> None:
    write_notes(notes_path, made(1, "stake/gull", "who says so?"), dossier="lighthouse")
    async with start(NARROW, lighthouse_copy) as pilot:
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
        told(pilot, "There is no fact at the caret")
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
        told(pilot, "The dossier itself is deleted in the list of dossiers. o to list them")
        for other, why in (
            ("paragraph/2", "A paragraph belongs to its source. P to drop it"),
            ("source/wire", "A source stays"),
        ):
            explorer.follow_link(next(each for each in dossier.all_addresses if each == other))
            await press(pilot, "D")
            told(pilot, why)
            assert "delete_fact" in {each.binding.id for each in explorer.active_bindings.values() if not each.enabled}
        await press(pilot, "R")
        told(pilot, "Only the id of a fact can be changed.")
        await press(pilot, "ctrl+t")
        told(pilot, "Only a fact has passages.")
        await press(pilot, "2", "M")
        told(pilot, "Only a party can be merged into another.")
        await press(pilot, "ctrl+t")
        told(pilot, "Nothing was changed: no copy of the article is attached")
        await press(pilot, "c")
        told(pilot, "Nothing is in conflict here, and no fact has changed since its note.")
    assert lighthouse_copy.read_bytes() == before


async def test_what_another_window_changed_meanwhile_stays_in_conflict(lighthouse_copy: Path, start: Start) -> None:
    async with start(WIDE, lighthouse_copy) as pilot:
        await press(pilot, "5", "D")
        await press(pilot, "u", "2", "D", "down", "down")
        replace_in_file(lighthouse_copy, ("percent = 75", "percent = 70"))
        await press(pilot, "enter")
        told(
            pilot,
            "Not deleted: Gull Trust, 75 %. It was changed elsewhere, or something refers to it now.",
        )
        await until_title(pilot, "! 1 fact in conflict")
        assert address(pilot) == "stake/gull"
        await press(pilot, "c")
        assert "Delete the fact" in screen_text(pilot)


async def test_the_bundled_dossier_is_copied_first(home: Path, start: Start) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "3", "G", "D")
        told(pilot, "u to undo")
        told(pilot, "The bundled dossier is read-only: from now on a copy is changed")
        own = session_of(pilot).facts.dossier_path
        assert own
        assert own.is_relative_to(home)
        bundled = bundled_dossier_path()
        assert len(ids(own, "quotes")) == len(ids(bundled, "quotes")) - 1
        await press(pilot, "u")
        assert own.read_bytes() == bundled.read_bytes()
