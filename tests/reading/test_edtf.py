from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.errors import JvexploreError
from jvexplore.reading.edtf import parse_edtf

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from jvexplore.reading.edtf import EdtfSpan


@pytest.mark.parametrize(
    ("text", "first", "last", "words", "short"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31), "2014", "2014"),
        ("2018-09", date(2018, 9, 1), date(2018, 9, 30), "September 2018", "Sep 2018"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "February 2020", "Feb 2020"),
        ("2018-09-11", date(2018, 9, 11), date(2018, 9, 11), "11 September 2018", "11 Sep 2018"),
        ("2019-33", date(2019, 1, 1), date(2019, 3, 31), "the first quarter of 2019", "2019 Q1"),
        ("2019-36", date(2019, 10, 1), date(2019, 12, 31), "the fourth quarter of 2019", "2019 Q4"),
        ("2019-40", date(2019, 1, 1), date(2019, 6, 30), "the first half of 2019", "2019 H1"),
        ("2019-41", date(2019, 7, 1), date(2019, 12, 31), "the second half of 2019", "2019 H2"),
        ("2019-22", date(2019, 6, 1), date(2019, 8, 31), "the summer of 2019", "summer 2019"),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29), "the winter of 2019", "winter 2019"),
        ("2014?", date(2014, 1, 1), date(2014, 12, 31), "perhaps 2014", "2014?"),
        ("2014~", date(2014, 1, 1), date(2014, 12, 31), "about 2014", "2014~"),
        ("2014%", date(2014, 1, 1), date(2014, 12, 31), "perhaps about 2014", "2014%"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "the 1990s", "1990s"),
        ("200X", date(2000, 1, 1), date(2009, 12, 31), "the 2000s", "2000s"),
        ("199X~", date(1990, 1, 1), date(1999, 12, 31), "about the 1990s", "1990s~"),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31), "the 21st century (2000–2099)", "21st century"),
        ("19XX?", date(1900, 1, 1), date(1999, 12, 31), "perhaps the 20th century (1900–1999)", "20th century?"),
        ("11XX", date(1100, 1, 1), date(1199, 12, 31), "the 12th century (1100–1199)", "12th century"),
        ("2018-XX", date(2018, 1, 1), date(2018, 12, 31), "some month in 2018", "a month in 2018"),
        ("2018-02-XX", date(2018, 2, 1), date(2018, 2, 28), "some day in February 2018", "a day in Feb 2018"),
        ("2018-XX-XX%", date(2018, 1, 1), date(2018, 12, 31), "perhaps about some day in 2018", "a day in 2018%"),
        ("2018-09/2019-33", date(2018, 9, 1), date(2019, 3, 31), "September 2018 to the first quarter of 2019", "2018–2019"),
        ("2018~/2019", date(2018, 1, 1), date(2019, 12, 31), "about 2018 to 2019", "2018~ – 2019"),
        ("199X/2005", date(1990, 1, 1), date(2005, 12, 31), "the 1990s to 2005", "1990s – 2005"),
        ("2018/2020-24", date(2018, 1, 1), date(2021, 2, 28), "2018 to the winter of 2020", "2018 – winter 2020"),
        ("../2018-09", date.min, date(2018, 9, 30), "by the end of September 2018", "by end-Sep 2018"),
        ("../2027", date.min, date(2027, 12, 31), "by the end of 2027", "by end-2027"),
        ("../2027-33", date.min, date(2027, 3, 31), "by the end of the first quarter of 2027", "by end-2027 Q1"),
        ("../199X", date.min, date(1999, 12, 31), "by the end of the 1990s", "by end-1990s"),
        ("../2027~", date.min, date(2027, 12, 31), "by about the end of 2027", "by end-2027~"),
        ("../2018-XX?", date.min, date(2018, 12, 31), "by perhaps the end of some month in 2018", "by end-a month in 2018?"),
        ("../2018-XX-XX", date.min, date(2018, 12, 31), "by some day in 2018", "by a day in 2018"),
        ("../2027-10-31", date.min, date(2027, 10, 31), "by 31 October 2027", "by 31 Oct 2027"),
        ("../2027-10-31%", date.min, date(2027, 10, 31), "by perhaps about 31 October 2027", "by 31 Oct 2027%"),
        ("2018/..", date(2018, 1, 1), date.max, "from 2018 on", "from 2018"),
        ("/2018", date.min, date(2018, 12, 31), "until 2018, start unknown", "until 2018"),
        ("2018-XX/", date(2018, 1, 1), date.max, "from some month in 2018, end unknown", "from a month in 2018"),
    ],
)  # fmt: skip
def test_a_date_says_which_days_it_covers(text: str, first: date, last: date, words: str, short: str) -> None:
    when = parse_edtf(text)
    assert (when.first, when.last, when.words, when.short) == (first, last, words, short)


