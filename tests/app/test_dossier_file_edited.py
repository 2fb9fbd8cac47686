"""The dossier's file is edited while it is open: the change is shown soon, and the reader stays where they were."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.address import Address
from jvexplore.records.file_watch import FileWatch
from tests.app.conftest import (
    NARROW,
    WIDE,
    Start,
    app_of,
    at_home,
    attach_copy,
    let_messages_go,
    press,
    screen_text,
    settle,
    shown_messages,
    title_line,
    until,
    until_message,
    until_title,
    write,
)
from tests.conftest import BAKERY

if TYPE_CHECKING:
    from textual.pilot import Pilot

OVENS: Final = """
[[figures]]
id = "ovens"
title = "Ovens in the bakery"
value = 3
unit = "ovens"
basis = "stated"
passages = [{ paragraph = 1 }]
"""


@pytest.fixture
def bakery_file(tmp_path: Path) -> Path:
    return Path(shutil.copy(BAKERY, tmp_path / "bakery.toml"))


def replace_in_file(path: Path, *changes: tuple[str, str], more: str = "") -> None:
    """Write the file anew as a text editor does that replaces it."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    beside = path.with_suffix(".new")
    beside.write_text(text + more, "utf-8")
    beside.replace(path)


async def test_a_new_fact_is_shown_and_the_cursor_stays(bakery_file: Path, start: Start) -> None:
    async with start(NARROW, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "j")
        assert explorer.address == "stake/dough"
        replace_in_file(bakery_file, ('name = "Ada Crumb"', 'name = "Ada M. Crumb"'), more=OVENS)
        await until(pilot, lambda: "15 facts" in title_line(pilot))
        await settle(pilot)
        assert explorer.address == explorer.panes[1].address == "stake/dough"
        assert explorer.focused is explorer.panes[1]
        await press(pilot, "6", "end")
        assert "Ovens in the bakery" in screen_text(pilot)
        await press(pilot, "1", "g")
        assert "Ada M. Crumb" in screen_text(pilot)


async def test_notes_on_a_fact_that_is_removed_are_listed_as_orphans(bakery_file: Path, start: Start) -> None:
    async with start(NARROW, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "n")
        assert explorer.address == "figure/loaves"
        await write(pilot, "who counted them?")
        await press(pilot, "ctrl+s")
        replace_in_file(bakery_file, ('id = "loaves"', 'id = "buns"'), ("Loaves a day", "Buns a day"))
        await until(pilot, lambda: "Orphaned notes, on facts" in screen_text(pilot))
        assert explorer.address == "figure/buns"
        await press(pilot, "a")
        await until(pilot, lambda: "orphaned, no such fact" in screen_text(pilot))
        assert "who counted them?" in screen_text(pilot)


