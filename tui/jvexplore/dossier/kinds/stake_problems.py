"""What is wrong with stakes together: a base that is probably misspelt, and sums of more than 100 %."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import party_address
from jvexplore.dossier.kinds.party import party_by_id
from jvexplore.dossier.numbers.number_problems import STAKE_KEYS
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.stakes.base_problems import base_problems
from jvexplore.dossier.stakes.stake_sums import sum_problem, sum_stakes
from jvexplore.dossier.timeline import written_boundary, written_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.stakes.stake_groups import StakeGroup
    from jvexplore.dossier.stakes.stake_sums import Position

_MAX_STAKES: Final = 500
"""With more of them in a company, their sum is told by the check alone: to add them up at each key would take long."""


def stake_group_problems(
    dossier: Dossier, positions: Sequence[Position], groups: Sequence[StakeGroup]
) -> Iterator[Problem]:
    """Yield a problem for each base that is probably misspelt, and for each sum of more than 100 %.

    Args:
        dossier: has the stakes.
        positions: the stakes.
        groups: the same in groups.
    """
    yield from base_problems(positions)
    for group in groups:
        moment = _moment_words(dossier, dossier.facts[group.positions[0].address])
        if group.total and (problem := sum_problem(group.total, moment)):
            yield Problem(party_address(group.company), "stakes", *problem)


def group_sum_problem(
    dossier: Dossier, stake: Fact, position: Position, groups: Sequence[StakeGroup]
) -> Iterator[Problem]:
    """Yield a problem if a stake makes the sum of its group more than 100 %.

    Args:
        dossier: has the groups.
        stake: the stake; it need not be in the dossier, or not as it is.
        position: what sums need of it.
        groups: the stakes of the dossier.
    """
    in_company = (each for each in groups if each.company == position.company)
    group = next((each for each in in_company if each.group_key == position.group_key), None)
    others = [each for each in (group.positions if group else ()) if each.address != position.address]
    total = next(iter(sum_stakes([*others, position])), None) if len(others) < _MAX_STAKES else None
    if total and position in total.positions and (problem := sum_problem(total, _moment_words(dossier, stake))):
        what, remedy = problem
        company = party_by_id(dossier, position.company).name
        yield Problem(stake.address, STAKE_KEYS.value, f"the stakes in {company} {what}", remedy)


def _moment_words(dossier: Dossier, stake: Fact) -> str:
    """Return when a stake is held, in words."""
    moments = (
        written_words(dossier, stake.when),
        f"from {written_boundary(dossier, stake.since)} on" if stake.since else "",
        f"until {written_boundary(dossier, stake.until)}" if stake.until else "",
    )
    return " ".join(filter(None, moments))
