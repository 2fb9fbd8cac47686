"""Check the moments of facts against each other: periods that end before they begin, events that date each other.

An event that does not exist is a reference that leads nowhere: `check_references.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.moments.fact_moments import timeline_moment
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.moments.moment_circles import find_moment_circles
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.timeline import moment_resolver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.moments.moment import Moment


def period_problems(dossier: Dossier, fact: Fact) -> Iterator[Problem]:
    """Yield a problem if a fact certainly ends before it begins, as far as both can be dated."""
    if not fact.since or not fact.until:
        return
    resolver = moment_resolver(dossier)
    since, until = (resolver.resolve_moment(parse_moment(text)) for text in (fact.since, fact.until))
    if since and until and until.surely_precedes(since):
        yield Problem(
            fact.address, "until", f'"{fact.until}" is before since, "{fact.since}"', "exchange or correct them"
        )


def moment_circle_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield the circles of events that are dated by each other; one that is dated by itself refers to itself."""
    moments = {address: _moment_of(dossier, fact) for address, fact in dossier.facts.items() if fact.is_on_timeline}
    for event, dated_by, *_ in (circle for circle in find_moment_circles(moments) if len(circle) > 1):
        fact = dossier.facts[event]
        key = "when" if fact.when else "since" if fact.since else "until"
        what = f'circular: "{dated_by}" is itself dated by this event'
        yield Problem(event, key, what, f'write a date, or fix "{dated_by}"')


def _moment_of(dossier: Dossier, fact: Fact) -> Moment | None:
    """Return the moment of a fact, with the present address of the event that it is given by."""
    moment = timeline_moment(fact.when, fact.since, fact.until)
    return moment._replace(event=dossier.present_address(moment.event)) if moment else None
