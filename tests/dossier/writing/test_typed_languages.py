"""Numbers that are typed as a German article writes them."""

from __future__ import annotations

import pytest

from jvexplore.dossier.load import make_dossier
from jvexplore.dossier.writing.typed_quantities import typed_languages
from jvexplore.dossier.writing.typed_values import read_typed_value
from jvexplore.errors import JvexploreError
from jvexplore.toml import parse_toml
from tests.dossier.writing.typed_dossier import TYPED_DOSSIER, read_value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,15 Milliarden Euro", "€1.15 billion (value = 1150000000, unit = EUR)"),
        ("500 Millionen Dollar", "$500 million (value = 500000000, unit = USD)"),
        ("3,4 Mrd. dänische Kronen", "DKK 3.4 billion (value = 3400000000, unit = DKK)"),
        ("mehr als 5 Mio. €", "mehr als €5 million (value = 5000000, qualifier = mehr als, unit = EUR)"),
        ("1,5 Mio.", "1.5 million (value = 1500000)"),
        ("rund 5.200 Menschen", "rund 5,200 Menschen (value = 5200, qualifier = rund, unit = Menschen)"),
        ("12,5 Prozent der Stimmen", "12.5 % of Stimmen (value = 12.5, unit = percent, base = Stimmen)"),
        ("24 bis 26 Prozent", "24 to 26 % (minimum = 24, maximum = 26, unit = percent)"),
        ("zwischen 24 und 26 Prozent", "24 to 26 % (minimum = 24, maximum = 26, unit = percent)"),
        ("zwei Drittel", "66.67 % (value = 66.67, unit = percent)"),
        ("4,70 Euro je Aktie", "€4.70 per Aktie (value = 4.70, unit = EUR, per = Aktie)"),
        ("1.15 billion euros", "€1.15 billion (value = 1150000000, unit = EUR)"),
        ("about 5,000 people", "about 5,000 people (value = 5000, qualifier = about, unit = people)"),
        ("€21m for each year", "€21 million per year (value = 21000000, unit = EUR, per = year)"),
    ],
)
def test_the_language_that_leaves_least_over_is_read(text: str, words: str) -> None:
    assert read_value("figure", "value", text)[1] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rund 5.200", "rund 5,200 (value = 5200, qualifier = rund)"),
        ("about 5,200", "about 5,200 (value = 5200, qualifier = about)"),
        ("1.200.000 €", "€1.2 million (value = 1200000, unit = EUR)"),
        ("1,25 Prozent", "1.25 % (value = 1.25, unit = percent)"),
    ],
)
def test_a_dossier_of_german_sources_alone(text: str, words: str) -> None:
    german = make_dossier(parse_toml(TYPED_DOSSIER.replace('language = "en"', 'language = "de-AT"')))
    assert typed_languages(german) == ("de-AT", "en", "de", "de-ch")
    assert read_typed_value("figure", "value", text, german).words == words


@pytest.mark.parametrize("text", ["5.200 Menschen", "5,200 people"])
def test_what_may_be_thousands_or_a_fraction_is_refused(text: str) -> None:
    german = make_dossier(parse_toml(TYPED_DOSSIER.replace('language = "en"', 'language = "de"')))
    with pytest.raises(JvexploreError) as refused:
        read_typed_value("figure", "value", text, german)
    one, other = ("5,200", "5.2") if text == "5.200 Menschen" else ("5.2", "5,200")
    what = f'value: "{text}" may be {one} or {other}; write it without a thousands separator'
    assert str(refused.value) == what
