"""What tells a stake from the others in its company, for a row: "votes, optional, via Finch"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.kinds.party import joined_names, party_by_id
from jvexplore.dossier.stake_words import CAPITAL
from jvexplore.dossier.timeline import written_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.stake_sums import Position


def stake_difference(dossier: Dossier, stake: Fact, position: Position, others: Sequence[Position]) -> str:
    """Return what tells a stake apart; empty where all stakes in the company are alike.

    Args:
        dossier: the dossier.
        stake: the stake.
        position: the same, as sums need it.
        others: all stakes in the company.
    """
    parts = (
        position.base or CAPITAL if any((each.base or CAPITAL) != CAPITAL for each in others) else "",
        position.status if any(each.status != position.status for each in others) else "",
        _moment_words(dossier, stake) if any(each.moment != position.moment for each in others) else "",
        f"via {joined_names(party_by_id(dossier, each).name for each in position.via)}" if position.via else "",
        "part" if position.part_of else "",
    )
    return ", ".join(filter(None, parts))


def _moment_words(dossier: Dossier, stake: Fact) -> str:
    since, until = written_short(dossier, stake.since), written_short(dossier, stake.until)
    parts = (written_short(dossier, stake.when), since and f"since {since}", until and f"until {until}")
    return " ".join(filter(None, parts))
