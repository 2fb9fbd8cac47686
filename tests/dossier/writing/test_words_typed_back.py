"""The words in which a value is shown are read as that value."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.stated_number import StatedNumber
from jvexplore.reading.edtf import parse_edtf
from tests.dossier.writing.typed_dossier import read_value

_DECIMALS = st.decimals(0, 100, places=2) | st.decimals(0, 100, places=0)


_QUALIFIERS = st.sampled_from(["", "about", "nearly", "more than", "at least", "up to", "plus one share"])


@given(_DECIMALS, _QUALIFIERS)
def test_the_words_of_a_number_are_read_as_it(value: Decimal, qualifier: str) -> None:
    words = number_words(StatedNumber(value, qualifier=qualifier), "percent")
    wanted = {"percent": value} | ({"qualifier": qualifier} if qualifier else {})
    assert read_value("stake", "percent", words)[0] == wanted


@given(_DECIMALS, _DECIMALS, st.sampled_from(["", "about", "roughly"]))
def test_the_words_of_a_range_are_read_as_it(one: Decimal, other: Decimal, qualifier: str) -> None:
    minimum, maximum = sorted((one, other))
    words = number_words(StatedNumber(minimum=minimum, maximum=maximum, qualifier=qualifier), "percent")
    found = read_value("stake", "percent", words)[0]
    ends = (found.get("minimum", found.get("percent")), found.get("maximum", found.get("percent")))
    assert (*ends, found.get("qualifier", "")) == (minimum, maximum, qualifier)


@given(st.integers(1, 10**12), st.sampled_from(["EUR", "GBP", "USD", "CHF", "percent", "users"]))
def test_the_words_of_an_amount_are_read_as_it(value: int, unit: str) -> None:
    words = number_words(StatedNumber(Decimal(value)), unit)
    assert read_value("figure", "value", words)[0] == {"value": value, "unit": unit}


_YEARS = st.integers(1900, 2099).map(str)


_DATES = st.one_of(
    _YEARS,
    st.tuples(_YEARS, st.sampled_from(["01", "09", "12", "21", "22", "23", "33", "36", "40", "41"])).map("-".join),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(date.isoformat),
)


_EDTF = st.one_of(
    st.tuples(_DATES, st.sampled_from(["", "?", "~", "%"])).map("".join),
    _DATES.map("../{}".format),
    _DATES.map("{}/..".format),
    _DATES.map("/{}".format),
    _DATES.map("{}/".format),
    st.tuples(_DATES, _DATES).filter(lambda ends: parse_edtf(ends[0]).last < parse_edtf(ends[1]).first).map("/".join),
    st.tuples(_YEARS, st.sampled_from(["-XX", "-09-XX", "-XX-XX"])).map("".join),
    st.sampled_from(["199X", "201X", "19XX", "20XX"]),
)


@given(_EDTF)
def test_the_words_of_a_date_are_read_as_it(edtf: str) -> None:
    assert read_value("event", "when", parse_edtf(edtf).words)[0] == {"when": edtf}
    assert read_value("event", "when", edtf)[0] == {"when": edtf}
