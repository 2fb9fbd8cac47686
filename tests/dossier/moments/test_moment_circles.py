from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from jvexplore.address import Address, fact_address
from jvexplore.dossier.moments.moment import Moment, parse_moment
from jvexplore.dossier.moments.moment_circles import find_moment_circles
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from tests.dossier.moments.written_moments import EVENTS, events_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.mark.parametrize(
    ("moments", "circles"),
    [
        ({"a": "2019", "b": "after event/a", "c": ""}, []),
        ({"a": "event/missing", "b": "after event/a"}, []),
        ({"a": "after event/a"}, ["a"]),
        ({"a": "after event/b", "b": "P1Y after event/a"}, ["a b"]),
        ({"d": "event/c", "a": "event/b", "b": "event/c", "c": "event/a"}, ["a b c"]),
        ({"d": "event/b", "a": "event/e", "b": "event/c", "c": "event/b", "e": "event/a"}, ["a e", "b c"]),
        ({"a": "event/b", "b": "event/b", "c": "event/a"}, ["b"]),
    ],
)
def test_events_that_are_dated_by_each_other_are_found(moments: dict[str, str], circles: list[str]) -> None:
    found = find_moment_circles(events_of(moments))
    assert [" ".join(event.removeprefix("event/") for event in circle) for circle in found] == circles


def test_a_long_circle_is_found() -> None:
    events: dict[Address, Moment | None] = {
        fact_address("event", str(number)): parse_moment(f"after event/{(number + 1) % 20_000}")
        for number in range(20_000)
    }
    assert find_moment_circles(events) == [(*events,)]


@given(EVENTS)
def test_each_event_in_a_circle_is_dated_by_the_next_and_has_no_date(events: Mapping[Address, Moment | None]) -> None:
    resolver = MomentResolver(events)
    circles = find_moment_circles(events)
    for circle in circles:
        for event, following in zip(circle, (*circle[1:], circle[0]), strict=True):
            moment = events[event]
            assert moment is not None
            assert moment.event == following
            assert resolver.resolve_moment(moment) is None
    in_circles = [event for circle in circles for event in circle]
    assert len(in_circles) == len(set(in_circles))
