"""How an import ends: asked for where corrections would be lost, told where a file cannot be read or written."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from jvexplore.app.importing import import_screen
from jvexplore.app.ui import repeated_escape
from jvexplore.article.import_.child.reader_process import ReadingCancelled
from jvexplore.clock import utc_now
from jvexplore.dossier.writing.new_dossier import create_dossier
from jvexplore.dossier.writing.source_ids import IdTaken
from jvexplore.dossier_folder import dossier_file
from jvexplore.errors import JvexploreError
from jvexplore.paths import data_folder
from jvexplore.session.article_import import ArticleToImport
from jvexplore.session.import_draft import open_import_draft
from jvexplore.session.import_target import NewDossierTarget
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    is_question_open,
    screen_text,
    session_of,
    settle,
    title_line,
    until,
    until_message,
    write,
)
from tests.app.importing import ARTICLE, begin_import, keys, open_import
from tests.app.test_import_fields import row_of
from tests.hostile_text import BIDI, FORBIDDEN, HIDDEN, INJECTIONS, STORM
from tests.session.import_samples import open_sample
from tests.session.test_import_target import make_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.article.import_.imported_article import ImportedArticle
    from jvexplore.dossier.writing.new_dossier import NewSource


def has_drafts() -> bool:
    return any((data_folder() / ".imports.jvexplore").glob("*.toml"))


async def test_nothing_is_asked_where_nothing_was_corrected(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "x", "u", "escape")
        assert imported.results == [None]
        assert at_home(pilot)


async def test_esc_asks_about_corrections_and_asked_twice_goes_on(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repeated_escape, "REPEAT_SECONDS", 30)  # a slow machine hammers slowly
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "x", "escape")
        assert "Give up this import?" in screen_text(pilot)
        await keys(pilot, "escape")
        assert pilot.app.screen is imported.screen
        await keys(pilot, "escape")
        assert pilot.app.screen is imported.screen  # held down, esc does not ask again and again
        monkeypatch.setattr(repeated_escape, "REPEAT_SECONDS", 0)
        await keys(pilot, "escape", "down", "enter")
        assert imported.results == [None]


async def test_the_question_makes_the_dossier_too(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "x", "escape", "enter")
        await settle(pilot)
        assert imported.results == [dossier_file("gannet-ferries-to-buy-the-osprey")]


async def test_quitting_asks_about_corrections(start: Start) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "x", "ctrl+q")
        assert is_question_open(pilot)
        await keys(pilot, "escape")
        assert pilot.app.is_running
        assert imported.results == []
        await keys(pilot, "ctrl+q", "down", "enter")
        assert imported.results == [None]
        assert pilot.app.return_value == 0


async def test_a_file_that_cannot_be_read_says_why_and_enter_goes_back(start: Start) -> None:
    async with start() as pilot:
        imported = begin_import(pilot, b"", suffix=".txt")
        await until(pilot, lambda: "! osprey.txt: is empty" in screen_text(pilot))
        assert "name a file with the text of an article" in screen_text(pilot)
        await keys(pilot, "x", "ctrl+s", "tab")
        assert imported.results == []
        await keys(pilot, "enter")
        assert imported.results == [None]


async def test_reading_is_told_and_can_be_cancelled(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    may_end, cancelled = threading.Event(), list[bool]()

    def read_slowly(_data: bytes, _suffix: str, is_cancelled: Callable[[], bool]) -> ImportedArticle:
        may_end.wait(20)
        cancelled.append(is_cancelled())
        raise ReadingCancelled("nobody waits")

    monkeypatch.setattr(import_screen, "import_article", read_slowly)
    async with start() as pilot:
        imported = begin_import(pilot)
        await until(pilot, lambda: "Reading the article… esc to cancel" in screen_text(pilot))
        await keys(pilot, "escape")
        assert imported.results == [None]
        may_end.set()
        await until(pilot, lambda: cancelled == [True])


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (JvexploreError("the disk is full", "free space"), "Not saved: the disk is full; free space. Ctrl+s to try"),
        (IdTaken('there is a dossier "osprey" already', "choose"), 'There is a dossier "osprey" already.'),
    ],
)
async def test_a_failed_save_loses_nothing(
    start: Start, monkeypatch: pytest.MonkeyPatch, error: JvexploreError, message: str
) -> None:
    def refuse(_self: NewDossierTarget, _source: NewSource, _name: str) -> Path:
        raise error

    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "x", "shift+tab")
        await write(pilot, "osprey")
        create_dossier(make_source(), "osprey")
        with monkeypatch.context() as patch:
            patch.setattr(NewDossierTarget, "write_source", refuse)
            await keys(pilot, "ctrl+s")
            await settle(pilot)
        assert message in " ".join(title_line(pilot).split())
        assert imported.results == []
        assert imported.texts[1].startswith("× The Coast")
        if isinstance(error, IdTaken):
            assert "! taken" in screen_text(pilot)
            await keys(pilot, "enter", "ctrl+s")
        else:
            await write(pilot, "-yard")
            await keys(pilot, "ctrl+s")
        await settle(pilot)
        assert imported.results == [dossier_file("osprey-2" if isinstance(error, IdTaken) else "osprey-yard")]


@pytest.mark.parametrize(("answer", "dossier"), [(("down", "enter"), "first"), (("down", "down", "enter"), "osprey")])
async def test_an_article_that_has_a_dossier_is_asked_about(
    start: Start, answer: tuple[str, ...], dossier: str
) -> None:
    async with start() as pilot:
        for name in ("first", ""):
            imported = await open_import(pilot)
            await keys(pilot, "shift+tab")
            await write(pilot, name or "osprey")
            if not name:
                await keys(pilot, *["backspace"] * 6)
            await keys(pilot, "ctrl+s")
            await settle(pilot)
        assert 'There is already a dossier of this article, "first".' in screen_text(pilot)
        await keys(pilot, "enter")
        assert imported.results == []
        await keys(pilot, "ctrl+s")
        await settle(pilot)
        await keys(pilot, *answer)
        await settle(pilot)
        expected = "first" if dossier == "first" else "gannet-ferries-to-buy-the-osprey"
        assert imported.results == [dossier_file(expected)]


async def test_hostile_text_is_shown_by_signs(start: Start) -> None:
    async with start() as pilot:
        hostile = " ".join(("Hostile", *INJECTIONS.values(), BIDI, HIDDEN, STORM)).replace("\n", " ")
        imported = await open_import(pilot, f"{hostile}\n\n{ARTICLE}\n\n{hostile} twice")
        await keys(pilot, "end", "left", "left")
        assert not FORBIDDEN & set(screen_text(pilot))
        await keys(pilot, "right", "enter", "end", "J", "up", "J", "tab")
        assert imported.screen.opened
        await keys(pilot, "ctrl+s")
        await settle(pilot)
        assert imported.results


async def test_corrections_outlive_a_killed_program(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with start() as pilot:
        imported = await open_import(pilot)
        await keys(pilot, "down", "x", "tab")
        await write(pilot, "Osprey")
        app_of(pilot).write_drafts_now()  # as when the terminal is closed
        assert imported.screen._autosaver
        imported.screen._autosaver.release_draft()  # as the system does when the program ends
        imported.screen.dismiss(None)
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        assert "osprey.txt" in screen_text(pilot)
        assert "6 of 7 blocks kept" in screen_text(pilot)
        await keys(pilot, "enter")
        await until(pilot, lambda: "About the article" in screen_text(pilot))
        await settle(pilot)
        assert "× dropped" in screen_text(pilot)
        assert row_of(pilot, "Title")[1] == "Osprey"
        await keys(pilot, "u")
        assert 'Undid "earlier corrections"' in title_line(pilot)
        await keys(pilot, "U", "ctrl+s")
        await until_message(pilot, f"New dossier in {dossier_file('osprey').parent}")
        assert session_of(pilot).facts.dossier_path == dossier_file("osprey")
    assert not has_drafts()


@pytest.mark.parametrize(("answer", "is_kept"), [("escape", True), ("end", False)])
async def test_an_import_that_was_left_is_offered_until_it_is_discarded(
    start: Start, answer: str, is_kept: bool
) -> None:
    opened = open_sample()
    opened.join_next(4)
    autosaver = open_import_draft(ArticleToImport(b"as it came", "osprey.txt"), None, opened, utc_now)
    autosaver.write_draft()
    autosaver.release_draft()
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        await keys(pilot, *(["escape"] if answer == "escape" else ["down", "down", "enter"]))
        await until(pilot, lambda: at_home(pilot))
        await settle(pilot)
    assert has_drafts() is is_kept


async def test_what_is_left_stays_where_the_article_cannot_be_read_again(start: Start) -> None:
    opened = open_sample()
    opened.join_next(4)
    autosaver = open_import_draft(ArticleToImport(b"\0", "osprey.txt"), None, opened, utc_now)
    autosaver.write_draft()
    autosaver.release_draft()
    async with start() as pilot:
        await until(pilot, lambda: is_question_open(pilot))
        await keys(pilot, "enter")
        await until(pilot, lambda: "is not text" in screen_text(pilot))
        await keys(pilot, "enter")
        await settle(pilot)
    assert has_drafts()
