"""The dossier's file cannot be read for a while, or not all of it: the title says so, and the facts are shown on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.app.conftest import (
    NARROW,
    WIDE,
    Start,
    app_of,
    at_home,
    let_messages_go,
    press,
    screen_text,
    settle,
    title_line,
    until,
    until_message,
    until_title,
)
from tests.app.edited_dossier import OVENS, replace_in_file

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_syntax_error_is_reported_in_the_title_and_recovered_from(bakery_copy: Path, start: Start) -> None:
    good = bakery_copy.read_text("utf-8")
    async with start(NARROW, bakery_copy) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "3")
        at = explorer.address
        bakery_copy.write_text(good + "\nx = = 1\n", "utf-8")
        line = good.count("\n") + 2
        await until_title(pilot, f"DOSSIER NOT READ  line {line}, column 5")
        assert explorer.address == at
        await press(pilot, "1", "j", "enter")
        assert explorer.fact_view.content
        bakery_copy.write_text(good + OVENS, "utf-8")
        await until_title(pilot, "15 facts")
        await settle(pilot)
        assert "NOT READ" not in title_line(pilot)


async def test_the_message_that_the_file_is_not_read_goes_once_it_is_as_before(bakery_copy: Path, start: Start) -> None:
    good = bakery_copy.read_bytes()
    async with start(WIDE, bakery_copy) as pilot:
        session = app_of(pilot).session
        assert session
        await press(pilot, "6", "n", "x")
        for harmed in (good + b"\nx = = 1\n", b"", good.replace(b'id = "bakery"', b'id = "forge"')):
            bakery_copy.write_bytes(harmed)
            await until_message(pilot, "Cannot read the dossier file")
            bakery_copy.write_bytes(good)
            await until(pilot, lambda: not session.read_problem)
            await settle(pilot)
            assert not app_of(pilot).message_text
            assert "NOT READ" not in title_line(pilot)


async def test_an_unfinished_version_is_shown_with_its_problems(bakery_copy: Path, start: Start) -> None:
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "2", "j")
        replace_in_file(bakery_copy, ("percent = 37.5", 'percent = "many"'), ('"PT"', '"pt"'))
        await until_message(pilot, "Dossier reloaded: 14 facts, 2 problems.")
        await until(pilot, lambda: "Percent, typed as “many”" in screen_text(pilot))
        await let_messages_go(pilot)
        assert "! 2 problems: !" in title_line(pilot)
        replace_in_file(bakery_copy, ('percent = "many"', "percent = 36"), ('"pt"', '"PT"'))
        await until_message(pilot, "Dossier reloaded: 14 facts.")
        await let_messages_go(pilot)
        assert "problem" not in title_line(pilot)


async def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(bakery_copy: Path, start: Start) -> None:
    text = bakery_copy.read_text("utf-8")
    async with start(WIDE, bakery_copy) as pilot:
        bakery_copy.unlink()
        os.mkfifo(bakery_copy)
        await until_title(pilot, "DOSSIER NOT READ")
        bakery_copy.unlink()
        bakery_copy.write_text(text + OVENS, "utf-8")
        await until(pilot, lambda: "15 facts" in title_line(pilot))


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        pytest.param(("6", "n", "x", "escape"), NARROW, marks=pytest.mark.harm),
        (("6", "n", "x", "ctrl+p"), WIDE),
        (("6", "n", "x", "escape", "ctrl+p"), NARROW),
        pytest.param(("6", "n", "x", "escape", "ctrl+p"), WIDE, marks=pytest.mark.harm),
    ],
    ids=str,
)
async def test_the_title_is_right_under_two_dialogs_and_once_they_are_closed(
    bakery_copy: Path, start: Start, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    good = bakery_copy.read_text("utf-8")
    async with start(size, bakery_copy) as pilot:
        await press(pilot, *keys)
        assert len(app_of(pilot).screen_stack) == len(keys) - 1
        for _ in range(2):
            bakery_copy.write_text(good + "\nx = = 1\n", "utf-8")
            await until_title(pilot, "DOSSIER NOT READ")
            bakery_copy.write_text(good, "utf-8")
            await until_title(pilot, "14 facts")
        assert len(app_of(pilot).screen_stack) == len(keys) - 1
        bakery_copy.write_text(good + "\nx = = 1\n", "utf-8")
        await until_title(pilot, "DOSSIER NOT READ")
        for _ in keys[3:]:
            await press(pilot, "escape")
            await let_messages_go(pilot)
            assert "DOSSIER NOT READ" in title_line(pilot)
        await press(pilot, "ctrl+s")
        assert at_home(pilot)
        await let_messages_go(pilot)
        assert "DOSSIER NOT READ" in title_line(pilot)
