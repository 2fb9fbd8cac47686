"""A message that is longer than its line: what happened and the key that helps are not cut, above a dialog either."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.app.export.export_dialog import ExportDialog
from jvexplore.app.looks.safe_content import styled
from jvexplore.app.looks.signs import CONFIRMED, DISPUTED, OPEN_NOTE, PROBLEM, WARNING, Sign, with_sign
from jvexplore.app.looks.tokens import BODY, TITLE
from jvexplore.app.ui.message_bar import MAX_LINES, MessageBar
from jvexplore.app.ui.message_lines import draw_message, message_lines, shorten_paths
from jvexplore.sanitize import sanitize_line
from tests.app.conftest import (
    NARROW,
    WIDE,
    Start,
    app_of,
    let_messages_go,
    message_on_screen,
    paste,
    press,
    screen_text,
    settle,
    title_line,
    until,
    until_message,
)

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.app.host import Severity


@pytest.mark.parametrize(
    ("text", "shortened"),
    [
        ("/home/ana/deals/notes.toml: is a directory", "…/notes.toml: is a directory"),
        ("saved to ~/deals/2018/notes.toml.", "saved to …/notes.toml."),
        ("C:\\Users\\ana\\notes.toml: is locked", "…\\notes.toml: is locked"),
        ("/notes.toml and notes/a.toml stay", "/notes.toml and notes/a.toml stay"),
        ("see https://example.org/a/b/c", "see https://example.org/a/b/c"),
        ("12/5/2018 is no date, and/or/but", "12/5/2018 is no date, and/or/but"),
    ],
)
def test_of_a_long_path_the_name_of_the_file_stays(text: str, shortened: str) -> None:
    assert shorten_paths(sanitize_line(text)) == shortened


def test_a_path_is_whole_where_there_is_room_for_it() -> None:
    text = sanitize_line("/home/ana/deals/notes.toml: is a directory")
    assert [line.plain for line in message_lines(text, None, BODY, 60, MAX_LINES)] == [text]
    assert [line.plain for line in message_lines(text, PROBLEM, BODY, 32, MAX_LINES)] == [
        "! …/notes.toml: is a directory"
    ]


def test_what_is_too_long_for_all_lines_says_so() -> None:
    lines = message_lines(sanitize_line("word " * 100), PROBLEM, BODY, 30, MAX_LINES)
    assert len(lines) == MAX_LINES
    assert lines[-1].plain.endswith("…")
    assert all(line.cell_length <= 30 for line in lines)


@pytest.mark.parametrize("size", [(60, 15), (40, 12)])
async def test_an_error_above_a_dialog_is_read_to_its_end_and_covers_nothing(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size) as pilot:
        await press(pilot, "x", "tab", "tab", "ctrl+u")
        await paste(pilot, "/proc/there/is/no/folder/of/this/name/out.md")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "…/out.md: cannot be written" in message_on_screen(pilot))
        await settle(pilot)
        assert message_on_screen(pilot).endswith("no such file or directory; check the name")
        bar = app_of(pilot).explorer.query_one(MessageBar)
        rows = bar.region.height
        assert rows > 1
        assert isinstance(pilot.app.screen, ExportDialog)
        assert "≡ Export" in screen_text(pilot).splitlines()[rows], "the dialog stands below the message"
        await let_messages_go(pilot)
        assert bar.region.height == 1
        assert "≡ Export" in screen_text(pilot).splitlines()[1]


@pytest.mark.parametrize(
    ("severity", "given", "sign"),
    [
        ("success", None, CONFIRMED),
        ("information", None, None),
        ("information", DISPUTED, DISPUTED),
        ("information", OPEN_NOTE, OPEN_NOTE),
        ("warning", None, WARNING),
        ("error", None, PROBLEM),
    ],
)
@pytest.mark.parametrize("text", ["Told.", "× Told."])
def test_a_message_starts_with_the_sign_of_what_it_tells(
    severity: Severity, given: Sign | None, sign: Sign | None, text: str
) -> None:
    (line,) = draw_message(sanitize_line(text), severity, 80, sign=given)
    ink = TITLE if severity in {"warning", "error"} else BODY
    assert line.is_same(with_sign(sign, styled(sanitize_line(text), ink.style)))


async def test_a_message_is_wrapped_again_when_the_window_changes(start: Start) -> None:
    async with start(WIDE) as pilot:
        app_of(pilot).show_message("The quick brown fox jumps over the lazy dog, and then over another one.")
        await settle(pilot)
        assert "another one." in title_line(pilot)
        await pilot.resize_terminal(40, 12)
        await settle(pilot)
        assert "another one." not in title_line(pilot)
        assert message_on_screen(pilot).endswith("another one.")


async def test_the_title_stays_beside_what_a_first_start_says(start: Start, home: Path) -> None:
    (home / "state" / "jvexplore" / "started").unlink()
    async with start(NARROW) as pilot:
        await until(pilot, lambda: "? lists every key" in title_line(pilot))
        await settle(pilot)
        assert title_line(pilot).strip().startswith("AliExpress Russia")


async def test_why_notes_are_not_saved_stands_behind_the_key_that_helps(start: Start, notes_path: Path) -> None:
    async with start() as pilot:
        notes_path.mkdir()
        await press(pilot, "2", "n", "a", "ctrl+s")
        await until_message(pilot, "Notes not saved")
        await let_messages_go(pilot)
        assert "! NOT SAVED: w  " in title_line(pilot)
        assert "notes.toml: cannot be read: is a directory" in title_line(pilot)
        await pilot.resize_terminal(40, 12)
        await settle(pilot)
        assert title_line(pilot).rstrip().endswith("! NOT SAVED: w")
