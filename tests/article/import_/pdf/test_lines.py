"""Which words of a page are one line, and where a line goes over several columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.import_.pdf.drop_caps import join_drop_caps
from jvexplore.article.import_.pdf.gaps import split_lines
from jvexplore.article.import_.pdf.lines import PdfLine, build_lines
from tests.article.import_.pdf.typeset_lines import typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.pdf.page import PdfWord

ROWS: Final = (
    ("The kiln burns", "gas by day and"),
    ("hydrogen alone", "cools by night"),
    ("in the summer.", "in the winter."),
)


def drawn(*lines: PdfLine) -> list[PdfWord]:
    return [word for line in lines for word in line.words]


def built(*lines: PdfLine) -> list[str]:
    return [each.text for each in build_lines(drawn(*lines))]


def across(rows: Sequence[Sequence[str]], gap: float) -> list[PdfLine]:
    """Return lines that were each drawn across two columns, of which the first is 70 points wide."""
    return [
        PdfLine(drawn(typeset(one, 40, 100 + 12 * at), typeset(other, 110 + gap, 100 + 12 * at)), at)
        for at, (one, other) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("baseline", "left", "texts"),
    [
        (100, 118, ["The kiln burns gas"]),
        (101, 118, ["The kiln burns gas"]),
        (106, 118, ["The kiln burns", "gas"]),
        (100, 138, ["The kiln burns gas"]),  # a stretched line
        (100, 150, ["The kiln burns", "gas"]),
        (100, 80, ["The kiln burns", "gas"]),  # drawn over it
    ],
)
def test_words_that_are_drawn_one_after_the_other(baseline: float, left: float, texts: list[str]) -> None:
    assert sorted(built(typeset("The kiln burns"), typeset("gas", left, baseline))) == texts


@pytest.mark.parametrize(("left", "count"), [(115, 1), (118, 2)])
def test_words_that_are_drawn_at_different_times(left: float, count: int) -> None:
    between = typeset("Another line", 40, 300)
    assert len(built(typeset("The kiln burns"), between, typeset("gas", left))) == count + 1


@pytest.mark.parametrize(
    ("mark", "left", "raised", "text"),
    [
        ("1", 110, 4, "The kiln burns"),
        ("†", 110, 4, "The kiln burns"),
        ("th", 110, 4, None),  # no mark
        ("1", 170, 4, None),  # at no word
        ("1", 110, 9, None),  # on no line
    ],
)
def test_marks_that_are_drawn_apart(mark: str, left: float, raised: float, text: str | None) -> None:
    between = typeset("Another line", 40, 300)
    found = built(typeset("The kiln burns"), between, typeset(mark, left, 100 - raised, 5))
    assert found[-1] == "Another line"
    assert found[:-1] == ([text] if text else [mark, "The kiln burns"])


@pytest.mark.parametrize(
    ("rows", "gap", "are_split"),
    [
        (ROWS, 12, True),
        (ROWS, 7, False),  # no wider than a stretched space
        (ROWS[:2], 12, False),  # two lines may have a space at one place by chance
        (ROWS[:2], 20, True),
        ((("1.", "The kiln burns"), *((f"{n}.", "gas by day") for n in (2, 3))), 12, False),
    ],
)
def test_lines_across_columns(rows: Sequence[Sequence[str]], gap: float, are_split: bool) -> None:
    found = [each.text for each in split_lines(across(rows, gap))]
    assert found == ([text for row in rows for text in row] if are_split else [" ".join(row) for row in rows])


def test_a_gap_that_the_next_lines_close_is_none() -> None:
    lines = across(ROWS, 12)
    whole = [typeset("The kiln in Bergen burns gas by day", 40, 100 + 12 * at) for at in (-2, -1, 1, 2)]
    found = split_lines(sorted([lines[0], *whole], key=lambda each: each.baseline))
    assert [each.text for each in found][2] == "The kiln burns gas by day and"


@pytest.mark.parametrize(
    ("left", "baseline", "is_joined"), [(56, 82, True), (120, 82, False), (56, 60, False), (56, 130, False)]
)
def test_a_large_letter_and_the_line_beside_it(left: float, baseline: float, is_joined: bool) -> None:
    lines = [typeset("Kilns of old", -60, 82), typeset("B", 40, 100, 28), typeset("ergen lit a kiln", left, baseline)]
    found = join_drop_caps(sorted(lines, key=lambda each: (each.baseline, each.left)), ())
    texts = ["Bergen lit a kiln"] if is_joined else ["B", "ergen lit a kiln"]
    assert sorted(each.text for each in found) == sorted(["Kilns of old", *texts])
