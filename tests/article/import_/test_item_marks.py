"""The same marks begin the items of a list wherever lists are told: in a text, a cell, a page of a PDF file."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.item_marks import BULLETS, DASHES, begins_item
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


@pytest.mark.parametrize("text", ["1 May was a holiday", "a fee", "12.5 per cent", "-5 degrees", "2027. They", "—"])
def test_other_beginnings(text: str) -> None:
    assert not begins_item(text)
