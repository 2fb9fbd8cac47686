"""Sort facts by their moments: by date, or beside the event by which they are dated."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from jvexplore.address import Address
    from jvexplore.dossier.moments.moment import Moment
    from jvexplore.dossier.moments.moment_resolver import MomentResolver

_DAYS_PER_MONTH: Final = 30.4375
"""On average, to sort distances in months among those in days."""


def timeline_order(moments: Mapping[Address, Moment | None], resolver: MomentResolver) -> Sequence[Address]:
    """Return the addresses of facts in the order of a timeline.

    Dated facts are sorted by the earliest day on which they may begin, or by the latest on which they may end if only
    that is known. A fact that is dated by an event among them, and not at a known distance from a known date, is
    directly after it, or directly before it. The facts without a date are last, in the order of `moments`; so are those
    that are dated by each other in a circle.

    Args:
        moments: the moment of each fact by its address, in the order of the file.
        resolver: dates those that are given by an event.
    """
    dated: list[tuple[tuple[date, date, date], Address]] = []
    undated: list[Address] = []
    beside: defaultdict[Address, _FactsBesideEvent] = defaultdict(_FactsBesideEvent)
    for address, moment in moments.items():
        span = resolver.resolve_moment(moment)
        if moment and moment.event in moments and (span is None or not moment.distance):
            beside[moment.event].add_fact(address, moment)
        elif span:
            dated.append(((span.listing_day, span.last, span.first), address))
        else:
            undated.append(address)
    dated.sort(key=lambda each: each[0])
    ordered = _walk_events([*(address for _, address in dated), *undated], beside)
    found = set(ordered)
    return [*ordered, *(address for address in moments if address not in found)]


class _FactsBesideEvent:
    """The facts that are dated by one event, with how far they are from it."""

    def __init__(self) -> None:
        self._before: list[tuple[float, Address]] = []
        self._after: list[tuple[float, Address]] = []

    def add_fact(self, address: Address, moment: Moment) -> None:
        distance = 0.0
        if moment.distance:
            distance = moment.distance.total_months * _DAYS_PER_MONTH + moment.distance.total_days
        if moment.side == "before":
            self._before.append((-distance, address))
        else:
            self._after.append((distance if moment.side == "after" else -1, address))

    def sorted_facts(self) -> tuple[list[Address], list[Address]]:
        """Return those before and those after the event, in order of time; equally far ones in the file's order."""
        before, after = (sorted(facts, key=lambda each: each[0]) for facts in (self._before, self._after))
        return [address for _, address in before], [address for _, address in after]


def _walk_events(roots: Iterable[Address], beside: Mapping[Address, _FactsBesideEvent]) -> list[Address]:
    """Return the facts with those beside them, without recursion: a chain may be longer than the stack is deep."""
    ordered: list[Address] = []
    waiting = [(address, False) for address in roots]
    waiting.reverse()
    while waiting:
        address, is_next = waiting.pop()
        if is_next or address not in beside:
            ordered.append(address)
            continue
        before, after = beside[address].sorted_facts()
        waiting += [(each, False) for each in reversed(after)]
        waiting.append((address, True))
        waiting += [(each, False) for each in reversed(before)]
    return ordered
