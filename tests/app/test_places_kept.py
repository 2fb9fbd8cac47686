"""What becomes of a place when the dossier, or the reader, has moved on: found again, or given up quietly."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.returning import place_keeper
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.paths import state_folder
from jvexplore.session.recent_dossiers import dossier_to_open, recent_dossiers
from tests.app.conftest import app_of, let_messages_go, press, screen_text, shown_messages, until
from tests.app.switched_dossiers import switch_to
from tests.app.test_coming_back import opened

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def where(pilot: Pilot[Any]) -> tuple[str, str]:
    """Return the address that is shown, and the kind of the open pane."""
    explorer = app_of(pilot).explorer
    return explorer.address, explorer.open_pane.pane.kind


async def leave_at(path: Path, notes: Path, *keys: str) -> None:
    async with opened(path, notes) as pilot:
        await press(pilot, *keys)


def rewrite(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


async def test_a_renamed_fact_is_found_under_its_present_id(lighthouse_copy: Path, notes_path: Path) -> None:
    await leave_at(lighthouse_copy, notes_path, "6", "j", "enter")
    assert "on=figure/price-on-the-wire" in recent_dossiers()[0].place
    rewrite(lighthouse_copy, 'id = "price-on-the-wire"', 'id = "wire-price"\nformerly = ["price-on-the-wire"]')
    async with opened(None, notes_path) as pilot:
        assert where(pilot) == ("figure/wire-price", "figure")
        assert app_of(pilot).explorer.panes[5].address == "figure/wire-price"


async def test_where_a_fact_is_gone_its_neighbour_is_shown(lighthouse_copy: Path, notes_path: Path) -> None:
    await leave_at(lighthouse_copy, notes_path, "1", "j", "j", "j", "enter")
    assert "on=party/mira-holm" in recent_dossiers()[0].place
    rewrite(lighthouse_copy, "mira-holm", "somebody")
    async with opened(None, notes_path) as pilot:
        assert where(pilot) == ("party/beacon", "party")
        assert app_of(pilot).explorer.fact_view.has_focus


async def test_a_filter_that_is_no_valid_query_is_dropped(notes_path: Path) -> None:
    await leave_at(bundled_dossier_path(), notes_path, "2", "f", "r", "d", "i", "f", "enter")
    recent = state_folder() / "recent-dossiers"
    assert ";rdif;" in recent.read_text("utf-8")
    recent.write_text(recent.read_text("utf-8").replace(";rdif;", ";basis%3A;"), "utf-8")
    async with opened(None, notes_path) as pilot:
        pane = app_of(pilot).explorer.open_pane
        await until(pilot, lambda: pane.query_text == "")
        assert pane.rows.stop_count == 5
        assert where(pilot) == ("stake/rdif", "stake")


async def test_each_dossier_has_its_own_place(bakery_path: Path, notes_path: Path) -> None:
    await leave_at(bundled_dossier_path(), notes_path, "3", "j")
    await leave_at(bakery_path, notes_path, "2", "j", "j")
    assert dossier_to_open(None).path == bakery_path
    async with opened(bundled_dossier_path(), notes_path) as pilot:
        quote, pane = where(pilot)
        assert pane == "quote"
        assert await switch_to(pilot, bakery_path)
        assert where(pilot) == ("stake/staff", "stake")
        await press(pilot, "5", "j")
        assert await switch_to(pilot, bundled_dossier_path())
        assert where(pilot) == (quote, "quote")
    async with opened(bakery_path, notes_path) as pilot:
        assert where(pilot) == ("event/opening", "event")


async def test_the_place_is_remembered_now_and_then(
    bakery_path: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place_keeper, "_SECONDS", 0.1)
    async with opened(bakery_path, notes_path) as pilot:
        await press(pilot, "2", "j")
        await until(pilot, lambda: "on=stake/dough" in "".join(each.place for each in recent_dossiers()))
        written = (state_folder() / "recent-dossiers").stat().st_mtime_ns
        await press(pilot, "k")
        await until(pilot, lambda: "on=stake/crumb" in recent_dossiers()[0].place)
        assert (state_folder() / "recent-dossiers").stat().st_mtime_ns != written


async def test_a_screen_that_is_closing_is_no_place(
    bakery_copy: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place_keeper, "_SECONDS", 0.02)
    async with opened(bakery_copy, notes_path) as pilot:
        await press(pilot, "2")
        await until(pilot, lambda: "stake/" in recent_dossiers()[0].place)
        written = recent_dossiers()[0].place
        await app_of(pilot).explorer.query_one("#panes").remove()
        await pilot.pause(0.1)
    assert recent_dossiers()[0].place == written


@pytest.mark.parametrize("kind", ["gone", "no TOML", "a folder"])
async def test_what_cannot_be_read_gives_way_to_the_bundled_dossier_and_comes_back(
    bakery_copy: Path, notes_path: Path, kind: str
) -> None:
    await leave_at(bakery_copy, notes_path, "2", "j", "enter", "z")
    text = bakery_copy.read_text("utf-8")
    bakery_copy.unlink()
    if kind == "no TOML":
        bakery_copy.write_text("title = ", "utf-8")
    elif kind == "a folder":
        bakery_copy.mkdir()
    for _ in range(2):  # who only looks has not chosen the bundled one
        async with opened(None, notes_path, lets_messages_go=False) as pilot:
            (told,) = shown_messages(pilot)
            assert str(bakery_copy) in told
            assert ("is gone" in told) == (kind == "gone")
            assert "bundled dossier" in told
            assert told.endswith("o to open another")
            await let_messages_go(pilot)
            assert "107 facts" in screen_text(pilot)
            assert app_of(pilot).explorer.at_glance
            assert app_of(pilot).explorer.open_pane.number == 1
        assert dossier_to_open(None).path == bakery_copy
    shutil.rmtree(bakery_copy) if kind == "a folder" else bakery_copy.unlink(missing_ok=True)
    bakery_copy.write_text(text, "utf-8")
    async with opened(None, notes_path) as pilot:
        assert where(pilot) == ("stake/dough", "stake")


async def test_who_goes_on_in_the_bundled_dossier_comes_back_to_that(bakery_copy: Path, notes_path: Path) -> None:
    await leave_at(bakery_copy, notes_path, "2", "j")
    bakery_copy.unlink()
    async with opened(None, notes_path) as pilot:
        await press(pilot, "3", "j")
    assert [each.path for each in recent_dossiers()] == [bundled_dossier_path(), bakery_copy]
    assert recent_dossiers()[1].is_gone
    async with opened(None, notes_path, lets_messages_go=False) as pilot:
        assert shown_messages(pilot) == []
