"""Bars and quotation marks only around verbatim words, and a mark on whatever relies on the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.looks.safe_content import content
from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.app.ui.fact_page import FactPage
from jvexplore.app.ui.row import Row
from jvexplore.app.ui.rows import Rows, fit_label
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.safe_text import own_words
from tests.app.conftest import (
    NARROW,
    SIZES,
    WIDE,
    Start,
    app_of,
    paste,
    press,
    screen_text,
    until,
    until_message,
    write,
)
from tests.app.notes_on_disk import STAKE, write_notes
from tests.samples import made

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot

BAR = "▌"
LEFT = Cursor(0, CursorGrade.LEFT)


async def open_fact_page(pilot: Pilot[Any], address: str) -> None:
    """Go to a fact by its address, and into its page."""
    await press(pilot, "slash")
    await write(pilot, address)
    await until(pilot, lambda: address in screen_text(pilot))
    await press(pilot, "enter")
    explorer = app_of(pilot).explorer
    await until(pilot, lambda: explorer.address == address)
    explorer.reading = True
    explorer.set_focus(explorer.fact_view)
    await until(pilot, lambda: explorer.fact_view.has_focus)


@SIZES
async def test_a_quote_has_bars_beside_its_words_and_the_editors_office_below(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size) as pilot:
        await open_fact_page(pilot, "quote/dobrodeev-number-one")
        lines = screen_text(pilot).splitlines()
        edge = f"│  {BAR} "  # the cursor of a list stands at the edge
        barred = " ".join(line.partition(edge)[2].split("│")[0].strip() for line in lines if edge in line)
        session = app_of(pilot).explorer.session
        assert session
        quote = session.dossier.facts[Address("quote/dobrodeev-number-one")]
        assert isinstance(quote, Quote)
        assert barred == f"“{quote.text}”"
        assert "■ Boris Dobrodeev, chief executive of ■ Mail.ru Group †" in screen_text(pilot)


async def test_a_response_in_the_editors_words_has_none(start: Start) -> None:
    async with start(NARROW) as pilot:
        await open_fact_page(pilot, "challenge/data-localisation")
        await press(pilot, "end")
        await press(pilot, "home")
        text = screen_text(pilot)
        assert re.search(r"▌ ■ Kirill Dmitriev +» reported, ¶ 16", text)
        assert "▌ User data will be stored" in text
        assert "“User" not in text


@SIZES
async def test_a_paragraph_of_the_readers_copy_has_bars_and_no_marks_of_ours(
    start: Start, size: tuple[int, int], bakery_path: Path, bakery_article: Path
) -> None:
    async with start(size, bakery_path) as pilot:
        await press(pilot, "A")
        await paste(pilot, bakery_article)
        await press(pilot, "enter")
        await open_fact_page(pilot, "paragraph/4")
        lines = screen_text(pilot).splitlines()
        edge = f"│  {BAR} "  # the cursor of a list stands at the edge
        barred = " ".join(line.partition(edge)[2].split("│")[0].strip() for line in lines if edge in line)
        session = app_of(pilot).explorer.session
        assert session
        assert session.facts.attached_copies
        assert barred.split() == session.facts.attached_copies.copy.paragraph_texts["4"].split()
        assert "your copy of the article" in screen_text(pilot)


async def test_y_takes_it_away_as_it_is_shown(start: Start) -> None:
    async with start() as pilot:
        await open_fact_page(pilot, "challenge/data-localisation")
        await press(pilot, "y")
        assert "\n» Response (reported): Kirill Dmitriev – User data will be stored" in pilot.app.clipboard
        assert "“" not in pilot.app.clipboard
        await open_fact_page(pilot, "quote/dobrodeev-number-one")
        await press(pilot, "y")
        assert "— Boris Dobrodeev, chief executive of Mail.ru Group [editor]\n" in pilot.app.clipboard


@SIZES
async def test_found_rows_bear_the_mark_even_where_they_are_cut(start: Start, size: tuple[int, int]) -> None:
    async with start(size) as pilot:
        await press(pilot, "slash")
        await write(pilot, "megafon-swap")
        await until(pilot, lambda: "event/megafon-swap" in screen_text(pilot))
        row = next(line for line in screen_text(pilot).splitlines() if "event/megafon-swap" in line)
        assert row.count(" † ") == 1


async def test_an_office_in_search_results_has_the_mark(start: Start) -> None:
    async with start() as pilot:
        await press(pilot, "slash")
        await write(pilot, "mail.ru kind:party")
        await until(pilot, lambda: "party/dobrodeev" in screen_text(pilot))
        row = next(line for line in screen_text(pilot).splitlines() if "party/dobrodeev" in line)
        assert "Boris Dobrodeev †  chief executive of Mail.ru Group" in row


@pytest.mark.parametrize("width", [40, 70, 120])
def test_ties_that_rest_on_the_editor_bear_the_mark(width: int) -> None:
    dossier = load_dossier(bundled_dossier_path())
    page = FactPage(page_blocks(dossier, ReferenceIndex(dossier), Address("party/dobrodeev")))
    page.lay_out(width)
    shown = " ".join(
        " ".join(page.draw_line(number, width, LEFT, is_first=False).plain for number in range(len(page))).split()
    )
    assert "■ Mail.ru Group †, chief executive" in re.sub("[─│╭╮╰╯┤├]", "", shown).replace("  ", " ")


async def test_the_path_in_the_frame_has_the_mark(start: Start) -> None:
    async with start() as pilot:
        await open_fact_page(pilot, "relation/alibaba-partners-with-mail-ru")
        await open_fact_page(pilot, "party/vk")
        assert "Alibaba Group par… † › ■ Party" in screen_text(pilot)


async def test_rows_of_facts_that_are_not_editorial_bear_the_mark_of_whom_they_name(
    start: Start, bakery_copy: Path
) -> None:
    text = bakery_copy.read_text("utf-8")
    crumb = text.index('id = "crumb"')
    basis = text.index('basis = "stated"', crumb)
    text = f'{text[:basis]}basis = "editorial"\ncomment = "So it is."{text[basis + len("basis = .stated.") :]}'
    bakery_copy.write_text(text, "utf-8")
    async with start(WIDE, bakery_copy) as pilot:
        await press(pilot, "2")
        rows = [line for line in screen_text(pilot).splitlines() if "Crumb & Co" in line]
        assert any("Crumb & Co †" in line and "━" in line for line in rows)
        await press(pilot, "1")
        await until(pilot, lambda: "Shareholders" in screen_text(pilot))
        row = next(line for line in screen_text(pilot).splitlines() if "Crumb & Co " in line)
        assert " † " in row
        assert EDITOR not in row.partition("││")[0]


async def test_words_of_the_reader_that_look_like_the_mark_are_shown_as_typed(start: Start, notes_path: Path) -> None:
    words = "Ask [[party/mail-ru]]: the [editor] says"
    write_notes(notes_path, made(1, STAKE, words, kind="check"))
    shown = "Ask Mail.ru Group †: the [editor] says"
    async with start() as pilot:
        await press(pilot, "2", "enter", "G")
        assert f"Checked       ○ open: {shown}" in screen_text(pilot)
        await press(pilot, "v")
        assert f"○ open: {shown}" in screen_text(pilot)
        await press(pilot, "escape", "r")
        await until_message(pilot, f"Confirmed: “{shown[:30]}…”")
        await open_fact_page(pilot, "party/mail-ru")
        await press(pilot, "G")
        page = " ".join(line.rpartition("││")[2].strip(" │") for line in screen_text(pilot).splitlines())
        assert f"Mentioned in % Alibaba Group, 48 % {shown}" in " ".join(page.replace(" notes ", " ").split())


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (20, "Mail.ru Group †     "),
        (15, "Mail.ru Group †"),
        (11, "Mail.ru … †"),
        (4, "M… †"),
        (2, "M…"),
    ],
)
def test_a_name_is_cut_before_its_mark(width: int, shown: str) -> None:
    assert fit_label(content(own_words("Mail.ru Group")), width, (EDITORIAL,)).plain == shown


def test_a_row_is_cut_before_its_tail() -> None:
    rows = Rows([Row("a", own_words("The first of the shops opens"), signs=(EDITORIAL,), right=own_words("right"))])
    drawn = rows.draw_line(0, 32, Cursor(0, CursorGrade.LEFT), is_first=True).plain
    assert drawn == "›   The first of the s… † right"


def test_the_name_of_a_group_is_cut_before_that_of_the_row_which_it_begins() -> None:
    rows = Rows([Row("a", own_words("The first shop"), signs=(EDITORIAL,), group=own_words("Shareholders"))])
    lines = [rows.draw_line(0, width, Cursor(0, CursorGrade.LEFT), is_first=True).plain for width in (34, 30, 25)]
    assert lines == [
        "›   The first shop †  Shareholde…",
        "›   The first shop †  Shareh…",
        "›   The first… †  Share…",
    ]
    assert rows.draw_line(0, 14, Cursor(0, CursorGrade.LEFT), is_first=True).plain == "›   The fi… †"
