"""Find the base of stakes that was probably meant by another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.stakes.stake_bases import CAPITAL, VOTES

if TYPE_CHECKING:
    from collections.abc import Mapping

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
_MAX_BASES: Final = 200
"""With more of them, a similar one is looked for only among the usual ones, which bounds the time."""


def meant_bases(counts: Mapping[str, int]) -> Mapping[str, str]:
    """Return which base was probably meant by another; the one that more stakes have, or that comes first."""
    from jvexplore.dossier.vocabulary.similar_words import similar_word

    ranked = [each for each, _ in sorted(counts.items(), key=lambda each: -each[1])]
    found = {}
    for place, base in enumerate(ranked):
        if base in (CAPITAL, VOTES):
            continue
        others = ranked[:place] if len(ranked) <= _MAX_BASES else []
        names = (*_USUAL.items(), *((each, each) for each in others if each not in found))
        if similar := similar_word(base, names):
            found[base] = similar.word
    return found
