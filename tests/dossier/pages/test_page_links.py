"""The links between all pages of both dossiers, followed in both directions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER, Address, fact_address, paragraph_address
from jvexplore.dossier import blocks
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.citations import cited_paragraphs
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from tests.changed_dossiers import with_facts
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


@pytest.fixture(params=["bundled", "bakery"])
def dossier(request: pytest.FixtureRequest, bakery_path: Path) -> Dossier:
    return load_dossier(bundled_dossier_path() if request.param == "bundled" else bakery_path)


def _pages(dossier: Dossier) -> dict[Address, set[Address]]:
    """Return where the links on every page lead, also those that tell by which fact two are tied."""
    reference_index = ReferenceIndex(dossier)
    return {
        address: {
            where
            for block in blocks.as_text_blocks(page_blocks(dossier, reference_index, address))
            if isinstance(block, blocks.LinkList)
            for link in block.links
            for where in (link.address, link.via)
            if where
        }
        for address in dossier.all_addresses
    }


def test_every_link_goes_somewhere(dossier: Dossier) -> None:
    pages = _pages(dossier)
    for address, leads_to in pages.items():
        assert leads_to, address
        assert leads_to <= pages.keys(), address


def test_every_fact_that_names_another_is_named_by_it(dossier: Dossier) -> None:
    pages = _pages(dossier)
    count = 0
    for address, fact in dossier.facts.items():
        for key, named in fact.references():
            assert named in pages[address], (address, key, named)
            assert address in pages[named], (address, key, named)
            count += 1
    assert count >= len(dossier.facts) - 1


def test_every_paragraph_shows_all_facts_that_cite_it(dossier: Dossier) -> None:
    pages = _pages(dossier)
    for address, fact in dossier.facts.items():
        for cited in cited_paragraphs(dossier, fact):
            assert paragraph_address(cited) in pages[address]
            assert address in pages[paragraph_address(cited)]


def test_every_fact_can_be_reached_from_any_other(dossier: Dossier) -> None:
    pages = _pages(dossier)
    reached = {DOSSIER}
    frontier = [DOSSIER]
    while frontier:
        new = pages[frontier.pop()] - reached
        reached |= new
        frontier.extend(new)
    assert reached == pages.keys()


def test_a_graph_shows_each_tie_from_both_sides(dossier: Dossier) -> None:
    reference_index = ReferenceIndex(dossier)
    seen: dict[str, list[bool | None]] = {}
    for party in dossier.facts_of(Party):
        for block in page_blocks(dossier, reference_index, party.address):
            if isinstance(block, blocks.RelationGraph):
                for tie in block.ties:
                    seen.setdefault(tie.other.via, []).append(tie.outward)
    assert {address for address in dossier.facts if address.startswith(("relation/", "stake/"))} == seen.keys()
    for address, sides in seen.items():
        fact = dossier.facts[Address(address)]
        mutual = isinstance(fact, Relation) and fact.verb_phrase(dossier) == fact.verb_phrase(dossier, backward=True)
        assert sorted(sides, key=bool) == ([None, None] if mutual else [False, True]), address


def test_the_timeline_is_by_date_and_leads_to_every_event(dossier: Dossier) -> None:
    reference_index = ReferenceIndex(dossier)
    timeline = next(
        block for block in page_blocks(dossier, reference_index, DOSSIER) if isinstance(block, blocks.TimelineBlock)
    )
    assert {each.address for each in timeline.moments} == {event.address for event in dossier.facts_of(Event)}
    assert all(one.when.listing_day <= other.when.listing_day for one, other in pairwise(timeline.moments))


@pytest.mark.parametrize(
    ("verb", "forward", "backward"),
    [
        ("hosts", "hosts", "is hosted by"),
        ("plans-to-acquire", "plans to acquire", "is planned to be acquired by"),
        ("besitzt", "besitzt", "has the tie “besitzt” from"),
    ],
)
def test_an_unlisted_verb_reads_well_in_both_directions(verb: str, forward: str, backward: str) -> None:
    dossier = load_dossier(bundled_dossier_path())
    relation = replace(next(each for each in dossier.facts_of(Relation) if each.id == "dmitriev-leads-rdif"), verb=verb)
    others = tuple(each for each in dossier.facts_of(Relation) if each.id != relation.id)
    dossier = with_facts(dossier, relations=(relation, *others))
    for party, read in ((relation.subject, forward), (relation.object, backward)):
        pages = page_blocks(dossier, ReferenceIndex(dossier), fact_address("party", party))
        ties = [tie for block in pages if isinstance(block, blocks.RelationGraph) for tie in block.ties]
        assert read in [tie.verb for tie in ties if tie.other.via == relation.address]


def test_two_facts_that_contradict_each_other_name_each_other_once() -> None:
    dossier = load_dossier(FOLDER / "rothwald" / "dossier.toml")
    reference_index = ReferenceIndex(dossier)
    one, other = Address("term/commission"), Address("term/cartel-office")
    for here, there in ((one, other), (other, one)):
        labels = [
            block.label
            for block in page_blocks(dossier, reference_index, here)
            if isinstance(block, blocks.LinkList) and there in [link.address for link in block.links]
        ]
        assert labels == ["Contradicts"]


def test_words_that_date_a_fact_by_an_event_are_no_label_of_a_link() -> None:
    """On the screen, links replace the words under their label, which say how long after the event."""
    dossier = load_dossier(FOLDER / "mezara" / "dossier.toml")
    page = page_blocks(dossier, ReferenceIndex(dossier), Address("term/non-compete"))
    fields = [row for block in page if isinstance(block, blocks.LabelledValues) for row in block.rows]
    assert ("Until", "three years after “The seller sells its last share”") in fields
    labels = [block.label for block in page if isinstance(block, blocks.LinkList) and block.label]
    assert "Dated by" in labels
    assert not {"When", "Since", "Until"} & set(labels)
