from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.errors import JvexploreError
from jvexplore.reading.dates import ReadDate, fits_date, fits_dates, read_dates

TUESDAY = date(2018, 9, 11)


def fits(edtf: str, text: str) -> bool:
    return fits_dates(edtf, read_dates(text, TUESDAY))


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2018-09-11", "on 11 September 2018"),
        ("2018-09", "on 11 September 2018"),
        ("2018", "on 11 September 2018"),
        ("2018-35", "on 11 September 2018"),
        ("201X", "on 11 September 2018"),
        ("2018-09-XX", "on 11 September 2018"),
        ("2018-09-11?", "on 11 September 2018"),
        ("2018-09-11", "on Tuesday"),
        ("2028", "from 2028"),
        ("2028", "by 2028"),
        ("../2028", "in 2028"),
        ("2028/..", "in 2028"),
        ("/2028", "until 2028"),
        ("2028/", "since 2028"),
        ("2018-XX", "in 2018"),
        ("2018-09-11~", "in September 2018"),
        ("2018-09?", "in 2018"),
        ("2018-08-28", "two weeks ago"),
        ("2015/2018", "from 2015 to 2018"),
        ("2017-04/2018-03", "in FY18"),
        ("2017-07/2018-06", "in the year to June"),
        ("2018-06-30", "in the year to June"),
        ("2015/2018", "it began in 2015 and ended in March 2018"),
        ("2015", "from 2015 to 2018"),
        ("2018", "from 2015 to 2018"),
        ("2015/..", "from 2015 to 2018"),
        ("2018-01/2018-03", "in the first quarter of 2018"),
        ("2018-33", "in the first three months of 2018"),
        ("2019", "in the winter of 2019"),
        ("2018-09/2019-33", "signed on 11 September 2018 and due in the first quarter of 2019"),
    ],
)
def test_a_date_fits_words_that_state_it_or_more_precisely(edtf: str, text: str) -> None:
    assert fits(edtf, text)


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2018-09-12", "on 11 September 2018"),
        ("2018-09-11", "in September 2018"),
        ("2018-09", "in 2018"),
        ("2018-09-XX", "in 2018"),
        ("2017", "in 2018"),
        ("2017~", "in 2018"),
        ("2018-10~", "in September 2018"),
        ("199X", "in 2018"),
        ("2016", "from 2015 to 2018"),
        ("2015/2017", "from 2015 to 2018"),
        ("2018/2015", "in 2015"),
        ("2018/2019", "on 11 September 2018"),
        ("2018/2019", "in 2019 and 2018"),
        ("2018-34", "in the first quarter of 2018"),
        ("2018", "for years"),
    ],
)
def test_a_date_does_not_fit_words_that_state_another_or_less_precisely(edtf: str, text: str) -> None:
    if edtf == "2018/2015":
        with pytest.raises(JvexploreError):
            fits(edtf, text)
    else:
        assert not fits(edtf, text)


@pytest.mark.parametrize(
    ("text", "language", "fitting", "differing"),
    [
        ("before the end of 2029", "en", "2029-12-31 ../2029-12-31 2029-12 2029-36 2029", "2029-12-30 2029-01 2029-41"),
        ("by the end of 2029", "en", "2029-12-31 ../2029-12 2029", "2029-11 2030-12-31"),
        ("from the start of 2029", "en", "2029-01-01 2029-01 2029-33 2029-01-01/..", "2029-12-31 2029-01-02"),
        ("at the end of March 2029", "en", "2029-03-31 2029-03", "2029-03-30 2029-12-31"),
        ("at the end of the second quarter of 2029", "en", "2029-06-30 2029-06", "2029-04 2029-12-31"),
        ("by year-end", "en", "2018-12-31 2018-12", "2018-06-30"),
        ("at the end of March next year", "en", "2019-03-31", "2019-03-01"),
        ("from the start of 2015 to the end of 2018", "en", "2015-01-01/2018-12-31 2018-12", "2015-01-02/2018-12-31"),
        ("in late 2029", "en", "2029", "2029-12-31"),
        ("bis Ende 2029", "de", "2029-12-31 ../2029-12", "2029-01"),
        ("bis zum Jahresende 2029", "de", "2029-12-31", "2029-01-01"),
        ("seit Anfang 2018", "de", "2018-01-01 2018-01/..", "2018-12-31"),
    ],
)
def test_the_first_or_last_day_month_or_quarter_fits_words_for_that_edge_of_a_period(
    text: str, language: str, fitting: str, differing: str
) -> None:
    read = read_dates(text, TUESDAY, language)
    assert [each for each in fitting.split() if not fits_dates(each, read)] == []
    assert [each for each in differing.split() if fits_dates(each, read)] == []


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.sampled_from(["", "?", "~", "%"]))
def test_a_day_fits_itself_and_periods_around_it(day: date, hedge: str) -> None:
    read = ReadDate(0, 1, day.isoformat())
    for edtf in (day.isoformat(), f"{day.year:04}-{day.month:02}", f"{day.year:04}"):
        assert fits_date(edtf + hedge, read)
        assert fits_date(f"{edtf}{hedge}/..", read)
    month = ReadDate(0, 1, f"{day.year:04}-{day.month:02}")
    assert fits_date(day.isoformat() + hedge, month) == bool(hedge)
