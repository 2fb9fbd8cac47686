"""Find events that are dated by each other, so that none of them has a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.dossier.moments.moment import Moment


def find_moment_circles(events: Mapping[Address, Moment | None]) -> list[tuple[Address, ...]]:
    """Return each circle of events that are dated by each other, in linear time.

    Args:
        events: the moment of each event, by its address; `None` for an event without one.

    Returns:
        the circles in the order of `events`; each begins with its first event, and each event in it is dated by the
        next, the last one by the first.
    """
    positions = {event: position for position, event in enumerate(events)}
    reached_from: dict[Address, Address] = {}
    circles: list[tuple[Address, ...]] = []
    for start in events:
        event = start
        path: list[Address] = []
        while event in events and event not in reached_from:
            reached_from[event] = start
            path.append(event)
            moment = events[event]
            if moment is None or not moment.event:
                break
            event = moment.event
        else:
            if path and reached_from.get(event) == start:
                circle = path[path.index(event) :]
                first = circle.index(min(circle, key=positions.__getitem__))
                circles.append(tuple(circle[first:] + circle[:first]))

    def first_position(circle: tuple[Address, ...]) -> int:
        return positions[circle[0]]

    return sorted(circles, key=first_position)
