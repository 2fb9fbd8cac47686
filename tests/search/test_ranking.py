"""What comes first: names before aliases, facts before notes, what a fact is about before what is said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier
from jvexplore.search.field_weights import ROW, phrase_bonus, words_by_field
from jvexplore.search.finder import DossierFinder
from tests.samples import made
from tests.search.dossiers import party_entry

if TYPE_CHECKING:
    from tests.search.dossiers import MakeFinder

CHALLENGE = """
[[challenges]]
id = "{id}"
title = "{title}"
category = "{category}"
statement = "{statement}"
basis = "stated"
tags = [{tags}]
passages = [{{ paragraph = 2 }}]
"""
EVENT = """
[[events]]
id = "fired"
when = "2020-02/2020-04"
title = "Licensing of the furnace begins"
basis = "editorial"
comment = "By hand."
passages = [{ paragraph = 1 }]
"""


@pytest.fixture(scope="module")
def finder(make_finder: MakeFinder) -> DossierFinder:
    entries = [
        party_entry("Bright Works", "a", aliases=["Nova Bakery"], about="Baker.", role="venture"),
        party_entry("Nova Mills", "b", about="Cold storage power.", role="owner", tags=["e-trade"]),
        party_entry("Dawn", "c", about="Cold clay and storage.", role="rival"),
        CHALLENGE.format(id="l", title="Old rules", category="licensing", statement="No.", tags=""),
        CHALLENGE.format(id="d", title="Storing", category="data-protection", statement="Data.", tags='"labour"'),
        CHALLENGE.format(id="w", title="Storage, cold", category="demand", statement="Labour is said.", tags=""),
    ]
    gists = ["A furnace of rare clay is fired by hand in the old mill.", "Storage and cold power; no news."]
    return make_finder([*entries, EVENT], gists=gists)


def keys(finder: DossierFinder, query: str) -> list[str]:
    return [each.document.key for each in finder.find_documents(query, {}, None).found]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("nova", ["party/b", "party/a"]),
        ("licensing", ["challenge/l", "event/fired"]),
        ("data protection", ["challenge/d"]),
        ("labour", ["challenge/d", "challenge/w"]),
        ("joint venture", ["party/a"]),
        ("competitor", ["party/c"]),
        ("cold storage", ["party/b", "challenge/w"]),
        ("storage cold", ["challenge/w"]),
        ("rare clay", ["paragraph/1"]),
        ("e-trade", ["party/b"]),
        ("etrade", ["party/b"]),
        ("e trade", ["party/b"]),
        ("E-Trade", ["party/b"]),
    ],
)
def test_what_is_meant_comes_first(finder: DossierFinder, query: str, first: list[str]) -> None:
    assert keys(finder, query)[: len(first)] == first


@pytest.mark.parametrize("text", ["Licensing", "licensing", "Labour and licensing"])
def test_a_fact_comes_before_a_note_that_says_the_same(finder: DossierFinder, text: str) -> None:
    note = made(1, "party/a", text, tags=("labour",))
    for query, fact in (("licensing", "challenge/l"), ("labour", "challenge/d")):
        found = [each.document.key for each in finder.find_documents(query, {note.id: note}).found]
        assert found[0] == fact
        assert note.id in found


@pytest.mark.parametrize(
    ("query", "kind", "found"),
    [
        ("editorial", "event", {"event/fired"}),
        ("2020", "event", {"event/fired"}),
        ("feb 2020", "event", {"event/fired"}),
        ("owner", "party", {"party/b"}),
        ("venture", "party", {"party/a"}),
        ("protection", "challenge", {"challenge/d"}),
        ("no response", "challenge", {"challenge/l", "challenge/d", "challenge/w"}),
    ],
)
def test_what_a_row_shows_its_filter_finds(finder: DossierFinder, query: str, kind: str, found: set[str]) -> None:
    assert finder.filter_facts(query, kind, {}) == found


@pytest.mark.parametrize(
    ("query", "kind", "found"),
    [
        ("48", "stake", "stake/alibaba"),
        ("48%", "stake", "stake/alibaba"),
        ("2bn", "figure", "figure/deal-value"),
        ("97 million", "figure", "figure/vk-users"),
        ("2014", "event", "event/vk-purchase"),
        ("2019 Q1", "event", "event/deal-close"),
        ("добродеев", "quote", "quote/dobrodeev-number-one"),
        ("integration", "challenge", "challenge/integration"),
        ("editorial", "party", "party/mail-ru"),
        ("1 response", "challenge", "challenge/data-localisation"),
    ],
)
def test_what_rows_of_the_bundled_dossier_show_their_filters_find(query: str, kind: str, found: str) -> None:
    assert found in DossierFinder(load_dossier(bundled_dossier_path())).filter_facts(query, kind, {})


def test_only_the_filter_of_a_pane_looks_at_what_only_a_row_shows(finder: DossierFinder) -> None:
    assert "event/fired" not in keys(finder, "editorial")
    assert finder.filter_facts("data", "challenge", {}) == {"challenge/d"}


def test_next_to_each_other_is_worth_more_than_scattered(finder: DossierFinder) -> None:
    (found,) = [
        each.document
        for each in finder.find_documents("storage power", {}, None).found
        if each.document.key == "party/b"
    ]
    assert phrase_bonus(found, ["storage", "power"]) > phrase_bonus(found, ["power", "storage"]) == 0
    assert phrase_bonus(found, ["e", "trade"]) == phrase_bonus(found, ["nova", "mil"]) > 0
    assert "owner" in words_by_field(found)[ROW]
