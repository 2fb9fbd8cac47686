"""Moments at random, for property tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from jvexplore.address import Address, fact_address
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from jvexplore.errors import JvexploreError
from jvexplore.reading.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import DrawFn

    from jvexplore.dossier.moments.moment import Moment

EVENT_IDS: Final = ("signing", "completion", "closing-2", "talks", "listing")
HEDGES: Final = st.sampled_from(["", "", "?", "~", "%"])


@st.composite
def edtf_dates(draw: DrawFn) -> str:
    """Write a date of any precision, now and then at the ends of the calendar."""
    year = draw(st.one_of(st.integers(2010, 2030), st.sampled_from([1, 2, 9997, 9998, 9999])))
    month = draw(st.integers(1, 12))
    forms = (
        f"{year:04}",
        f"{max(year // 10, 1):03}X",
        f"{max(year // 100, 1):02}XX",
        f"{year:04}-XX",
        f"{year:04}-XX-XX",
        f"{year:04}-{month:02}",
        f"{year:04}-{month:02}-XX",
        f"{year:04}-{draw(st.sampled_from([21, 22, 23, 33, 34, 35, 36, 40, 41]))}",
        f"{year:04}-{month:02}-{draw(st.integers(1, 28)):02}",
        f"{year:04}-01-31",
    )
    return draw(st.sampled_from(forms)) + draw(HEDGES)


@st.composite
def edtf_texts(draw: DrawFn) -> str:
    """Write a date or an interval."""
    one, other = sorted((draw(edtf_dates()), draw(edtf_dates())), key=lambda each: parse_edtf(each).first)
    text = draw(st.sampled_from(["{}", "{}", "{}/{}", "{}/..", "{}/", "../{}", "/{}"])).format(one, other)
    try:
        parse_edtf(text)
    except JvexploreError:  # one lies within the other, and so ends before it begins
        return one
    return text


@st.composite
def duration_texts(draw: DrawFn) -> str:
    """Write a duration, now and then one that is longer than the calendar."""
    numbers = st.one_of(st.integers(1, 40), st.sampled_from([0, 1, 12, 99999]))
    units = draw(st.lists(st.sampled_from("YMWD"), min_size=1, unique=True))
    parts = [(draw(numbers), unit) for unit in sorted(units, key="YMWD".index)]
    if not any(number for number, _ in parts):
        return "P05Y"
    return "P" + "".join(f"{number}{unit}" for number, unit in parts)


@st.composite
def moment_texts(draw: DrawFn) -> str:
    """Write a moment of any form; some events do not exist."""
    if draw(st.booleans()):
        return draw(edtf_texts())
    event = f"event/{draw(st.sampled_from((*EVENT_IDS, 'missing')))}"
    side = draw(st.sampled_from(["", "after ", "before "]))
    distance = f"{draw(duration_texts())} " if side and draw(st.booleans()) else ""
    return f"{distance}{side}{event}"


MOMENTS: Final = moment_texts().map(parse_moment)
EVENTS: Final[st.SearchStrategy[dict[Address, Moment | None]]] = st.dictionaries(
    st.sampled_from([fact_address("event", each) for each in EVENT_IDS]), st.one_of(st.none(), MOMENTS)
)
"""The moments of some events, which may refer to each other in circles."""


def resolver_of(**moments: str) -> MomentResolver:
    """Return a resolver for events with moments as text; "" for an event without one."""
    return MomentResolver(events_of(moments))


def events_of(moments: Mapping[str, str]) -> dict[Address, Moment | None]:
    """Return the moments of events by address."""
    return {fact_address("event", each): parse_moment(text) if text else None for each, text in moments.items()}
