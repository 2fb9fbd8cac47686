"""Which lines at the edges of pages are running headers and footers, and which are text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.pdf.line_numbers import find_line_numbers
from jvexplore.article.import_.pdf.running_lines import PageLines, drop_running_lines
from tests.article.import_.pdf.typeset_lines import typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

HEIGHT: Final = 800


def page(top: Sequence[str] = (), bottom: Sequence[str] = (), gap: float = 40, number: int = 1) -> PageLines:
    """Return a page with lines above and below its text."""
    first = [typeset(text, baseline=30 + 12 * number) for number, text in enumerate(top)]
    begins = (first[-1].baseline if first else 50) + gap
    text = [
        typeset(f"Words of page {chr(64 + number)} in line {chr(65 + n)} and", baseline=begins + 12 * n)
        for n in range(50)
    ]
    last = [typeset(each, baseline=text[-1].baseline + gap + 12 * number) for number, each in enumerate(bottom)]
    return PageLines([*first, *text, *last], HEIGHT)


def dropped(*pages: PageLines) -> list[list[str]]:
    drop_running_lines(pages)
    return [[" ".join(line.text for line in row) for row in each.running] for each in pages]


@pytest.mark.parametrize("number", ["3", "Page 3", "- 3 -", "Seite 3 von 9", "iii", "3 | 9"])
def test_numbers_of_pages(number: str) -> None:
    assert dropped(page(bottom=[number])) == [[number]]


@pytest.mark.parametrize(
    ("line", "is_running"),
    [
        ("Glass Weekly 17", True),
        ("Glass Weekly 2027", False),  # a year
        ("Glass Weekly", False),
        ("17 ovens were lit in the year in which the glassworks opened.", False),
        ("glass in line 17", False),
    ],
)
def test_titles_with_a_number(line: str, is_running: bool) -> None:
    assert dropped(page(bottom=[line])) == [[line] if is_running else []]


def test_titles_that_are_not_apart() -> None:
    assert dropped(page(bottom=["Glass Weekly 17"], gap=12)) == [[]]


def test_titles_on_several_pages() -> None:
    pages = [page([f"Glass Weekly {number}", "A supplement"], gap=12, number=number) for number in (3, 4)]
    assert dropped(*pages) == [["Glass Weekly 3", "A supplement"], ["Glass Weekly 4", "A supplement"]]


def test_text_that_happens_to_be_on_several_pages() -> None:
    def rows(number: int) -> PageLines:
        lines = [typeset("12", 40, 30), typeset(f"Kilns lit in {chr(64 + number)}", 300, 30)]
        return PageLines(
            [*lines, *(typeset(f"Words {n} of {number}", baseline=42 + 12 * n) for n in range(20))], HEIGHT
        )

    assert dropped(rows(1), rows(2)) == [[], []]


@pytest.mark.parametrize(("step", "count"), [(1, 8), (5, 8), (2, 8), (1, 4)])
def test_numbers_of_lines(step: int, count: int) -> None:
    numbers = [typeset(str(step * (each + 1)), 20, 100 + 12 * each) for each in range(count)]
    texts = [typeset("Words of the text", 60, 100 + 12 * each) for each in range(count)]
    found = find_line_numbers([line for pair in zip(numbers, texts, strict=True) for line in pair])
    assert found == (numbers if step != 2 and count > 4 else [])


def test_numbers_within_a_text_are_no_numbers_of_lines() -> None:
    numbers = [typeset(str(each + 1), 200, 100 + 12 * each) for each in range(8)]
    texts = [typeset("Words of the text", 60, 100 + 12 * each) for each in range(8)]
    assert find_line_numbers([*numbers, *texts]) == []
