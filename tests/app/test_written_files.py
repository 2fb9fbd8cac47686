"""Files written from the screen: the proposed path, and what is never overwritten."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Select, TextArea

from jvexplore import paths
from jvexplore.app.ui.question import Question
from jvexplore.article.copy_locations import remember_copy
from jvexplore.records.sidecar import sidecar_dir
from tests.app.conftest import (
    Start,
    attach_copy,
    let_messages_go,
    message_on_screen,
    paste,
    press,
    screen_text,
    settle,
    title_line,
    until,
)


async def test_a_format_changes_the_ending_of_a_file_and_leaves_a_folder(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "x")
        line = pilot.app.screen.query_one("#file", Input)
        choice = pilot.app.screen.query_one("#format", Select)
        for typed, renamed in (
            *((folder, folder) for folder in ("/", ".", "./", "..", "a/..")),
            ("out.md", "out.csv"),
            ("out", "out.csv"),
            ("~/out.x.md", "~/out.x.csv"),
        ):
            choice.value = "markdown"
            await settle(pilot)
            line.value = typed
            choice.value = "csv"
            await settle(pilot)
            assert line.value == renamed, typed


async def test_where_the_folder_that_one_is_in_is_gone_the_bare_name_is_proposed(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    async with start() as pilot:
        try:
            folder.rmdir()
        except OSError:
            pytest.skip("the folder that one is in stays")
        await press(pilot, "2", "x")
        assert pilot.app.screen.query_one("#file", Input).value == "aliexpress-russia-notes.md"
        await press(pilot, "escape", "Y")
        assert pilot.app.screen.query_one(Input).value == "stake-alibaba.txt"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)], ids=str)
async def test_the_end_of_a_long_path_is_in_view(start: Start, tmp_path: Path, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        await press(pilot, "x")
        line, choice = pilot.app.screen.query_one("#file", Input), pilot.app.screen.query_one("#format", Select)
        line.value = str(tmp_path / ("folder-" * 16) / "the-notes.md")
        await settle(pilot)
        for suffix, value in (("md", "markdown"), ("csv", "csv")):
            choice.value = value
            await settle(pilot)
            assert f"the-notes.{suffix}" in screen_text(pilot)
            (row,) = (row for row in screen_text(pilot).splitlines() if "the-notes." in row)
            assert "…older-" in row or re.search("…[a-z-]*folder-", row)
        line.focus()
        await settle(pilot)
        assert "the-notes.csv" in screen_text(pilot)


async def test_a_wrong_path_is_marked_until_it_is_edited(start: Start, tmp_path: Path) -> None:
    (tmp_path / "none").write_text("no folder")
    async with start() as pilot:
        for key, confirm in (("A", "enter"), ("x", "ctrl+s"), ("Y", "enter")):
            await press(pilot, "2", key)
            await until(pilot, lambda: bool(pilot.app.screen.query(Input)))
            await settle(pilot)
            line = pilot.app.screen.query(Input).last()
            line.focus()
            await settle(pilot)
            colour = line.styles.border_left[1]
            line.value = str(tmp_path / "none" / "file.txt")
            await press(pilot, confirm)
            await until(pilot, lambda: bool(pilot.app.screen.query("TextLine.-wrong")))
            await settle(pilot)
            line = pilot.app.screen.query(Input).last()
            line.focus()
            await settle(pilot)
            assert line.styles.border_left[1] != colour
            await press(pilot, "end", "a")
            assert not line.has_class("-wrong")
            assert line.styles.border_left[1] == colour
            await let_messages_go(pilot)
            await press(pilot, "escape")
        await press(pilot, "x", "tab", "tab", "ctrl+u", "shift+tab", "ctrl+s")
        assert "No file named; type its path" in title_line(pilot)
        assert pilot.app.focused is pilot.app.screen.query_one("#file"), "it can be typed at once"


Naming = Callable[[Pilot[int], Path], Awaitable[None]]


async def export_to(pilot: Pilot[int], path: Path) -> None:
    """Name a file on the export screen, and write it."""
    await press(pilot, "x")
    await until(pilot, lambda: "otes" in pilot.app.screen.query_one("#preview", TextArea).text)
    pilot.app.screen.query_one("#file", Input).value = str(path)
    await press(pilot, "ctrl+s")


async def write_citation_to(pilot: Pilot[int], path: Path) -> None:
    """Name a file for a fact with its citation, and write it."""
    await press(pilot, "Y")
    pilot.app.screen.query_one(Input).value = str(path)
    await press(pilot, "enter")


@pytest.mark.parametrize("name_file", [export_to, pytest.param(write_citation_to, marks=pytest.mark.harm)])
async def test_a_name_that_no_file_can_have_is_reported(name_file: Naming, start: Start, tmp_path: Path) -> None:
    async with start() as pilot:
        for name in ("x" * 300, "/".join(["y" * 200] * 30), "z" * 300 + "/a", "a\0b"):
            await name_file(pilot, tmp_path / name)
            await until(
                pilot,
                lambda: "too long" in message_on_screen(pilot) or "not a valid file name" in message_on_screen(pilot),
            )
            await let_messages_go(pilot)
            await press(pilot, "escape")


HERS = 'format = 1\ndossier = "bakery"\n[[notes]]\nid = "no note"\n'

both = pytest.mark.parametrize("name_file", [export_to, pytest.param(write_citation_to, marks=pytest.mark.harm)])


@both
async def test_nothing_that_is_read_is_written_over(
    name_file: Naming, start: Start, notes_path: Path, bakery_copy: Path, tmp_path: Path
) -> None:
    copy, link, hard = tmp_path / "copy.txt", tmp_path / "link.md", tmp_path / "hard.md"
    copy.write_text("mine")
    hers, deal, conflict = tmp_path / "hers.md", tmp_path / "deal.md", notes_path.with_name("notes.Conflict.md")
    hers.write_text(HERS)
    deal.write_bytes(bakery_copy.read_bytes())
    remember_copy("mill", copy)
    link.symlink_to(notes_path)
    async with start(dossier=bakery_copy) as pilot:
        await press(pilot, "2", "n", *"so", "ctrl+s")
        await until(pilot, notes_path.exists)
        hard.hardlink_to(notes_path)
        conflict.write_text(HERS)
        backup = sidecar_dir(notes_path) / "new.md"
        kept = (notes_path, bakery_copy, copy, hers, deal, conflict)
        for path, what in (
            (notes_path, "is your notes file"),
            (link, "is your notes file"),
            (hard, "is your notes file"),
            (bakery_copy, "is the dossier"),
            (copy, "is your copy of an article"),
            (hers, "is a notes file with other notes"),
            (deal, "is a dossier"),
            (conflict, "is a conflict copy of your notes file"),
            (paths.settings_path(), "is your settings file"),
            (backup, "is in the folder of a notes file's drafts and backups"),
        ):
            before = [each.read_bytes() for each in kept]
            await let_messages_go(pilot)
            await name_file(pilot, path)
            await until(pilot, lambda what=what: f"{what};" in message_on_screen(pilot))  # type: ignore[misc]
            assert not isinstance(pilot.app.screen, Question), "nobody is asked"
            assert [each.read_bytes() for each in kept] == before
            await press(pilot, "escape")
        assert not backup.exists()


@both
async def test_notes_that_come_while_it_is_asked_are_not_written_over(
    name_file: Naming, start: Start, tmp_path: Path
) -> None:
    target = tmp_path / "hers.md"
    target.write_text("mine")
    async with start() as pilot:
        await press(pilot, "2")
        await name_file(pilot, target)
        await until(pilot, lambda: isinstance(pilot.app.screen, Question))
        target.write_text(HERS)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "is a notes file with other notes" in message_on_screen(pilot))
        assert target.read_text() == HERS


@both
async def test_a_new_file_may_be_read_by_no_more_people_than_the_notes(
    name_file: Naming, start: Start, notes_path: Path, tmp_path: Path
) -> None:
    async with start() as pilot:
        await press(pilot, "2", "n", *"so", "ctrl+s")
        await until(pilot, notes_path.exists)
        notes_path.chmod(0o600)
        await name_file(pilot, tmp_path / "new.md")
        await until(pilot, (tmp_path / "new.md").exists)
        assert (tmp_path / "new.md").stat().st_mode & 0o777 == 0o600


@both
async def test_a_pipe_is_not_waited_for(name_file: Naming, start: Start, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    async with start() as pilot:
        await press(pilot, "2")
        await name_file(pilot, pipe)
        await until(pilot, lambda: "is a pipe; name a file" in message_on_screen(pilot))


@both
async def test_a_copy_that_was_attached_meanwhile_is_not_written_over(
    name_file: Naming, start: Start, bakery_copy: Path, bakery_article: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(bakery_article.read_bytes())
    (paths.data_folder() / "articles.toml").mkdir(parents=True)  # so it cannot be remembered
    async with start(dossier=bakery_copy) as pilot:
        await attach_copy(pilot, copy)
        await name_file(pilot, copy)
        await until(pilot, lambda: "is your copy of the article" in message_on_screen(pilot))
    assert copy.read_bytes() == bakery_article.read_bytes()


@pytest.mark.parametrize("name", ["pipe", "link"])
async def test_a_pipe_to_which_notes_are_to_be_saved_is_not_waited_for(
    start: Start, notes_path: Path, name: str
) -> None:
    notes_path.write_text("broken")
    os.mkfifo(notes_path.with_name("pipe"))
    notes_path.with_name("link").symlink_to("pipe")
    async with start() as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, Question))
        await press(pilot, "down", "enter", "ctrl+u")
        await paste(pilot, notes_path.with_name(name))
        await press(pilot, "enter")
        await until(pilot, lambda: "cannot be read: it is a pipe; name a file" in message_on_screen(pilot))


async def test_without_notes_the_preview_says_what_would_be_there_and_which_key_makes_it(
    start: Start, notes_path: Path, tmp_path: Path
) -> None:
    async with start() as pilot:
        await press(pilot, "2", "x")
        preview = pilot.app.screen.query_one("#preview", TextArea)
        await until(pilot, lambda: "No notes yet" in preview.text)
        assert "To write one: esc, then n on a fact." in preview.text
        await press(pilot, "tab", "enter", "down", "down", "enter")
        await until(pilot, lambda: "No notes on stake/alibaba yet" in preview.text)
        await press(pilot, "escape", "n", "a", "ctrl+s", "r", "x", "tab", "enter", "down", "enter")
        preview = pilot.app.screen.query_one("#preview", TextArea)
        await until(pilot, lambda: "No open notes" in preview.text or "Comment" in preview.text)
        pilot.app.screen.query_one("#file", Input).value = str(tmp_path / "out.md")
        await press(pilot, "ctrl+s")
        await until(pilot, (tmp_path / "out.md").exists)
        assert "# Notes on" in (tmp_path / "out.md").read_text()
