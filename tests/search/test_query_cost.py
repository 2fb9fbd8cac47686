"""No query takes long, whatever is pasted: it is answered or refused at once."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.search.finder import DossierFinder
from jvexplore.search.highlights import match_excerpt
from jvexplore.search.query import LONGEST_QUERY, QueryError

UNITS = (
    *("9", "9 ", "1.", "1,", "½", "1/2 ", "48% ", "zwei Milliarden ", "hundert", "1bp ", "11 September 2018 "),
    *("-", "- ", "a-", "word-", "a.b ", "'a", "/", "-9 ", "-a "),
    *("a", "a ", "word ", "e commerce ", "ali express ", "chief executive ", "is", "our", "stakes "),
    *('"', '"a" ', "kind:party ", "kind:", "机", "机 ", "é", "\u0301", "\u200d", "🇫🇷", " ", "\n"),
)


@pytest.fixture(scope="module")
def finder() -> DossierFinder:
    return DossierFinder(load_dossier(bundled_dossier_path()))


@pytest.mark.parametrize("length", [LONGEST_QUERY, 1_000_000])
@pytest.mark.parametrize("unit", UNITS)
def test_a_query_of_anything_takes_no_time(finder: DossierFinder, unit: str, length: int) -> None:
    query = (unit * length)[:length]
    begun = time.process_time()
    with suppress(QueryError):
        results = finder.find_documents(query, {}, 20)
        for found in results.found:
            match_excerpt(found.document.full_text, results.terms)
        finder.filter_facts(query, "party", {})
    assert time.process_time() - begun < 1
