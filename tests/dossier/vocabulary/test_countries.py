from __future__ import annotations

from babel import Locale

from jvexplore.dossier.vocabulary.countries import COUNTRIES, country_name


def test_the_names_are_those_of_the_unicode_cldr() -> None:
    assert len(COUNTRIES) > 240
    names = Locale("en").territories
    # A few are renamed from one year's data to the next.
    assert sum(names.get(code) != name for code, name in COUNTRIES.items()) < 10
    assert country_name("RU") == "Russia"
    assert country_name("nowhere") == "nowhere"
