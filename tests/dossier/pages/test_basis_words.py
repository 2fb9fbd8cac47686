"""What a fact relies on, in words that are true of whoever says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.basis_words import basis_words
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import plain_text, screen_reader
from tests.changed_dossiers import with_facts
from tests.deals.made_up_deals import FOLDER

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier, Fact

NAMED = "Attributed to a named source"
UNNAMED = "Attributed to an unnamed source"
SEVERAL = "Attributed to unnamed sources"
BOTH = "Attributed to named sources"
CITED = "Attributed to a source that the article cites"


def attributed(kind: type[Fact], **keys: Any) -> Fact:
    return kind(**{"id": "x", "basis": "attributed", **keys})


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (attributed(Event), CITED),
        (attributed(Event, parties=("crumb",)), CITED),
        (attributed(Event, according_to=("crumb",)), NAMED),
        (attributed(Event, according_to=("official",)), UNNAMED),
        (attributed(Event, according_to=("official", "official")), UNNAMED),
        (attributed(Event, according_to=("official", "banks")), SEVERAL),
        (attributed(Event, according_to=("banks",)), SEVERAL),
        (attributed(Event, according_to=("official", "crumb")), NAMED),
        (attributed(Event, according_to=("gone",)), NAMED),
        (attributed(Event, according_to=("crumb", "dough")), BOTH),
        (attributed(Event, according_to=("crumb", "official", "dough")), BOTH),
        (attributed(Event, according_to=("crumb", "crumb")), NAMED),
        (attributed(Challenge, raised_by=("crumb",), according_to=("dough",)), BOTH),
        (attributed(Quote, speakers=("crumb", "dough")), BOTH),
        (attributed(Quote), CITED),
        (attributed(Quote, speakers=("crumb",)), NAMED),
        (attributed(Quote, speakers=("official",)), UNNAMED),
        (attributed(Quote, speakers=("official",), according_to=("crumb",)), NAMED),
        (attributed(Challenge, raised_by=("banks",)), SEVERAL),
        (attributed(Challenge, raised_by=("crumb",)), NAMED),
        (attributed(Challenge), CITED),
        (attributed(Event, basis="stated"), "Stated in the article"),
        (attributed(Event, basis="derived"), "Derived from other facts"),
        (attributed(Event, basis="editorial"), "Relies in part or whole on the editor, not the article"),
        (attributed(Event, basis=None), ""),
    ],
)
def test_the_words_are_true_of_whoever_says_so(fact: Fact, words: str, bakery: Dossier) -> None:
    official = Party(id="official", name="An official", type="person", unnamed=True)
    banks = Party(id="banks", name="Three banks", type="group", unnamed=True)
    dossier = with_facts(bakery, parties=[*bakery.facts_of(Party), official, banks])
    assert basis_words(dossier, fact) == words


@pytest.mark.parametrize(
    ("deal", "address", "words"),
    [
        ("penhallow", "quote/two-undervalued", BOTH),
        ("penhallow", "event/third-bid", SEVERAL),
        ("tarnholm", "figure/caspero-value", UNNAMED),
    ],
)
def test_the_page_the_text_and_the_speech_say_the_same(deal: str, address: str, words: str) -> None:
    dossier = load_dossier(FOLDER / deal / "dossier.toml")
    page = page_blocks(dossier, ReferenceIndex(dossier), Address(address))
    assert f"\n{words}.\n" in plain_text.format_page(page, None)
    spoken = "".join(screen_reader.render(dossier, ReferenceIndex(dossier), []))
    facts = [fact for fact in dossier.facts.values() if basis_words(dossier, fact) == words]
    assert len(facts) == spoken.count(f"{words}.") > 0
    assert ("Basis", words[:1].lower() + words[1:]) in [getattr(block, "field", None) for block in page]
