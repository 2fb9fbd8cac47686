"""Files that are written from the screen: what they are called before one has typed anything, and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Select

from tests.app.conftest import Start, press, settle

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "renamed"),
    [
        *((folder, folder) for folder in ("/", ".", "./", "..", "a/..")),
        ("out.md", "out.csv"),
        ("out", "out.csv"),
        ("~/out.x.md", "~/out.x.csv"),
    ],
)
async def test_a_format_changes_the_ending_of_a_file_and_leaves_a_folder(
    start: Start, typed: str, renamed: str
) -> None:
    async with start() as pilot:
        await press(pilot, "x")
        line = pilot.app.screen.query_one("#file", Input)
        line.value = typed
        pilot.app.screen.query_one("#format", Select).value = "csv"
        await settle(pilot)
        assert line.value == renamed


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
