from __future__ import annotations

import pytest

from jvexplore.reading.quantities import read_quantities
from tests.reading.formatted_quantities import format_quantities


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("1.234.567,89 Brote", ["1.234.567,89=1234567.89"]),
        ("1.234 Brote", ["1.234=1234"]),
        ("1,234 Tonnen", ["1,234=1.234"]),
        ("1'234'567.50 Franken", ["1'234'567.50 Franken=CHF 1234567.50"]),
        ("37.5 Prozent", ["37.5 Prozent=37.5%"]),
        ("48 Prozent", ["48 Prozent=48%"]),
        ("48 %", ["48 %=48%"]),
        ("5 Prozentpunkte", ["5 Prozentpunkte=5%"]),
        ("achtundvierzig Prozent", ["achtundvierzig Prozent=48%"]),
        ("fu\u0308nfzig Prozent", ["fu\u0308nfzig Prozent=50%"]),
        ("fuenfzig Prozent", ["fuenfzig Prozent=50%"]),
        ("dreissig Prozent", ["dreissig Prozent=30%"]),
        ("ein Prozent", ["ein Prozent=1%"]),
        ("2 Mrd. Euro", ["2 Mrd. Euro=EUR 2000000000"]),
        ("21 Mio. €", ["21 Mio. €=EUR 21000000"]),
        ("21 Mio €", ["21 Mio €=EUR 21000000"]),
        ("500 Tsd. Franken", ["500 Tsd. Franken=CHF 500000"]),
        ("5 Mio. Schweizer Franken", ["5 Mio. Schweizer Franken=CHF 5000000"]),
        ("500 Mio. US-Dollar", ["500 Mio. US-Dollar=USD 500000000"]),
        ("5 Milliarden britische Pfund", ["5 Milliarden britische Pfund=GBP 5000000000"]),
        ("500 TEUR", ["500 TEUR=EUR 500000"]),
        ("zwei Milliarden", ["zwei Milliarden=2000000000"]),
        ("eine Million", ["eine Million=1000000"]),
        ("eine halbe Million", ["eine halbe Million=500000"]),
        ("anderthalb Millionen", ["anderthalb Millionen=1500000"]),
        ("zweieinhalb Milliarden Euro", ["zweieinhalb Milliarden Euro=EUR 2500000000"]),
        ("eine Billion", ["eine Billion=1000000000000"]),
        ("hundertzwanzig Brote", ["hundertzwanzig=120"]),
        ("zweitausendfünfhundert Brote", ["zweitausendfünfhundert=2500"]),
        ("dreihunderttausend Brote", ["dreihunderttausend=300000"]),
        ("ein Drittel", ["ein Drittel=33.3333%"]),
        ("zwei Drittel der Läden", ["zwei Drittel=66.6667%"]),
        ("drei Viertel", ["drei Viertel=75%"]),
        ("ein Zehntel", ["ein Zehntel=10%"]),
        ("mehr als die Hälfte", ["Hälfte=50%"]),
        ("jeder fünfte Bäcker", ["jeder fünfte=20%"]),
        ("neun von zehn Bäckern", ["neun von zehn=90%"]),
        ("10 bis 15 Prozent", ["10=10%", "15 Prozent=15%"]),
        ("48, 24 und 13 Prozent", ["48=48%", "24=24%", "13 Prozent=13%"]),
        ("zwischen 3 und 5 Mio. Euro", ["3=EUR 3000000", "5 Mio. Euro=EUR 5000000"]),
        ("600 Filialen", ["600=600"]),
        ("Es waren 3. Dann kamen 4.", ["3=3", "4=4"]),
        ("am 11. September 2018", []),
        ("am 11.09.2018", []),
        ("um 10.30 Uhr", []),
        ("am 3. Tag", []),
        ("der 3. große", []),
        ("in der zweiten Hälfte 2019", []),
        ("die Hälfte des Jahres", []),
        ("eine halbe Stunde", []),
        ("Artikel 102", []),
        ("einer der sieben Sitze", ["einer=1", "sieben=7"]),
        ("eine der größten Firmen", []),
        ("20 bis 30 Cent", ["20=EUR 0.20", "30 Cent=EUR 0.30"]),
        ("ein Unternehmen", []),
        ("im Jahr 2018", []),
    ],
)
def test_german(text: str, quantities: list[str]) -> None:
    assert format_quantities(text, "de") == quantities


@pytest.mark.parametrize(
    "qualifier",
    "rund etwa fast knapp über mindestens höchstens unter|mehr als|bis zu|weniger als".replace(" ", "|", 7).split("|"),
)
def test_german_qualifiers(qualifier: str) -> None:
    (quantity,) = read_quantities(f"Das sind {qualifier} 600 Läden", "de")
    assert quantity.qualifier == qualifier


@pytest.mark.parametrize("language", ["de", "de-AT", "de_LU", "DE"])
def test_a_region_has_the_rules_of_its_language(language: str) -> None:
    assert format_quantities("1.234 Brote", language) == ["1.234=1234"]


def test_a_region_may_have_another_decimal_mark() -> None:
    assert format_quantities("1.234 Brote und 1'234 Mio. Franken", "de-CH") == [
        "1.234=1.234",
        "1'234 Mio. Franken=CHF 1234000000",
    ]


@pytest.mark.parametrize("language", ["en", "en-GB", "und", ""])
def test_an_undetermined_language_is_read_as_english(language: str) -> None:
    assert format_quantities("two million", language) == ["two million=2000000"]


def test_a_language_without_rules_is_not_guessed_at() -> None:
    assert format_quantities("1.234 pains", "fr") == []
