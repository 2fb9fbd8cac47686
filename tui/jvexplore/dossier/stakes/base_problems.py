"""Bases of stakes that are probably misspelt: "vote" beside "votes" would make a sum of its own, without a word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jvexplore.dossier.problem import Problem
from jvexplore.dossier.stakes.similar_bases import meant_bases
from jvexplore.dossier.stakes.stake_bases import CAPITAL, VOTES, stake_base

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.stakes.stake_sums import Position


def base_problems(positions: Sequence[Position]) -> Iterator[Problem]:
    """Yield a problem for each stake whose base is a near miss of a usual one, or of one that more stakes have."""
    counts = Counter(stake_base(each.base) for each in positions)
    if counts.keys() <= {CAPITAL, VOTES}:
        return
    meant = meant_bases(counts)
    for position in positions:
        if similar := meant.get(stake_base(position.base)):
            what = f'"{position.base}" is added up apart from "{similar}"'
            yield Problem(position.address, "base", what, f'did you mean "{similar}"?')
