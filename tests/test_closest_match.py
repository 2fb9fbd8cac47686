"""The text that somebody meant by one that does not exist."""

from __future__ import annotations

import pytest

from jvexplore.closest_match import closest_match


@pytest.mark.parametrize(
    ("typed", "meant"), [("holdr", "holder"), ("compny", "company"), ("holder", "holder"), ("xyz", ""), ("", "")]
)
def test_the_most_similar_text_is_found(typed: str, meant: str) -> None:
    assert closest_match(typed, ["holding", "company", "holder"]) == meant
