"""Verifying facts with `v`: the answer is a check note, its sign appears in the row, and the next fact is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from textual import events

from jvexplore.address import Address
from jvexplore.app.notes.verify_dialog import VerifyDialog
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.load import load_dossier
from tests.app.conftest import (
    NARROW,
    SIZES,
    Start,
    app_of,
    at_home,
    has_focus,
    paste,
    press,
    screen_text,
    session_of,
    settle,
    shown_messages,
    title_line,
    until,
    until_message,
    until_title,
    write,
)
from tests.app.notes_on_disk import STAKE, saved_notes
from tests.app.test_mouse import click_on

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

QUOTES = [quote.address for quote in load_dossier(bundled_dossier_path()).facts_of(Quote)]


def statuses(path: Path) -> dict[str, str]:
    """Return the statuses of check notes by what they are on."""
    return {note["on"]: note["status"] for note in saved_notes(path) if note["kind"] == "check"}


def burst(pilot: Pilot[Any], keys: str) -> None:
    """Press keys all at once, as they come over a slow line."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key))


async def test_each_quote_is_verified_by_two_keys(start: Start, notes_path: Path) -> None:
    keys = ["3", *["v", "c"] * len(QUOTES)]
    async with start(NARROW) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, *keys[:3])
        assert explorer.address == explorer.panes[2].address == QUOTES[1]
        assert has_focus(pilot, explorer.panes[2])
        await press(pilot, *keys[3:])
        assert statuses(notes_path) == dict.fromkeys(QUOTES, "confirmed")
        assert len(saved_notes(notes_path)) == len(QUOTES) == 7
        await until_message(pilot, "All 7 quotes are verified.")
        assert explorer.address == QUOTES[-1]
        assert at_home(pilot)
        assert not explorer.walk_keys.page_history.can_go_back, "as after moving by j"
    async with start(NARROW) as pilot:
        await press(pilot, "3")
        await press(pilot, "z")
        assert len(re.findall("√ (?:Dobrodeev|Evans|Dmitriev|Mail.ru Group)", screen_text(pilot))) == 7


async def test_v_and_its_answers_come_in_one_burst(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "3")
        burst(pilot, "vcvdvc")
        await until(pilot, lambda: notes_path.exists() and len(saved_notes(notes_path)) == 3)
        assert statuses(notes_path) == dict(zip(QUOTES, ("confirmed", "disputed", "confirmed"), strict=False))
        await until(pilot, lambda: at_home(pilot) and app_of(pilot).explorer.address == QUOTES[3])
        await settle(pilot)


async def test_a_burst_runs_over_the_end_of_a_pane(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "3", "G")
        burst(pilot, "vcvo" + "vc" * (len(QUOTES) - 2) + "vd")
        await until(pilot, lambda: notes_path.exists() and "disputed" in statuses(notes_path).values())
        assert len(saved_notes(notes_path)) == len(QUOTES)
        assert statuses(notes_path)[QUOTES[0]] == "disputed", "it was left open, and so comes again at the end"
        await settle(pilot)


async def test_the_answer_is_one_step_that_undo_names(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "v", "d")
        assert "× Alibaba Group" in screen_text(pilot)
        await press(pilot, "u")
        await until_message(pilot, 'Undid "dispute": check of Alibaba Group, 48 %.')
        assert saved_notes(notes_path) == []
        assert "× Alibaba Group" not in screen_text(pilot)
        await press(pilot, "U")
        assert statuses(notes_path) == {STAKE: "disputed"}
        await press(pilot, "k", "v", "o", "u")
        assert statuses(notes_path) == {STAKE: "disputed"}
        assert len(saved_notes(notes_path)) == 1


async def test_the_note_that_is_written_has_no_text_and_what_the_fact_says(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "3", "v", "c", "k")
        (note,) = saved_notes(notes_path)
        assert (note["on"], note["kind"], note["text"]) == (QUOTES[0], "check", "")
        assert note["fact"] == fingerprint_text(session_of(pilot).dossier, QUOTES[0])
        assert note["author"] == session_of(pilot).author
        shown = screen_text(pilot)
        assert "√ check, confirmed" in shown
        assert f"√ confirmed by {note['author']}, " in shown
        assert "(empty)" not in shown


async def test_in_a_filtered_pane_only_what_is_listed_comes(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "3", "f")
        await write(pilot, "by:evans")
        await press(pilot, "enter", "v", "c", "v", "c")
        assert sorted(statuses(notes_path)) == [address for address in sorted(QUOTES) if "evans" in address]
        await until_message(pilot, "All 2 listed quotes are verified.")
        await press(pilot, "escape")
        assert len(re.findall("√ (?:Dobrodeev|Evans)", screen_text(pilot))) == 2