async def test_a_syntax_error_is_reported_in_the_title_and_recovered_from(bakery_file: Path, start: Start) -> None:
    good = bakery_file.read_text("utf-8")
    async with start(NARROW, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3")
        at = explorer.address
        bakery_file.write_text(good + "\nx = = 1\n", "utf-8")
        line = good.count("\n") + 2
        await until_title(pilot, f"DOSSIER NOT READ  line {line}, column 5")
        assert explorer.address == at
        await press(pilot, "1", "j", "enter")
        assert explorer.fact_view.content
        bakery_file.write_text(good + OVENS, "utf-8")
        await until_title(pilot, "15 facts")
        await settle(pilot)
        assert "NOT READ" not in title_line(pilot)


async def test_an_unfinished_version_is_shown_with_its_problems(bakery_file: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "2", "j")
        replace_in_file(bakery_file, ("percent = 37.5", 'percent = "many"'), ('"PT"', '"pt"'))
        await until_message(pilot, "Dossier reloaded: 14 facts, 2 problems.")
        await until(pilot, lambda: "Percent, typed as “many”" in screen_text(pilot))
        await let_messages_go(pilot)
        assert "! 2 problems: !" in title_line(pilot)
        replace_in_file(bakery_file, ('percent = "many"', "percent = 36"), ('"pt"', '"PT"'))
        await until_message(pilot, "Dossier reloaded: 14 facts.")
        await let_messages_go(pilot)
        assert "problem" not in title_line(pilot)


async def test_an_open_editor_stays_with_what_is_typed_in_it(bakery_file: Path, notes_path: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "6", "n", *"half")
        replace_in_file(bakery_file, ('id = "loaves"', 'id = "buns"'), more=OVENS)
        await until(pilot, lambda: "15 facts" in app_of(pilot).explorer.title_bar.lists)
        await press(pilot, *" a note", "ctrl+s")
        await until(pilot, lambda: "half a note" in notes_path.read_text("utf-8") if notes_path.exists() else False)
        assert 'on = "figure/loaves"' in notes_path.read_text("utf-8")


async def test_scroll_trail_filter_and_article_stay(bakery_file: Path, start: Start) -> None:
    async with start((100, 20), bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "1", "enter", "j", "j", "enter", "s")
        await settle(pilot)
        here, way = explorer.address, explorer.walk_keys.page_history.back_addresses
        assert way
        await press(pilot, "s", "6", "f", *"loaves", "enter")
        await settle(pilot)
        assert explorer.panes[5].query_text == "loaves"
        replace_in_file(
            bakery_file,
            ('title = "Loaves a day"', 'title = "Loaves every day"'),
            more=OVENS.replace("Ovens in", "Loaves in"),
        )
        await until(pilot, lambda: explorer.panes[5].rows.stop_count == 2)
        assert explorer.panes[5].query_text == "loaves"
        assert explorer.walk_keys.page_history.back_addresses == way
        await press(pilot, "left_square_bracket")
        assert explorer.address in (here, *way)


async def test_find_and_all_notes_that_are_open_follow(bakery_file: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "slash", *"ovens")
        await settle(pilot)
        assert "Ovens in the bakery" not in screen_text(pilot)
        replace_in_file(bakery_file, more=OVENS)
        await until(pilot, lambda: "Ovens in the bakery" in screen_text(pilot))
        await press(pilot, "enter")
        assert app_of(pilot).explorer.address == "challenge/power"  # what the cursor was on


async def test_a_copy_of_the_article_stays_attached(bakery_file: Path, bakery_article: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        session = await attach_copy(pilot, bakery_article)
        replace_in_file(bakery_file, more=OVENS)
        await until(pilot, lambda: session.has_address(Address("figure/ovens")))
        await settle(pilot)
        assert session.facts.attached_copies is not None
        assert session.facts.attached_copies.comparison_sign(Address("stake/dough")) == "="


@pytest.mark.parametrize("query", ["kind:nonsense", '"open', "kind:"])
async def test_a_query_that_is_not_typed_to_its_end_stays_what_it_is(
    bakery_file: Path, start: Start, query: str
) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "2", "f")
        await write(pilot, query)
        replace_in_file(bakery_file, more=OVENS)
        await until(pilot, lambda: "15 facts" in title_line(pilot))
        await settle(pilot)
        await press(pilot, "escape", "6", "end")
        assert "Ovens in the bakery" in screen_text(pilot)


async def test_what_was_confirmed_is_what_the_reader_was_shown(
    bakery_file: Path, notes_path: Path, start: Start
) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "2", "j", "v")
        replace_in_file(bakery_file, ("percent = 37.5", "percent = 36"))
        await until(pilot, lambda: app_of(pilot).session is not None and "36 %" in str(page_of_dough(pilot)))
        await press(pilot, "c")
        await until(pilot, lambda: notes_path.exists() and "confirmed" in notes_path.read_text("utf-8"))
        assert "37.5 %" in notes_path.read_text("utf-8")
        await press(pilot, "k")
        await settle(pilot)
        assert "changed since confirmed" in screen_text(pilot)


async def test_a_note_keeps_what_its_fact_said_when_it_was_begun(
    bakery_file: Path, notes_path: Path, start: Start
) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "2", "j", "n")
        await write(pilot, "is that right?")
        replace_in_file(bakery_file, ("percent = 37.5", "percent = 36"))
        await until(pilot, lambda: "36 %" in str(page_of_dough(pilot)))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: notes_path.exists() and "37.5 %" in notes_path.read_text("utf-8"))


async def test_where_a_fact_is_removed_while_its_page_is_read_the_reader_stays_in_its_pane(
    bakery_file: Path, start: Start
) -> None:
    async with start(WIDE, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "enter")
        assert explorer.address == "figure/loaves"
        replace_in_file(bakery_file, ('id = "loaves"', 'id = "buns"'))
        await until(pilot, lambda: explorer.address == "figure/buns")
        assert explorer.focused is explorer.fact_view


async def test_where_a_fact_is_removed_while_its_page_is_read_the_reader_goes_to_the_neighbouring_row(
    bakery_file: Path, start: Start
) -> None:
    tills = OVENS.replace("ovens", "tills").replace("Ovens", "Tills")
    replace_in_file(bakery_file, more=OVENS + tills)
    async with start(WIDE, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "6", "j", "enter")
        assert explorer.address == "figure/ovens"
        replace_in_file(bakery_file, (OVENS, ""))
        await until(pilot, lambda: explorer.address == "figure/tills")
        replace_in_file(bakery_file, (tills, ""))
        await until(pilot, lambda: explorer.address == "figure/loaves")
        assert explorer.panes[5].address == "figure/loaves"


async def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(bakery_file: Path, start: Start) -> None:
    text = bakery_file.read_text("utf-8")
    async with start(WIDE, bakery_file) as pilot:
        bakery_file.unlink()
        os.mkfifo(bakery_file)
        await until_title(pilot, "DOSSIER NOT READ")
        bakery_file.unlink()
        bakery_file.write_text(text + OVENS, "utf-8")
        await until(pilot, lambda: "15 facts" in title_line(pilot))


