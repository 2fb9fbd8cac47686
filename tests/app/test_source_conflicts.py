"""Sources, and keys of the dossier itself, that two people changed in different ways: told, and decided by a key."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from tests.app.conftest import (
    KEEP,
    OTHER,
    SIZES,
    WIDE,
    Start,
    app_of,
    let_messages_go,
    press,
    screen_text,
    title_line,
    until,
    until_message,
    until_title,
)
from tests.lighthouse import LIGHTHOUSE

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

PAPER = "[[sources.conflict]]\npublisher = 'Skerry Times'\n"


def put_below_first_source(path: Path, text: str) -> None:
    before, header, after = path.read_text("utf-8").rpartition("[[sources]]")
    path.write_text(f"{before}{text}\n{header}{after}", "utf-8")


async def open_page(pilot: Pilot[int], address: str) -> None:
    """Go to what is in conflict, from the list of problems."""
    await press(pilot, "!")
    await press(pilot, "enter")
    assert app_of(pilot).explorer.address == address


def page_text(pilot: Pilot[int]) -> str:
    """Return what the lines of the page say, without the panes beside it."""
    lines = (line.rstrip("│ ").rpartition("│")[2] for line in screen_text(pilot).splitlines())
    return " ".join(" ".join(lines).split())


@SIZES
async def test_a_source_is_told_and_decided(lighthouse_copy: Path, start: Start, size: tuple[int, int]) -> None:
    put_below_first_source(lighthouse_copy, PAPER)
    source = tomllib.loads(lighthouse_copy.read_text("utf-8"))["sources"][0]
    async with start(size, lighthouse_copy) as pilot:
        await until_title(pilot, "! 1 conflict: !")
        assert "problem" not in title_line(pilot)
        await open_page(pilot, f"source/{source['id']}")
        shown = page_text(pilot)
        assert f"In conflict: publisher is {source['publisher']} here, Skerry Times in the other version" in shown
        assert "c to decide" in shown
        assert "Unknown key" not in shown
        await press(pilot, "c")
        assert "Publisher: Skerry Times" in screen_text(pilot)
        await press(pilot, *OTHER)
        await until_message(pilot, "Used the other version: ")
        decided = tomllib.loads(lighthouse_copy.read_text("utf-8"))["sources"][0]
        assert decided == {key: value for key, value in source.items() if key != "conflict"} | {
            "publisher": "Skerry Times"
        }
        await let_messages_go(pilot)
        assert "conflict" not in title_line(pilot)
        assert "In conflict" not in screen_text(pilot)
        await press(pilot, "u")
        await until_message(pilot, 'Undid "decide conflict"')
        assert tomllib.loads(lighthouse_copy.read_text("utf-8"))["sources"][0] == source


async def test_a_source_that_was_deleted_elsewhere(lighthouse_copy: Path, start: Start) -> None:
    put_below_first_source(lighthouse_copy, "[[sources.conflict]]\ndeleted = true\n")
    source = tomllib.loads(lighthouse_copy.read_text("utf-8"))["sources"][0]
    async with start(WIDE, lighthouse_copy) as pilot:
        await open_page(pilot, f"source/{source['id']}")
        await press(pilot, "c")
        shown = screen_text(pilot)
        assert "Keep the source" in shown
        assert "Delete the source" in shown
        assert "Still refers to it: " in shown
        await press(pilot, *KEEP)
        await until_message(pilot, "Kept this version")
        assert "conflict" not in lighthouse_copy.read_text("utf-8")


@SIZES
async def test_a_key_of_the_dossier_is_told_and_decided(
    lighthouse_copy: Path, start: Start, size: tuple[int, int]
) -> None:
    text = lighthouse_copy.read_text("utf-8").replace(
        "summary = ", 'title-other = "A lighthouse for sale"\nsummary = ', 1
    )
    lighthouse_copy.write_text(text, "utf-8")
    before = tomllib.loads(text)
    async with start(size, lighthouse_copy) as pilot:
        await until_title(pilot, "! 1 conflict: !")
        await open_page(pilot, "dossier")
        shown = page_text(pilot)
        assert "In conflict: title is Skerry Point lighthouse here, A lighthouse for sale in the other" in shown
        assert "Title-other" not in shown
        await press(pilot, "c", *OTHER)
        await until_message(pilot, "Used the other version: A lighthouse for sale")
        await until(pilot, lambda: "A lighthouse for sale" in title_line(pilot) or size == (80, 24))
        after = tomllib.loads(lighthouse_copy.read_text("utf-8"))
        assert after == {key: value for key, value in before.items() if key != "title-other"} | {
            "title": "A lighthouse for sale"
        }
        await press(pilot, "u")
        await until_message(pilot, 'Undid "decide conflict": Skerry Point lighthouse')
        assert tomllib.loads(lighthouse_copy.read_text("utf-8")) == before
        await press(pilot, "c", *KEEP)
        await until_message(pilot, "Kept this version: Skerry Point lighthouse")
        assert lighthouse_copy.read_text("utf-8") == LIGHTHOUSE.read_text("utf-8")
