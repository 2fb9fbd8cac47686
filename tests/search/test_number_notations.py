"""Numbers as other countries and trades write them: groups, decimal commas, other digits, German words, fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.search.highlights import find_highlights
from jvexplore.search.normalised_words import normalised_words
from jvexplore.search.number_language import number_language
from jvexplore.search.query import parse_query
from jvexplore.search.values import find_fraction, find_values, value_keys
from tests.samples import made
from tests.search.dossiers import figure_entry, party_entry

if TYPE_CHECKING:
    from jvexplore.search.finder import DossierFinder
    from tests.search.dossiers import MakeFinder

FIGURES = {
    "loan": ("1_500_000_000", "EUR"),
    "plant": ("2_000_000_000", "USD"),
    "rent": ("150_000", "INR"),
    "land": ("25_000_000", "INR"),
    "fee": ("0.35", "percent"),
    "spread": ("75", "basis points"),
    "half": ("50", "percent"),
    "quarter": ("25", "percent"),
    "third": ("33.3", "percent"),
    "share": ("37.5", "percent"),
    "shares": ("1_234_567", "shares"),
    "wage": ("12_500", "CHF"),
    "ratio": ("2.5", "times"),
    "budget": ("1_200_000_000_000", "JPY"),
}


@pytest.fixture(scope="module")
def finder(make_finder: MakeFinder) -> DossierFinder:
    figures = (figure_entry(each, value, unit) for each, (value, unit) in FIGURES.items())
    return make_finder([party_entry("Nova"), *figures])


def keys(finder: DossierFinder, query: str) -> list[str]:
    return [each.document.key for each in finder.find_documents(query, {}, None).found]


@pytest.mark.parametrize(
    ("figure", "queries"),
    [
        ("loan", "€1.5 Mrd|1,5 Mrd. Euro|1,5 Milliarden|EUR 1,5 Mrd|eineinhalb Milliarden|anderthalb Milliarden"),
        ("loan", "1'500'000'000|1.500.000.000|1500m|€1500m|150 crore|1½bn|one and a half billion|1\u066b5 billion"),
        ("plant", "2.0bn|2000m|zwei Milliarden|2 Milliarden|zwei Mrd. Dollar|$2,000 million|200 crore|2bn $"),
        ("plant", "2'000'000'000|2’000’000’000|2.000.000.000,00|2,000,000,000.00|2\u2009000\u2009000\u2009000"),
        ("rent", "1.5 lakh|1,50,000|₹1,50,000|Rs 1.5 lakh|150k|150 Tausend|150 thousand"),
        ("land", "2.5 crore|2,50,00,000|₹2.5cr|25 Millionen|25 Mio.|fünfundzwanzig Millionen"),
        ("fee", "0.35%|0,35 %|3.5‰|3.5 per mille|3,5 Promille|35 basis points|35 bps|35bp|35 Basispunkte"),
        ("spread", "75 bps|75bp|75 basis points|0.75%|0,75 Prozent|0.75 percentage points"),
        ("half", "½|1/2|a half|half|one half|Hälfte|50 Prozent|fünfzig Prozent|50 v.H.|500‰|fifty percent"),
        ("quarter", "¼|1/4|a quarter|one quarter|ein Viertel|one in four|1 in 4|25,0 %"),
        ("third", "⅓|1/3|a third|one third|ein Drittel|33,3 Prozent"),
        ("share", "⅜|3/8|three eighths|37½ %|37,5 Prozent|375‰|siebenunddreißigeinhalb Prozent"),
        ("shares", "12,34,567|1'234'567|1.234.567|1 234 567|1.234567 million|1,234567 Millionen"),
        ("wage", "12'500|CHF 12'500|Fr. 12'500|12’500.00|12'500.-|12,5k|12,5 Tausend"),
        ("ratio", "2½|2 1/2|2,5|2.5x|two and a half|zweieinhalb"),
        ("budget", "1.2tn|¥1.2tn|1,2 Billionen|1200bn|1,200 billion|JPY 1.2 trillion"),
    ],
)  # fmt: skip
def test_a_number_is_found_first_in_any_notation(finder: DossierFinder, figure: str, queries: str) -> None:
    for query in queries.split("|"):
        assert keys(finder, query)[:1] == [f"figure/{figure}"], query


@pytest.mark.parametrize("zero", ["0", "\u0660", "\u06f0", "\u0966", "\u09e6", "\u0e50", "\u17e0", "\uff10"])
@pytest.mark.parametrize("written", ["2000000000", "2,000,000,000", "2 000 000 000", "$2bn", "2000m"])
def test_digits_of_any_script_are_read(finder: DossierFinder, zero: str, written: str) -> None:
    """Latin, Arabic, Persian, Devanagari, Bengali, Thai, Khmer and full-width ones, known by their zero."""
    typed = "".join(chr(ord(zero) + int(each)) if each.isdecimal() else each for each in written)
    assert keys(finder, typed)[:1] == ["figure/plant"]


@pytest.mark.parametrize(
    "query", ["15 Milliarden", "1.5 Millionen", "3.5%", "7.5 bps", "5‰", "15 lakh", "2/9", "zwei Millionen", "€75bp"]
)
def test_other_values_in_the_same_digits_find_nothing(finder: DossierFinder, query: str) -> None:
    assert not [each for each in keys(finder, query) if each.startswith("figure/")]


@pytest.mark.parametrize(
    ("text", "queries"),
    [
        ("Die Bank zahlt 1,5 Milliarden Euro.", "€1.5bn|1,5 Mrd. Euro|1500 million"),
        ("Er hält 48,5 Prozent seit dem 3. Oktober 2018.", "48.5%|2018-10-03|3 October 2018"),
        ("Die Marge stieg um 25 Basispunkte, also um 12 Prozent.", "25 bps|0.25%|12%"),
        ("The margin rose by 40 basis points to ₹12,34,56,789.", "40bp|0.4%|123456789|123,456,789"),
        ("Es war die Hälfte der 3,2 Millionen Kunden.", "50%|3.2m"),
        ("Three-eighths of it, or \uff13\uff0c\uff15\uff10\uff10 units", "37.5%|3500"),
    ],
)
def test_numbers_of_such_texts_are_found(make_finder: MakeFinder, text: str, queries: str) -> None:
    finder = make_finder([party_entry("Nova", about=text)])
    note = made(1, "dossier", text)
    for query in queries.split("|"):
        assert keys(finder, query) == ["party/x-0"], query
        assert {each.document.key for each in finder.find_documents(query, {note.id: note}).found} == {
            "party/x-0",
            note.id,
        }


@pytest.mark.parametrize("text", ["1,234 people", "a Mai of 1.5m", "a billion", "hundred", "thousand", ""])
def test_english_is_read_as_english(text: str) -> None:
    assert number_language(text) == "en"


@pytest.mark.parametrize(
    "query", ["a venture", "one platform", "24/7", "9/11", "3/2", "a third bidder", "half", "", "/"]
)
def test_what_is_no_part_of_a_whole_is_no_fraction(query: str) -> None:
    assert find_fraction(query) is None


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("rund 1,5 Milliarden Euro", "€1.5bn", ["1,5 Milliarden Euro"]),
        ("up 35 basis points, or 0.35 %", "35bp", ["35 basis points", "0.35 %"]),
        ("a third of it", "1/3", ["a third"]),
    ],
)
def test_the_number_is_marked_in_its_own_notation(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in find_highlights(text, parse_query(query))] == marked


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nine per cent", "=9%"),
        ("five percent of it", "=5%"),
        ("a dozen banks", "=12"),
        ("one fifth of the shares", "=20%"),
        ("a tenth of the company", "=10%"),
        ("ein Zehntel der Aktien", "=10%"),
        ("zweihundert Kunden", "=200"),
        ("dreihunderttausend Kunden", "=300000"),
        ("anderthalb Millionen", "=1500000"),
    ],
)
def test_a_text_without_digits_is_read_for_every_number_that_its_language_has_words_for(text: str, value: str) -> None:
    assert value in frozenset[str]().union(*(each.words for each in find_values(text)))
    assert value in value_keys(text, normalised_words(text))
