"""An analyst's own words find the fact that is meant, first: in the bundled dossier, by the terms of the trade."""

from __future__ import annotations

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.search.finder import DossierFinder


@pytest.fixture(scope="module")
def finder() -> DossierFinder:
    return DossierFinder(load_dossier(bundled_dossier_path()))


@pytest.mark.parametrize(
    ("first", "queries"),
    [
        ("party/aliexpress-russia", "JV|joint venture|Joint-Venture|joint-ventu"),
        ("stake/rdif", "minority stake|minority stakes"),
        ("figure/deal-value", "valuation|deal value|2\u2009000\u2009000\u2009000|2\u202f000\u202f000\u202f000 USD"),
        ("party/aliexpress", "e-commerce|cross-border|cross-border e-commerce"),
        ("figure/megafon-swapped-stake", "consideration"),
        ("figure/megafon-subscribers", "subscribers|subscriber|mobile subscribers"),
        ("figure/vk-users", "MAU|MAUs|monthly active users|active users"),
        ("event/deal-close", "closing|expected closing"),
        ("party/rdif", "SWF|sovereign wealth fund|wealth fund"),
        ("party/tmall", "B2C|business-to-consumer|business to consumer"),
        ("challenge/logistics", "logistics"),
        ("challenge/data-localisation", "localisation|localization|localisations"),
        ("challenge/data-localisation", "data localisation|data localization|data-localisation"),
        ("challenge/censorship", "censorship"),
        ("event/sberbank-talks", "talks sberbank|sberbank talks|talks collapse"),
        ("party/dobrodeev", "Добродеев|Dobrodéev|ДОБРОДЕЕВ"),
        ("event/deal-signed", "signing"),
        ("relation/dobrodeev-leads-mail-ru", "CEO|chief executive"),
    ],
)  # fmt: skip
def test_a_term_of_the_trade_finds_first_what_is_meant(finder: DossierFinder, first: str, queries: str) -> None:
    for query in queries.split("|"):
        found = finder.find_documents(query, {}, 5).found
        assert [each.document.key for each in found[:1]] == [first], query
