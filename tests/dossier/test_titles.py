from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from babel import Locale

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.citations import format_citation
from jvexplore.dossier.countries import COUNTRIES, country_name
from jvexplore.dossier.date_text import long_date, short_date, short_date_time
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.number_text import format_amount
from jvexplore.dossier.page_blocks import page_blocks
from jvexplore.dossier.titles import address_exists, address_title, fact_title
from jvexplore.process_state import use_date_style

if TYPE_CHECKING:
    from collections.abc import Callable

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("48", "percent", "48 %"),
        ("37.50", "percent", "37.5 %"),
        ("100", "percent", "100 %"),
        ("-0.0", "percent", "0 %"),
        ("-0.0", "loaves", "0 loaves"),
        ("-0.00", "USD", "$0"),
        ("12500", "loaves", "12,500 loaves"),
        ("97000000", "users", "97 million users"),
        ("1500000000", "USD", "$1.5 billion"),
        ("2", "CHF", "CHF 2"),
        ("0.5", "EUR", "€0.5"),
        ("-3000000", "GBP", "-£3 million"),
        ("-3000000", "CHF", "-CHF 3 million"),
        ("-3000000", "loaves", "-3 million loaves"),
    ],
)
def test_amounts(value: str, unit: str, said: str) -> None:
    assert format_amount(Decimal(value), unit) == said


def test_days() -> None:
    assert long_date(date(2018, 9, 1)) == "1 September 2018"
    assert short_date(date(2018, 9, 1)) == "1 Sep 2018"


def test_moments_are_told_by_the_readers_clock_and_style(zone: Callable[[str], None]) -> None:
    zone("JST-9")
    assert short_date_time(datetime(2018, 9, 1, 20, 5, tzinfo=UTC)) == "2 Sep 2018, 05:05"
    use_date_style("year-month-day")
    assert short_date_time(datetime(2018, 9, 1, 20, 5, tzinfo=UTC)) == "2018-09-02, 05:05"


@pytest.mark.parametrize(
    ("offset", "when", "told"),
    [
        ("UTC", datetime(900, 1, 1, tzinfo=UTC), "1 Jan 900, 00:00"),
        ("JST-9", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "31 Dec 9999, 23:59"),
        ("EST5", datetime(1, 1, 1, tzinfo=UTC), "1 Jan 1, 00:00"),
    ],
)
def test_any_moment_of_the_calendar_can_be_told(
    zone: Callable[[str], None], offset: str, when: datetime, told: str
) -> None:
    zone(offset)
    assert short_date_time(when) == told
    assert short_date(when.date()) == told.partition(",")[0]


@pytest.mark.parametrize(
    ("address", "title", "headline"),
    [
        ("party/crumb", "Crumb & Co", "Crumb & Co"),
        ("relation/ada-leads-crumb", "Ada Crumb leads Crumb & Co as chief executive", "Ada Crumb leads Crumb & Co as chief executive"),
        ("stake/dough", "Dough Holding, 37.5 %", "Dough Holding holds 37.5 % of Rising Sun"),
        ("quote/ada-rise", "Ada Crumb: “[It] will rise — like bread”", "Ada Crumb: “[It] will rise — like bread”"),
        ("challenge/power", "Not enough power", "Not enough power"),
        ("event/opening", "The first shop opens", "The first shop opens"),
        ("figure/loaves", "Loaves a day", "Loaves a day: nearly 12,500 loaves"),
    ],
)  # fmt: skip
def test_every_kind_has_a_title_and_a_headline(address: str, title: str, headline: str, bakery: Dossier) -> None:
    fact = bakery.facts[Address(address)]
    assert fact_title(bakery, fact) == title
    assert address_title(bakery, Address(address)) == headline


def test_a_long_quote_is_cut_with_a_sign(bakery: Dossier) -> None:
    quote = replace(bakery.facts_of(Quote)[0], text="word " * 40)
    assert fact_title(bakery, quote).endswith("word…”")


def test_subjects_that_are_no_facts(bakery: Dossier) -> None:
    assert address_title(bakery, Address("dossier")) == "Rising Sun, a bakery"
    assert address_title(bakery, Address("paragraph/2")) == "Paragraph 2"
    assert address_title(bakery, Address("stake/gone")) == "stake/gone"


