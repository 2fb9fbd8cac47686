"""Whatever a text is, its dates are valid and in order, and reading them takes a bounded time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.dates import read_dates
from jvexplore.reading.edtf import parse_edtf
from tests.growth import assert_linear, repeat

TUESDAY = date(2018, 9, 11)

PIECES = (
    "11 September , 2018 Sept. May in on by from to between and the first quarter of - – / . 1990s Q3 FY19 Tuesday last next "
    "this year week ago two days end will said 31 02 99 2018-19 spring today '18 th \n \u00a0 « ( ) 's Monday's fiscal half"
)  # fmt: skip


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(PIECES.split(" ")), max_size=30).map(" ".join),
        st.lists(st.sampled_from(PIECES.split(" ")), max_size=30).map("".join),
    ),
    st.one_of(st.none(), st.dates()),
    st.sampled_from(["en", "en-US", "de", "fr", ""]),
)
def test_the_dates_of_any_text_are_in_order_and_valid(text: str, published: date | None, language: str) -> None:
    end = 0
    for read in read_dates(text, published, language):
        assert end <= read.start < read.end <= len(text)
        end = read.end
        parse_edtf(read.edtf)
        assert published or not read.is_relative


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "unit",
    ["Tuesday ", "today ", "2018 ", "in 2018 ", "1", "11 ", "1/", "A", "a ", " ", "\n", '"', "May ", "the end of ", "3, ", "2018-", "vor zwei Wochen ", "1 to "],
)  # fmt: skip
def test_much_of_anything_takes_a_moment(unit: str, language: str, harm: int) -> None:
    assert_linear(lambda text: read_dates(text, TUESDAY, language), repeat(unit), 500 * harm)
