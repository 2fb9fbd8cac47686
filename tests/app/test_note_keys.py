"""The key bar follows the note, and the fact, that the keys would change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.app.ui.key_bar import KeyBar
from tests.app.call_counts import counted
from tests.app.conftest import NARROW, SIZES, TO_NOTES, WIDE, Start, app_of, article_of, press, screen_text, settle
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot


def keys_shown(pilot: Pilot[Any]) -> str:
    """Return the last line of the screen."""
    return screen_text(pilot).splitlines()[-1]


async def test_the_keys_are_those_of_the_note_under_the_cursor(start: Start, notes_path: Path) -> None:
    in_conflict = replace(made(3, STAKE, "two versions"), conflict=({"text": "other"},))
    write_notes(
        notes_path,
        made(1, STAKE, "open, see [[party/vk]]"),
        made(2, STAKE, "done", status="resolved"),
        in_conflict,
        made(4, STAKE, "", kind="check"),
    )
    async with start(NARROW) as pilot:
        await press(pilot, *TO_NOTES)
        assert "enter Edit  n Note" in keys_shown(pilot)
        assert "r Resolve" in keys_shown(pilot)
        await press(pilot, "l")
        assert "enter Open  n Note  e Edit" in keys_shown(pilot), "the cursor is on a link"
        await press(pilot, "j")
        assert "r Reopen" in keys_shown(pilot)
        assert "Compare" not in keys_shown(pilot)
        await press(pilot, "r")
        assert "r Resolve" in keys_shown(pilot), "its state has changed"
        await press(pilot, "j")
        assert "r Resolve" in keys_shown(pilot)
        assert "c Compare" in keys_shown(pilot)
        await press(pilot, "j")
        assert "r Confirm" in keys_shown(pilot)
        assert "Compare" not in keys_shown(pilot)
        await press(pilot, "a", "tab", "g", "r")
        assert "r Reopen" in keys_shown(pilot)
        await press(pilot, "j")
        assert "r Resolve" in keys_shown(pilot)
        await press(pilot, "asterisk")
        await pilot.resize_terminal(*WIDE)
        await settle(pilot)
        assert "d Delete 4   r Resolve 3" in keys_shown(pilot), "one of those marked is resolved"


async def test_a_move_among_facts_asks_for_the_keys_only_where_they_differ(start: Start, notes_path: Path) -> None:
    write_notes(notes_path, made(1, "stake/mail-ru", "done", status="resolved"))
    async with start() as pilot:
        await press(pilot, "3", "j", "j")
        with counted(KeyBar, "render") as drawn:
            await press(pilot, "j", "k")
        assert drawn.number == 0
        await press(pilot, "2", "G", "k", "k")
        assert "r Reopen" in keys_shown(pilot)
        await press(pilot, "k")
        assert "Reopen" not in keys_shown(pilot)


@SIZES
async def test_where_the_article_is_in_view_the_key_says_what_a_new_note_is_on(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size) as pilot:
        explorer = app_of(pilot).explorer
        await press(pilot, "2")
        assert "n Note  " in keys_shown(pilot)
        await press(pilot, "s")
        article = article_of(pilot)
        explorer.set_focus(article)
        await settle(pilot)
        assert ("n Note on ¶ " if explorer.is_narrow else "n Note on paragraph") in keys_shown(pilot)
        assert explorer.new_note_address.startswith("paragraph/")
        article.move_cursor((1, 0))
        await settle(pilot)
        assert explorer.new_note_address == STAKE, "between two paragraphs"
        assert "n Note on stake" in keys_shown(pilot)
        explorer.set_focus(explorer.fact_view)
        await press(pilot, "down")
        assert explorer.new_note_address == STAKE
        assert "n Note on stake" in keys_shown(pilot)
