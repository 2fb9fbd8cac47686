"""The same marks begin the items of a list wherever lists are told: in a text, a cell, a page of a PDF file."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.item_marks import BULLETS, DASHES, are_successive_items, begins_item
from jvexplore.article.import_.line_breaks import split_breaks
from jvexplore.article.import_.parts.draft_block import DraftBlock
from jvexplore.article.import_.parts.list_marks import strip_list_marks
from jvexplore.article.import_.pdf import paragraphs as pdf_paragraphs
from jvexplore.article.import_.pdf.lines import LABEL
from jvexplore.article.import_.text.read_text import read_text

ITEMS = ("The kiln is lit with gas, and burns day and night", "The furnace is not")


@pytest.mark.parametrize("mark", [*BULLETS, *DASHES])
def test_marks_of_items(mark: str) -> None:
    items = [f"{mark} {text}" for text in ITEMS]
    assert all(map(begins_item, items))
    assert all(map(pdf_paragraphs.begins_item, items))
    assert LABEL.fullmatch(mark)
    assert split_breaks("\n".join(items)) == items
    assert [each.text for each in read_text("\n".join(("They said:", *items))).blocks] == ["They said:", *items]
    blocks = [*map(DraftBlock, items)]
    strip_list_marks(blocks)
    assert [each.text for each in blocks] == ([*ITEMS] if mark != "–" else items)


def test_numbered_items_without_full_stops() -> None:
    items = [f"{number}. {text}" for number, text in enumerate(ITEMS, 1)]
    assert [each.text for each in read_text("\n".join(("They said:", *items))).blocks] == ["They said:", *items]


def test_the_number_of_a_page_that_begins_a_line_is_no_item() -> None:
    note = "17. The history of glass in Bergen, as told by its makers, op. cit.,\np. 16, and what followed from it"
    assert [each.text for each in read_text(note).blocks] == [note.replace("\n", " ")]


@pytest.mark.parametrize("text", ["1 May was a holiday", "a fee", "12.5 per cent", "-5 degrees", "2027. They", "—"])
def test_other_beginnings(text: str) -> None:
    assert not begins_item(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1. a", "2. b", True),
        ("(a) x", "(b) y", True),
        ("9) a", "10) b", True),
        ("1. a", "3. b", False),
        ("2. a", "1. b", False),
        ("1. a", "b. b", False),
        ("a", "2. b", False),
    ],
)
def test_successive_items(one: str, other: str, expected: bool) -> None:
    assert are_successive_items(one, other) is expected
