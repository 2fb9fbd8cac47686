"""From one problem to the next with `}` and `{`, then among the unverified facts; in all notes, the open ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.notes.all_notes import AllNotes
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.load import load_dossier
from tests.app.conftest import NARROW, WIDE, Start, app_of, has_focus, press, session_of, shown_messages, write
from tests.app.notes_on_disk import write_notes
from tests.app.test_problems import spoil
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

TWO_WRONG = (
    ('verb = "leads"', 'verb = "leads"\nofice = "x"'),
    ("percent = 37.5", 'percent = "many"\nshare = 3'),
)
"""Three problems: two of a stake, one of a relation, which no pane lists."""
STAKE, RELATION = "stake/dough", "relation/ada-leads-crumb"


async def walked(pilot: Pilot[int], *keys: str) -> list[str]:
    """Press keys; return what is shown after each."""
    found: list[str] = []
    for key in keys:
        await press(pilot, key)
        found.append(app_of(pilot).explorer.address)
    return found


async def reload(pilot: Pilot[int]) -> None:
    """Open what is in the file by now."""
    read = session_of(pilot).reload_dossier
    assert read
    await read()


async def test_problems_come_first_and_then_each_unverified_fact(start: Start, bakery_copy: Path) -> None:
    spoil(bakery_copy, *TWO_WRONG)
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "1")
        assert await walked(pilot, "}") == [STAKE]
        assert shown_messages(pilot) == ["Problems 1 to 2 of 3."]
        assert has_focus(pilot, app_of(pilot).explorer.panes[1])
        assert await walked(pilot, "}") == [RELATION]
        assert shown_messages(pilot) == ["Problem 3 of 3."]
        assert has_focus(pilot, app_of(pilot).explorer.fact_view)
        facts = len(session_of(pilot).dossier.facts)
        seen = await walked(pilot, *["}"] * (facts - 2))
        assert shown_messages(pilot) == [f"Unverified fact {facts - 2} of {facts - 2}."]
        assert {*seen} == session_of(pilot).dossier.facts.keys() - {STAKE, RELATION}
        assert seen[0] == "party/rising-sun"
        assert await walked(pilot, "}", "{", "{") == [STAKE, seen[-1], seen[-2]]
        assert await walked(pilot, *["{"] * (facts - 3)) == [*reversed(seen[:-2]), RELATION]
        assert await walked(pilot, "{", "{") == [STAKE, seen[-1]]
        assert not app_of(pilot).explorer.walk_keys.page_history.can_go_back


async def test_a_problem_that_stays_is_in_nobodys_way(start: Start, bakery_copy: Path) -> None:
    spoil(bakery_copy, ("percent = 37.5", 'percent = "many"'))
    async with start(NARROW, bakery_copy) as pilot:
        assert await walked(pilot, "}", "}", "}") == [STAKE, "party/rising-sun", "party/crumb"]
        await press(pilot, "v", "c")  # goes on to the next
        assert app_of(pilot).explorer.address == "party/dough"
        assert await walked(pilot, "}", "{", "{", "{") == ["party/staff", "party/dough", "party/rising-sun", STAKE]
        assert isinstance(app_of(pilot).explorer.focused, FactPane)


async def test_in_both_directions_and_from_the_glance_a_problem_comes_first(start: Start, bakery_copy: Path) -> None:
    spoil(bakery_copy, *TWO_WRONG)
    async with start(WIDE, bakery_copy) as pilot:
        assert app_of(pilot).explorer.at_glance
        assert await walked(pilot, "{", "0", "}") == [RELATION, "dossier", STAKE]
        assert not app_of(pilot).explorer.at_glance
        assert await walked(pilot, "4", "{", "6", "}") == ["challenge/power", STAKE, "figure/loaves", RELATION]


async def test_what_a_filter_hides_is_walked_only_if_it_has_a_problem(start: Start, bakery_copy: Path) -> None:
    spoil(bakery_copy, ("percent = 37.5", 'percent = "many"'))
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "2", "f")
        await write(pilot, "staff")
        await press(pilot, "enter", "}")
        assert app_of(pilot).explorer.address == STAKE
        assert has_focus(pilot, app_of(pilot).explorer.fact_view)
        seen = await walked(pilot, *["}"] * 14)
        assert [each for each in seen if each.startswith("stake/")] == ["stake/staff", STAKE]


async def test_what_mends_a_problem_begins_with_the_problems_again(start: Start, bakery_copy: Path) -> None:
    spoil(bakery_copy, *TWO_WRONG)
    async with start(WIDE, bakery_copy) as pilot:
        assert await walked(pilot, "}", "}", "}") == [STAKE, RELATION, "party/rising-sun"]
        spoil(bakery_copy, ('\nofice = "x"', ""))
        await reload(pilot)
        assert await walked(pilot, "}", "}") == [STAKE, "party/rising-sun"]


async def test_they_say_why_there_is_nothing_to_go_to(start: Start, bakery_copy: Path, notes_path: Path) -> None:
    facts = load_dossier(bakery_copy).facts
    checks = [
        made(number, fact, "", kind="check", status="confirmed", fact=fingerprint_text(load_dossier(bakery_copy), fact))
        for number, fact in enumerate(facts, 1)
        if fact != RELATION
    ]
    write_notes(notes_path, *checks, dossier="bakery")
    async with start(WIDE, bakery_copy) as pilot:
        assert await walked(pilot, "}", "}") == [RELATION, RELATION]
        assert shown_messages(pilot) == ["No problems, and this is the only unverified fact."]
        await press(pilot, "v", "c", "}")
        assert shown_messages(pilot) == [f"No problems, and all {len(facts)} facts are verified."]
        spoil(bakery_copy, ('verb = "leads"', 'verb = "leads"\nofice = "x"'))
        await reload(pilot)
        await press(pilot, "}")
        assert shown_messages(pilot) == ["This has the only problem, and all other facts are verified."]


async def test_in_the_list_of_all_notes_the_open_ones_are_walked(start: Start, notes_path: Path) -> None:
    notes = [made(number, "stake/alibaba", f"note {number}") for number in range(1, 6)]
    notes = [replace(note, status="resolved" if number in (0, 2, 3) else "open") for number, note in enumerate(notes)]
    write_notes(notes_path, *notes)
    async with start(NARROW) as pilot:
        await press(pilot, "a", "tab")

        async def at(key: str) -> int:
            await press(pilot, key)
            assert isinstance(pilot.app.screen, AllNotes)
            return pilot.app.screen.matches.cursor

        assert [await at(key) for key in "}}}{{"] == [1, 4, 1, 4, 1]
        await press(pilot, "r")
        assert [await at(key) for key in "}}"] == [4, 4]
        assert shown_messages(pilot)[-1] == "No other open notes in the list."
        await press(pilot, "r", "}")
        assert shown_messages(pilot)[-1] == "No open notes in the list."
