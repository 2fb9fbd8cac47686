"""A fact that was renamed: notes, links and drafts at its former addresses are on its page."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from jvexplore.address import Address
from jvexplore.notes.drafts import Draft, NoteDraftRecord, new_note_draft_file
from tests.app.conftest import Start, app_of, at_home, is_question_open, press, screen_text, session_of, until, write
from tests.app.notes_on_disk import write_notes
from tests.renamed_fact import FORMER, OLDEST, PRESENT, rename_stake
from tests.samples import NOON, made

if TYPE_CHECKING:
    from pathlib import Path


def written(notes_path: Path) -> dict[str, str]:
    """Return the address of each note in the file, by its text; none before the file is there."""
    if not notes_path.exists():
        return {}
    return {note["text"]: note["on"] for note in tomllib.loads(notes_path.read_text("utf-8"))["notes"]}


async def test_notes_are_on_the_page_of_the_renamed_fact_and_stay_as_written(
    start: Start, notes_path: Path, bakery_copy: Path
) -> None:
    rename_stake(bakery_copy)
    write_notes(
        notes_path,
        made(1, on=Address(FORMER), text="first"),
        made(2, on=Address(OLDEST), text="second"),
        dossier="bakery",
    )
    async with start(dossier=bakery_copy) as pilot:
        await press(pilot, "2", "j")
        assert app_of(pilot).explorer.address == PRESENT
        assert "first" in screen_text(pilot)
        assert "second" in screen_text(pilot)
        assert "orphaned" not in screen_text(pilot)
        await press(pilot, "n")
        await write(pilot, "third")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "third" in written(notes_path))
        assert written(notes_path) == {"first": FORMER, "second": OLDEST, "third": PRESENT}
        session = session_of(pilot)
        (first, *_) = session.notebook.notes_on(Address(PRESENT))
        assert session.note_changes.revise_note(first, tags=("law",))
        assert await session.saving.save()
        assert written(notes_path) == {"first": PRESENT, "second": OLDEST, "third": PRESENT}
        assert session.notebook.note_count(Address(PRESENT)) == 3


async def test_a_link_to_a_former_address_shows_the_fact_and_leads_to_it(
    start: Start, notes_path: Path, bakery_copy: Path
) -> None:
    rename_stake(bakery_copy)
    write_notes(notes_path, made(1, on=Address("dossier"), text=f"See [[{OLDEST}]]."), dossier="bakery")
    async with start(dossier=bakery_copy) as pilot:
        app_of(pilot).explorer.visit_address(Address(FORMER))
        assert app_of(pilot).explorer.address == PRESENT
        assert "Mentioned in" in screen_text(pilot)
        app_of(pilot).explorer.visit_address(Address("dossier"))
        await press(pilot, "tab")
        assert "See " in screen_text(pilot)
        assert "not found" not in screen_text(pilot)
        assert [*session_of(pilot).notebook.notes_mentioning(Address(PRESENT))]


async def test_a_fact_that_is_renamed_while_it_is_shown_stays_on_the_screen(
    start: Start, notes_path: Path, bakery_copy: Path
) -> None:
    write_notes(notes_path, made(1, on=Address(FORMER), text="first"), dossier="bakery")
    async with start(dossier=bakery_copy) as pilot:
        await press(pilot, "2", "j")
        assert app_of(pilot).explorer.address == FORMER
        rename_stake(bakery_copy)
        await until(pilot, lambda: app_of(pilot).explorer.address == PRESENT)
        assert "first" in screen_text(pilot)
        await press(pilot, "n")
        await write(pilot, "second")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "second" in written(notes_path))
        assert written(notes_path) == {"first": FORMER, "second": PRESENT}


async def test_a_draft_at_a_former_address_becomes_a_note_at_the_present_one(
    start: Start, notes_path: Path, bakery_copy: Path
) -> None:
    rename_stake(bakery_copy)
    file = new_note_draft_file(notes_path)
    typed = Draft("question", "half a thou")
    file.write(NoteDraftRecord(Address(FORMER), "", Draft(), typed, NOON))
    file.release_lock()
    async with start(dossier=bakery_copy) as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert f"new note on {PRESENT}" in screen_text(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "half a thou" in screen_text(pilot))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: at_home(pilot) and "half a thou" in written(notes_path))
        assert written(notes_path) == {"half a thou": PRESENT}
        assert app_of(pilot).explorer.address == PRESENT
