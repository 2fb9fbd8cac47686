"""What stakes come to in words: a total where each has an upper end, and a majority or none only where that is sure."""

from __future__ import annotations

import pytest

from jvexplore.address import fact_address
from jvexplore.dossier.stakes.stake_groups import StakeGroup, group_stakes
from jvexplore.dossier.stakes.stake_sums import Position
from jvexplore.dossier.stakes.stake_totals import majority_words, total_sentence
from tests.dossier.numbers.written_numbers import stated


def group_of(*numbers: str) -> StakeGroup:
    """Return stakes of as many holders; a range is "24-26", and a qualifier follows its number."""
    positions = []
    for count, written in enumerate(numbers):
        digits, _, qualifier = written.partition(" ")
        low, dash, high = digits.partition("-")
        number = stated("", qualifier, low, high) if dash else stated(low, qualifier)
        holder = f"holder-{count}"
        positions.append(Position(fact_address("stake", holder), holder, "nova", "", "agreed", "", number))
    [group] = group_stakes(positions)
    return group


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        (("25.1 at least", "11", "2 up to"), "Largest stake at least 25.1 %."),
        (("48", "24", "15", "13"), "Total 100 %. No majority: largest stake 48 %, the rest 52 %."),
        (("50", "50"), "Total 100 %. No majority: largest stake 50 %, the rest 50 %."),
        (("62.0", "38.0"), "Total 100 %. Majority: largest stake 62.0 %, the rest 38 %."),
        (("50 plus one share", "50 less one share"), "Total 100 %. Majority: largest stake 50 % plus one share."),
        (("60 up to", "30"), "Total 30 to 90 %."),
        (("24-51", "48"), "Total 72 to 99 %."),
        (("24-50", "48"), "Total 72 to 98 %. No majority."),
        (("48 about", "45"), "Total about 93 %."),
        (("45 about", "45"), "Total about 90 %. No majority."),
        (("52 at least", "20"), "Majority: largest stake at least 52 %."),
        (("40 more than", "20"), "Largest stake more than 40 %."),
        (("20", "15"), "Total 35 %. Largest stake 20 %, the rest 15 %."),
        (("30", "25"), "Total 55 %. No majority: largest stake 30 %, the rest 25 %."),
        (("30", " undisclosed"), ""),
        (("34.2",), "Total 34.2 %."),
        (("58",), "Total 58 %. Majority."),
        (("58.0",), "Total 58.0 %. Majority."),
        (("25.1 at least",), ""),
        (("50 more than",), "Majority."),
        (("25-33.3",), "Total 25 to 33.3 %."),
    ],
)
def test_only_what_is_sure_is_said(numbers: tuple[str, ...], sentence: str) -> None:
    assert total_sentence(group_of(*numbers)) == sentence


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (("48", "24", "15", "13"), "No majority"),
        (("20", "15"), ""),
        (("51", "20 at least"), "Majority"),
        (("40 at least", "40"), ""),
        (("50 up to", "40", "11"), "No majority"),
    ],
)
def test_a_majority_is_denied_only_where_nobody_can_have_one(numbers: tuple[str, ...], words: str) -> None:
    assert majority_words(group_of(*numbers)) == words
