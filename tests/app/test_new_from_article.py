"""A dossier is made of an article, or an article is added to the open one, from within the running program."""

from __future__ import annotations

import time
import tomllib
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.app.importing.import_screen import ImportScreen
from jvexplore.app.opening import article_dialog
from jvexplore.app.opening.article_dialog import ArticleDialog
from jvexplore.app.source.source_view import SourceView
from jvexplore.article.import_.import_article import import_article
from jvexplore.article.import_.new_source import new_source
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.writing.new_dossier import create_dossier
from jvexplore.dossier_folder import dossier_file, dossiers_folder, sources_folder
from jvexplore.session.path_completion import Completion, complete_path
from tests.app.conftest import (
    Start,
    app_of,
    at_home,
    message_on_screen,
    paste,
    press,
    screen_text,
    send_keys,
    session_of,
    settle,
    shown_messages,
    until,
    write,
)
from tests.app.opened_list import until_open
from tests.app.test_mouse import click_on
from tests.session.test_listed_dossiers import own_dossier

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

ARTICLE: Final = """\
Plover buys the ferry

The Quay Post, 3 May 2029

Plover AG pays €12m for the ferry of Lower Sund, it said on Thursday.

The ferry carried 40,000 people last year.
"""
SIZES = pytest.mark.parametrize(
    "size",
    [
        pytest.param((120, 36), id="wide"),
        pytest.param((80, 24), id="narrow", marks=pytest.mark.harm),
        pytest.param((40, 20), id="narrowest", marks=pytest.mark.harm),
    ],
)


@pytest.fixture
def article(home: Path) -> Path:
    """The file of an article in the home folder."""
    path = home / "two words.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(ARTICLE, "utf-8")
    return path


def dialog_of(pilot: Pilot[Any]) -> ArticleDialog:
    screen = pilot.app.screen
    assert isinstance(screen, ArticleDialog)
    return screen


async def ask_for_article(pilot: Pilot[Any], action: str = "new") -> ArticleDialog:
    """Choose in the list of dossiers to make one, or to add an article."""
    await press(pilot, "o")
    await paste(pilot, action)
    await press(pilot, "enter")
    return dialog_of(pilot)


async def until_imported(pilot: Pilot[Any]) -> ImportScreen:
    """Wait until the import screen shows the blocks."""
    await until(pilot, lambda: isinstance(pilot.app.screen, ImportScreen) and pilot.app.screen.opened is not None)
    await settle(pilot)
    assert isinstance(pilot.app.screen, ImportScreen)
    return pilot.app.screen


