from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import Address
from jvexplore.dossier import blocks
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.titles import address_exists, address_title, fact_title

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex


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
def test_every_kind_has_a_title_and_a_heading(address: str, title: str, headline: str, bakery: Dossier) -> None:
    fact = bakery.facts[Address(address)]
    assert fact_title(bakery, fact) == title
    assert address_title(bakery, Address(address)) == headline


def test_a_long_quote_is_shortened_with_an_ellipsis(bakery: Dossier) -> None:
    quote = replace(bakery.facts_of(Quote)[0], text="word " * 40)
    assert fact_title(bakery, quote).endswith("word…”")


def test_titles_of_addresses_that_are_not_facts(bakery: Dossier) -> None:
    assert address_title(bakery, Address("dossier")) == "Rising Sun, a bakery"
    assert address_title(bakery, Address("paragraph/2")) == "Paragraph 2"
    assert address_title(bakery, Address("stake/gone")) == "stake/gone"


@pytest.mark.parametrize("address", ["dossier", "paragraph/1", "paragraph/5", "stake/dough"])
def test_an_existing_address(address: str, bakery: Dossier) -> None:
    assert address_exists(bakery, Address(address))


@pytest.mark.parametrize("address", ["", "paragraph/0", "paragraph/6", "paragraph/x", "paragraph/", "stake/gone", "x"])
def test_an_address_that_does_not_exist(address: str, bakery: Dossier) -> None:
    assert not address_exists(bakery, Address(address))


def test_every_address_exists_and_is_listed_once(bakery: Dossier) -> None:
    paragraphs = [f"paragraph/{number}" for number in range(1, 6)]
    assert bakery.all_addresses == [*bakery.facts, *paragraphs, "dossier"]
    assert all(address_exists(bakery, address) for address in bakery.all_addresses)


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


def test_a_name_with_an_article_has_it_in_lower_case_within_a_sentence() -> None:
    dossier = load_dossier(bundled_dossier_path())
    told = {fact.id: fact_title(dossier, fact) for fact in dossier.facts_of(Relation)}
    assert told["usmanov-is-friendly-with-kremlin"] == "Alisher Usmanov is close to the Kremlin"
    assert (
        told["kremlin-presses-western-internet-companies"] == "The Kremlin puts pressure on Western internet companies"
    )
    assert told["internet-freedom-advocates-criticises-usmanov"].startswith("Internet freedom advocates criticise A")
    assert told["sberbank-founded-sberbank-yandex"] == "Sberbank founded the Sberbank–Yandex venture"
    assert told["dmitriev-leads-rdif"] == "Kirill Dmitriev leads RDIF as head"