@pytest.mark.parametrize(
    ("text", "is_duration", "open_before", "open_after"),
    [
        ("2018", False, False, False),
        ("2018/2019", True, False, False),
        ("../2018", False, True, False),
        ("2018/..", True, False, True),
        ("/2018", True, True, False),
        ("2018/", True, False, True),
    ],
)
def test_an_interval_may_have_an_open_or_unknown_end(
    text: str, *, is_duration: bool, open_before: bool, open_after: bool
) -> None:
    when = parse_edtf(text)
    assert (when.is_duration, when.open_before, when.open_after) == (is_duration, open_before, open_after)
    assert when.surely_precedes(parse_edtf("2500")) != (open_before or open_after)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2018-00", '"2018-00" has the month 00; write the year alone, or "XX" for an unknown month'),
        ("2018-00-11", '"2018-00-11" has the month 00; leave month and day out, or write "XX" for each that is unknown'),
        ("2018-00-00", '"2018-00-00" has the month 00; leave month and day out, or write "XX" for each that is unknown'),
        ("2018-01-00", '"2018-01-00" has the day 00; leave the day out, or write "XX" for an unknown day'),
        ("2018-09/2019-00~", '"2019-00~" has the month 00; write the year alone, or "XX" for an unknown month'),
        ("2019-37", '"2019-37" has a part of the year that is not read; write a month (01 to 12), a season (21 to 24), a quarter (33 to 36) or a half (40 or 41)'),
        ("2019-33-01", '"2019-33-01" has a day in a season, quarter or half; leave it out, or write the month, like "2019-01-31"'),
        ("2019-33-XX", '"2019-33-XX" has a day in a season, quarter or half; leave it out, or write the month, like "2019-01-31"'),
        ("0000", '"0000" has a year before 0001, which is not read; write a year from 0001 to 9999'),
        ("000X", '"000X" has a year before 0001, which is not read; write a year from 0001 to 9999'),
        ("-0044", '"-0044" has a year before 0001, which is not read; write a year from 0001 to 9999'),
        ("Y17000", '"Y17000" has a year of more than four digits, which is not read; write a year from 0001 to 9999'),
        ("Y-17E7", '"Y-17E7" has a year of more than four digits, which is not read; write a year from 0001 to 9999'),
        ("2018-09-11T10:00", '"2018-09-11T10:00" has a time of day, which is not read; write the day alone, like "2018-09-11"'),
        ("1XXX", '"1XXX" leaves digits open that are not the last ones, or too many, which is not read; write "199X", "20XX", "2018-XX", "2018-09-XX" or "2018-XX-XX"'),
        ("156X-12-25", '"156X-12-25" leaves digits open that are not the last ones, or too many, which is not read; write "199X", "20XX", "2018-XX", "2018-09-XX" or "2018-XX-XX"'),
        ("2018-XX-11", '"2018-XX-11" leaves digits open that are not the last ones, or too many, which is not read; write "199X", "20XX", "2018-XX", "2018-09-XX" or "2018-XX-XX"'),
        ("199x", '"199x" has a small x; write open digits as capitals, like "199X"'),
        ("199u", '"199u" has digits left open by u; write a capital X instead, like "199X"'),
        ("[2017,2018]", '"[2017,2018]" is a set of dates, which is not read; write an interval, like "2018/2019"'),
        ("{2017..2018}", '"{2017..2018}" is a set of dates, which is not read; write an interval, like "2018/2019"'),
        ("2018?-09", '"2018?-09" has a mark before its end, which is not read; write it after the whole date, like "2018-09?"'),
        ("2018-~09", '"2018-~09" has a mark before its end, which is not read; write it after the whole date, like "2018-09?"'),
        ("2018?~", '"2018?~" has two marks at its end; write "%" for what is uncertain and approximate'),
        ("2018-2019", '"2018-2019" is not an interval in EDTF; write it with a slash, like "2018/2019"'),
        ("2017/2018/2019", '"2017/2018/2019" has more than one slash; write an interval of two dates, like "2018/2019"'),
        ("../..", '"../.." has no date on either side; write at least one, like "2018/.."'),
        ("/", '"/" has no date on either side; write at least one, like "2018/.."'),
        ("../", '"../" has no date on either side; write at least one, like "2018/.."'),
        ("2019/2018", '"2019/2018" ends before it begins; write the earlier date first'),
        ("2018-13", '"2018-13" is not a calendar date; correct it'),
        ("2018-09-31", '"2018-09-31" is not a calendar date; correct it'),
        ("20180911", '"20180911" has no hyphens; write them, like "2018-09-11"'),
        ("2019-Q1", '"2019-Q1" is not a quarter in EDTF; write "2019-33" to "2019-36" for the four quarters'),
        (" 2018", '" 2018" has a space at its start or end; remove it'),
        ("soon", '"soon" is not a date in EDTF; write it in EDTF, like "2026", "2027-03-04" or "2027-33" (first quarter)'),
    ],
)  # fmt: skip
def test_an_unsupported_date_is_refused_with_a_remedy(text: str, message: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        parse_edtf(text)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    "text",
    ["", "14", "2018-9", "2018-", "2019-25", "2019-32", "2019-42", "00XX", "2018-X1", "2018-1X", "XXXX", "XX", "19XX-XX", "1950S2", "9999-24", "٢٠١٤-٠٩", "2018\n", "2018-09 ", "?", "X", "/2018/", "//", "2018/X", "9" * 1_000_000, "/" * 1_000_000, "X" * 1_000_000, "2018-" * 200_000],
)  # fmt: skip
def test_every_refusal_is_short_and_has_a_remedy(text: str) -> None:
    with pytest.raises(JvexploreError, match=r"; (write|correct|remove|leave) ") as refused:
        parse_edtf(text)
    assert len(str(refused.value)) < 250


