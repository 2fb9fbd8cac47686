from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from jvexplore.dossier.moments.moment import Moment, parse_moment
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from jvexplore.dossier.moments.possible_days import moments_exclude
from tests.dossier.moments.written_moments import EVENTS, MOMENTS, resolver_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address


def exclude(one: str, other: str) -> bool:
    resolver = resolver_of(completion="2019-33", listing="2021", talks="")
    return moments_exclude(parse_moment(one), parse_moment(other), resolver)


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
        ("before event/completion", "P5Y after event/completion"),
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
    ],
)
def test_dates_with_a_common_day_do_not(one: str, other: str) -> None:
    assert not exclude(one, other)
    assert not exclude(other, one)


def test_no_moment_excludes_none() -> None:
    assert not moments_exclude(None, parse_moment("2018"), resolver_of())
    assert not moments_exclude(parse_moment("2018"), None, resolver_of())


@given(EVENTS, MOMENTS, MOMENTS)
def test_exclusion_is_symmetric_and_irreflexive(
    events: Mapping[Address, Moment | None], one: Moment, other: Moment
) -> None:
    resolver = MomentResolver(events)
    assert not moments_exclude(one, one, resolver)
    assert moments_exclude(one, other, resolver) == moments_exclude(other, one, resolver)
