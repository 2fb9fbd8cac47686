"""Stakes in words, with a number and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.stakes.stake_words import held_words, holding_words, spoken_share
from tests.dossier.numbers.written_numbers import stated

if TYPE_CHECKING:
    from jvexplore.dossier.numbers.stated_number import StatedNumber


@pytest.mark.parametrize(
    ("number", "base", "status", "words"),
    [
        (stated("48"), "", "actual", ("holds 48 % of", "48 % held by", "48 per cent of")),
        (
            stated("60"),
            "votes",
            "agreed",
            ("is to hold 60 % of the votes in", "60 % of votes to be held by", "agreed 60 per cent of the votes in"),
        ),
        (
            stated("", "undisclosed"),
            "",
            "former",
            (
                "held an undisclosed stake in",
                "undisclosed stake formerly held by",
                "former undisclosed stake in",
            ),
        ),
        (
            stated("", "not disclosed"),
            "votes",
            "actual",
            (
                "holds an undisclosed share of the votes in",
                "undisclosed share of votes held by",
                "undisclosed stake in",
            ),
        ),
        (stated(), "capital", "actual", ("holds a stake in", "stake held by", "stake in")),
        (stated("48"), "capital ", "actual", ("holds 48 % of", "48 % held by", "48 per cent of")),
        (
            stated(),
            "votes",
            "former",
            ("held a share of the votes in", "share of votes formerly held by", "former stake in"),
        ),
    ],
)
def test_a_stake_reads_well_from_both_sides(
    number: StatedNumber, base: str, status: str, words: tuple[str, str, str]
) -> None:
    assert (
        holding_words(number, base, status, is_several=False),
        held_words(number, base, status),
        spoken_share(number, base, status),
    ) == words
