from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.address import Address
from jvexplore.dossier.moments.moment import Moment, MomentText, parse_moment
from jvexplore.errors import JvexploreError
from jvexplore.reading.calendar_duration import CalendarDuration
from jvexplore.table_reader import table_reader
from tests.dossier.moments.written_moments import moment_texts

COMPLETION = Address("event/completion")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019-33", Moment(edtf="2019-33")),
        ("../2018-09-11", Moment(edtf="../2018-09-11")),
        ("2018-XX~", Moment(edtf="2018-XX~")),
        ("event/completion", Moment(event=COMPLETION)),
        ("after event/completion", Moment(event=COMPLETION, side="after")),
        ("before event/completion", Moment(event=COMPLETION, side="before")),
        ("P5Y after event/completion", Moment(event=COMPLETION, side="after", distance=CalendarDuration(years=5))),
        ("P1Y6M before event/completion", Moment(event=COMPLETION, side="before", distance=CalendarDuration(1, 6))),
    ],
)
def test_a_moment_is_a_date_or_given_by_an_event(text: str, moment: Moment) -> None:
    assert parse_moment(text) == moment
    assert str(moment) == text


@given(moment_texts())
def test_the_text_of_a_moment_is_parsed_to_an_equal_one(text: str) -> None:
    moment = parse_moment(text)
    assert parse_moment(str(moment)) == moment
    assert (moment.date_span is None) == bool(moment.event)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2018-00", '"2018-00" has the month 00; write the year alone, or "XX" for an unknown month'),
        ("2018-09-00", '"2018-09-00" has the day 00; leave the day out, or write "XX" for an unknown day'),
        ("2019-Q1", '"2019-Q1" is not a quarter in EDTF; write "2019-33" to "2019-36" for the four quarters'),
        (" 2019", '" 2019" has a space at its start or end; remove it'),
        ("event/completion ", '"event/completion " has a space at its start or end; remove it'),
        ("after  event/x", '"after  event/x" has more than one space between two words; write one'),
        ("P5Y", '"P5Y" is a duration without its event; write the event, like "P5Y after event/completion"'),
        ("P5Y after", '"P5Y after" names no event; write it like "event/completion", "after event/completion" or "P5Y after event/completion"'),
        ("P5Y event/x", '"P5Y event/x" is not worded as a moment; write "after" or "before" between duration and event'),
        ("After event/x", '"After event/x" has capitals; write "after", "before" and the event in small letters'),
        ("5 years after event/x", '"5 years after event/x" does not begin with a duration; write it like "P5Y" (five years), "P18M" (18 months), "P6W" (six weeks) or "P30D" (30 days)'),
        ("5y after event/x", '"5y" is not a duration in ISO 8601; write it in capitals after a "P", like "P5Y"'),
        ("PT5H after event/x", '"PT5H" has a time of day, which is not read; leave out the "T" and what follows'),
        ("after event/The sale", '"after event/The sale" does not name an event by its address; write the event\'s id after "event/", like "after event/completion"'),
        ("event/Completion", '"event/Completion" does not name an event by its id; write the id as its event has it, like "completion"'),
        ("after completion", '"after completion" does not name an event by its address; write the event\'s id after "event/", like "after event/completion"'),
        ("P5Y after term/x", '"P5Y after term/x" does not name an event by its address; write the event\'s id after "event/", like "after event/completion"'),
        ("term/x", '"term/x" is not an event; name an event, or write a date'),
        ("soon", '"soon" is not a date that can be read; write it in EDTF, like "2026", "2027-03-04" or "2027-33" (first quarter); or by an event, like "event/completion", "after event/completion" or "P5Y after event/completion"'),
    ],
)  # fmt: skip
def test_what_is_no_moment_is_refused_with_a_remedy(text: str, message: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        parse_moment(text)
    assert str(refused.value) == message


@given(
    st.one_of(
        st.text(max_size=30),
        st.lists(st.sampled_from(["P5Y", "after", "before", "event/x", "event/", " ", "/", "2018", "x"])).map("".join),
        st.lists(st.sampled_from(["P5Y", "after", "before", "event/x", "event/", "/", "2018"])).map(" ".join),
    )
)
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    found = moment_or_refusal(text)
    if isinstance(found, JvexploreError):
        assert found.remedy
        assert len(str(found)) < 300
    else:
        assert str(found) == text


def moment_or_refusal(text: str) -> Moment | JvexploreError:
    try:
        return parse_moment(text)
    except JvexploreError as refused:
        return refused


@pytest.mark.parametrize("text", ["event/" * 200_000, "after " * 200_000 + "event/x", "event/" + "-" * 1_000_000])
def test_a_long_text_is_refused_at_once(text: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        parse_moment(text)
    assert len(str(refused.value)) < 300


@dataclass(frozen=True)
class DatedEntry:
    when: MomentText | None = None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2018, 9, 11), "2018-09-11"),
        (2018, "2018"),
        ("2018-09", "2018-09"),
        ("P5Y after event/completion", "P5Y after event/completion"),
    ],
)
def test_a_file_may_have_a_bare_date_or_year(value: object, text: str) -> None:
    assert table_reader(DatedEntry)({"when": value}).when == text


@pytest.mark.parametrize("value", [True, 1.5, datetime(2018, 9, 11), ["2018"], {}, 20180911, -5, "", "soon"])
def test_a_value_of_another_type_is_refused(value: object) -> None:
    with pytest.raises(JvexploreError):
        table_reader(DatedEntry)({"when": value})
