"""The text that somebody meant by one that does not exist."""

from __future__ import annotations

import pytest

from jvexplore.closest_match import closest_match, is_mistyped


@pytest.mark.parametrize(
    ("typed", "meant"), [("holdr", "holder"), ("compny", "company"), ("holder", "holder"), ("xyz", ""), ("", "")]
)
def test_the_most_similar_text_is_found(typed: str, meant: str) -> None:
    assert closest_match(typed, ["holding", "company", "holder"]) == meant


@pytest.mark.parametrize(
    ("typed", "known", "is_slip"),
    [
        ("finch pcl", "finch plc", True),
        ("nort fund", "north fund", True),
        ("ardan bank", "arden bank", True),
        ("ida moen", "brisa mobile", False),
        ("south bank", "south fund", False),
        ("bo lindgren", "bo lindqvist", False),
        ("abc", "abd", False),
        ("x", "", False),
    ],
)
def test_a_slip_of_the_keys_is_told_from_another_name(typed: str, known: str, *, is_slip: bool) -> None:
    assert is_mistyped(typed, known) == is_slip
    assert is_mistyped(known, typed) == is_slip
