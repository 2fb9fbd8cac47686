"""Parties that the article does not name: the editor describes them, and nothing takes the description for a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args

import pytest

from jvexplore.address import Address
from jvexplore.dossier.editorial import marked_text
from jvexplore.dossier.kinds.party import Party, identifier_label
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES, PartyType
from jvexplore.export import plain_text, screen_reader
from jvexplore.search.documents import FactDocuments
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def party(**keys: Any) -> Party:
    described = {"name": "Three banks", "type": "group", "role": "lender", "unnamed": True}
    return Party(**{"id": "banks", "basis": "stated", **described, **keys})


def including(bakery: Dossier, added: Party) -> Dossier:
    return with_facts(bakery, parties=[*bakery.facts_of(Party), added])


@pytest.mark.parametrize(
    ("name", "inline"),
    [
        ("Three banks", "three banks"),
        ("A person close to Finch", "a person close to Finch"),
        ("The buyer", "the buyer"),
        ("People at Finch", "people at Finch"),
        ("Finch employees", "Finch employees"),
        ("", ""),
    ],
)
def test_within_a_sentence_a_description_has_no_capital(name: str, inline: str) -> None:
    assert party(name=name).inline_name == inline


def test_a_name_keeps_its_capital() -> None:
    assert party(name="Three Banks Ltd", unnamed=False).inline_name == "Three Banks Ltd"


def test_beside_what_it_says_a_description_is_called_one() -> None:
    assert party().attributed_name == "Three banks (unnamed)"
    assert party(name="An unnamed official").attributed_name == "An unnamed official"
    assert party(name="Two who did not want to be named").attributed_name == "Two who did not want to be named"
    assert party(unnamed=False).attributed_name == "Three banks"
    assert party(type="person", name="A Finch official").short_name == "A Finch official"
    assert party(type="person", name="Ana Okoye", unnamed=False).short_name == "Okoye"


def test_the_row_the_page_the_search_and_the_speech_say_that_it_is_unnamed(bakery: Dossier) -> None:
    dossier = including(bakery, party())
    (row,) = [row for row in Party.pane_rows(dossier) if row.address == "party/banks"]
    assert (row.label, row.group) == ("Three banks (unnamed)", "Lenders")
    page = page_blocks(dossier, ReferenceIndex(dossier), Address("party/banks"))
    assert page[0][:2] == ("Three banks", "unnamed group · lender")
    assert "Name: not given; the heading describes the party" in plain_text.format_page(page, None)
    document = FactDocuments(dossier).load_document("party/banks")
    assert document.filters["has"] == ("unnamed",)
    assert "unnamed" in document.keywords.split()
    assert not document.title_is_name
    assert "Three banks (unnamed)." in "".join(screen_reader.render(dossier, ReferenceIndex(dossier), []))


def test_the_role_of_unnamed_sources_says_unnamed_once(bakery: Dossier) -> None:
    page = party(role="source").heading_block(bakery)
    assert page.status == "unnamed group · source"


def test_the_description_is_not_looked_for_in_texts(bakery: Dossier) -> None:
    text = "The buyer pays"
    named = party(name="The buyer", unnamed=False, basis="editorial", comment="x")
    assert marked_text(including(bakery, named), text) == "The buyer [editor] pays"
    assert marked_text(including(bakery, replace(named, unnamed=True)), text) == text


def test_identifiers_are_fields(bakery: Dossier) -> None:
    known = party(unnamed=False, identifiers={"lei": "5299000J2N45DDNE4Y28", "companies-house": "00102498"})
    dossier = including(bakery, known)
    text = plain_text.format_page(page_blocks(dossier, ReferenceIndex(dossier), Address("party/banks")), None)
    assert "LEI:             5299000J2N45DDNE4Y28\n" in text
    assert "Companies house: 00102498\n" in text
    assert "00102498" in FactDocuments(dossier).load_document("party/banks").text


@pytest.mark.parametrize(
    ("register", "label"),
    [("lei", "LEI"), ("isin", "ISIN"), ("companies-house", "Companies house"), ("", "")],
)
def test_the_label_of_a_register(register: str, label: str) -> None:
    assert identifier_label(register) == label


def test_every_type_has_its_word_on_the_page(bakery: Dossier) -> None:
    told = {party(type=kind, unnamed=False).heading_block(bakery).status for kind in get_args(PartyType)}
    assert told == {f"{name.lower()} · lender" for name in PARTY_TYPES.values()}
