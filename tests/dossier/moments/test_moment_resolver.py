from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from jvexplore.address import Address, fact_address
from jvexplore.dossier.moments.moment import Moment, parse_moment
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from jvexplore.reading.edtf import EdtfSpan, parse_edtf
from tests.dossier.moments.written_moments import EVENTS, MOMENTS, resolver_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.mark.parametrize(
    ("completion", "text", "resolved"),
    [
        ("2019-33", "P5Y after event/completion", "2024-33"),
        ("2019-33", "P18M after event/completion", "2020-35"),
        ("2019-33", "P1M after event/completion", "2019-02/2019-04"),
        ("2019-33", "P30D after event/completion", "2019-01-31/2019-04-30"),
        ("2019-33", "event/completion", "2019-33"),
        ("2019-33", "after event/completion", "2019-33/.."),
        ("2019-33", "before event/completion", "../2019-33"),
        ("2019", "P5Y before event/completion", "2014"),
        ("2019", "P6M after event/completion", "2019-07/2020-06"),
        ("2019-XX", "P1Y after event/completion", "2020"),
        ("2019-22", "P1Y after event/completion", "2020-22"),
        ("2019-40", "P6M after event/completion", "2019-41"),
        ("199X", "P10Y after event/completion", "200X"),
        ("199X", "P5Y after event/completion", "1995/2004"),
        ("19XX", "P100Y after event/completion", "20XX"),
        ("2019-02", "P1M after event/completion", "2019-03"),
        ("2019-03-15", "P6W after event/completion", "2019-04-26"),
        ("2019-03-15", "P1Y2M1W3D after event/completion", "2020-05-25"),
        ("2019-01-31", "P1M after event/completion", "2019-02-28"),
        ("2020-02-29", "P1Y after event/completion", "2021-02-28"),
        ("2020-02-29", "P1Y before event/completion", "2019-02-28"),
        ("2018/2019-33", "P1Y after event/completion", "2019/2020-33"),
        ("2018/2019", "after event/completion", "2018/.."),
        ("2018/2019", "before event/completion", "../2019"),
        ("2018/..", "P1Y after event/completion", "2019/.."),
        ("../2018", "P1Y after event/completion", "../2019"),
        ("2018~", "P1Y after event/completion", "2019~"),
        ("2018?", "P30D after event/completion", "2018-01-31?/2019-01-30?"),
        ("2018~/2019", "P1Y after event/completion", "2019~/2020"),
        ("2018~", "after event/completion", "2018~/.."),
        ("9998", "P1Y after event/completion", "9999"),
        ("0002", "P1Y before event/completion", "0001"),
    ],
)
def test_a_moment_by_an_event_is_as_exact_as_the_date_of_the_event(completion: str, text: str, resolved: str) -> None:
    expected = parse_edtf(resolved)
    found = resolver_of(completion=completion).resolve_moment(parse_moment(text))
    assert found is not None
    assert (found.first, found.last, found.hedged) == (expected.first, expected.last, expected.hedged)
    assert (found.open_before, found.open_after) == (expected.open_before, expected.open_after)
    assert (found.words, found.short) == (expected.words, expected.short)
    assert not found.is_duration


@pytest.mark.parametrize("text", ["2019-33", "2018/2019", "2014/..", "2018-09-11?"])
def test_a_written_date_is_that_date(text: str) -> None:
    assert resolver_of().resolve_moment(parse_moment(text)) == parse_edtf(text)


@pytest.mark.parametrize(
    ("completion", "text"),
    [
        ("", "event/completion"),
        ("", "P5Y after event/completion"),
        ("2019", "after event/missing"),
        ("event/completion", "event/completion"),
        ("after event/completion", "P1Y after event/completion"),
        ("../2019", "after event/completion"),
        ("2019/", "before event/completion"),
        ("9999", "P1Y after event/completion"),
        ("0001", "P1D before event/completion"),
        ("2019", "P99999Y after event/completion"),
        ("2019", "P99999M99999W99999D after event/completion"),
    ],
)
def test_what_cannot_be_dated_has_no_date(completion: str, text: str) -> None:
    assert resolver_of(completion=completion).resolve_moment(parse_moment(text)) is None


