"""Bases of stakes that are probably misspelt: "vote" beside "votes" would make a sum of its own, without a word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.problem import Problem
from jvexplore.dossier.stakes.stake_bases import CAPITAL, VOTES, stake_base

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.dossier.stakes.stake_sums import Position

_USUAL: Final = {
    CAPITAL: CAPITAL,
    "share capital": CAPITAL,
    VOTES: VOTES,
    "vote": VOTES,
    "voting": VOTES,
    "voting rights": VOTES,
    "voting power": VOTES,
}
"""The usual bases, by all ways to write them."""
_MAX_BASES: Final = 50
"""With more of them, a similar one is looked for only among the usual ones, which bounds the time."""


def base_problems(positions: Sequence[Position]) -> Iterator[Problem]:
    """Yield a problem for each stake whose base is a near miss of a usual one, or of one that more stakes have."""
    counts = Counter(stake_base(each.base) for each in positions)
    if counts.keys() <= {CAPITAL, VOTES}:
        return
    meant = _meant_bases(counts)
    for position in positions:
        if similar := meant.get(stake_base(position.base)):
            what = f'"{position.base}" is added up separately from "{similar}"'
            yield Problem(position.address, "base", what, f'did you mean "{similar}"?')


def _meant_bases(counts: Counter[str]) -> Mapping[str, str]:
    """Return which base was probably meant by another; the one that more stakes have, or that comes first."""
    from jvexplore.dossier.vocabulary.similar_words import similar_word

    ranked = [base for base, _ in counts.most_common()]
    found: dict[str, str] = {}
    for place, base in enumerate(ranked):
        if base in (CAPITAL, VOTES):
            continue
        others = ranked[:place] if len(ranked) <= _MAX_BASES else []
        names = (*_USUAL.items(), *((each, each) for each in others if each not in found))
        if similar := similar_word(base, names):
            found[base] = similar.word
    return found
