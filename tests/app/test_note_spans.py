"""Notes on spans of the article: selected by keyboard and mouse, highlighted, found again in other copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.app.notes.note_editor import NoteEditor
from tests.app.conftest import (
    NARROW,
    SIZES,
    app_of,
    article_of,
    at_home,
    open_bakery,
    press,
    screen_text,
    settle,
    until,
    write,
)
from tests.app.marked_words import highlighted_words
from tests.app.notes_on_disk import saved_notes

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def noted_words(pilot: Pilot[Any]) -> list[str]:
    """Return the words that are coloured because a note quotes them."""
    view = article_of(pilot)
    style = view.get_component_rich_style("source-view--noted")
    lines = [view.get_line(row) for row in range(view.document.line_count)]
    return [line.plain[span.start : span.end] for line in lines for span in line.spans if span.style == style]


async def open_source(pilot: Pilot[Any], row: int) -> None:
    """Go to a line of the article: 4 is the first paragraph, 6 the second, 8 the third."""
    await press(pilot, "3", "s")
    view = article_of(pilot)
    view.focus()
    view.move_cursor((row, 0))
    await settle(pilot)


async def test_what_is_selected_by_keyboard_is_quoted(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, NARROW) as pilot:
        await open_source(pilot, 8)
        await press(pilot, *["right"] * 5, "shift+right", "shift+right")
        await press(pilot, "n")
        assert isinstance(pilot.app.screen, NoteEditor)
        assert "¶ Paragraph 3" in screen_text(pilot)
        assert "On    ▌ “will rise”" in screen_text(pilot)
        await write(pilot, "Will it?")
        await press(pilot, "ctrl+s")
        [note] = saved_notes(notes_path)
        assert note["on"] == "paragraph/3"
        assert note["span"] == {
            "start": 6,
            "end": 15,
            "exact": "will rise",
            "prefix": '"[It] ',
            "suffix": ' - like bread," Ada Crumb, chief',
        }
        assert "span = { start = 6, end = 15, exact = " in notes_path.read_text(encoding="utf-8")
        assert noted_words(pilot) == ["will rise"]
        assert article_of(pilot).selection.is_empty


async def test_the_editor_quotes_with_the_characters_of_the_copy(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, NARROW) as pilot:
        await open_source(pilot, 8)
        await press(pilot, *["right"] * 10, "shift+right", "shift+right", "n")
        assert "On    ▌ “rise — like”" in screen_text(pilot)
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        assert saved_notes(notes_path)[0]["span"]["exact"] == "rise - like"


@pytest.mark.parametrize("backwards", [False, True])
async def test_what_is_selected_by_mouse_is_quoted(
    bakery_path: Path,
    bakery_article: Path,
    notes_path: Path,
    backwards: bool,
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "s")
        places = {}
        for y, line in enumerate(screen_text(pilot).splitlines()):
            for words in ("will rise — like", "— like bread"):
                if words in line and "”" in line:
                    places[words] = (line.index(words), y)
        first, last = places["will rise — like"], places["— like bread"]
        if backwards:
            first, last = last, first
        await pilot.mouse_down(offset=first)
        await pilot.hover(offset=last)
        await pilot.mouse_up(offset=last)
        await press(pilot, "n")
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        [note] = saved_notes(notes_path)
        assert (note["on"], note["span"]["exact"]) == ("paragraph/3", "will rise")


async def test_without_a_selection_the_note_is_on_the_paragraph(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await open_source(pilot, 8)
        await press(pilot, "n")
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        [note] = saved_notes(notes_path)
        assert note["on"] == "paragraph/3"
        assert "span" not in note


async def test_a_selection_over_two_paragraphs_is_taken_to_the_first_and_that_is_said(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await open_source(pilot, 8)
        await press(pilot, "down", "end", *["left"] * 7, "shift+down", "shift+down", "shift+down", "n")
        await until(pilot, lambda: "spans several paragraphs" in screen_text(pilot))
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        [note] = saved_notes(notes_path)
        assert note["on"] == "paragraph/3"
        assert note["span"]["exact"] == "Weekly"
        assert note["span"]["end"] == 91


async def test_a_selection_outside_of_all_paragraphs_is_refused(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article) as pilot:
        await open_source(pilot, 0)
        await press(pilot, *["shift+right"] * 5, "n")
        await until(pilot, lambda: "outside the dossier" in screen_text(pilot))
        assert at_home(pilot)


async def test_gists_are_not_quoted(bakery_path: Path, notes_path: Path) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await open_source(pilot, 0)
        await press(pilot, *["shift+right"] * 5, "n")
        await until(pilot, lambda: "Note on the whole paragraph" in screen_text(pilot))
        await write(pilot, "x")
        await press(pilot, "ctrl+s")
        [note] = saved_notes(notes_path)
        assert note["on"] == "paragraph/1"
        assert "span" not in note


def write_note(path: Path, exact: str, **span: object) -> None:
    """Write a notes file with a note that quotes words of the third paragraph."""
    table = {"start": 6, "end": 6 + len(exact), "exact": exact, **span}
    inline = ", ".join(f"{key} = {value if isinstance(value, int) else repr(value)}" for key, value in table.items())
    path.write_text(
        f'format = 1\ndossier = "bakery"\n\n[[notes]]\nid = "01KAN000000000000000000001"\non = "paragraph/3"\n'
        f'span = {{ {inline} }}\ntext = "Will it?"\n'
        "created = 2026-11-22T06:00:00Z\nupdated = 2026-11-22T06:00:00Z\n",
        encoding="utf-8",
    )


@SIZES
async def test_the_card_shows_the_words_and_the_article_marks_them(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    write_note(notes_path, "will rise")
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        explorer = app_of(pilot).explorer
        explorer.visit_address(Address("paragraph/3"))
        await settle(pilot)
        assert "on “will rise”" in screen_text(pilot)
        assert "Moved" not in screen_text(pilot)
        await press(pilot, "s")
        assert highlighted_words(pilot) == "will rise"
        assert article_of(pilot).cursor_location == (8, 6)
        assert "≡ Will it?" in article_of(pilot).bottom_text().left.plain
        explorer.show_address(Address("stake/dough"))
        await settle(pilot)
        assert noted_words(pilot) == ["will rise"]
        assert "will rise" not in highlighted_words(pilot)


@pytest.mark.parametrize(
    ("change", "told", "state"),
    [
        (("“[It]", "“Soon [it]"), "Context edited: the quoted words", "moved"),
        (("“[It] will rise", "“[It] will rise and will rise"), "Several matches: the quoted", "has several matches"),
        (("will rise", "shall rise"), "Quoted words not found in your copy", "not found"),
    ],
)
async def test_what_became_of_the_words_in_another_copy_is_said(
    bakery_path: Path,
    bakery_article: Path,
    notes_path: Path,
    tmp_path: Path,
    change: tuple[str, str],
    told: str,
    state: str,
) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(bakery_article.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    write_note(notes_path, "will rise")
    before = notes_path.read_bytes()
    async with open_bakery(bakery_path, notes_path, copy) as pilot:
        app_of(pilot).explorer.visit_address(Address("paragraph/3"))
        await settle(pilot)
        assert told in " ".join(screen_text(pilot).split())
        await press(pilot, "s")
        assert noted_words(pilot) == (["will rise"] if state == "moved" else [])
        await press(pilot, "a")
        assert f"quote {state}" in screen_text(pilot)
    assert notes_path.read_bytes() == before
