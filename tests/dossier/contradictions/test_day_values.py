"""Days exclude each other if none is common to both, or if they are at other distances from one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from jvexplore.dossier.fact_comparison import DayValue, spans_exclude
from jvexplore.dossier.moments.moment import Moment, parse_moment
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from tests.dossier.moments.written_moments import EVENTS, MOMENTS, resolver_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address


def days_exclude(one: Moment, other: Moment, resolver: MomentResolver) -> bool:
    """Return whether two days exclude each other on a scale that both are on."""
    spans = dict(DayValue("when", one, "day").spans(resolver))
    others = dict(DayValue("when", other, "day").spans(resolver))
    return any(spans_exclude(spans[scale], others[scale]) for scale in spans.keys() & others.keys())


def exclude(one: str, other: str) -> bool:
    resolver = resolver_of(completion="2019-33", listing="2021", talks="", closing="2019-03-01")
    return days_exclude(parse_moment(one), parse_moment(other), resolver)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018", "2019"),
        ("2018-09-11", "2018-09-12"),
        ("2019-33", "2019-34"),
        ("2019-40", "2019-41"),
        ("../2018", "2019-01-01"),
        ("2019/..", "2018-12-31"),
        ("2018/2019", "2020"),
        ("event/completion", "2019-34"),
        ("P5Y after event/completion", "2023"),
        ("after event/completion", "2018"),
        ("before event/completion", "event/listing"),
        ("2018~", "2020"),
        ("2018?", "2016"),
        ("2020~", "2018"),
        ("2018~", "2021%"),
        ("2018-09-11~", "2018-10-13"),
        ("2018~/..", "2016"),
        ("P3Y after event/talks", "P5Y after event/talks"),
        ("P3Y after event/completion", "P5Y after event/completion"),
        ("P2M after event/talks", "P3M after event/talks"),
        ("P30D after event/talks", "P6W after event/talks"),
        ("P1Y before event/talks", "P2Y before event/talks"),
        ("P1M before event/talks", "P1M after event/talks"),
        ("before event/completion", "P5Y after event/completion"),
        ("event/talks", "P1D after event/talks"),
        ("P1D before event/missing", "event/missing"),
    ],
)
def test_dates_without_a_common_day_exclude_each_other(one: str, other: str) -> None:
    assert exclude(one, other)
    assert exclude(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018", "2018-12-31"),
        ("2019-33", "2019-03"),
        ("2019-40", "2019"),
        ("2018-XX", "2018-06"),
        ("../2018", "2018-01-01"),
        ("2018/2019", "2019/2020"),
        ("event/completion", "2019-02-01"),
        ("P5Y after event/completion", "2024-33"),
        ("after event/completion", "2030"),
        ("after event/completion", "2019-01-01"),
        ("event/talks", "2018"),
        ("P5Y after event/talks", "event/completion"),
        ("event/missing", "1900"),
        ("2018~", "2019"),
        ("2018?", "2017-01-02"),
        ("2020~", "2019"),
        ("2018~", "2020?"),
        ("2018-09-11~", "2018-10-12"),
        ("2018~/..", "2017"),
        ("0001~", "0002"),
        ("9999~", "9998"),
        ("P18M after event/talks", "P1Y6M after event/talks"),
        ("P30D after event/talks", "P1M after event/talks"),
        ("P52W after event/talks", "P1Y after event/talks"),
        ("P30D after event/closing", "P1M after event/closing"),
        ("after event/talks", "P5Y after event/talks"),
        ("after event/talks", "before event/talks"),
        ("P1Y after event/talks", "P2Y after event/missing"),
        ("after event/completion", "event/completion"),
    ],
)
def test_dates_with_a_common_day_do_not(one: str, other: str) -> None:
    assert not exclude(one, other)
    assert not exclude(other, one)


@given(EVENTS, MOMENTS, MOMENTS)
def test_exclusion_is_symmetric_and_irreflexive(
    events: Mapping[Address, Moment | None], one: Moment, other: Moment
) -> None:
    resolver = MomentResolver(events)
    assert not days_exclude(one, one, resolver)
    assert days_exclude(one, other, resolver) == days_exclude(other, one, resolver)
