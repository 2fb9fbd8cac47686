"""Numbers and dates are found by their value, however they are written, and never by their digits alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.search.finder import DossierFinder
from jvexplore.search.highlights import find_highlights
from jvexplore.search.query import parse_query
from jvexplore.search.values import date_keys, find_values, number_keys, value_keys
from tests.growth import assert_linear, repeat
from tests.samples import TEXTS, made
from tests.search.dossiers import figure_entry, party_entry

if TYPE_CHECKING:
    from tests.search.dossiers import MakeFinder


GIST = "Orders rose to EUR 1.5m in the second half of 2020, a third of them from 7-Eleven; 5G sold 1,234 units."
FIGURES = {
    "book": ("375", "percent"),
    "fall": ("-3.5", "percent"),
    "loan": ("1_250_000", "EUR"),
    "heads": ("1_250_000", "people"),
    "fee": ("0.5", "percent"),
    "seats": ("480", "seats"),
}


@pytest.fixture(scope="module")
def finder() -> DossierFinder:
    return DossierFinder(load_dossier(bundled_dossier_path()))


@pytest.fixture(scope="module")
def glass(make_finder: MakeFinder) -> DossierFinder:
    figures = (figure_entry(each, value, unit) for each, (value, unit) in FIGURES.items())
    return make_finder([party_entry("Nova Glass", "nova", role="venture"), *figures], gists=[GIST])


def keys(finder: DossierFinder, query: str) -> list[str]:
    return [each.document.key for each in finder.find_documents(query, {}, None).found]


@pytest.mark.parametrize(
    ("first", "queries"),
    [
        ("stake/alibaba", "48 %|48%|48.0%|48.00 %|48pc|48 pc|48 per cent|48 percent|forty-eight per cent|48"),
        ("stake/alibaba", "48\u00a0%|48\u202f%|48\u2009%|\uff14\uff18\uff05|48,0 %|48percent"),
        ("figure/deal-value", "2 000 000 000|2\u00a0000\u00a0000\u00a0000|2\u202f000\u202f000\u202f000"),
        ("figure/deal-value", "2,000,000,000|2000000000|2.000.000.000|2'000'000'000|2bn|2 billion|two billion"),
        ("figure/deal-value", "US$2bn|USD 2bn|$2 billion|$2bn|2bn dollars|2.0bn USD|US$ 2,000m|2000 million"),
        ("figure/vk-users", "97m|97 million|97,000,000|97 000 000|97mn|ninety-seven million"),
        ("figure/russia-daily-internet-users", "72.5m|72.5 million|72,500,000|72 500 000"),
        ("figure/jailed-users", "600|six hundred|600 users"),
        ("event/deal-close", "Q1 2019|first quarter of 2019|2019 Q1|1Q 2019"),
        ("event/ma-retirement-announced", "10 September 2018|2018-09-10"),
        ("event/ma-retirement", "2019"),
        ("event/vk-purchase", "2014|buys 2014"),
    ],
)
def test_a_value_is_found_first_however_it_is_written(finder: DossierFinder, first: str, queries: str) -> None:
    for query in queries.split("|"):
        assert keys(finder, query)[:1] == [first], query


@pytest.mark.parametrize(
    ("first", "query"),
    [
        ("figure/book", "375%"),
        ("figure/book", "375"),
        ("figure/fall", "-3.5%"),
        ("figure/fall", "−3.5 %"),
        ("figure/fall", "3.5 per cent"),
        ("figure/loan", "€1.25m"),
        ("figure/loan", "EUR 1,250,000"),
        ("figure/heads", "1.25m people"),
        ("figure/fee", "0.50 %"),
        ("figure/fee", ".5%"),
        ("figure/seats", "480"),
        ("figure/seats", "four hundred and eighty"),
        ("paragraph/1", "1.5m euros"),
        ("paragraph/1", "H2 2020"),
        ("paragraph/1", "33.3%"),
        ("paragraph/1", "7-eleven"),
        ("paragraph/1", "5g"),
        ("paragraph/1", "1234 units"),
        ("paragraph/1", "paragraph/1"),
    ],
)
def test_values_of_other_kinds_are_found_first(glass: DossierFinder, first: str, query: str) -> None:
    assert keys(glass, query)[:1] == [first]


@pytest.mark.parametrize("query", ["4.8%", "480%", "0.48", "20bn", "€2bn", "2 000", "9.7m", "2018-09-12", "Q4 2019"])
def test_digits_alone_find_nothing(finder: DossierFinder, query: str) -> None:
    assert keys(finder, query) == []


@pytest.mark.parametrize("query", ["3.75%", "37.5", "48", "48%", "$1.25m", "12.5", "234", "'3.75'", '"3.75"', "5 g"])
def test_parts_of_numbers_and_other_currencies_find_nothing(glass: DossierFinder, query: str) -> None:
    assert keys(glass, query) == []


def test_a_number_finds_that_value_and_no_longer_one(finder: DossierFinder) -> None:
    assert keys(finder, "4")[0] == "paragraph/4"
    assert not {"stake/alibaba", "figure/megafon-stake-value"} & {*keys(finder, "4"), *keys(finder, "480")}


@pytest.mark.parametrize(
    "query", ["11 September 2018", "11.09.2018", "2018-09-11", "September 11, 2018", "11 Sep 2018"]
)
def test_a_day_finds_first_what_happened_on_it_and_then_what_did_before(finder: DossierFinder, query: str) -> None:
    found = [each for each in keys(finder, query) if each.startswith("event/")]
    dated = {"event/deal-announced", "event/deal-signed", "event/vladivostok-discussion"}
    assert {*found[:3]} == dated
    assert "event/sberbank-talks" in found[3:]


def test_a_number_may_be_left_out(finder: DossierFinder) -> None:
    figures, others = keys(finder, "kind:figure"), keys(finder, "kind:figure -600")
    assert set(figures) - set(others) == {"figure/jailed-users"}


def test_numbers_in_notes_are_found_by_their_value(finder: DossierFinder) -> None:
    note = made(1, "stake/alibaba", "The registry says 48.5 per cent, and €3m on 3 May 2020.")
    for query in ("48.5%", "EUR 3,000,000", "2020-05-03", "May 2020", "3 million"):
        assert [each.document.key for each in finder.find_documents(query, {note.id: note}).found] == [note.id], query
    assert note.id not in [each.document.key for each in finder.find_documents("48.0%", {note.id: note}).found]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Alibaba Group holds 48 % of it", "48pc", ["48 %"]),
        ("$2 billion, or 2bn", "2000000000", ["$2 billion", "2bn"]),
        ("since 11 September 2018, 4.8 %", "2018-09-11", ["11 September 2018"]),
        ("in 2019 and 20190", "2019", ["2019"]),
        ("48 % and 480", "holds 48", ["48 %"]),
    ],
)
def test_what_is_marked_is_the_value(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in find_highlights(text, parse_query(query))] == marked


@given(st.decimals(-(10**12), 10**12, places=4))
def test_a_number_has_one_word_whatever_its_zeros(value: Decimal) -> None:
    assert number_keys(value, "percent") == number_keys(Decimal(f"{value:f}000"), "percent")


@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{}", "{:,} units", "({:,})"]))
def test_what_is_written_with_or_without_commas_is_one_value(value: int, written: str) -> None:
    text = written.format(value)
    assert f"={value}" in value_keys(text, set())


@given(TEXTS)
def test_values_stand_in_the_text_one_behind_the_other(text: str) -> None:
    end = 0
    for value in find_values(text):
        assert end <= value.start < value.end <= len(text)
        assert value.narrowest <= value.words
        end = value.end


@pytest.mark.parametrize(
    ("edtf", "has", "lacks"),
    [
        ("2019-33", "=2019 =2019-H1 =2019-Q1", "=2019-01"),
        ("2018-09-11?", "=2018-09-11 =2018-09 =2018-Q3", "=2018-H1"),
        ("2014/2017", "=2014 =2015 =2016 =2017", "=2018"),
        ("2014/..", "=2014", "=2015"),
        ("201X", "", "=2010"),
    ],
)
def test_a_date_is_found_by_all_that_it_lies_in(edtf: str, has: str, lacks: str) -> None:
    assert set(has.split()) <= set(date_keys(edtf))
    assert lacks not in date_keys(edtf)


@pytest.mark.parametrize(
    "unit", ["9", "9 ", "9,", "9.", "1.1 ", "48 % ", "million ", "$", "11 September 2018 ", "-", "½", "٤"]
)
def test_digits_are_read_in_a_time_that_grows_with_them(unit: str, harm: int) -> None:
    def read(text: str) -> None:
        value_keys(text, {"million"})
        list(find_values(text))

    assert_linear(read, repeat(unit), 300 * harm)
