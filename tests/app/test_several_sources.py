"""The article's pane with several sources: one after the other, each under its name; copies are attached one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.app import ExplorerApp
from jvexplore.app.source.source_view import SourceView
from jvexplore.article.copy_locations import recall_copies
from tests.app.conftest import paste, press, screen_text, session_of, settle, shown_messages, until_message
from tests.lighthouse import LIGHTHOUSE, PAPER_COPY, WIRE_COPY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

PAPER_NAME = "Two keepers bid for one lighthouse · The Skerry Lantern"
WIRE_NAME = "Bids in for Skerry lighthouse · Coast Wire, June 2021"


@pytest.fixture
async def pilot(notes_path: Path) -> AsyncIterator[Pilot[Any]]:
    """The explorer on the dossier of two sources, without a copy."""
    async with ExplorerApp(LIGHTHOUSE, notes_path).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        yield pilot


async def attach(pilot: Pilot[Any], path: Path) -> None:
    """Attach a copy with `A`."""
    await press(pilot, "A")
    await paste(pilot, path)
    await press(pilot, "enter")
    await until_message(pilot, "found in your copy")
    await settle(pilot)


def enter_article(pilot: Pilot[Any]) -> None:
    """Focus the pane of the article."""
    pilot.app.screen.set_focus(pilot.app.screen.query_one(SourceView))


async def test_the_title_says_how_many_more_sources_there_are(pilot: Pilot[Any]) -> None:
    assert "The Skerry Lantern, 5 Jun 2021 +1" in screen_text(pilot).splitlines()[0]


async def test_all_sources_stand_one_after_the_other_under_their_names(pilot: Pilot[Any]) -> None:
    await press(pilot, "5", "s")
    text = screen_text(pilot)
    assert PAPER_NAME in text
    assert "1 ▌ Both bids are announced." in text
    assert "c1 · The lamp is dark." in text
    assert WIRE_NAME in text


async def test_the_pane_goes_to_the_first_passage_whichever_source_it_is_in(pilot: Pilot[Any]) -> None:
    await press(pilot, "6", "down", "s")
    text = screen_text(pilot)
    assert "2 ▌ Another price, the same share." in text
    assert "paragraph/wire-2" in text


async def test_the_edge_says_in_which_source_the_passage_is(pilot: Pilot[Any]) -> None:
    await press(pilot, "s")
    assert "The Skerry Lantern · summary · A to attach your copy" in screen_text(pilot)
    source = pilot.app.screen.query_one(SourceView)
    source.move_cursor((len(source.text.splitlines()) - 1, 0))
    await settle(pilot)
    assert "Coast Wire · summary · A to attach your copy" in screen_text(pilot)


async def test_each_copy_is_attached_to_the_source_that_it_is_of(pilot: Pilot[Any]) -> None:
    await attach(pilot, WIRE_COPY)
    assert shown_messages(pilot)[-1].startswith("Coast Wire: 4 of 4 paragraphs found in your copy.")
    await press(pilot, "6", "down", "s")
    assert "partly your copy · A to attach your copy" in screen_text(pilot)
    assert "Beacon Ltd named no price." in screen_text(pilot)
    await attach(pilot, PAPER_COPY)
    copies = session_of(pilot).facts.attached_copies
    assert copies
    assert dict(copies.paths) == {"paper": PAPER_COPY, "wire": WIRE_COPY}
    assert recall_copies("lighthouse") == {"paper": PAPER_COPY, "wire": WIRE_COPY}
    await press(pilot, "3")
    assert "Two bidders want the old lighthouse" in screen_text(pilot)
    assert "partly your copy" not in screen_text(pilot)


async def test_remembered_copies_are_there_at_the_next_start(pilot: Pilot[Any], tmp_path: Path) -> None:
    await attach(pilot, WIRE_COPY)
    async with ExplorerApp(LIGHTHOUSE, tmp_path / "others.toml", (PAPER_COPY,)).run_test(size=(120, 40)) as again:
        await settle(again)
        copies = session_of(again).facts.attached_copies
        assert copies
        assert list(copies.copies) == ["paper", "wire"]


async def test_a_note_on_words_of_the_second_source_is_on_its_paragraph(pilot: Pilot[Any]) -> None:
    await attach(pilot, WIRE_COPY)
    await press(pilot, "6", "down", "s")
    enter_article(pilot)
    await press(pilot, "shift+right")
    await press(pilot, "n")
    await press(pilot, *"who", "ctrl+s")
    (note,) = session_of(pilot).notebook
    assert note.on == "paragraph/wire-2"
    assert note.span
    assert note.span.exact == "42,000"
    assert session_of(pilot).quoted_passage(note)


async def test_the_name_of_a_source_leads_a_note_to_it(pilot: Pilot[Any]) -> None:
    await press(pilot, "6", "s")
    enter_article(pilot)
    await press(pilot, *["pageup"] * 3, *["up"] * 3)
    assert "source/paper" in screen_text(pilot)
    await press(pilot, "n")
    await press(pilot, *"late", "ctrl+s")
    (note,) = session_of(pilot).notebook
    assert (note.on, note.span) == ("source/paper", None)
    assert not session_of(pilot).is_orphan(note)


async def test_the_deal_at_a_glance_counts_the_sources_without_a_copy(notes_path: Path) -> None:
    async with ExplorerApp(LIGHTHOUSE, notes_path, (WIRE_COPY,)).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "√ your copy (1 more to attach)" in screen_text(pilot)
