"""What a field of a form offers, directly below it: taken by key, by mouse, or left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jvexplore.app.authoring.field_area import FieldArea
from jvexplore.app.authoring.field_choices import FieldChoices
from jvexplore.app.authoring.form_state import FormStop
from tests.app.conftest import NARROW, message_on_screen, open_bakery, press, screen_text, session_of, settle, write
from tests.app.shown_form import row_of, words_of

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def offered(pilot: Pilot[Any]) -> list[str]:
    """Return what is offered; nothing while the list is closed."""
    choices = pilot.app.screen.query_one(FieldChoices)
    return [each.value for each in choices.sheet.offered] if choices.display else []


async def test_a_party_is_taken_by_a_part_of_its_name_or_made(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "s")
        assert offered(pilot) == [], "not before something is typed: they would cover what is below"
        await write(pilot, "cru")
        assert offered(pilot) == ["Crumb & Co", "Ada Crumb", "cru"]
        choices, area = pilot.app.screen.query_one(FieldChoices), pilot.app.screen.query_one(FieldArea)
        assert choices.region.y == area.region.bottom
        assert choices.region.x < area.region.x
        await press(pilot, "down", "enter")
        assert row_of(pilot, "Holder") == "■ Ada Crumb"
        assert offered(pilot) == []
        await write(pilot, "Oven Works Ltd")
        assert row_of(pilot, "Company").split("  ")[0] == "Oven Works Ltd", "enter has gone on"
        assert "+ Oven Works Ltd  new party" in screen_text(pilot)
        await press(pilot, "enter")
        assert row_of(pilot, "Company").endswith("+ new party (company)"), "its name is not said twice"
        await write(pilot, "5")
        await press(pilot, "ctrl+s")
        assert "√ Added: Ada Crumb, 5 % †, and 1 new party." in message_on_screen(pilot)
        made = session_of(pilot).dossier.collections["parties"][-1]
        assert [*made.own_names()] == ["Oven Works Ltd"]
        await press(pilot, "u")
        assert made.address not in session_of(pilot).dossier.facts, "it was one step"


async def test_the_name_of_a_party_that_resembles_another_is_made_new_by_a_key(
    bakery_copy: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "s")
        await write(pilot, "dough")
        await press(pilot, "ctrl+n", "tab")
        assert re.split("  +", row_of(pilot, "Holder")) == ["dough", "+ new party (company)"]


async def test_words_of_a_list_open_by_themselves_but_none_is_taken_unasked(
    bakery_copy: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "1", "E", "tab", "tab")
        assert offered(pilot) == [], "a role is there"
        await write(pilot, "adv")
        assert offered(pilot)[0] == "adviser"
        await press(pilot, "escape", "ctrl+u", "backspace")
        assert offered(pilot)[:2] == ["venture", "target"]
        await press(pilot, "enter")
        assert row_of(pilot, "Role") == "", "enter has gone on"
        await press(pilot, "shift+tab", "escape")
        assert offered(pilot) == []
        await write(pilot, "golden oven")
        assert offered(pilot) == ["golden oven"]
        await press(pilot, "enter")
        assert re.split("  +", row_of(pilot, "Role")) == ["golden oven", "+ new word golden-oven"]
        await press(pilot, "ctrl+s")
        assert 'golden-oven = "Golden ovens"' in bakery_copy.read_text("utf-8")


async def test_an_unknown_word_is_flagged_as_one_types_and_declared_by_a_key(
    bakery_copy: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "r", "tab", *"sup")
        assert "! " not in row_of(pilot, "Verb"), "it may be the beginning of a word"
        await press(pilot, *"lys")
        assert row_of(pilot, "Verb").endswith('! unknown verb "suplys"')
        await press(pilot, "ctrl+u", *"suplies")
        assert row_of(pilot, "Verb").endswith('! unknown verb "suplies"')
        assert offered(pilot) == ["supplies", "suplies"]
        assert "  supplies  did you mean this?" in screen_text(pilot)
        await press(pilot, "escape")
        assert "enter takes supplies  ctrl+n makes it a new word" in screen_text(pilot)
        await press(pilot, "ctrl+n")
        assert row_of(pilot, "Verb").endswith("+ new word suplies")


async def test_either_remedy_is_taken_by_mouse(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "r", "tab")
        for pressed, shown in (("makes it", "suplies"), ("takes", "supplies")):
            await press(pilot, "ctrl+u", *"suplies", "escape")
            lines = screen_text(pilot).splitlines()
            row = next(number for number, line in enumerate(lines) if "makes it a new word" in line)
            await pilot.click(offset=(lines[row].index(pressed), row))
            await settle(pilot)
            assert row_of(pilot, "Verb").partition("  ")[0] == shown
            assert "! " not in row_of(pilot, "Verb")
            await press(pilot, "escape", "down", "enter", "N", "r", "tab")  # another form, which knows no new word


async def test_what_is_perhaps_meant_is_taken_by_enter(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "r", *"Dough Holdng")
        assert offered(pilot) == ["Dough Holding", "Dough Holdng"]
        await press(pilot, "enter", *"suplies", "enter")
        assert (row_of(pilot, "Subject"), row_of(pilot, "Verb")) == ("■ Dough Holding", "supplies")
        await press(pilot, *["shift+tab"] * 2, "ctrl+u", *"Dough Holdng", "down", "enter")
        assert re.fullmatch(r"Dough Holdng +\+ new party \(company\)", row_of(pilot, "Subject"))


async def test_enter_that_comes_at_once_takes_what_the_letters_before_it_mean(
    bakery_copy: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "r", "tab")
        screen: Any = pilot.app.screen
        screen.query_one(FieldArea).insert("suplies")
        screen.action_take_remedy()
        await settle(pilot)
        assert row_of(pilot, "Verb") == "supplies"


async def test_how_many_more_are_offered_is_told(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "r", "tab")
        choices = pilot.app.screen.query_one(FieldChoices)
        count = len(offered(pilot))
        rows = choices.region.height - 1
        assert count > rows
        assert f"  ▼ {count - rows} more" in screen_text(pilot)
        await press(pilot, *["down"] * (rows + 1))
        assert f"  ▲ 1 more  ▼ {count - rows - 1} more" in screen_text(pilot)
        await pilot.click(offset=(choices.region.x + 5, choices.region.bottom - 1))
        await settle(pilot)
        assert f"▲ {rows + 1} more" in screen_text(pilot), "a click there shows them"
        await press(pilot, *["down"] * (count - rows - 1))
        assert f"  ▲ {count - rows} more" in screen_text(pilot)
        assert "▼" not in screen_text(pilot)
        await press(pilot, *"sits")
        assert "more" not in screen_text(pilot)


async def test_enter_goes_on_whether_a_word_was_chosen_or_typed_in_full(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "1", "E", "tab")
        for typed in ("comp", "company"):
            await press(pilot, *["shift+tab", "tab"])
            assert pilot.app.screen.query_one(FieldArea).stop == FormStop("type")
            await press(pilot, *typed, "enter", *"tar", "enter")
            assert (row_of(pilot, "Type"), row_of(pilot, "Role")) == ("company", "target"), typed
            await press(pilot, "shift+tab", "shift+tab")


async def test_a_basis_is_explained_and_chosen_by_mouse(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path, size=NARROW) as pilot:
        await press(pilot, "2", "N", "s", "shift+tab", "shift+tab", "shift+tab", "shift+tab")
        assert "» attributed  Attributed to a named source" in screen_text(pilot)
        lines = screen_text(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if "∑ derived" in line)
        await pilot.click(offset=(lines[row].index("derived"), row))
        await settle(pilot)
        assert row_of(pilot, "Basis").startswith("derived")
        assert offered(pilot) == []


async def test_several_parties_stand_in_a_list(bakery_copy: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "3", "E")
        await write(pilot, ", dou")
        assert offered(pilot) == ["Dough Holding", "dou"]
        await press(pilot, "enter", "tab")
        assert row_of(pilot, "Speaker") == "■ Ada Crumb, ■ Dough Holding"
        await press(pilot, "ctrl+s")
        assert "Dough Holding" in words_of(pilot, "quote/ada-rise")


async def test_the_suggestions_stay_at_their_field_while_the_window_changes(
    bakery_copy: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_copy, notes_path) as pilot:
        await press(pilot, "2", "N", "s", "tab", "tab")
        await write(pilot, "48 per cent")
        await press(pilot, "tab")
        for size in ((160, 50), (80, 24), (60, 10)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            choices, area = (
                pilot.app.screen.query_one(FieldChoices).region,
                pilot.app.screen.query_one(FieldArea).region,
            )
            assert choices.y == area.bottom or choices.bottom == area.y
            assert pilot.app.screen.region.contains_region(choices)
            assert choices.right > area.x > choices.x
