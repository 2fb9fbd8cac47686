# ruff: noqa: E501 - a case a line
from __future__ import annotations

from datetime import date

import pytest

from jvexplore.dossier.edtf import parse
from jvexplore.errors import JvexploreError


@pytest.mark.parametrize(
    ("text", "first", "last", "words", "short"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31), "2014", "2014"),
        ("2018-09", date(2018, 9, 1), date(2018, 9, 30), "September 2018", "Sep 2018"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "February 2020", "Feb 2020"),
        ("2018-09-11", date(2018, 9, 11), date(2018, 9, 11), "11 September 2018", "11 Sep 2018"),
        ("2019-33", date(2019, 1, 1), date(2019, 3, 31), "the first quarter of 2019", "2019 Q1"),
        ("2019-36", date(2019, 10, 1), date(2019, 12, 31), "the fourth quarter of 2019", "2019 Q4"),
        ("2019-22", date(2019, 6, 1), date(2019, 8, 31), "the summer of 2019", "summer 2019"),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29), "the winter of 2019", "winter 2019"),
        ("2014?", date(2014, 1, 1), date(2014, 12, 31), "perhaps 2014", "2014?"),
        ("2014~", date(2014, 1, 1), date(2014, 12, 31), "about 2014", "2014~"),
        ("2014%", date(2014, 1, 1), date(2014, 12, 31), "perhaps about 2014", "2014%"),
        ("2018-09/2019-33", date(2018, 9, 1), date(2019, 3, 31), "September 2018 to the first quarter of 2019", "2018–2019"),
        ("../2018-09", date.min, date(2018, 9, 30), "by September 2018", "by Sep 2018"),
        ("2018/..", date(2018, 1, 1), date.max, "from 2018 on", "from 2018"),
    ],
)  # fmt: skip
def test_a_date_says_which_days_it_covers(text: str, first: date, last: date, words: str, short: str) -> None:
    when = parse(text)
    assert (when.first, when.last, when.words, when.short) == (first, last, words, short)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "14", "2018-9", "2018-13", "2018-09-31", "2019-33-01", "2019-25", "0000", "2019/2018", "../..", "2018/", "/", "2018-09-11T00:00", "٢٠١٤-٠٩"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(JvexploreError, match=r"is no.*; (write|correct)|ends before.*; write"):
        parse(text)
