"""Texts that are hard-wrapped wider than most are: a line that ends within a sentence ends no paragraph."""

from __future__ import annotations

import textwrap
from typing import Final

import pytest

from jvexplore.article.import_.text.read_text import read_text

_PARAGRAPHS: Final = [
    "Heron Marine buys Otter Ferries",
    (
        "Heron Marine has agreed to buy Otter Ferries for £21m in cash, both said late on Friday, and will own 90"
        " per cent of its shares once the island council has sold its own."
    ),
    (
        "The council keeps the rest. Its leader, Mira Holm, said that fares must not rise in 2030, and that two more"
        " boats have to be bought with the money."
    ),
    (
        "The deal needs the approval of the competition authority, which has until the end of the third quarter"
        " to decide whether it may go ahead."
    ),
]


@pytest.mark.parametrize("width", [72, 100, 110, 120, 132])
def test_a_text_of_any_width_is_joined(width: int) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(each, width)) for each in _PARAGRAPHS)
    assert [each.text for each in read_text(wrapped).blocks] == _PARAGRAPHS


def test_long_lines_that_are_paragraphs_stay_so() -> None:
    assert [each.text for each in read_text("\n".join(_PARAGRAPHS)).blocks] == _PARAGRAPHS