async def test_what_is_typed_behind_tab_stands_behind_what_it_completes(
    start: Start, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ash", "elm"):
        (home / "papers").mkdir(parents=True, exist_ok=True)
        (home / "papers" / f"{name}.txt").write_text(ARTICLE, "utf-8")

    def complete_late(typed: str) -> Completion:
        time.sleep(0.05)
        return complete_path(typed)

    async with start() as pilot:
        dialog = await ask_for_article(pilot)
        monkeypatch.setattr(article_dialog, "complete_path", complete_late)
        send_keys(pilot, "~/pap\te\t")
        await until(pilot, lambda: "lm" in dialog.filter_line.value)
        assert dialog.filter_line.value == "~/papers/elm.txt"


@SIZES
async def test_a_dossier_is_made_of_a_file_by_keys(start: Start, article: Path, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        dialog = await ask_for_article(pilot)
        await write(pilot, "~/tw")
        await press(pilot, "tab")
        assert dialog.filter_line.value == "~/two words.txt"
        await press(pilot, "enter")
        await until_imported(pilot)
        assert size[0] < 80 or "two words.txt" in screen_text(pilot)
        await press(pilot, "ctrl+s")
        await until_open(pilot, "plover-buys-the-ferry")
        path = dossier_file("plover-buys-the-ferry")
        assert session_of(pilot).facts.dossier_path == path
        assert session_of(pilot).facts.attached_copies
        assert at_home(pilot)
        assert "√ New dossier in" in message_on_screen(pilot)
        assert [each["title"] for each in tomllib.loads(path.read_text("utf-8"))["sources"]] == [
            "Plover buys the ferry"
        ]
        await until(pilot, lambda: "Plover AG pays" in screen_text(pilot))
        await until(pilot, lambda: isinstance(pilot.app.focused, SourceView))


async def test_a_dossier_is_made_of_a_pasted_text(start: Start) -> None:
    async with start() as pilot:
        await ask_for_article(pilot)
        await paste(pilot, ARTICLE.replace("\n", "\r"))
        screen = await until_imported(pilot)
        assert "pasted text" in screen_text(pilot)
        assert screen.article.data == ARTICLE.encode()
        await press(pilot, "escape")
        assert dialog_of(pilot).filter_line.value == ""
        await press(pilot, "escape")
        assert at_home(pilot)
        assert not dossiers_folder().exists()


async def test_folders_are_walked_by_mouse(start: Start, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = article.parent / "articles"
    folder.mkdir()
    article.rename(folder / "ferry.md")
    monkeypatch.chdir(article.parent)
    async with start() as pilot:
        dialog = await ask_for_article(pilot)
        await click_on(pilot, "articles/", times=2)
        assert dialog.filter_line.value == "articles/"
        await click_on(pilot, "ferry.md", times=2)
        screen = await until_imported(pilot)
        assert (screen.article.name, screen.article.suffix) == ("articles/ferry.md", ".md")


async def test_what_cannot_be_taken_says_why_and_the_path_stays(start: Start, article: Path) -> None:
    (article.parent / "empty").mkdir()
    async with start() as pilot:
        dialog = await ask_for_article(pilot)
        for typed, why in (
            ("https://example.org/a/b?c=d", "nothing is fetched from the network; open the page in a browser"),
            ("~/empty/", "cannot be read"),
        ):
            await press(pilot, "ctrl+u")
            await paste(pilot, typed)
            await press(pilot, "enter")
            assert dialog_of(pilot) is dialog
            assert why in shown_messages(pilot)[-1]
            assert dialog.filter_line.value == typed
            assert dialog.filter_line.has_class("-wrong")
        await press(pilot, "ctrl+u")
        await paste(pilot, f"'{article}' \n")
        await press(pilot, "enter")
        await until_imported(pilot)


async def test_a_file_that_is_no_article_comes_back_to_its_path(start: Start, article: Path) -> None:
    article.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    async with start() as pilot:
        await ask_for_article(pilot)
        await paste(pilot, article)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ImportScreen) and "picture" in screen_text(pilot))
        await press(pilot, "escape")
        assert dialog_of(pilot).filter_line.value == str(article)


async def test_an_article_is_added_to_the_open_dossier_and_shown(
    start: Start, article: Path, bakery_path: Path
) -> None:
    path = own_dossier(bakery_path, "bakery")
    async with start(dossier=path) as pilot:
        before = session_of(pilot)
        await ask_for_article(pilot, "add")
        assert "Add an article to “Rising Sun, a bakery”" in screen_text(pilot)
        await paste(pilot, article)
        await press(pilot, "enter")
        await until_imported(pilot)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app_of(pilot).explorer.address == "source/the-quay-post")
        await settle(pilot)
        assert session_of(pilot) is before
        assert isinstance(pilot.app.focused, SourceView), "words of the new article are selected next"
        assert pilot.app.focused.address_at_caret == "source/the-quay-post"
        assert len(before.dossier.sources) == 2
        assert (
            "√ Added “Plover buys the ferry” as source/the-quay-post. The file is in format 2 now"
            in message_on_screen(pilot)
        )
        attached = before.facts.attached_copies
        assert attached
        assert attached.copies.keys() == {"the-quay-post"}
        assert (sources_folder("bakery") / "the-quay-post.txt").exists()


async def test_an_article_is_added_to_a_copy_of_the_bundled_dossier(start: Start, article: Path) -> None:
    bundled = bundled_dossier_path().read_bytes()
    async with start() as pilot:
        await ask_for_article(pilot, "add")
        await paste(pilot, article)
        await press(pilot, "enter")
        await until_imported(pilot)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app_of(pilot).explorer.address == "source/the-quay-post")
        await settle(pilot)
        assert session_of(pilot).facts.dossier_path == dossier_file("aliexpress-russia")
        assert "The bundled dossier is read-only: from now on a copy is changed" in shown_messages(pilot)[0]
        assert bundled_dossier_path().read_bytes() == bundled


async def test_an_article_that_has_a_dossier_leads_to_that(start: Start, article: Path) -> None:
    data = article.read_bytes()
    made = create_dossier(new_source(import_article(data, ".txt"), data, ".txt"), "ferry")
    async with start() as pilot:
        await ask_for_article(pilot)
        await paste(pilot, article)
        await press(pilot, "enter")
        await until_imported(pilot)
        await press(pilot, "ctrl+s")
        await click_on(pilot, "Open that dossier")
        await until_open(pilot, "ferry")
        assert [*dossiers_folder().iterdir()] == [made.parent]
        assert not any("New dossier" in each for each in shown_messages(pilot))


async def test_a_start_with_a_dossier_without_facts_begins_at_its_article(start: Start, article: Path) -> None:
    data = article.read_bytes()
    made = create_dossier(new_source(import_article(data, ".txt"), data, ".txt"), "ferry")
    async with start(dossier=made) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.focused, SourceView))
        assert (app_of(pilot).explorer.address, app_of(pilot).explorer.at_glance) == ("dossier", False)
