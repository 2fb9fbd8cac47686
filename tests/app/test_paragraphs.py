"""Paragraphs after the import: the gist in its form, the words of the copy on a screen of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import address_of
from jvexplore.app.authoring.fact_form import FactForm
from jvexplore.app.importing.paragraphs_screen import ParagraphsScreen
from jvexplore.app.ui import repeated_escape
from jvexplore.records.sidecar import sidecar_dir
from tests.app.conftest import (
    SIZES,
    app_of,
    is_question_open,
    message_on_screen,
    open_bakery,
    press,
    screen_text,
    session_of,
    settle,
    until,
    write,
)
from tests.app.importing import click_on
from tests.session.dossier_window import open_file, with_value
from tests.session.paragraph_samples import make_osprey

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


@pytest.fixture
def osprey(home: Path) -> Path:
    return make_osprey()


@SIZES
async def test_the_gist_of_a_paragraph_is_edited_in_its_form(
    osprey: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(osprey, notes_path, size=size) as pilot:
        session = session_of(pilot)
        await press(pilot, "slash", *"para:4", "enter")
        assert app_of(pilot).explorer.address == "paragraph/4"
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, FactForm)
        screen = screen_text(pilot)
        assert "Edit paragraph" in screen
        assert "Gannet Ferries offers to keep all 310 workers" in screen, "what the gist is of"
        assert "Add words" not in screen, "a paragraph has no passages"
        await write(pilot, "All workers stay.")
        await press(pilot, "ctrl+s")
        assert session.dossier.paragraphs["4"].gist == "All workers stay."
        assert "√ Changed: Paragraph 4. u to undo" in message_on_screen(pilot)
        await press(pilot, "u")
        assert session.dossier.paragraphs["4"].gist == ""
        await press(pilot, "U")
        assert session.dossier.paragraphs["4"].gist == "All workers stay."


async def test_in_the_article_a_paragraph_without_facts_at_the_caret_is_edited(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path, size=(80, 24)) as pilot:
        await press(pilot, "s", "pagedown", "up")
        assert app_of(pilot).explorer.address == "party/osprey"
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, FactForm)
        assert "paragraph/4" in screen_text(pilot)
        await press(pilot, "escape")
        assert app_of(pilot).explorer.address == "party/osprey"


async def open_paragraphs(pilot: Pilot[Any]) -> ParagraphsScreen:
    await press(pilot, "P")
    screen = pilot.app.screen
    assert isinstance(screen, ParagraphsScreen)
    return screen


def contents(path: Path) -> tuple[bytes, bytes]:
    return path.read_bytes(), (path.parent / "sources" / "article.txt").read_bytes()


def paragraphs(pilot: Pilot[Any]) -> list[str]:
    return [each.id for each in session_of(pilot).dossier.first_source.paragraphs]


def shown_blocks(pilot: Pilot[Any]) -> list[str]:
    screen = pilot.app.screen
    assert isinstance(screen, ParagraphsScreen)
    return [each.text for each in screen.opened.blocks]


@SIZES
async def test_paragraphs_are_corrected_by_keys_saved_and_undone(
    osprey: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    before = contents(osprey)
    async with open_bakery(osprey, notes_path, size=size) as pilot:
        screen = await open_paragraphs(pilot)
        assert screen.opened.blocks[screen.block_list.cursor].paragraphs == ("1",), "that of the shown fact"
        await press(pilot, "down", "ctrl+right", "enter")
        assert "Split. u to undo" in message_on_screen(pilot)
        await press(pilot, "down", "J", "up", "e")
        await write(pilot, "Yet ")
        await press(pilot, "enter")
        assert "Corrected. u to undo" in message_on_screen(pilot)
        shown = screen_text(pilot)
        for block in ("para. 1 ", "para. 2     The yard has 310 workers.", "new para.   Yet Its order", "para. 3 "):
            assert block in shown
        await press(pilot, "ctrl+s")
        assert is_question_open(pilot)
        assert "1 passage covers corrected words: Osprey." in screen_text(pilot)
        await press(pilot, "enter")
        assert "Paragraphs saved: 3 passages of 3 facts followed. u to undo" in message_on_screen(pilot)
        assert paragraphs(pilot) == ["title", "1", "2", "5", "3"]
        assert app_of(pilot).explorer.address == "party/osprey"
        await press(pilot, "s")
        assert "Yet Its order book" in screen_text(pilot)
        await press(pilot, "u")
        assert 'Undid "correct paragraphs": Osprey.' in message_on_screen(pilot)
        assert paragraphs(pilot) == ["title", "1", "2", "3", "4"]
        assert contents(osprey)[1] == before[1]
        await press(pilot, "U")
        assert b"Yet Its order book" in contents(osprey)[1]


async def test_a_dropped_paragraph_is_told_before_it_is_saved(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path, size=(80, 24)) as pilot:
        await press(pilot, "s", "pagedown", "up")
        screen = await open_paragraphs(pilot)
        assert screen.opened.blocks[screen.block_list.cursor].paragraphs == ("4",), "that at the caret"
        await press(pilot, "up", "x", "up", "up", "e")
        await write(pilot, "Yet ")
        await press(pilot, "enter", "ctrl+s")
        assert "2 passages lose their words, and stay as they are: The state; The " in screen_text(pilot)
        assert "│  state, 24 %. " in screen_text(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        await press(pilot, "ctrl+s", "enter")
        told = "Paragraphs saved: 1 passage of 1 fact followed. 2 passages lost their words. u to undo"
        assert told in message_on_screen(pilot)
        assert paragraphs(pilot) == ["title", "1", "2", "4"]
        passages = session_of(pilot).dossier.facts[address_of("stake/state")].passages
        assert [each.paragraph for each in passages] == ["3"]


async def test_what_has_become_of_the_file_is_told_with_the_paragraphs(osprey: Path, notes_path: Path) -> None:
    osprey.write_text(osprey.read_text("utf-8").replace("format = 2", "format = 1"), "utf-8")
    async with open_bakery(osprey, notes_path) as pilot:
        await open_paragraphs(pilot)
        await press(pilot, "down", "ctrl+right", "enter", "ctrl+s", "enter")
        assert "Paragraphs saved: " in message_on_screen(pilot)
        assert "The file is in format 2 now; as it was before, it is kept as a backup." in message_on_screen(pilot)
        assert "format = 2" in osprey.read_text("utf-8")


async def test_esc_asks_only_if_corrections_would_be_lost(
    osprey: Path, notes_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repeated_escape, "REPEAT_SECONDS", 30)  # a slow machine hammers slowly
    before = contents(osprey)
    async with open_bakery(osprey, notes_path) as pilot:
        await open_paragraphs(pilot)
        await press(pilot, "ctrl+s")
        assert "No corrections to save. Esc to close" in message_on_screen(pilot)
        await press(pilot, "escape")
        screen = await open_paragraphs(pilot)
        await press(pilot, "e")
        await write(pilot, "Oh ")
        await press(pilot, "escape")
        assert shown_blocks(pilot)[2].startswith("Oh Gannet"), "esc ends typing, and what is typed is taken"
        await press(pilot, "escape")
        assert "Save the corrected paragraphs?" in screen_text(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        await press(pilot, "escape")
        assert pilot.app.screen is screen, "a key that is held down does not ask again"
        monkeypatch.setattr(repeated_escape, "REPEAT_SECONDS", 0)
        await press(pilot, "u", "escape")
        assert not isinstance(pilot.app.screen, ParagraphsScreen)
        await open_paragraphs(pilot)
        await press(pilot, "x", "escape", "down", "enter")
        assert not isinstance(pilot.app.screen, ParagraphsScreen)
        assert contents(osprey) == before
        assert [*sidecar_dir(osprey).glob("draft-*")] == []


async def test_looking_at_words_changes_no_character(osprey: Path, notes_path: Path) -> None:
    copy = osprey.parent / "sources" / "article.txt"
    copy.write_text(copy.read_text("utf-8").replace("21m crowns", "21m\u00a0crowns\u2028"), "utf-8")
    async with open_bakery(osprey, notes_path) as pilot:
        screen = await open_paragraphs(pilot)
        await press(pilot, "e", "right", "enter")
        assert not screen.opened.is_corrected
        await press(pilot, "e", "X", "enter")
        assert "21m\u00a0crowns" in shown_blocks(pilot)[2]


async def test_a_block_is_not_emptied_by_typing(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path) as pilot:
        await open_paragraphs(pilot)
        before = shown_blocks(pilot)
        await press(pilot, "e", "end", "ctrl+u", "enter")
        assert "A block cannot be empty: it stays as it was. x drops it" in message_on_screen(pilot)
        assert shown_blocks(pilot) == before


async def test_words_are_corrected_by_mouse(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path) as pilot:
        await open_paragraphs(pilot)
        await click_on(pilot, "all 310 workers", times=2)
        await write(pilot, "nearly ")
        await click_on(pilot, "The yard has")
        assert shown_blocks(pilot)[5] == "Gannet Ferries offers to keep nearly all 310 workers until 2030."
        screen = pilot.app.screen
        assert isinstance(screen, ParagraphsScreen)
        assert screen.block_list.cursor == 3
        await click_on(pilot, "para. 2")
        assert screen.opened.blocks[3].is_dropped
        await click_on(pilot, "Save")
        assert is_question_open(pilot)


async def test_what_others_saved_meanwhile_is_told_and_nothing_typed_is_lost(osprey: Path, notes_path: Path) -> None:
    async with open_bakery(osprey, notes_path) as pilot:
        screen = await open_paragraphs(pilot)
        await press(pilot, "down", "x")
        other = open_file(osprey, osprey.with_name("other.toml"))
        left = [{"id": "1", "digest": "sha256:0123456789abcdef"}]
        await other.fact_changes.make_step("edit", with_value("source/article", paragraphs=left))
        await press(pilot, "ctrl+s", "enter")
        await until(pilot, lambda: "Not saved: " in message_on_screen(pilot))
        assert "the paragraphs of source/article were changed by another program meanwhile" in message_on_screen(pilot)
        assert pilot.app.screen is screen
        assert screen.opened.blocks[3].is_dropped


async def test_without_a_text_in_the_own_folder_it_is_said_what_is_missing(osprey: Path, notes_path: Path) -> None:
    (osprey.parent / "sources" / "article.txt").unlink()
    async with open_bakery(osprey, notes_path) as pilot:
        await press(pilot, "P")
        assert not isinstance(pilot.app.screen, ParagraphsScreen)
        told = message_on_screen(pilot)
        assert "The paragraphs cannot be corrected: the text of “Osprey” is not in the dossier's own folder" in told


async def test_a_correction_that_was_left_is_offered_and_gone_on_with(
    osprey: Path, notes_path: Path, drafts_kept_soon: None
) -> None:
    async with open_bakery(osprey, notes_path) as pilot:
        await open_paragraphs(pilot)
        await press(pilot, "down", "x", "down", "e")
        await write(pilot, "Oh ")
        await until(pilot, lambda: any(b"Oh " in each.read_bytes() for each in sidecar_dir(osprey).glob("draft-*")))
        session_of(pilot).drafts.release_drafts()  # as if the program was killed
    async with open_bakery(osprey, notes_path) as pilot:
        assert "Unsaved paragraphs of “Osprey”" in screen_text(pilot)
        assert "2 blocks corrected" in screen_text(pilot)
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ParagraphsScreen)
        assert screen.opened.blocks[3].is_dropped
        assert shown_blocks(pilot)[4].startswith("Oh “We have")
        await press(pilot, "ctrl+s", "enter")
        assert paragraphs(pilot) == ["title", "1", "3", "4"]
        assert [*sidecar_dir(osprey).glob("draft-*")] == []


async def test_quitting_asks_what_to_do_with_corrections(osprey: Path, notes_path: Path) -> None:
    before = contents(osprey)
    async with open_bakery(osprey, notes_path) as pilot:
        screen = await open_paragraphs(pilot)
        await press(pilot, "down", "x", "ctrl+q")
        assert "Save the corrected paragraphs?" in screen_text(pilot)
        await press(pilot, "down", "down", "enter")
        assert pilot.app.screen is screen
        await press(pilot, "ctrl+q", "down", "enter")
        await settle(pilot)
        assert contents(osprey) == before
