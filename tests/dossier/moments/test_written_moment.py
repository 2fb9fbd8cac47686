from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jvexplore.dossier.moments.canonical_dates import name_days
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.moments.written_moment import canonical_moment, written_moment
from jvexplore.reading.edtf import parse_edtf
from tests.dossier.moments.written_moments import moment_texts


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (("2018", "2018-XX", "2018-XX-XX", "2018-01/2018-12", "2018-01-01/2018-12-31", "2018-33/2018-36"), "2018"),
        (("2019-33", "2019-01/2019-03", "2019-01-01/2019-03-31"), "2019-33"),
        (("2019-40", "2019-33/2019-34"), "2019-40"),
        (("2019-22", "2019-06/2019-08"), "2019-22"),
        (("2019-24", "2019-12/2020-02"), "2019-24"),
        (("2018-09", "2018-09-XX", "2018-09-01/2018-09-30"), "2018-09"),
        (("2018-09-11", "2018-09-11/2018-09-11"), "2018-09-11"),
        (("199X", "1990/1999"), "199X"),
        (("20XX", "2000/2099"), "20XX"),
        (("2018/2019", "2018-33/2019-XX"), "2018/2019"),
        (("2018-33/2019-34", "2018-01/2019-06"), "2018-01/2019-06"),
        (("2018/..", "2018-XX/"), "2018/.."),
        (("../2018", "/2018-XX"), "../2018"),
        (("2018~", "2018-XX~"), "2018~"),
        (("2018~/2019", "2018-XX~/2019-XX"), "2018~/2019"),
        (("event/completion",), "event/completion"),
        (("after event/completion",), "after event/completion"),
        (("P1Y6M after event/x", "P18M after event/x"), "P1Y6M after event/x"),
        (("P6W before event/x", "P42D before event/x"), "P6W before event/x"),
        (("P1Y1W after event/x", "P12M7D after event/x"), "P1Y1W after event/x"),
        (("soon",), "soon"),
    ],
)
def test_spellings_that_mean_the_same_are_one_moment(texts: tuple[str, ...], written: str) -> None:
    assert {written_moment(text) for text in texts} == {written}


def test_what_differs_is_not_one_moment() -> None:
    texts = ("2018", "2018?", "2018~", "2018%", "../2018", "2018/..", "2018/2019", "event/x", "after event/x")
    assert len({written_moment(text) for text in texts}) == len(texts)


def test_a_span_is_written_by_its_ends() -> None:
    assert written_moment(None, "2014", None) == "since 2014"
    assert written_moment(None, None, "2018-XX") == "until 2018"
    assert written_moment("", "2014", "event/completion") == "since 2014, until event/completion"
    assert written_moment("2016", "2014", "2018") == "2016, since 2014, until 2018"
    assert written_moment(None) == written_moment("", "", "") == ""


@given(moment_texts())
def test_the_written_moment_of_a_written_moment_is_the_same(text: str) -> None:
    written = canonical_moment(parse_moment(text))
    assume("99999" not in text)  # years and months of five digits each may be years of six
    assert canonical_moment(parse_moment(written)) == written
    assert parse_moment(written).event == parse_moment(text).event


@given(st.dates(), st.dates(), st.sampled_from([0, 27, 28, 29, 30, 89, 364, 365]))
def test_days_are_named_exactly(one: date, other: date, length: int) -> None:
    pairs = [(min(one, other), max(one, other))]
    if one <= date.max - timedelta(length):
        pairs.append((one, one + timedelta(length)))
    pairs.append((one.replace(month=1, day=1), other.replace(year=one.year, month=12, day=31)))
    for first, last in pairs:
        span = parse_edtf(name_days(first, last))
        assert (span.first, span.last) == (first, last)
