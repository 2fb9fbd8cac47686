"""Numbers with ranges and qualifiers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.number_text import format_amount
from jvexplore.dossier.numbers.number_words import number_words
from tests.dossier.numbers.written_numbers import any_numbers, stated

if TYPE_CHECKING:
    from jvexplore.dossier.numbers.stated_number import StatedNumber


@pytest.mark.parametrize(
    ("number", "unit", "words", "short"),
    [
        (stated("24"), "percent", "24 %", "24 %"),
        (stated("24", "at least"), "percent", "at least 24 %", "at least 24 %"),
        (stated("50", "more than"), "percent", "more than 50 %", "more than 50 %"),
        (stated("50", "plus one share"), "percent", "50 % plus one share", "50 % plus one share"),
        (stated("20", "or so"), "percent", "20 % or so", "20 % or so"),
        (stated("20", "give or take"), "percent", "give or take 20 %", "give or take 20 %"),
        (stated(minimum="24", maximum="26"), "percent", "24 to 26 %", "24–26 %"),
        (stated("", "about", "24", "26"), "percent", "about 24 to 26 %", "about 24–26 %"),
        (stated(minimum="24", maximum="24.0"), "percent", "24 %", "24 %"),
        (stated("62.0"), "percent", "62.0 %", "62.0 %"),
        (stated("8.00", "about"), "percent", "about 8.00 %", "about 8.00 %"),
        (stated(minimum="24.0", maximum="26"), "percent", "24.0 to 26 %", "24.0–26 %"),
        (stated("-0.0"), "percent", "0.0 %", "0.0 %"),
        (stated("8E+1"), "percent", "80 %", "80 %"),
        (stated("16.0"), "EUR", "€16.00", "€16.00"),
        (stated("4.0"), "times", "4.0 times", "4.0x"),
        (stated("1200.50"), "tonnes", "1,200.50 tonnes", "1,200.50"),
        (stated("640000000.0"), "EUR", "€640 million", "€640m"),
        (stated(minimum="660000000", maximum="680000000"), "euros", "660 to 680 million euros", "660–680m"),
        (stated(minimum="660000000", maximum="680000000"), "EUR", "€660 million to €680 million", "€660–680m"),
        (stated(minimum="900000000", maximum="1100000000"), "EUR", "€900 million to €1.1 billion", "€900m to €1.1bn"),
        (stated(minimum="2000000", maximum="3000000"), "CHF", "CHF 2 million to CHF 3 million", "CHF 2–3m"),
        (stated(minimum="2000000", maximum="2400000"), "EUR", "€2 million to €2.4 million", "€2–2.4m"),
        (stated(minimum="2000000", maximum="2400000"), "tonnes", "2 to 2.4 million tonnes", "2–2.4m"),
        (stated(minimum="-5000000", maximum="-3000000"), "EUR", "-€5 million to -€3 million", "-€5m to -€3m"),
        (stated(minimum="24", maximum="26"), "EUR", "€24 to €26", "€24–26"),
        (stated(minimum="500", maximum="1200000"), "users", "500 users to 1.2 million users", "500 to 1.2m"),
        (stated(minimum="-5", maximum="-3"), "percent", "-5 to -3 %", "-5 to -3 %"),
        (stated("80000000", "nearly"), "subscribers", "nearly 80 million subscribers", "nearly 80m"),
        (stated("", "undisclosed"), "EUR", "undisclosed", "undisclosed"),
        (stated("", "Not disclosed"), "EUR", "undisclosed", "undisclosed"),
        (stated(), "percent", "", ""),
        (stated("", "about"), "percent", "", ""),
        # Problems are shown, not hidden
        (stated(minimum="24"), "percent", "at least 24 %", "at least 24 %"),
        (stated("", "more than", "24"), "percent", "more than 24 %", "more than 24 %"),
        (stated(maximum="26"), "percent", "at most 26 %", "at most 26 %"),
        (stated("30", "", "24", "26"), "percent", "30 %, 24 to 26 %", "30 %, 24–26 %"),
        (stated(minimum="26", maximum="24"), "percent", "26 to 24 %", "26–24 %"),
        (stated("5", "undisclosed"), "percent", "undisclosed 5 %", "undisclosed 5 %"),
        (stated("1e999999"), "percent", "1E+999999 %", "1E+999999 %"),
        (stated("-1e999999", "about"), "EUR", "about -1E+999999 EUR", "about -1E+999999 EUR"),
        (stated("9" * 60), "", "9" * 39 + "…", "9" * 39 + "…"),
    ],
)
def test_a_number_in_words(number: StatedNumber, unit: str, words: str, short: str) -> None:
    assert (number_words(number, unit), number_words(number, unit, short=True)) == (words, short)


@given(any_numbers(), st.sampled_from(["percent", "EUR", "CHF", "users", ""]), st.booleans())
def test_any_number_has_words_of_bounded_length(number: StatedNumber, unit: str, short: bool) -> None:
    words = number_words(number, unit, short=short)
    assert len(words) < 250
    if number.written_numbers:
        assert any(each.isdigit() for each in words)


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.sampled_from(["percent", "EUR", "users"]))
def test_a_range_ends_with_its_maximum_as_written_alone(one: int, other: int, unit: str) -> None:
    low, high = sorted((one, other))
    words = number_words(stated(minimum=str(low), maximum=str(high)), unit)
    assert words.endswith(format_amount(stated(str(high)).written_numbers[0], unit))
