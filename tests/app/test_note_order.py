"""The list of all notes stands in the order of the dossier, what needs a decision first; its lower edge says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.app.notes.note_order import order_words, sort_notes
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from tests.app.conftest import NARROW, Start, press, screen_text, write
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path


async def test_the_order_is_that_of_the_dossier_and_is_told(start: Start, notes_path: Path) -> None:
    on = ("paragraph/3", "figure/deal-value", STAKE, "party/rdif", STAKE)
    write_notes(notes_path, *(made(number, address, f"note {number}") for number, address in enumerate(on)))
    async with start(NARROW) as pilot:
        await press(pilot, "a")
        lines = screen_text(pilot).splitlines()
        assert [line.partition("○ note ")[2][0] for line in lines if "○ note " in line] == list("32410")
        assert lines[-2].endswith("─ in the order of the dossier ─╯")
        await write(pilot, '"note 4"')
        assert "order" not in screen_text(pilot), "one note has none"


async def test_an_orphaned_note_stands_first_and_is_told(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, STAKE, "on a stake"), made(2, "stake/gone", "on nothing"))
    async with start(NARROW) as pilot:
        await press(pilot, "a")
        lines = screen_text(pilot).splitlines()
        assert "on nothing" in lines[4]
        assert "! stake/gone: orphaned, no such fact" in lines[5]
        assert lines[-2].endswith("─ orphaned first, then in the order of the dossier ─╯")


def test_what_is_to_be_decided_stands_before_what_is_to_be_moved() -> None:
    dossier = load_dossier(bundled_dossier_path())
    in_conflict = replace(made(3, "figure/deal-value"), conflict=({"text": "other"},))
    orphan, plain, later = made(1, "stake/gone"), made(4, STAKE), made(2, "figure/deal-value")
    sorted_notes = sort_notes(dossier, [later, orphan, in_conflict, plain])
    assert sorted_notes == [in_conflict, orphan, plain, later]
    assert order_words(dossier, sorted_notes) == "conflicts first, then orphaned, then in the order of the dossier"
    assert order_words(dossier, [in_conflict, plain]) == "conflicts first, then in the order of the dossier"
