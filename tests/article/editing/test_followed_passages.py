"""Passages are followed in a time that grows with the paragraphs of their source."""

from __future__ import annotations

from jvexplore.article.article_copy import CopySection
from jvexplore.article.editing.followed_passages import PassageFollower
from tests.growth import assert_linear


def _follow_all(numbers: range) -> None:
    before = {f"p{number}": CopySection(f"Finch has {number:,} larks.") for number in numbers}
    after = {name: (f"{each.normalised_text} Wren has none.", (name,)) for name, each in before.items()}
    passages = PassageFollower(before, after)
    for name in before:
        followed = passages.follow({"paragraph": name, "start": 0, "end": 5})
        assert followed is not None
        assert followed.outcome == "same"


def test_many_paragraphs_take_no_longer_each() -> None:
    assert_linear(_follow_all, range, 400)
