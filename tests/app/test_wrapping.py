"""Text is wrapped where a reader expects it: nothing is lost, and what belongs together is on one line."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.tokens import FAINT
from jvexplore.app.ui.wrapping import wrap
from jvexplore.sanitize import sanitize_text
from tests.growth import assert_linear

WORDS = st.lists(
    st.sampled_from(["a", "kite", "48", "%", "%,", "†", "†.", "¶", "■", "ж華", "longestword"]), max_size=30
)


def wrapped(text: str, width: int, hang: int = 0) -> list[str]:
    return [line.plain for line in wrap(content(sanitize_text(text)), width, hang)]


@given(WORDS, st.integers(12, 40), st.integers(0, 6))
@example(["%", "†", "†", "†", "†", "†", "†", "†", "†", "†", "†"], 12, 4)
def test_every_word_is_there_and_no_line_is_too_long(words: list[str], width: int, hang: int) -> None:
    lines = wrap(styled(sanitize_text(" ".join(words)), FAINT.style), width, hang)
    assert "".join(line.plain.replace(" ", "") for line in lines) == "".join(words)
    assert all(line.cell_length <= width for line in lines)
    assert all(line.plain.startswith(" " * hang) for line in lines[1:])
    assert all(line.spans for line in lines if line.plain), "their styles are kept"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("The largest holds 48 % of it", 20, ["The largest holds", "48 % of it"]),
        ("No majority: 48 %, the rest 52 %.", 16, ["No majority:", "48 %, the rest", "52 %."]),
        ("by the Mail.ru Group †", 20, ["by the Mail.ru", "Group †"]),
        ("It is in your copy, ¶ 5", 22, ["It is in your copy,", "¶ 5"]),
        ("Ask % MegaFon, then ■ VK", 22, ["Ask % MegaFon, then", "■ VK"]),
        ("He holds ten % MegaFon", 15, ["He holds ten", "% MegaFon"]),
        ("of 48 % or more", 8, ["of 48 %", "or more"]),
        ("† † † † † † † †", 5, ["† † †", "† † †", "† †"]),
    ],
)
def test_a_number_keeps_its_unit_and_a_name_its_sign(text: str, width: int, expected: list[str]) -> None:
    assert wrapped(text, width) == expected


def test_the_first_line_has_the_whole_width_before_an_indent() -> None:
    text = "# roughly $480m  Implied value of MegaFon's stake"
    assert wrapped(text, 36, 17) == ["# roughly $480m  Implied value of", " " * 17 + "MegaFon's stake"]
    assert wrapped("one two three", 7, 2) == ["one two", "  three"]
    assert wrapped("one two    ", 7, 2) == ["one two"]


def test_time_grows_with_the_length_of_a_paragraph() -> None:
    assert_linear(lambda text: wrap(text, 13, 2), lambda size: content(sanitize_text("a kite of 48 % " * size)), 200)
