"""The large first letter of a text is joined to its word where the other words say so."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.file_contents import BlockHint, FileBlock
from jvexplore.article.import_.parts.drop_caps import join_drop_caps


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("B", "ergen lit a kiln."), ["Bergen lit a kiln."]),
        (("B ergen lit a kiln.",), ["Bergen lit a kiln."]),
        (("“B", "ergen lit a kiln.”"), ["“Bergen lit a kiln.”"]),
        (("I", "t lit a kiln."), ["It lit a kiln."]),  # a common word
        (("A", "kiln was lit."), ["A", "kiln was lit."]),  # a word of one letter
        (("A kiln was lit.",), ["A kiln was lit."]),
        (("A", "glow was seen.", "The aglow kiln."), ["Aglow was seen.", "The aglow kiln."]),  # the text has the word
        (("B", "kiln", "A kiln was lit."), ["B", "kiln", "A kiln was lit."]),  # the rest is a word of its own
        (("b", "ergen lit a kiln."), ["b", "ergen lit a kiln."]),
        (("B", "Ergen lit a kiln."), ["B", "Ergen lit a kiln."]),
        (("B", "2027 was cold."), ["B", "2027 was cold."]),
        (("Bergen lit a kiln.", "B"), ["Bergen lit a kiln.", "B"]),
    ],
)
def test_first_letters(texts: tuple[str, ...], joined: list[str]) -> None:
    assert [each.text for each in join_drop_caps([*map(FileBlock, texts)])] == joined


def test_letters_that_are_hinted_stay() -> None:
    blocks = [FileBlock("B", BlockHint.CAPTION), FileBlock("ergen lit a kiln.")]
    assert [*join_drop_caps(blocks)] == blocks
