from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address, fact_address
from jvexplore.dossier.moments.moment import Moment, parse_moment
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from jvexplore.dossier.moments.timeline_order import timeline_order
from tests.dossier.moments.written_moments import EVENTS, MOMENTS, events_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import DrawFn


def ordered(**moments: str) -> str:
    """Return the ids of events in the order of the timeline."""
    facts = events_of(moments)
    return " ".join(each.removeprefix("event/") for each in timeline_order(facts, MomentResolver(facts)))


@pytest.mark.parametrize(
    ("moments", "order"),
    [
        ({"a": "2019", "b": "2018", "c": "2018-09-11"}, "b c a"),
        ({"a": "2018", "b": "2018-33", "c": "2018-01-01"}, "c b a"),
        ({"a": "2019", "b": "../2018"}, "b a"),
        ({"a": "2018", "b": "2018-XX", "c": "2018"}, "a b c"),
        ({"a": "", "b": "2018", "c": ""}, "b a c"),
        ({"a": "after event/c", "b": "before event/c", "c": ""}, "b c a"),
        ({"a": "after event/c", "b": "", "c": ""}, "b c a"),
        ({"a": "event/d", "b": "before event/d", "c": "2020", "d": "2019"}, "b d a c"),
        ({"a": "after event/c", "b": "2019-06-01", "c": "2019"}, "c a b"),
        ({"a": "P5Y after event/c", "b": "2020", "c": "2019"}, "c b a"),
        ({"a": "P5Y after event/c", "b": "P18M after event/c", "c": "", "d": "P1Y before event/c", "e": "P2Y before event/c", "f": "event/c", "g": "after event/c", "h": "before event/c"}, "e d h c f g b a"),
        ({"a": "after event/b", "b": "after event/c", "c": "2018", "d": "2017", "e": "2020"}, "d c b a e"),
        ({"a": "after event/missing", "b": "2018"}, "b a"),
        ({"a": "after event/b", "b": "after event/a", "c": "after event/a", "d": "", "e": "event/e"}, "d a b c e"),
    ],
)  # fmt: skip
def test_facts_are_sorted_by_date_or_beside_their_event(moments: dict[str, str], order: str) -> None:
    assert ordered(**moments) == order


def test_a_fact_whose_event_is_not_in_the_list_is_sorted_by_its_computed_date() -> None:
    facts: dict[Address, Moment | None] = {
        Address("term/a"): parse_moment("after event/completion"),
        Address("term/b"): parse_moment("2018"),
        Address("term/c"): parse_moment("event/unknown"),
        Address("term/d"): parse_moment("2020"),
    }
    resolver = MomentResolver({Address("event/completion"): parse_moment("2019")})
    assert [*timeline_order(facts, resolver)] == ["term/b", "term/a", "term/d", "term/c"]


def test_a_long_chain_is_sorted() -> None:
    chain: dict[Address, Moment | None] = {
        fact_address("event", str(number)): parse_moment(f"after event/{number + 1}") for number in range(20_000)
    }
    chain[fact_address("event", "20000")] = None
    assert [*timeline_order(chain, MomentResolver(chain))] == [*reversed(chain)]


@st.composite
def dated_facts(draw: DrawFn) -> dict[Address, Moment | None]:
    """Return the moments of events and of facts that are none."""
    facts = draw(EVENTS)
    for number, moment in enumerate(draw(st.lists(st.one_of(st.none(), MOMENTS), max_size=6))):
        facts[fact_address("term", str(number))] = moment
    return dict(draw(st.permutations([*facts.items()])))


@given(dated_facts())
def test_every_fact_is_listed_once_and_always_at_the_same_place(facts: Mapping[Address, Moment | None]) -> None:
    resolver = MomentResolver(facts)
    order = timeline_order(facts, resolver)
    assert sorted(order) == sorted(facts)
    assert timeline_order({address: facts[address] for address in order}, MomentResolver(facts)) == order


@given(dated_facts())
def test_written_dates_are_in_order(facts: Mapping[Address, Moment | None]) -> None:
    order = timeline_order(facts, MomentResolver(facts))
    days = [span.listing_day for each in order if (moment := facts[each]) and (span := moment.date_span)]
    assert days == sorted(days)
