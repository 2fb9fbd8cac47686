"""Where a paragraph of a column ends: each sign of it, and what only looks like one."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.pdf.columns import Flow
from jvexplore.article.import_.pdf.paragraphs import split_flow
from jvexplore.article.import_.pdf.type_size import TypeMeasures
from tests.article.import_.pdf.typeset_lines import typeset

FULL: Final = "The kiln in Bergen burns gas all day and cools down at night"
ENDED: Final = "The kiln in Bergen burns gas all day and cools down by night."
SHORT: Final = "It burns gas by day"
PITCH: Final = 12
BODY: Final = [FULL] * 8
"""Lines without a break in them, which make most of the column."""


def split(*lines: str, indent: float = 0) -> list[list[str]]:
    """Return the lines of each paragraph of a column.

    Args:
        lines: its lines; one with a mark ">" before it is indented.
        indent: by how much, in points.
    """
    placed = [
        typeset(text.removeprefix("> "), 40 + indent * text.startswith("> "), 100 + PITCH * number)
        for number, text in enumerate((*BODY, *lines))
    ]
    flow = Flow(placed)
    paragraphs = [[line.text for line in each.lines] for each in split_flow(flow, 0, 0, TypeMeasures([placed]))]
    first = paragraphs[0][len(BODY) :]
    return [first, *paragraphs[1:]] if first else paragraphs[1:]


@pytest.mark.parametrize(
    ("lines", "ends"),
    [
        ((FULL, "It is old.", FULL), [2]),
        ((FULL, ENDED, FULL), []),  # a sentence may end at the end of a line
        ((FULL, SHORT, FULL), [2]),  # much room, and a capital
        ((FULL, SHORT, "and cools down at night, when gas is cheap and plentiful too"), []),
        ((FULL, "The kiln in Bergen burns gas all day and cools down, as", FULL), []),  # little room
        ((FULL, f"> {FULL}", FULL), []),  # indented, and no room before
        (("It burns gas by day.", f"> {FULL}", FULL), [1]),
        (("It burns hydro-", "> gen by day"), []),
        (("• It burns gas by day and", "• it cools down at night"), [1]),
        ((FULL, "1) by night, and only then, the kiln is cold and nobody's"), []),
        ((f"{FULL[:-1]};", "2) by night it is cold"), [1]),
        ((ENDED, "1. It burns gas by day, and is", "> cold by night, until", "2. It is lit again"), [1, 3]),
        ((ENDED, f"> {SHORT}.", f"> {SHORT}.", FULL), [1, 2, 3]),  # paragraphs of one line
    ],
)
def test_ends_of_paragraphs(lines: tuple[str, ...], ends: list[int]) -> None:
    found = split(*lines, indent=12)
    expected = [line.removeprefix("> ") for line in lines]
    starts = [0, *ends]
    assert found == [expected[start:end] for start, end in zip(starts, [*ends, None], strict=True)]


def test_changes_of_type_and_gaps() -> None:
    placed = [
        *(typeset(FULL, baseline=100 + PITCH * number) for number in range(8)),
        typeset("A headline over", size=16, baseline=230),
        typeset("two lines", size=16, baseline=254),
        typeset(FULL, baseline=280),
        typeset(FULL, baseline=300),
        typeset("Bold words", baseline=312, is_bold=True),
        typeset(FULL, baseline=100),  # the next column
    ]
    found = [*split_flow(Flow(placed), 0, 0, TypeMeasures([placed]))]
    assert [len(each.lines) for each in found] == [8, 2, 1, 1, 1, 1]


@pytest.mark.parametrize(("end", "count"), [("and", 1), ("night.", 2)])
def test_lines_that_are_centred(end: str, count: int) -> None:
    first, second = f"The kiln burns gas by day {end}", "It cools"
    placed = [
        *(typeset(FULL, baseline=100 + PITCH * number) for number in range(8)),
        typeset(first, 190 - len(first) * 2.5, 100 + 8 * PITCH),
        typeset(second, 190 - len(second) * 2.5, 100 + 9 * PITCH),
    ]
    found = [*split_flow(Flow(placed), 0, 0, TypeMeasures([placed]))]
    assert sum(second in [line.text for line in each.lines] and len(each.lines) == 1 for each in found) == count - 1
