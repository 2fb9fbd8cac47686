"""Which paragraphs go on in the next column, and which have ended."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.pdf.continued_paragraphs import join_continued
from jvexplore.article.import_.pdf.paragraphs import PdfParagraph
from tests.article.import_.pdf.typeset_lines import typeset

OPEN: Final = "It burns gas by day and"
ENDED: Final = "It burns gas by day."


def paragraph(
    text: str, column: int = 0, room: float = 0, hint: BlockHint = BlockHint.NONE, *, is_indented: bool = False
) -> PdfParagraph:
    """Return a paragraph of one line at the top of a column."""
    line = typeset(text, 40 + 200 * column, 100, is_bold=text.isupper())
    made = PdfParagraph([line], 0, column, room, is_indented=is_indented)
    made.hint = hint
    return made


def joined(*paragraphs: PdfParagraph) -> list[list[str]]:
    return [[line.text for line in each.lines] for each in join_continued(paragraphs)]


@pytest.mark.parametrize(
    ("before", "room", "column", "after", "is_one"),
    [
        (OPEN, 0, 1, "cools at night", True),
        (OPEN, 0, 1, "Bergen buys it", True),
        (OPEN, 0, 0, "Bergen buys it", False),  # in the same column
        (OPEN, 90, 1, "cools at night", True),
        (OPEN, 90, 1, "Bergen buys it", False),  # there was room for the word
        (OPEN, 0, 1, "1. Bergen buys it", False),
        (OPEN, 0, 1, "BERGEN BUYS IT", False),  # bold
        (ENDED, 0, 1, "Bergen buys it", True),  # the line is full
        (ENDED, 20, 1, "Bergen buys it", False),
        ("It burns hydro-", 0, 1, "gen by day", True),
        ("It burns hydro-", 0, 1, "Bergen buys it", False),
    ],
)
def test_paragraphs_across_columns(before: str, room: float, column: int, after: str, is_one: bool) -> None:
    found = joined(paragraph(before, room=room), paragraph(after, column))
    assert found == ([[before, after]] if is_one else [[before], [after]])


@pytest.mark.parametrize(
    ("before", "is_indented", "is_one"),
    [(OPEN, False, True), (OPEN, True, False), (ENDED, False, True), (ENDED, True, False)],
)
def test_paragraphs_that_are_indented(before: str, is_indented: bool, is_one: bool) -> None:
    others = [paragraph(ENDED, room=90, is_indented=True) for _ in range(3)]
    last = paragraph("Bergen buys it", 1, is_indented=is_indented)
    found = joined(*others, paragraph(before, is_indented=True), last)
    assert found[3:] == ([[before, "Bergen buys it"]] if is_one else [[before], ["Bergen buys it"]])


@pytest.mark.parametrize(
    ("between", "after", "is_one"),
    [
        (BlockHint.FOOTNOTE, "Bergen buys it", True),
        (BlockHint.CAPTION, "cools at night", True),
        (BlockHint.HEADING, "Bergen buys it", False),
        (BlockHint.HEADING, "cools at night", True),
    ],
)
def test_what_stands_between(between: BlockHint, after: str, is_one: bool) -> None:
    found = joined(paragraph(OPEN), paragraph("Between", 0, hint=between), paragraph(after, 1))
    assert found == ([[OPEN, after], ["Between"]] if is_one else [[OPEN], ["Between"], [after]])


def test_a_paragraph_goes_on_after_a_box() -> None:
    box = paragraph("A BOX ABOUT GLASS.", 1, room=90)
    assert joined(paragraph(OPEN), box, paragraph("cools at night", 2)) == [
        [OPEN, "cools at night"],
        ["A BOX ABOUT GLASS."],
    ]


def test_what_is_set_off_below_begins_anew() -> None:
    below = PdfParagraph([typeset("Bergen buys it", 40, 160)], 0, 1, 0, is_indented=False)
    assert joined(paragraph(OPEN), below) == [[OPEN], ["Bergen buys it"]]
