from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.dates import read_dates
from tests.reading.english_dates import TUESDAY, edtf_of, words_of
from tests.reading.written_dates import ENGLISH


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("signed on 11 September 2018 in Oslo", "11 September 2018", "2018-09-11"),
        ("on the 11th of September, 2018.", "the 11th of September, 2018", "2018-09-11"),
        ("On September 11, 2018, it", "September 11, 2018", "2018-09-11"),
        ("Sept. 11, 2018", "Sept. 11, 2018", "2018-09-11"),
        ("Sep 11 2018", "Sep 11 2018", "2018-09-11"),
        ("on 11 Sep 2018", "11 Sep 2018", "2018-09-11"),
        ("as of 2018-09-11T10:00Z", "2018-09-11", "2018-09-11"),
        ("dated 2018/09/11", "2018/09/11", "2018-09-11"),
        ("The Courier, 11.09.2018", "11.09.2018", "2018-09-11"),
        ("on 11/09/2018", "11/09/2018", "2018-09-11"),
        ("on 09/25/2018", "09/25/2018", "2018-09-25"),
        ("on 11-09-2018", "11-09-2018", "2018-09-11"),
        ("on 31/12/18", "31/12/18", "2018-12-31"),
        ("Tue 11 Sep 2018", "Tue 11 Sep 2018", "2018-09-11"),
        ("Tuesday (11 September 2018)", "Tuesday (11 September 2018", "2018-09-11"),
        ("in September 2018", "September 2018", "2018-09"),
        ("in Sept 2018", "Sept 2018", "2018-09"),
        ("since September of 2018", "September of 2018", "2018-09"),
        ("in December '18", "December '18", "2018-12"),
        ("in early March 2020", "early March 2020", "2020-03"),
        ("at the end of March 2020", "the end of March 2020", "2020-03"),
        ("in 2018", "2018", "2018"),
        ("In 2018, 40 people left", "2018", "2018"),
        ("in early 2018", "early 2018", "2018"),
        ("by mid-2018", "mid-2018", "2018"),
        ("throughout 2018", "2018", "2018"),
        ("the year 2018", "the year 2018", "2018"),
        ("(2014)", "2014", "2014"),
        ("the crash of 1929", "1929", "1929"),
        ("the protests of 2019", "2019", "2019"),
        ("2018's largest deal", "2018", "2018"),
        ("its 2017 annual report", "2017", "2017"),
        ("the 2018 World Cup", "2018", "2018"),
        ("2018 was a good year", "2018", "2018"),
        ("founded in 1852", "1852", "1852"),
        ("the 2018-19 season", "the 2018-19", "2018/2019"),
        ("in 2018/19", "2018/19", "2018/2019"),
        ("in 1999-00", "1999-00", "1999/2000"),
        ("over 2018–2020", "2018–2020", "2018/2020"),
        ("in 2018-09", "2018-09", "2018-09"),
        ("in the 1990s", "the 1990s", "199X"),
        ("in the mid-1990s", "the mid-1990s", "199X"),
        ("in the '90s", "90s", "199X"),
        ("in the 2000s", "the 2000s", "200X"),
        ("in the 1800s", "the 1800s", "18XX"),
        ("in Q1 2019", "Q1 2019", "2019-33"),
        ("in Q4/2019", "Q4/2019", "2019-36"),
        ("Q3 '18 revenue", "Q3 '18", "2018-35"),
        ("1Q19 profit", "1Q19", "2019-33"),
        ("in 2019 Q2", "2019 Q2", "2019-34"),
        ("H1 2019", "H1 2019", "2019-40"),
        ("2H18 results", "2H18", "2018-41"),
        ("in the first quarter of 2019", "the first quarter of 2019", "2019-33"),
        ("fourth-quarter 2019 sales", "fourth-quarter 2019", "2019-36"),
        ("the 2nd half of 2018", "the 2nd half of 2018", "2018-41"),
        ("in the first three months of 2019", "the first three months of 2019", "2019-33"),
        ("in the last three months of 2019", "the last three months of 2019", "2019-36"),
        ("in the first nine months of 2019", "the first nine months of 2019", "2019-01/2019-09"),
        ("the first half of 2019", "the first half of 2019", "2019-40"),
        ("in spring 2020", "spring 2020", "2020-21"),
        ("in the fall of 2008", "the fall of 2008", "2008-23"),
        ("the winter of 2019-20", "the winter of 2019-20", "2019-24"),
        ("end-2020", "end-2020", "2020"),
        ("by year-end 2019", "year-end 2019", "2019"),
        ("in fiscal 2019", "fiscal 2019", "2019"),
        ("in the financial year 2018-19", "the financial year 2018-19", "2018/2019"),
        ("FY19 guidance", "FY19", "2019"),
        ("FY18/19 guidance", "FY18/19", "2018/2019"),
        ("from 2015 to 2018", "2015 to 2018", "2015/2018"),
        ("between 2015 and 2018", "2015 and 2018", "2015/2018"),
        ("between March and May 2020", "March and May 2020", "2020-03/2020-05"),
        ("between November and May 2020", "November and May 2020", "2019-11/2020-05"),
        ("from September 2018 to March", "September 2018 to March", "2018-09/2019-03"),
        ("on 3-5 May 2020", "3-5 May 2020", "2020-05-03/2020-05-05"),
        ("from 3 to 5 May 2020", "3 to 5 May 2020", "2020-05-03/2020-05-05"),
        ("5/6 May 2018", "5/6 May 2018", "2018-05-05/2018-05-06"),
        ("30 April to 2 May 2020", "30 April to 2 May 2020", "2020-04-30/2020-05-02"),
        ("Nov. 30-Dec. 2, 2018", "Nov. 30-Dec. 2, 2018", "2018-11-30/2018-12-02"),
        ("on September 11-13, 2018", "September 11-13, 2018", "2018-09-11/2018-09-13"),
        ("Nov 2018-Jan 2019", "Nov 2018-Jan 2019", "2018-11/2019-01"),
    ],
)  # fmt: skip
def test_a_date_has_the_span_of_its_words(text: str, words: str, edtf: str) -> None:
    assert words_of(text, read_dates(text, TUESDAY)) == [(words, edtf)]
    assert not any(read.is_relative for read in read_dates(text, TUESDAY))


