"""Check notes on a fact: the sign in its row, the line on its page, the note in every list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widgets import TextArea

from jvexplore.address import Address
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.load import load_dossier
from tests.app.conftest import NARROW, Start, at_home, press, screen_text, session_of, until, until_message, write
from tests.app.notes_on_disk import STAKE, saved_notes, write_notes
from tests.app.test_verify import QUOTES, statuses
from tests.samples import made

HOLDERS = ("Alibaba Group", "MegaFon", "Mail.ru Group", "RDIF")

if TYPE_CHECKING:
    from pathlib import Path


async def test_checks_by_two_people_are_reported_together(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "", kind="check", status="disputed", author="ben"))
    async with start() as pilot:
        await press(pilot, "2", "v", "c")
        await until_message(
            pilot,
            "Your check of Alibaba Group, 48 %: confirmed. "
            "Another check takes precedence: × disputed by ben, 22 Nov 2026.",
        )
        await press(pilot, "g")
        assert "× Alibaba Group" in screen_text(pilot)
        mine = session_of(pilot).author
        assert {note["author"]: note["status"] for note in saved_notes(notes_path)} == {
            "ben": "disputed",
            mine: "confirmed",
        }
        await press(pilot, "v", "d", "g", "v", "c")
        assert len(saved_notes(notes_path)) == 2, "one's own note is changed"


async def test_r_confirms_and_opens_and_never_disputes(start: Start, notes_path: Path) -> None:
    old = made(1, STAKE, "Ask them", kind="check", fact="Alibaba Group holds 47 %")
    write_notes(notes_path, old, made(2, STAKE, "Why?", kind="question"))
    async with start() as pilot:
        await press(pilot, "2", "enter", "tab", "r")
        assert statuses(notes_path) == {STAKE: "confirmed"}
        assert saved_notes(notes_path)[0]["fact"] == fingerprint_text(session_of(pilot).dossier, Address(STAKE))
        await press(pilot, "r")
        assert statuses(notes_path) == {STAKE: "open"}
        await press(pilot, "a", "tab", "asterisk", "r")
        assert [note["status"] for note in saved_notes(notes_path)] == ["confirmed", "resolved"]
        await press(pilot, "r")
        assert [note["status"] for note in saved_notes(notes_path)] == ["open", "open"]
        await press(pilot, "u")
        assert [note["status"] for note in saved_notes(notes_path)] == ["confirmed", "resolved"]


async def test_a_fact_that_was_edited_after_it_was_confirmed_says_so(
    start: Start, notes_path: Path, bakery_copy: Path, settings_file: Path
) -> None:
    settings_file.write_text('author = "ana"\n')
    dossier = load_dossier(bakery_copy)
    said = fingerprint_text(dossier, Address("stake/dough"))
    note = made(1, "stake/dough", "", kind="check", status="confirmed", author="ana", fact=said)
    write_notes(notes_path, note, replace(made(2, "stake/crumb"), fact=""), dossier="bakery")
    text = bakery_copy.read_text(encoding="utf-8")
    bakery_copy.write_text(text.replace("percent = 37.5", "percent = 36.5"), encoding="utf-8")
    async with start((NARROW[0], 40), dossier=bakery_copy) as pilot:
        await press(pilot, "2", "j", "k")
        assert "○ Dough Holding" in screen_text(pilot)
        await press(pilot, "j")
        await press(pilot, "enter")
        assert "○ changed since confirmed by ana, 22 Nov 2026" in screen_text(pilot)
        assert "○ check, changed since confirmed" in screen_text(pilot)
        await press(pilot, "a")
        assert "○ Confirmed" in screen_text(pilot)
        assert "check, changed since confirmed" in screen_text(pilot)
        await press(pilot, "escape")
        await press(pilot, "v", "c", "escape")
        (check,) = [each for each in saved_notes(notes_path) if each["kind"] == "check"]
        assert check["fact"] == said.replace("37.5", "36.5")
        assert "√ Dough Holding" in screen_text(pilot)


async def test_a_check_without_a_text_is_edited_found_and_listed(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "2", "v", "c", "k", "e", "ctrl+s")
        assert at_home(pilot), "a check needs no text"
        await press(pilot, "e", "tab", "tab")
        await write(pilot, "cap table")
        await press(pilot, "ctrl+s")
        (note,) = saved_notes(notes_path)
        assert (note["text"], note["tags"], note["status"]) == ("", ["cap", "table"], "confirmed")
        await press(pilot, "a")
        await write(pilot, "status:confirmed tag:cap")
        await until(pilot, lambda: "≡ 1 note " in screen_text(pilot))
        assert "√ Confirmed" in screen_text(pilot)
        await press(pilot, "escape", "slash")
        await write(pilot, "confirmed")
        await until(pilot, lambda: "√ Confirmed" in screen_text(pilot))
        await press(pilot, "escape", "e")
        pilot.app.screen.query_one(TextArea).text = "As printed"
        await press(pilot, "tab", "enter", "up", "up", "enter", "ctrl+s")
        (note,) = saved_notes(notes_path)
        assert note["text"] == "As printed"


async def test_an_emptied_note_of_another_kind_is_not_saved(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "x"), made(2, STAKE, "y", kind="check"))
    async with start() as pilot:
        await press(pilot, "2", "e", "backspace", "ctrl+s")
        assert not at_home(pilot)
        await press(pilot, "escape", "right", "enter", "enter", "tab", "j", "e", "backspace", "space", "ctrl+s")
        assert at_home(pilot)
        assert [note["text"] for note in saved_notes(notes_path)] == ["x", ""]


async def test_what_others_check_is_seen_in_the_row(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        await press(pilot, "3")
        write_notes(notes_path, made(1, QUOTES[0], "", kind="check", status="confirmed", author="ben"))
        await until(pilot, lambda: "› √ " in screen_text(pilot) or "▌ √ " in screen_text(pilot))
        assert "√ confirmed by ben, " in screen_text(pilot)


async def test_bars_stay_aligned_whatever_was_checked(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "2", "v", "c", "v", "d")
        screen = screen_text(pilot).splitlines()
        title = next(number for number, line in enumerate(screen) if "─ 2 % Stakes ─" in line)
        rows = [line[:48] for line in screen[title + 1 : title + 1 + len(HOLDERS)]]
        assert [row[5:].partition("  ")[0].removesuffix(" †") for row in rows] == list(HOLDERS)
        assert len({row.index("━") for row in rows}) == 1
        assert len({row.index("%") for row in rows}) == 1
        assert [row[1:4] for row in rows] == ["  √", "  ×", "▌  ", "   "]
