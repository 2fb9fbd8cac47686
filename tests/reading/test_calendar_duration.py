from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.errors import JvexploreError
from jvexplore.reading.calendar_duration import CalendarDuration, parse_calendar_duration


@pytest.mark.parametrize(
    ("text", "duration", "total_months", "total_days"),
    [
        ("P5Y", CalendarDuration(years=5), 60, 0),
        ("P18M", CalendarDuration(months=18), 18, 0),
        ("P1Y6M", CalendarDuration(years=1, months=6), 18, 0),
        ("P6W", CalendarDuration(weeks=6), 0, 42),
        ("P30D", CalendarDuration(days=30), 0, 30),
        ("P1Y2M3W4D", CalendarDuration(1, 2, 3, 4), 14, 25),
    ],
)
def test_a_duration_is_in_years_months_weeks_and_days(
    text: str, duration: CalendarDuration, total_months: int, total_days: int
) -> None:
    parsed = parse_calendar_duration(text)
    assert parsed == duration
    assert (parsed.total_months, parsed.total_days) == (total_months, total_days)
    assert str(parsed) == text


@pytest.mark.parametrize(
    ("text", "same"), [("P18M", "P1Y6M"), ("P30D", "P4W2D"), ("P1Y24M8D", "P3Y1W1D"), ("P5Y", "P5Y")]
)
def test_durations_that_mean_the_same_are_the_same_once_normalised(text: str, same: str) -> None:
    assert str(parse_calendar_duration(text).normalised()) == same


def test_zeros_are_left_out() -> None:
    assert str(parse_calendar_duration("P05Y0M")) == "P5Y"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("P", '"P" is not a duration; write it like "P5Y" (five years), "P18M" (18 months), "P6W" (six weeks) or "P30D" (30 days)'),
        ("5 years", '"5 years" is not a duration; write it like "P5Y" (five years), "P18M" (18 months), "P6W" (six weeks) or "P30D" (30 days)'),
        ("P5", '"P5" has no unit; add Y, M, W or D, for years, months, weeks or days'),
        ("p5y", '"p5y" is not a duration in ISO 8601; write it in capitals after a "P", like "P5Y"'),
        ("5Y", '"5Y" is not a duration in ISO 8601; write it in capitals after a "P", like "P5Y"'),
        ("PT5H", '"PT5H" has a time of day, which is not read; leave out the "T" and what follows'),
        ("P1DT5H", '"P1DT5H" has a time of day, which is not read; leave out the "T" and what follows'),
        ("P0D", '"P0D" has no length; leave it out, and name the event alone'),
        ("P0Y0M", '"P0Y0M" has no length; leave it out, and name the event alone'),
        ("-P5Y", '"-P5Y" is negative; write "before" for what is earlier'),
        ("P1.5Y", '"P1.5Y" has a fraction, which is not read; write a smaller unit, like "P18M"'),
        ("P6M1Y", '"P6M1Y" has a unit twice, or units in another order; write years, months, weeks, days'),
        ("P123456D", '"P123456D" has a number of more than five digits; write a larger unit'),
    ],
)  # fmt: skip
def test_an_unsupported_duration_is_refused_with_a_remedy(text: str, message: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        parse_calendar_duration(text)
    assert str(refused.value) == message


@pytest.mark.parametrize("text", ["P" + "1Y" * 100_000, "P" + "9" * 100_000, "P٥Y", "P5Y\n", " P5Y", ""])
def test_every_refused_duration_has_a_short_message(text: str) -> None:
    with pytest.raises(JvexploreError, match=r"; (write|leave|add) ") as refused:
        parse_calendar_duration(text)
    assert len(str(refused.value)) < 200


@given(st.one_of(st.text(max_size=20), st.text("P0123456789YMWDT.,-", max_size=12)))
def test_any_text_is_a_duration_or_refused(text: str) -> None:
    found = duration_or_refusal(text)
    if isinstance(found, JvexploreError):
        assert found.remedy
    else:
        assert found.total_months or found.total_days
        assert parse_calendar_duration(str(found)) == found


def duration_or_refusal(text: str) -> CalendarDuration | JvexploreError:
    try:
        return parse_calendar_duration(text)
    except JvexploreError as refused:
        return refused
