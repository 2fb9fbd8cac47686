"""The dossier's file is edited while it is open: the change is shown soon, and the reader stays where they were."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.records.file_watch import FileWatch
from tests.app.conftest import (
    NARROW,
    WIDE,
    Start,
    app_of,
    attach_copy,
    press,
    screen_text,
    settle,
    title_line,
    until,
    write,
)
from tests.app.edited_dossier import OVENS, replace_in_file

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_new_fact_is_shown_and_the_cursor_stays(bakery_copy: Path, start: Start) -> None:
    async with start(NARROW, bakery_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "j")
        assert explorer.address == "stake/dough"
        replace_in_file(bakery_copy, ('name = "Ada Crumb"', 'name = "Ada M. Crumb"'), more=OVENS)
        await until(pilot, lambda: "15 facts" in title_line(pilot))
        await settle(pilot)
        assert explorer.address == explorer.panes[1].address == "stake/dough"
        assert explorer.focused is explorer.panes[1]
        await press(pilot, "6", "end")
        assert "Ovens in the bakery" in screen_text(pilot)
        await press(pilot, "1", "g")
        assert "Ada M. Crumb" in screen_text(pilot)


async def test_scroll_trail_filter_and_article_stay(bakery_copy: Path, start: Start) -> None:
    async with start((100, 20), bakery_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "enter", "j", "j", "enter", "s")
        await settle(pilot)
        here, way = explorer.address, explorer.walk_keys.page_history.back_addresses
        assert way
        await press(pilot, "s", "6", "f", *"loaves", "enter")
        await settle(pilot)
        assert explorer.panes[5].query_text == "loaves"
        replace_in_file(
            bakery_copy,
            ('title = "Loaves a day"', 'title = "Loaves every day"'),
            more=OVENS.replace("Ovens in", "Loaves in"),
        )
        await until(pilot, lambda: explorer.panes[5].rows.stop_count == 2)
        assert explorer.panes[5].query_text == "loaves"
        assert explorer.walk_keys.page_history.back_addresses == way
        await press(pilot, "left_square_bracket")
        assert explorer.address in (here, *way)


async def test_find_and_all_notes_that_are_open_follow(bakery_copy: Path, start: Start) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "slash", *"ovens")
        await settle(pilot)
        assert "Ovens in the bakery" not in screen_text(pilot)
        replace_in_file(bakery_copy, more=OVENS)
        await until(pilot, lambda: "Ovens in the bakery" in screen_text(pilot))
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "challenge/power"  # what the cursor was on


async def test_a_copy_of_the_article_stays_attached(bakery_copy: Path, bakery_article: Path, start: Start) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        session = await attach_copy(pilot, bakery_article)
        replace_in_file(bakery_copy, more=OVENS)
        await until(pilot, lambda: session.has_address(Address("figure/ovens")))
        await settle(pilot)
        assert session.facts.attached_copies is not None
        assert session.facts.attached_copies.comparison_sign(Address("stake/dough")) == "="


@pytest.mark.parametrize("query", ["kind:nonsense", '"open', "kind:"])
async def test_a_query_that_is_not_typed_to_its_end_stays_what_it_is(
    bakery_copy: Path, start: Start, query: str
) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "2", "f")
        await write(pilot, query)
        replace_in_file(bakery_copy, more=OVENS)
        await until(pilot, lambda: "15 facts" in title_line(pilot))
        await settle(pilot)
        await press(pilot, "escape", "6", "end")
        assert "Ovens in the bakery" in screen_text(pilot)


async def test_where_a_fact_is_removed_while_its_page_is_read_the_reader_stays_in_its_pane(
    bakery_copy: Path, start: Start
) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "enter")
        assert explorer.address == "figure/loaves"
        replace_in_file(bakery_copy, ('id = "loaves"', 'id = "buns"'))
        await until(pilot, lambda: explorer.address == "figure/buns")
        assert explorer.focused is explorer.fact_view


async def test_where_a_fact_is_removed_while_its_page_is_read_the_reader_goes_to_the_neighbouring_row(
    bakery_copy: Path, start: Start
) -> None:
    tills = OVENS.replace("ovens", "tills").replace("Ovens", "Tills")
    replace_in_file(bakery_copy, more=OVENS + tills)
    async with start(WIDE, bakery_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "j", "enter")
        assert explorer.address == "figure/ovens"
        replace_in_file(bakery_copy, (OVENS, ""))
        await until(pilot, lambda: explorer.address == "figure/tills")
        replace_in_file(bakery_copy, (tills, ""))
        await until(pilot, lambda: explorer.address == "figure/loaves")
        assert explorer.panes[5].address == "figure/loaves"


async def test_what_is_written_while_the_file_is_still_read_is_noticed(
    bakery_copy: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, one_at_a_time = FileWatch.start, threading.Lock()

    def write_then_begin(self: FileWatch) -> None:
        with one_at_a_time:
            if OVENS not in bakery_copy.read_text("utf-8"):
                replace_in_file(bakery_copy, more=OVENS)  # after it was read, and before anybody watches it
        begin(self)

    monkeypatch.setattr(FileWatch, "start", write_then_begin)
    async with start(WIDE, bakery_copy) as pilot:
        await until(pilot, lambda: "15 facts" in title_line(pilot))


async def test_a_copy_that_cannot_be_used_any_more_is_reported_and_comes_back_with_its_file(
    bakery_copy: Path, bakery_article: Path, tmp_path: Path, start: Start
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(bakery_article.read_bytes())
    async with start(WIDE, bakery_copy) as pilot:
        session = await attach_copy(pilot, copy)
        copy.unlink()
        replace_in_file(bakery_copy, more=OVENS)
        await until(pilot, lambda: "Your copy of the article" in " ".join(screen_text(pilot).split()))
        assert session.facts.attached_copies is None
        copy.write_bytes(bakery_article.read_bytes())
        replace_in_file(bakery_copy, ("value = 3", "value = 4"))
        await until(pilot, lambda: session.facts.attached_copies is not None)


async def test_a_page_does_not_stand_twice_in_the_way_once_the_one_between_is_removed(
    bakery_copy: Path, start: Start
) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "j")
        for query, found in (("loaves", "figure/loaves"), ("37.5 %", "stake/dough"), ("crumb", "party/crumb")):
            await press(pilot, "slash")
            await write(pilot, query)
            await press(pilot, "enter")
            assert explorer.address == found
        assert explorer.walk_keys.page_history.back_addresses == ["stake/dough", "figure/loaves", "stake/dough"]
        replace_in_file(bakery_copy, ('id = "loaves"', 'id = "buns"'))
        await until(pilot, lambda: explorer.walk_keys.page_history.back_addresses == ["stake/dough"])
        await press(pilot, "left_square_bracket")
        assert explorer.address == "stake/dough"
        assert not explorer.walk_keys.page_history.can_go_back
        await press(pilot, "right_square_bracket")
        assert explorer.address == "party/crumb"