@pytest.mark.parametrize("address", ["dossier", "paragraph/1", "paragraph/5", "stake/dough"])
def test_what_exists(address: str, bakery: Dossier) -> None:
    assert address_exists(bakery, Address(address))


@pytest.mark.parametrize("address", ["", "paragraph/0", "paragraph/6", "paragraph/x", "paragraph/", "stake/gone", "x"])
def test_what_does_not(address: str, bakery: Dossier) -> None:
    assert not address_exists(bakery, Address(address))


def test_every_address_exists_and_is_listed_once(bakery: Dossier) -> None:
    paragraphs = [f"paragraph/{number}" for number in range(1, 6)]
    assert bakery.all_addresses == [*bakery.facts, *paragraphs, "dossier"]
    assert all(address_exists(bakery, address) for address in bakery.all_addresses)


def test_citations(bakery: Dossier) -> None:
    paper = "The Morning Loaf, 3 March 2020"
    assert format_citation(bakery, Address("dossier")) == paper
    assert format_citation(bakery, Address("paragraph/3")) == f"{paper}, paragraph 3"
    assert format_citation(bakery, Address("party/crumb")) == f"{paper}, paragraphs 1 and 2"


def test_verbs_in_both_directions(bakery: Dossier) -> None:
    relation = bakery.facts_of(Relation)[0]
    assert relation.verb_phrase() == "leads"
    assert relation.verb_phrase(backward=True) == "is led by"
    assert replace(relation, verb="bakes-for").verb_phrase() == "bakes for"


@pytest.mark.parametrize(
    ("verb", "forward", "backward"),
    [
        ("criticises", "criticise", "are criticised by"),
        ("presses", "put pressure on", "are under pressure from"),
        ("implicitly-backs", "tacitly back", "have the tacit backing of"),
        ("competes-with", "compete with", "compete with"),
        ("belongs-to", "belong to", "include"),
        ("founded", "founded", "were founded by"),
        ("is-branch-of", "are a branch of", "have the branch"),
        ("held-a-stake-in", "held a stake in", "were partly held by"),
        ("carries", "carry", "are carried by"),
        ("lends-to", "lend to", "borrow from"),
        ("bakes-for", "bake for", "are baked for by"),
    ],
)
def test_several_take_the_plural(verb: str, forward: str, backward: str, bakery: Dossier) -> None:
    relation = replace(bakery.facts_of(Relation)[0], verb=verb)
    assert relation.verb_phrase(plural=True) == forward
    assert relation.verb_phrase(plural=True, backward=True) == backward


def test_a_group_takes_the_plural_wherever_it_is_named(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    assert address_title(bakery, Address("stake/staff")) == "The staff hold 2.5 % of Rising Sun [editor]"
    (graph,) = (
        each
        for each in page_blocks(bakery, bakery_references, Address("party/staff"))
        if isinstance(each, blocks.RelationGraph)
    )
    assert [tie.verb for tie in graph.ties] == ["hold 2.5 % of"]
    (graph,) = (
        each
        for each in page_blocks(bakery, bakery_references, Address("party/rising-sun"))
        if isinstance(each, blocks.RelationGraph)
    )
    assert [tie.other.text for tie in graph.ties] == ["Crumb & Co", "Dough Holding", "the staff"]


def test_a_name_with_an_article_stands_so_within_a_sentence() -> None:
    dossier = load_dossier(bundled_dossier_path())
    told = {fact.id: fact_title(dossier, fact) for fact in dossier.facts_of(Relation)}
    assert told["usmanov-is-friendly-with-kremlin"] == "Alisher Usmanov is close to the Kremlin"
    assert (
        told["kremlin-presses-western-internet-companies"] == "The Kremlin puts pressure on Western internet companies"
    )
    assert told["internet-freedom-advocates-criticises-usmanov"].startswith("Internet freedom advocates criticise A")
    assert told["sberbank-founded-sberbank-yandex"] == "Sberbank founded the Sberbank–Yandex venture"
    assert told["dmitriev-leads-rdif"] == "Kirill Dmitriev leads RDIF as head"


def test_countries_are_called_as_in_the_common_locale_data() -> None:
    assert len(COUNTRIES) > 240
    names = Locale("en").territories
    # A few are renamed from one year's data to the next.
    assert sum(names.get(code) != name for code, name in COUNTRIES.items()) < 10
    assert country_name("RU") == "Russia"
    assert country_name("nowhere") == "nowhere"
