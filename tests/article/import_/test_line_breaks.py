"""Line breaks within a paragraph end paragraphs where each line is one."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.line_breaks import are_paragraphs, split_breaks


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["It ends.", "It begins"], True),
        (["終わり。", "始まり"], True),
        (["It goes", "on"], False),
        (["One line"], False),
        (["Partners:", "- Finch", "- Heron"], True),
        (["1. Finch", "2. Heron"], True),
        (["9 June – Hull", "12 June – Kingston upon Thames, at the Rose", "14 June – York"], True),
        (["Finch and", "heron and", "Wren"], False),
        (["PRESS RELEASE OF FINCH PLC AND", "HERON, WHO WILL MAKE GLASS IN", "A NEW PLANT NEAR HULL FROM MAY"], False),
        ([f"Of all the Finches {'and Herons ' * 12}", "Wren", "Owl"], False),
    ],
)
def test_lines(lines: list[str], expected: bool) -> None:
    assert are_paragraphs(lines) == expected
    assert split_breaks("\n".join(lines)) == (lines if expected else [" ".join(" ".join(lines).split())])