HEDGES = st.sampled_from(["", "?", "~", "%"])
YEARS = st.integers(1, 9998)
FIRST_MONTHS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}  # fmt: skip


@st.composite
def dates(draw: DrawFn) -> tuple[str, date, date]:
    """Write a valid date; return it with its first and last day."""
    year, hedge = draw(YEARS), draw(HEDGES)
    match draw(st.integers(0, 8)):
        case 0:
            return f"{year:04}{hedge}", date(year, 1, 1), date(year, 12, 31)
        case 1:
            decade = draw(st.integers(1, 999))
            return f"{decade:03}X{hedge}", date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31)
        case 2:
            century = draw(st.integers(1, 99))
            return f"{century:02}XX{hedge}", date(century * 100, 1, 1), date(century * 100 + 99, 12, 31)
        case 3:
            part = draw(st.sampled_from(sorted(FIRST_MONTHS)))
            month, months = FIRST_MONTHS[part]
            after = date(year + (month + months > 12), (month + months - 1) % 12 + 1, 1)
            return f"{year:04}-{part}{hedge}", date(year, month, 1), after - timedelta(1)
        case 4:
            return f"{year:04}-XX{hedge}", date(year, 1, 1), date(year, 12, 31)
        case 5:
            return f"{year:04}-XX-XX{hedge}", date(year, 1, 1), date(year, 12, 31)
        case 6 | 7 as kind:
            month = draw(st.integers(1, 12))
            ending = "-XX" if kind == 7 else ""
            last = date(year, month, monthrange(year, month)[1])
            return f"{year:04}-{month:02}{ending}{hedge}", date(year, month, 1), last
    day = draw(st.dates())
    return f"{day.isoformat()}{hedge}", day, day


@given(dates())
def test_every_supported_date_is_parsed(written: tuple[str, date, date]) -> None:
    text, first, last = written
    when = parse_edtf(text)
    assert (when.first, when.last) == (first, last)
    assert when.hedged == (text[-1] in "?~%")
    assert when.words
    assert len(when.short) <= len(when.words)


@given(dates(), dates(), st.sampled_from(["{}/{}", "{}/..", "{}/", "../{}", "/{}"]))
def test_every_supported_interval_is_parsed(
    one: tuple[str, date, date], other: tuple[str, date, date], form: str
) -> None:
    since, until = sorted((one, other), key=lambda each: each[1:])
    when = parse_edtf(form.format(since[0], until[0]))
    if form.startswith("{}"):
        assert when.first == since[1]
    else:
        assert (when.first, when.last, when.open_before) == (date.min, since[2], True)
    if form.endswith("/{}") and form.startswith("{}"):
        assert when.last == until[2]
    elif form.startswith("{}"):
        assert (when.last, when.open_after) == (date.max, True)


@given(st.one_of(st.text(), st.text("0123456789X-/.?~%xT[]{}YS ", max_size=24)))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    found = parsed_or_refused(text)
    assert found.remedy if isinstance(found, JvexploreError) else found.first <= found.last


def parsed_or_refused(text: str) -> EdtfSpan | JvexploreError:
    try:
        return parse_edtf(text)
    except JvexploreError as refused:
        return refused