def test_no_moment_has_no_date() -> None:
    assert resolver_of().resolve_moment(None) is None


def test_events_may_be_dated_by_other_events() -> None:
    resolver = resolver_of(signing="2018-09-11", completion="P6M after event/signing", ends="after event/completion")
    span = resolver.resolve_moment(parse_moment("event/ends"))
    assert span is not None
    assert (span.first.isoformat(), span.open_after) == ("2019-03-11", True)


def test_events_in_a_circle_have_no_date_and_those_beside_it_keep_theirs() -> None:
    resolver = resolver_of(
        a="P1Y after event/b", b="P1Y after event/c", c="P1Y after event/a", d="after event/a", e="2019"
    )
    for event in "abcd":
        assert resolver.resolve_moment(parse_moment(f"event/{event}")) is None
    assert resolver.resolve_moment(parse_moment("event/e")) == parse_edtf("2019")


def test_a_long_chain_of_events_is_resolved() -> None:
    chain: dict[Address, Moment | None] = {
        fact_address("event", str(number)): parse_moment(f"P1D after event/{number + 1}") for number in range(20_000)
    }
    chain[fact_address("event", "20000")] = parse_moment("2018-09-11")
    resolver = MomentResolver(chain)
    span = resolver.resolve_moment(parse_moment("event/0"))
    assert span is not None
    assert span.first == span.last == date(2018, 9, 11) + timedelta(20_000)


def period(resolver: MomentResolver, since: str, until: str) -> EdtfSpan | None:
    return resolver.resolve_period(*(parse_moment(text) if text else None for text in (since, until)))


@pytest.mark.parametrize(
    ("since", "until", "resolved"),
    [
        ("2014", "2018-09", "2014/2018-09"),
        ("2014", "", "2014/"),
        ("", "2018", "/2018"),
        ("event/completion", "P5Y after event/completion", "2019-33/2024-33"),
        ("after event/completion", "P5Y after event/completion", "2019-33/2024-33"),
        ("2014", "event/missing", "2014/"),
        ("2019", "2014", "2019/"),
        ("2014?", "2018", "2014?/2018"),
        ("../2014", "2018", "/2018"),
    ],
)
def test_a_period_is_between_two_moments(since: str, until: str, resolved: str) -> None:
    assert period(resolver_of(completion="2019-33"), since, until) == parse_edtf(resolved)


def test_a_period_without_a_known_end_has_no_date() -> None:
    assert period(resolver_of(completion=""), "event/completion", "") is None
    assert period(resolver_of(), "", "") is None


@given(EVENTS, MOMENTS, MOMENTS)
def test_any_events_are_resolved(events: Mapping[Address, Moment | None], one: Moment, other: Moment) -> None:
    resolver = MomentResolver(events)
    for moment in (*events.values(), one, other):
        span = resolver.resolve_moment(moment)
        if moment and moment.edtf:
            assert span == parse_edtf(moment.edtf)
        if span:
            assert span.first <= span.last
    whole = resolver.resolve_period(one, other)
    assert whole is None or whole.is_duration


@given(EVENTS, MOMENTS)
def test_the_order_in_which_events_are_asked_for_makes_no_difference(
    events: Mapping[Address, Moment | None], asked: Moment
) -> None:
    used = MomentResolver(events)
    for moment in events.values():
        used.resolve_moment(moment)
    assert used.resolve_moment(asked) == MomentResolver(events).resolve_moment(asked)


@given(EVENTS, MOMENTS)
def test_a_computed_date_is_never_more_exact_than_that_of_its_event(
    events: Mapping[Address, Moment | None], moment: Moment
) -> None:
    resolver = MomentResolver(events)
    span = resolver.resolve_moment(moment)
    if not span or not moment.event:
        return
    event = resolver.resolve_moment(Moment(event=moment.event))
    assert event is not None
    assert span.hedged == event.hedged or moment.distance is None
    assert (span.last - span.first).days >= (event.last - event.first).days - 3 or span.open_before or span.open_after