async def test_what_is_written_while_the_file_is_still_read_is_noticed(
    bakery_file: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, one_at_a_time = FileWatch.start, threading.Lock()

    def write_then_begin(self: FileWatch) -> None:
        with one_at_a_time:
            if OVENS not in bakery_file.read_text("utf-8"):
                replace_in_file(bakery_file, more=OVENS)  # after it was read, and before anybody watches it
        begin(self)

    monkeypatch.setattr(FileWatch, "start", write_then_begin)
    async with start(WIDE, bakery_file) as pilot:
        await until(pilot, lambda: "15 facts" in title_line(pilot))


async def test_a_copy_that_cannot_be_used_any_more_is_reported_and_comes_back_with_its_file(
    bakery_file: Path, bakery_article: Path, tmp_path: Path, start: Start
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(bakery_article.read_bytes())
    async with start(WIDE, bakery_file) as pilot:
        session = await attach_copy(pilot, copy)
        copy.unlink()
        replace_in_file(bakery_file, more=OVENS)
        await until(pilot, lambda: "Your copy of the article" in " ".join(screen_text(pilot).split()))
        assert session.facts.attached_copies is None
        copy.write_bytes(bakery_article.read_bytes())
        replace_in_file(bakery_file, ("value = 3", "value = 4"))
        await until(pilot, lambda: session.facts.attached_copies is not None)


async def test_each_message_stands_once(bakery_file: Path, notes_path: Path, start: Start) -> None:
    async with start(WIDE, bakery_file) as pilot:
        await press(pilot, "6", "n")
        await write(pilot, "one")
        await press(pilot, "ctrl+s")
        await until(pilot, notes_path.exists)
        replace_in_file(bakery_file, ('id = "loaves"', 'id = "buns"'))
        await until(pilot, lambda: "Orphaned notes, on" in screen_text(pilot))
        await settle(pilot)
        await pilot.pause(0.5)
        assert " ".join(shown_messages(pilot)).count("Orphaned notes, on") == 1
        notes_path.write_text(notes_path.read_text("utf-8").replace("format = 1", "format = 3"), "utf-8")
        await until_message(pilot, "Notes are read-only")
        await pilot.pause(0.5)
        assert " ".join(shown_messages(pilot)).count("Notes are read-only.") == 1


def page_of_dough(pilot: Pilot[int]) -> object:
    session = app_of(pilot).session
    return session.page_blocks(Address("stake/dough")) if session else ""


async def test_a_page_does_not_stand_twice_in_the_way_once_the_one_between_is_removed(
    bakery_file: Path, start: Start
) -> None:
    async with start(WIDE, bakery_file) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2", "j")
        for query, found in (("loaves", "figure/loaves"), ("37.5 %", "stake/dough"), ("crumb", "party/crumb")):
            await press(pilot, "slash")
            await write(pilot, query)
            await press(pilot, "enter")
            assert explorer.address == found
        assert explorer.walk_keys.page_history.back_addresses == ["stake/dough", "figure/loaves", "stake/dough"]
        replace_in_file(bakery_file, ('id = "loaves"', 'id = "buns"'))
        await until(pilot, lambda: explorer.walk_keys.page_history.back_addresses == ["stake/dough"])
        await press(pilot, "left_square_bracket")
        assert explorer.address == "stake/dough"
        assert not explorer.walk_keys.page_history.can_go_back
        await press(pilot, "right_square_bracket")
        assert explorer.address == "party/crumb"


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        pytest.param(("6", "n", "x", "escape"), NARROW, marks=pytest.mark.harm),
        (("6", "n", "x", "ctrl+p"), WIDE),
        (("6", "n", "x", "escape", "ctrl+p"), NARROW),
        pytest.param(("6", "n", "x", "escape", "ctrl+p"), WIDE, marks=pytest.mark.harm),
    ],
    ids=str,
)
async def test_the_title_is_right_under_two_dialogs_and_once_they_are_closed(
    bakery_file: Path, start: Start, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    good = bakery_file.read_text("utf-8")
    async with start(size, bakery_file) as pilot:
        await press(pilot, *keys)
        assert len(app_of(pilot).screen_stack) == len(keys) - 1
        for _ in range(2):
            bakery_file.write_text(good + "\nx = = 1\n", "utf-8")
            await until_title(pilot, "DOSSIER NOT READ")
            bakery_file.write_text(good, "utf-8")
            await until_title(pilot, "14 facts")
        assert len(app_of(pilot).screen_stack) == len(keys) - 1
        bakery_file.write_text(good + "\nx = = 1\n", "utf-8")
        await until_title(pilot, "DOSSIER NOT READ")
        for _ in keys[3:]:
            await press(pilot, "escape")
            await let_messages_go(pilot)
            assert "DOSSIER NOT READ" in title_line(pilot)
        await press(pilot, "ctrl+s")
        assert at_home(pilot)
        await let_messages_go(pilot)
        assert "DOSSIER NOT READ" in title_line(pilot)
