"""The `=` and `≠` of the machine's comparison, on the page and in rows, apart from the signs of people's checks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from tests.app.conftest import SIZES, app_of, article_of, open_bakery, paste, press, screen_text, until, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def falsified(bakery_copy: Path) -> Path:
    """The dossier with a wrong word in its quote, and a wrong percentage, number and date."""
    text = bakery_copy.read_text("utf-8")
    for right, wrong in (
        ("rise — like bread", "fall — like bread"),
        ("percent = 60", "percent = 59"),
        ("value = 12500", "value = 1250"),
        ('when = "2021-34"', 'when = "2021-35"'),
    ):
        assert right in text
        text = text.replace(right, wrong)
    bakery_copy.write_text(text, "utf-8")
    return bakery_copy


def row_of(screen: str, label: str) -> str:
    """Return the row of a pane that has a label; a pane ends at its frame."""
    lines = (line for line in screen.splitlines() if line.startswith("│"))  # not the title line: a message names facts
    (row,) = (line.split("│")[1] for line in lines if label in line.split("│")[:2][-1])
    return row


@SIZES
async def test_a_quote_that_agrees_says_so_on_its_page_and_in_its_row(
    bakery_path: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(bakery_path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "3")
        assert re.search(r"= Crumb +“\[It\] will rise", row_of(screen_text(pilot), "“[It]"))
        await press(pilot, "enter")
        assert "= word for word in your copy, ¶ 3" in screen_text(pilot)


@SIZES
async def test_what_differs_is_reported_word_by_word_on_the_page_and_in_the_row(
    falsified: Path, bakery_article: Path, notes_path: Path, size: tuple[int, int]
) -> None:
    async with open_bakery(falsified, notes_path, bakery_article, size) as pilot:
        for pane, label, told in (
            ("3", "“[It]", "≠ differs from your copy, ¶ 3"),
            ("2", "59 %", "≠ 59 % does not match your copy, ¶ 2: “60 per cent”"),
            ("6", "nearly 1,250", "≠ 1,250 loaves does not match your copy, ¶ 4: “12,500”"),
        ):
            await press(pilot, pane)
            assert "≠" in row_of(screen_text(pilot), label)
            await press(pilot, "enter")
            assert told in re.sub(r" *│\n│?.*?│ +", " ", screen_text(pilot)).replace("\n", " ")
            await press(pilot, "escape")
        await press(pilot, "3", "enter")
        assert "“fall” is “rise” in your copy" in screen_text(pilot)


async def test_a_sign_of_a_person_hides_that_it_agrees_and_never_that_it_differs(
    falsified: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(falsified, notes_path, bakery_article) as pilot:
        await press(pilot, "3", "v", "c")
        assert "≠" in row_of(screen_text(pilot), "“[It]")
        await press(pilot, "2", "j", "v", "d")
        assert "×" in row_of(screen_text(pilot), "37.5 %")


async def test_attaching_a_copy_shows_the_signs_at_once(
    bakery_path: Path, bakery_article: Path, notes_path: Path
) -> None:
    async with open_bakery(bakery_path, notes_path) as pilot:
        await press(pilot, "3")
        assert "=" not in row_of(screen_text(pilot), "“[It]")
        await press(pilot, "A")
        await paste(pilot, bakery_article)
        await press(pilot, "enter")
        await until(pilot, lambda: "= word for word" in screen_text(pilot))
        assert "=" in row_of(screen_text(pilot), "“[It]")


@SIZES
async def test_the_article_opens_at_the_passage_that_carries_the_number(
    bakery_path: Path, bakery_article: Path, notes_path: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "two.toml"
    text = bakery_path.read_text("utf-8")
    number = "passages = [{ paragraph = 2, start = 60"
    assert number in text
    first = "passages = [{ paragraph = 1, start = 15, end = 28 }, { paragraph = 2, start = 60"
    path.write_text(text.replace(number, first), "utf-8")
    async with open_bakery(path, notes_path, bakery_article, size) as pilot:
        await press(pilot, "2", "j", "s")
        assert app_of(pilot).explorer.address == "stake/dough"
        view = article_of(pilot)
        row, column = view.cursor_location
        assert view.document.get_line(row)[column:].startswith("Dough 37.5 per cent")
        assert "passage 2 of 2" in screen_text(pilot)


async def test_a_note_on_words_of_the_copy_is_kept_in_the_form_in_which_spans_count(
    bakery_path: Path, bakery_article: Path, notes_path: Path, tmp_path: Path
) -> None:
    """The copy has a ligature, a soft hyphen and typographic marks before the words and within them."""
    copy = tmp_path / "copy.txt"
    odd = bakery_article.read_text("utf-8").replace("[It] will", "[It] wi\u00adll").replace("chief", "chi\u200bef")
    copy.write_text(odd, "utf-8")
    async with open_bakery(bakery_path, notes_path, copy) as pilot:
        await press(pilot, "3", "s")
        article_of(pilot).focus()
        await press(pilot, *["shift+right"] * 5, "n")
        await write(pilot, "really")
        await press(pilot, "ctrl+s")
        text = notes_path.read_text("utf-8")
        assert 'exact = "[It] will rise - like bread"' in text
        assert re.search(r"start = 1,", text)
        assert re.search(r"end = 28,", text)
        await press(pilot, "s")
        app_of(pilot).explorer.visit_address(Address("paragraph/3"))
        await press(pilot)
        assert "on “[It] will rise — like bread”" in screen_text(pilot)  # shown as the copy has it
