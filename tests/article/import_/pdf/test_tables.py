"""What stands in rows: tables, labels beside a text, and columns of text that happen to be level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.pdf.tables import is_table, join_labels, table_rows
from tests.article.import_.pdf.typeset_lines import typeset

if TYPE_CHECKING:
    from jvexplore.article.import_.pdf.lines import PdfLine

TEXT: Final = (
    "The kiln burns gas by day and it",
    "cools down at night, when the price",
    "of gas is at its lowest, and",
    "is lit again before dawn.",
)


def column(texts: tuple[str, ...], left: float) -> list[PdfLine]:
    return [typeset(text, left, 100 + 12 * number) for number, text in enumerate(texts) if text]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("Bread", "Cakes"), ("£12m", "4.5 %"), True),
        (("Wheat bread from the old mill", "Cakes for all of the summer"), ("£12m", "–"), True),
        (("Bread", "Cakes"), ("Bergen", "Oslo"), True),
        (("Bread", "cakes and", "rolls"), ("sold in", "bergen and", "oslo"), False),  # narrow columns of a text
        (TEXT, TEXT, False),
        (("Bread", "Cakes", "Rolls", "Buns"), ("", "", "", "£12m"), False),
    ],
)
def test_tables(first: tuple[str, ...], second: tuple[str, ...], expected: bool) -> None:
    assert is_table([column(first, 40), column(second, 300)]) is expected


def test_titles_and_notes_of_a_table() -> None:
    lines = [
        typeset("Sales in millions", 40, 80, 12),
        *(typeset(text, 40, 100 + 12 * number) for number, text in enumerate(("Bread", "Cakes", "Rolls"))),
        *(typeset(text, 200, 100 + 12 * number) for number, text in enumerate(("1", "2", "3"))),
        typeset("Source: the company", 40, 150),
    ]
    above, rows, below = table_rows(lines)
    assert [each.text for each in above] == ["Sales in millions"]
    assert [each.text for each in rows] == ["Bread 1", "Cakes 2", "Rolls 3"]
    assert [each.text for each in below] == ["Source: the company"]


@pytest.mark.parametrize(
    ("labels", "joined"),
    [
        (("2027", "", "2028"), [f"2027 {TEXT[0]}", TEXT[1], f"2028 {TEXT[2]}", TEXT[3]]),
        (("2027",), []),  # one may be the number of a page
        (("In the year 2027, which was hot", "", "In the year 2028, which was not"), []),  # a text of its own
    ],
)
def test_labels_beside_a_text(labels: tuple[str, ...], joined: list[str]) -> None:
    assert [each.text for each in join_labels([column(labels, 40), column(TEXT, 300)])] == joined


def test_labels_stand_on_the_lines_of_the_text() -> None:
    off = [typeset(text, 40, 106 + 24 * number) for number, text in enumerate(("2027", "2028"))]
    assert join_labels([off, column(TEXT, 300)]) == []
