"""German figures: qualifiers are in a dossier's words, multiples are times, and shares in a company are no figures."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from jvexplore.suggest.article import Article, ArticleParagraph
from jvexplore.suggest.rules.german_figures import suggest_german_figures
from jvexplore.suggest.rules.rule_reading import RuleReading

_FIGURES: Final = {
    "Der Umsatz stieg um knapp acht Prozent auf rund 640 Millionen Euro.": "nearly 8 percent; about 640000000 EUR",
    "Das entspricht dem gut Neunfachen oder dem 2,5-Fachen des Gewinns.": "just over 9 times; 2.5 times",
    "Von den mehr als 4.000 Mitarbeitern wohnen zwei Drittel im Ort.": "more than 4000 Mitarbeitern; 66.7 percent",
    "Der Marktanteil beträgt 35 Prozent, der Preis 20 Cent je Aktie.": "35 percent; 0.2 EUR",
    "Ein einfacher Kredit über 150 Mio. Euro kostet 4,5 Prozent Zinsen.": "150000000 EUR; 4.5 percent",
    "Die Hafen AG hält 31 Prozent, 20 Prozent der Aktien besitzt die Stadt.": "",
    "Die übrigen 49 Prozent bleiben bei der Familie, die 11 Prozent abgibt.": "",
}


@pytest.mark.parametrize("text", _FIGURES)
def test_german_figures_have_value_unit_and_qualifier(text: str) -> None:
    paragraph = ArticleParagraph("1", "body", text, text)
    found = [
        " ".join(str(each.fields[key]) for key in ("qualifier", "value", "unit") if key in each.fields)
        for each in suggest_german_figures(RuleReading(Article((paragraph,), date(2027, 3, 4), "de")))
    ]
    assert "; ".join(found) == _FIGURES[text]