@SIZES
async def test_the_question_leaves_in_sight_what_is_verified_and_the_next_fact_is_shown_there(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3", "enter")
        before = screen_text(pilot).splitlines()
        await press(pilot, "v")
        assert isinstance(pilot.app.screen, VerifyDialog)
        *same, fact, keys = screen_text(pilot).splitlines()
        assert same == before[:-2]
        assert fact.startswith("  Verify   ○ not verified · Boris Dobrodeev: “Russia has")
        answers, at_the_right = ["c", "Confirmed", "d", "Disputed", "o", "Open"], ["?", "Help", "esc", "Cancel"]
        assert keys.split() == [*answers, "↑↓", "Move", *at_the_right]
        await press(pilot, "c")
        assert has_focus(pilot, explorer.fact_view)
        assert explorer.fact_view.address == QUOTES[1]
        assert "○ not verified" in screen_text(pilot)
        await press(pilot, "escape")
        assert explorer.panes[2].address == QUOTES[1]


async def test_the_source_goes_on_to_the_words_of_the_next_fact(
    start: Start, bakery_path: Path, bakery_article: Path
) -> None:
    async with start(dossier=bakery_path) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "A")
        await paste(pilot, bakery_article)
        await press(pilot, "enter", "2", "s")
        await until(pilot, lambda: explorer.with_source)
        article = explorer.source_keys.article
        assert article
        row = article.cursor_location
        await press(pilot, "v", "c")
        assert explorer.address == "stake/dough"
        assert article.cursor_location != row


async def test_answers_are_given_by_the_mouse_and_by_arrows(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "3")
        await click_on(pilot, "v Verify")
        await click_on(pilot, "d Disputed")
        assert statuses(notes_path) == {QUOTES[0]: "disputed"}
        await press(pilot, "v", "right", "right", "left", "enter")
        assert statuses(notes_path) == {QUOTES[0]: "disputed", QUOTES[1]: "confirmed"}
        await click_on(pilot, "v Verify")
        await click_on(pilot, "esc Cancel")
        assert at_home(pilot)
        assert len(saved_notes(notes_path)) == 2


@SIZES
async def test_the_title_bar_counts_what_is_disputed_under_its_own_sign(start: Start, size: tuple[int, int]) -> None:
    is_wide = size[0] >= 100
    async with start(size) as pilot:
        await press(pilot, "3", "v", "d")
        await until_title(pilot, "× 1 disputed" if is_wide else "× 1")
        await until_title(pilot, "√", gone=True)
        await press(pilot, "v", "c", "v", "c")
        await until_title(pilot, "√ 2 checked   × 1 disputed" if is_wide else "√ 2  × 1")


@SIZES
async def test_each_answer_names_its_fact_and_the_key_that_undoes_it_in_one_line(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size) as pilot:
        await press(pilot, "2", "v", "d")
        await until_message(pilot, "× Disputed: Alibaba Group")
        assert title_line(pilot).rstrip().endswith(". u to undo")
        await press(pilot, "u")
        assert app_of(pilot).explorer.address == "stake/alibaba", "what was undone is shown again"
        await press(pilot, "j", "v", "o")
        await until_message(pilot, "○ Open: MegaFon")
        await press(pilot, "3", "v", "c")
        await until_message(pilot, "√ Confirmed: ")
        assert "√ Confirmed: " in title_line(pilot)
        assert title_line(pilot).rstrip().endswith("… u to undo"), "the name is cut, the key never"


async def test_an_answer_that_changes_nothing_names_no_key(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "v", "c", "k", "v", "c")
        await until_message(pilot, "√ Confirmed: Alibaba Group")
        assert not any("undo" in each for each in shown_messages(pilot))
        assert len(saved_notes(notes_path)) == 1


async def test_the_last_answer_of_a_pane_says_both_that_it_was_given_and_that_none_is_left(start: Start) -> None:
    async with start(NARROW) as pilot:
        await press(pilot, "3", *["v", "c"] * (len(QUOTES) - 1), "v", "d")
        await until_message(pilot, "× Disputed. All 7 quotes are verified, 1 disputed. u to undo")


async def test_esc_answers_nothing(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "3", "v", "x", "v", "escape")
        assert at_home(pilot)
        assert app_of(pilot).explorer.address == QUOTES[0]
        assert not notes_path.exists()


async def test_a_keymap_changes_the_answers(start: Start, notes_path: Path, settings_file: Path) -> None:
    settings_file.write_text('[keys]\nverify = "V"\nconfirm = "y"\n', "utf-8")
    async with start() as pilot:
        await press(pilot, "3", "v")
        assert at_home(pilot)
        await press(pilot, "V")
        assert "y Confirmed" in screen_text(pilot)
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, VerifyDialog)
        await press(pilot, "y")
        assert statuses(notes_path) == {QUOTES[0]: "confirmed"}


async def test_notes_that_are_locked_say_why(start: Start, notes_path: Path) -> None:
    notes_path.write_text('format = 2\ndossier = "aliexpress-russia"\n', "utf-8")
    async with start() as pilot:
        await press(pilot, "3", "v")
        assert at_home(pilot)
        await until_message(pilot, "was written by a newer jvexplore")


async def test_only_facts_are_verified_and_a_relation_stays(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "0", "v")
        assert at_home(pilot)
        explorer.visit_address(Address("paragraph/4"))
        await press(pilot, "v")
        assert at_home(pilot)
        relation = session_of(pilot).dossier.facts_of(Relation)[0].address
        explorer.visit_address(relation)
        await press(pilot, "v", "c")
        assert explorer.address == relation
        assert "√ confirmed by" in screen_text(pilot)
        assert statuses(notes_path) == {relation: "confirmed"}
