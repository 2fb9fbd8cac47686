from __future__ import annotations

from datetime import date

import pytest

from jvexplore.reading.dates import read_dates
from tests.reading.english_dates import TUESDAY, edtf_of, words_of


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("the company said on Tuesday.", "Tuesday", "2018-09-11"),
        ("it said Wednesday that", "Wednesday", "2018-09-05"),
        ("on Monday evening", "Monday evening", "2018-09-10"),
        ("last Tuesday", "last Tuesday", "2018-09-04"),
        ("next Tuesday", "next Tuesday", "2018-09-18"),
        ("this coming Friday", "this coming Friday", "2018-09-14"),
        ("this Friday", "this Friday", "2018-09-14"),
        ("shortly after Monday’s announcement that its founder plans to leave", "Monday", "2018-09-10"),
        ("ahead of Thursday's vote", "Thursday", "2018-09-13"),
        ("by Friday", "Friday", "2018-09-14"),
        ("until Monday", "Monday", "2018-09-17"),
        ("The board will meet on Friday", "Friday", "2018-09-14"),
        ("On Thursday, the board will vote", "Thursday", "2018-09-13"),
        ("It will buy the firm, the company said on Friday.", "Friday", "2018-09-07"),
        ("Friday 14 September", "Friday 14 September", "2018-09-14"),
        ("yesterday", "yesterday", "2018-09-10"),
        ("The day before yesterday", "The day before yesterday", "2018-09-09"),
        ("tomorrow morning", "tomorrow morning", "2018-09-12"),
        ("it said today", "today", "2018-09-11"),
        ("unless talks begin by Christmas", "Christmas", "2018-12-25"),
        ("on New Year's Eve", "New Year's Eve", "2018-12-31"),
        ("before Thanksgiving", "Thanksgiving", "2018-11-22"),
        ("after Labor Day", "Labor Day", "2018-09-03"),
        ("in the autumn of last year", "the autumn of last year", "2017-23"),
        ("The offer opened and runs to 30 September", "30 September", "2018-09-30"),
        ("a vote before Christmas, he demanded", "Christmas", "2018-12-25"),
        ("by August 8 it had acceptances for half of the shares", "August 8", "2018-08-08"),
        ("It would rise to 40% from 22% in March", "March", "2018-03"),
        ("the offer lapses on October 31", "October 31", "2018-10-31"),
        ("last night", "last night", "2018-09-10"),
        ("this week", "this week", "2018-09-10/2018-09-16"),
        ("last week's talks", "last week", "2018-09-03/2018-09-09"),
        ("next weekend", "next weekend", "2018-09-22/2018-09-23"),
        ("earlier this month", "earlier this month", "2018-09"),
        ("next month", "next month", "2018-10"),
        ("last quarter", "last quarter", "2018-34"),
        ("later this year", "later this year", "2018"),
        ("plans to retire next year.", "next year", "2019"),
        ("LAST YEAR", "LAST YEAR", "2017"),
        ("in the coming year", "the coming year", "2019"),
        ("by the end of next year", "the end of next year", "2019"),
        ("by the end of the year", "the end of the year", "2018"),
        ("by year-end", "year-end", "2018"),
        ("at the end of the month", "the end of the month", "2018-09"),
        ("three days ago", "three days ago", "2018-09-08"),
        ("two weeks ago", "two weeks ago", "2018-08-28~"),
        ("six months ago", "six months ago", "2018-03"),
        ("a year ago", "a year ago", "2017"),
        ("more than 20 years ago", "20 years ago", "1998~"),
        ("in three months' time", "three months' time", "2018-12"),
        ("It will close in three months.", "three months", "2018-12"),
        ("last September", "last September", "2017-09"),
        ("next March", "next March", "2019-03"),
        ("in September", "September", "2018-09"),
        ("in May", "May", "2018-05"),
        ("is to open in January", "January", "2019-01"),
        ("is to be completed in the second quarter", "the second quarter", "2019-34"),
        ("to be fully paid in May", "May", "2019-05"),
        ("will be sold on 3 May", "3 May", "2019-05-03"),
        ("it was completed in the fourth quarter", "the fourth quarter", "2017-36"),
        ("it opened in January", "January", "2018-01"),
        ("closed in December", "December", "2017-12"),
        ("January's figures", "January", "2019-01"),
        ("signed on 3 May", "3 May", "2018-05-03"),
        ("will end on May 3", "May 3", "2019-05-03"),
        ("between 2 and 4 October", "2 and 4 October", "2018-10-02/2018-10-04"),
        ("on 29 February", "29 February", "2020-02-29"),
        ("on 5 April last year", "5 April last year", "2017-04-05"),
        ("in September of next year", "September of next year", "2019-09"),
        ("in the fourth quarter", "the fourth quarter", "2018-36"),
        ("expected in the first quarter", "the first quarter", "2019-33"),
        ("revenue rose in the first quarter", "the first quarter", "2018-33"),
        ("second-quarter revenue", "second-quarter", "2018-34"),
        ("the second quarter of last year", "the second quarter of last year", "2017-34"),
        ("the third quarter of the year", "the third quarter of the year", "2018-35"),
        ("in Q3", "Q3", "2018-35"),
        ("this spring", "this spring", "2018-21"),
        ("next spring", "next spring", "2019-21"),
        ("last summer", "last summer", "2018-22"),
        ("from Tuesday to Friday", "Tuesday to Friday", "2018-09-11/2018-09-14"),
        ("between Monday and Wednesday", "Monday and Wednesday", "2018-09-10/2018-09-12"),
    ],
)  # fmt: skip
def test_a_relative_date_is_resolved_by_the_day_of_publication(text: str, words: str, edtf: str) -> None:
    reads = read_dates(text, TUESDAY)
    assert words_of(text, reads) == [(words, edtf)]
    assert reads[0].is_relative
    assert not read_dates(text, None)


def test_a_weekday_is_the_latest_or_the_next_from_any_day() -> None:
    for day in range(10, 17):
        published = date(2018, 9, day)
        said = date.fromisoformat(edtf_of("it said on Tuesday", published)[0])
        due = date.fromisoformat(edtf_of("it will say so on Tuesday", published)[0])
        assert said.weekday() == due.weekday() == 1
        assert 0 <= (published - said).days < 7
        assert 0 <= (due - published).days < 7


def test_no_relative_date_is_before_or_after_the_calendar() -> None:
    text = "yesterday, last week, last year, last month, two weeks ago, 900 years ago, last Monday, last March"
    assert edtf_of(text, date.min) == []
    assert edtf_of("tomorrow, next week, next year, next month, next quarter, next Monday", date.max) == []
