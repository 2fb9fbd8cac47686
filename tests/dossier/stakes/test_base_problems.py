"""Bases of stakes that are near misses of others."""

from __future__ import annotations

import pytest

from jvexplore.address import Address
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.dossier.stakes.base_problems import base_problems
from jvexplore.dossier.stakes.stake_sums import Position


def found(*bases: str) -> list[tuple[str, str]]:
    """Return the problems of stakes of some bases: address and remedy."""
    positions = [
        Position(Address(f"stake/{number}"), "ana", "nova", base, "actual", "", StatedNumber())
        for number, base in enumerate(bases, 1)
    ]
    return [(each.entry, each.remedy) for each in base_problems(positions)]


@pytest.mark.parametrize("base", ["vote", "Votes", "voting rights"])
def test_a_near_miss_of_a_usual_base_is_a_problem(base: str) -> None:
    assert found("", base) == [("stake/2", 'did you mean "votes"?')]


def test_of_two_similar_bases_the_one_that_more_stakes_have_is_meant() -> None:
    assert found("class B share", "class B shares", "class B shares") == [("stake/1", 'did you mean "class B shares"?')]


def test_different_bases_are_no_problem() -> None:
    assert found("", "capital", "votes", "class A shares", "class B shares", "the 2026 notes", "the 2027 notes") == []
