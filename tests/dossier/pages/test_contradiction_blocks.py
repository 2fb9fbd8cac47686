"""Contradictions stand on the pages of both facts with both values; what has changed is told apart from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.address import DOSSIER, Address
from jvexplore.dossier import blocks
from jvexplore.dossier.contradictions.find_contradictions import find_contradictions
from jvexplore.dossier.glance import deal_at_glance
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.contradiction_blocks import (
    contradiction_blocks,
    contradiction_sentence,
    contradiction_title,
    contradictions_of,
)
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

DEALS: Final = Path(__file__).parents[2] / "deals"


@pytest.fixture(scope="module")
def rothwald() -> Dossier:
    """Two articles that contradict each other."""
    return load_dossier(DEALS / "rothwald" / "dossier.toml")


@pytest.fixture(scope="module")
def penhallow() -> Dossier:
    """A takeover in which a person wrote a contradiction."""
    return load_dossier(DEALS / "penhallow" / "dossier.toml")


def links(dossier: Dossier, address: Address) -> dict[str, list[tuple[str, str]]]:
    """Return the links on the page of an address to what contradicts it, by their labels."""
    return {
        each.label: [(link.address, link.after) for link in each.links]
        for each in contradiction_blocks(dossier, address)
        if isinstance(each, blocks.LinkList)
    }


def test_both_pages_link_to_the_other_fact_with_both_values(rothwald: Dossier) -> None:
    found = [each for each in find_contradictions(rothwald) if each.key == "when"]
    (signing,) = found
    assert links(rothwald, signing.one) == {
        "Seems to contradict": [(signing.other, "5 September 2027 (Rheintal-Bote), here 3 September 2027")]
    }
    assert links(rothwald, signing.other) == {
        "Seems to contradict": [(signing.one, "3 September 2027 (The Fenwick Ledger), here 5 September 2027")]
    }
    page = page_blocks(rothwald, ReferenceIndex(rothwald), signing.one)
    assert "Seems to contradict" in [each.label for each in page if isinstance(each, blocks.LinkList)]


def test_what_has_changed_says_which_was_first(rothwald: Dossier) -> None:
    (change,) = [each for each in find_contradictions(rothwald) if each.is_change and each.key == "value"]
    labels = [*links(rothwald, change.one), *links(rothwald, change.other)]
    assert labels == ["Changed since", "Changed from"]
    assert contradiction_sentence(rothwald, change) == (
        "2,350 employees (The Fenwick Ledger), later 2,290 employees (Rheintal-Bote)"
    )
    assert change not in contradictions_of(rothwald)


def test_a_pair_in_words(rothwald: Dossier) -> None:
    (signing,) = [each for each in find_contradictions(rothwald) if each.key == "when"]
    assert contradiction_title(rothwald, signing) == "Contract signed in Zurich / Contract signed in Basel"
    assert contradiction_sentence(rothwald, signing) == (
        "3 September 2027 (The Fenwick Ledger) ≠ 5 September 2027 (Rheintal-Bote)"
    )


def test_what_a_person_wrote_is_not_listed_as_found(penhallow: Dossier) -> None:
    (written,) = [each for each in find_contradictions(penhallow) if each.is_written]
    assert links(penhallow, written.one) == {}
    assert contradiction_sentence(penhallow, written).endswith(", as a person wrote")
    page = page_blocks(penhallow, ReferenceIndex(penhallow), written.one)
    labels = {each.label for each in page if isinstance(each, blocks.LinkList)}
    assert labels & {"Contradicts", "Contradicted by"}


def test_the_dossier_says_how_many_there_are(rothwald: Dossier, bakery: Dossier) -> None:
    page = page_blocks(rothwald, ReferenceIndex(rothwald), DOSSIER)
    count = len(contradictions_of(rothwald))
    assert count > 1
    assert blocks.Prose(f"Contradictions: {count} pairs of facts exclude each other.", warns=True) in page
    assert deal_at_glance(rothwald).contradictions == count
    assert deal_at_glance(bakery).contradictions == 0
    assert not any("Contradictions" in str(each) for each in page_blocks(bakery, ReferenceIndex(bakery), DOSSIER))