@pytest.mark.parametrize(
    "text",
    [
        "a group of 2018 users", "a total of 2018", "it paid $2018", "for 2018 people", "sold 1999 cars", "in 2018 dollars",
        "in 2018 cases", "from 2018.5 to", "version 2018.1", "pages 2018-19", "Office 2018", "1,990s", "192.168.10.2018",
        "+44 20 7946 2018", "2 018", "20,180", "it has 2018 employees", "Room 2018",
        "Theresa May", "Mrs May and Mr March said", "it may march", "by April Jones", "with Jan Smit", "a march to May Street",
        "The Sun reported", "they sat down, sun and all", "just a second", "the second half of the match", "a quarter of it",
        "the Audi Q3", "an electric Q4", "Black Friday", "the Sunday Times", "every Monday", "on Mondays", "on a Tuesday",
        "TGI Friday's", "The Mail on Sunday", "USA Today", "the Today programme",
        "the past decade", "over the last year", "in the next two years", "the past year", "recently", "for years", "some time",
        "in his 50s", "31 September 2018", "30 February 2018", "29 February 2019", "the fall of Rome", "to spring a surprise", "11 09 2018",
        "two weeks from Tuesday", "a week on Tuesday", "Monday week", "may 2018 users", "in 2018 new cars",
        "twenty-one days ago", "2.5 years ago", "in three months it fell", "the first of many", "a winter sale",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_date_are_not_read(text: str) -> None:
    assert not words_of(text, read_dates(text, TUESDAY))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("in 2028", ""),
        ("by 2028", "by"),
        ("no later than 31 March 2028", "by"),
        ("by the end of 2028", "by"),
        ("from 2028", "from"),
        ("since 2014", "from"),
        ("since at least 2014", "from"),
        ("starting in March 2028", "from"),
        ("until 2020", "until"),
        ("through June 2020", "until"),
        ("before 2020", "before"),
        ("prior to 2020", "before"),
        ("after March 2020", "after"),
        ("from 2015 to 2018", ""),
        ("from 3 to 5 May 2020", ""),
    ],
)
def test_a_bound_is_read_from_the_words_before_a_date(text: str, bound: str) -> None:
    assert [read.bound for read in read_dates(text, TUESDAY)] == [bound]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2016, 2017 and 2018", ["2016", "2017", "2018"]),
        ("11 and 12 September 2018", ["2018-09-11", "2018-09-12"]),
        ("3, 5 and 17 May 2018", ["2018-05-03", "2018-05-05", "2018-05-17"]),
        ("September 3 and 17, 2018", ["2018-09-03"]),
        ("July and August 2018", ["2018-07", "2018-08"]),
        ("in July, August and September", ["2018-07", "2018-08", "2018-09"]),
        ("late July/early August", ["2018-07", "2018-08"]),
        ("the first and second quarters of 2018", ["2018-33", "2018-34"]),
        ("Q1 and Q2 2018", ["2018-33", "2018-34"]),
        ("Q1-Q3 2018", ["2018-33/2018-35"]),
        ("founded 1998; a 2016 agreement; 09/2018", ["1998", "2016", "2018-09"]),
        ("on monday, 11 september 2018; last tuesday", ["2018-09-11", "2018-09-04"]),
        ("from the 1990s to 2005", ["199X/2005"]),
        ("from 2018 to 2015", ["2018", "2015"]),
        ("In May 30 per cent of users", ["2018-05"]),
        ("since 2016 it has sold 2018 cars", ["2016"]),
        ("Mr March said in March that", ["2018-03"]),
        ("Theresa May resigned. A plan by May failed; since May it rests", ["2018-05"]),
        ("The plan is ready by May", ["2019-05"]),
        ("Theresa May was criticised. A vote against May is due by May 2019", ["2019-05"]),
    ],
)
def test_several_dates_are_read(text: str, edtf: list[str]) -> None:
    assert edtf_of(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("in the year to June 2018", ["2017-07/2018-06"]),
        ("in the fiscal year that ended in May 2018", ["2017-06/2018-05"]),
        ("for the twelve months ended 31 March 2018", ["2017-04/2018-03"]),
        ("in the three months to the end of September 2018", ["2018-07/2018-09"]),
        ("at 5% a year to June 2018", ["2018-06"]),
        ("Bought in 2012, it was sold two years later.", ["2012", "2014"]),
        ("sales of £4m in the first half of 2018, from £3m a year earlier", ["2018-40", "2017-40"]),
        ("He left two years later.", []),
        ("It closed two years earlier than planned.", []),
        ("on guidance for 2018 revenue", ["2018"]),
    ],
)
def test_periods_and_distances_are_read(text: str, edtf: list[str]) -> None:
    assert edtf_of(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("profit in FY18", ["2017-04/2018-03"]),
        ("its FY2017-18 earnings", ["2017-04/2018-03"]),
        ("to close in Q1FY19", ["2018-04/2018-06"]),
        ("in the second half of the current fiscal", ["2018-10/2019-03"]),
        ("in the last quarter of FY18", ["2018-01/2018-03"]),
        ("last financial year", ["2017-04/2018-03"]),
        ("sold in 2017-18", ["2017-04/2018-03"]),
        ("in the April-June quarter", ["2018-34"]),
        ("in the first half of 2018", ["2018-40"]),
    ],
)
def test_fiscal_years_of_indian_english_end_in_march(text: str, edtf: list[str]) -> None:
    assert edtf_of(text, language="en-IN") == edtf


def test_american_english_has_the_month_first() -> None:
    assert edtf_of("on 11/09/2018 and 25/09/2018", language="en-US") == ["2018-11-09", "2018-09-25"]
    assert edtf_of("on 11/09/2018 and 25/09/2018", language="en_GB") == ["2018-09-11", "2018-09-25"]


def test_nothing_is_read_in_a_language_without_rules() -> None:
    assert not edtf_of("2018-09-11", language="tlh")


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(ENGLISH)))
def test_every_day_is_read_in_every_order(day: date, order: str) -> None:
    text = f"It was signed on {ENGLISH[order](day)}; the rest followed."
    assert [(read.edtf, read.is_relative) for read in read_dates(text, TUESDAY)] == [(day.isoformat(), False)]
