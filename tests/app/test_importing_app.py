"""The program begins with the import of an article: it goes on with the dossier that is made, or ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.app.importing_app import ImportingApp
from jvexplore.article.import_.import_article import import_article
from jvexplore.clock import utc_now
from jvexplore.dossier_folder import dossier_file, dossiers_folder
from jvexplore.session.article_import import ArticleToImport
from jvexplore.session.import_draft import left_imports, open_import_draft
from jvexplore.session.import_fields import ImportField
from jvexplore.session.import_target import NewDossierTarget
from jvexplore.session.open_import import OpenImport
from jvexplore.session.recent_dossiers import recent_dossiers
from tests.app.conftest import message_on_screen, press, screen_text, session_of, settle, until
from tests.app.test_new_from_article import ARTICLE, until_imported

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from jvexplore.app.importing.import_screen import ImportScreen


async def begin(pilot: Pilot[Any]) -> ImportScreen:
    """Wait until the import screen shows the blocks."""
    screen = await until_imported(pilot)
    assert "Plover AG pays" in screen_text(pilot)
    return screen


async def test_the_explorer_opens_on_the_dossier_that_is_made(settings_file: Path) -> None:
    settings_file.write_text('author = "ana"\n[keys]\nnew_note = "f5"\n', "utf-8")
    app = ImportingApp(ArticleToImport(ARTICLE.encode(), "ferry.txt", ".txt"), "ferry")
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.session is not None)
        await settle(pilot)
        assert session_of(pilot).facts.dossier_path == dossier_file("ferry")
        assert pilot.app.screen_stack == [app.explorer]
        assert "√ New dossier in" in message_on_screen(pilot)
        assert session_of(pilot).author == "ana"
        await press(pilot, "f5", "x", "ctrl+s")
        await until(pilot, (dossier_file("ferry").parent / "notes.toml").exists)
        await press(pilot, "q")
        await until(pilot, lambda: not app.is_running)
    assert app.return_code == 0
    assert [each.path for each in recent_dossiers()] == [dossier_file("ferry")]


async def test_who_gives_up_ends_the_program_and_nothing_is_written(home: Path) -> None:
    app = ImportingApp(ArticleToImport(ARTICLE.encode(), "ferry.txt", ".txt"))
    async with app.run_test(size=(40, 20)) as pilot:
        await begin(pilot)
        await press(pilot, "escape")
        await until(pilot, lambda: not app.is_running)
    assert (app.return_code, app.return_value) == (0, 0)
    assert not dossiers_folder().exists()
    assert not recent_dossiers()


async def test_quitting_asks_about_corrections(home: Path) -> None:
    app = ImportingApp(ArticleToImport(ARTICLE.encode(), "ferry.txt", ".txt"))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await press(pilot, "x", "ctrl+c")
        assert "; ctrl+q quits." in message_on_screen(pilot)
        await press(pilot, "ctrl+q")
        await until(pilot, lambda: "Give up this import?" in screen_text(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: not app.is_running)
    assert (app.return_code, app.unhandled_error, app.failure) == (0, None, None)
    assert [path.name for path in dossiers_folder().iterdir()] == ["plover-buys-the-ferry"]


@pytest.mark.parametrize(("answer", "title"), [("enter", "Ferry"), ("escape", "Plover buys the ferry")])
async def test_what_was_left_of_the_same_article_is_offered_first(home: Path, answer: str, title: str) -> None:
    article = ArticleToImport(ARTICLE.encode(), "ferry.txt", ".txt")
    opened = OpenImport(import_article(article.data, article.suffix), NewDossierTarget())
    autosaver = open_import_draft(article, None, opened, utc_now)
    opened.type_in(ImportField.TITLE, "Ferry")
    autosaver.write_draft()
    autosaver.release_draft()
    app = ImportingApp(article)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Unfinished import" in screen_text(pilot))
        await press(pilot, answer)
        screen = await begin(pilot)
        assert screen.opened
        assert screen.opened.text_of(ImportField.TITLE) == title
        await screen.close_with(None)
        await until(pilot, lambda: not app.is_running)
    assert len([*left_imports()]) == (answer == "escape")
