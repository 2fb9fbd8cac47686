from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import Address
from jvexplore.dossier.reference_index import IncomingReference, reference_labels

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex


def test_every_reference_is_known_from_both_ends(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    out = {(address, key, to) for address in bakery.facts for key, to in bakery_references.outgoing_references(address)}
    back = {(each.address, each.key, to) for to in bakery.facts for each in bakery_references.incoming_references(to)}
    assert out == back
    assert len(out) > 14


def test_references_in_the_order_of_the_file(bakery_references: ReferenceIndex) -> None:
    assert bakery_references.outgoing_references(Address("stake/staff")) == [
        ("holder", "party/staff"),
        ("company", "party/rising-sun"),
        ("derived_from", "stake/crumb"),
        ("derived_from", "stake/dough"),
    ]
    assert bakery_references.incoming_references(Address("party/dough")) == [
        IncomingReference("stake", "holder", Address("stake/dough")),
        IncomingReference("challenge", "responses", Address("challenge/power")),
        IncomingReference("event", "parties", Address("event/announcement")),
        IncomingReference("figure", "of", Address("figure/loaves")),
    ]
    assert bakery_references.incoming_references(Address("event/opening")) == ()


def test_every_reference_has_labels(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    for address, fact in bakery.facts.items():
        for key, _ in bakery_references.outgoing_references(address):
            labels = reference_labels()[fact.kind, key]
            assert labels.here
            assert labels.there


def test_facts_on_a_paragraph(bakery_references: ReferenceIndex) -> None:
    assert bakery_references.facts_on_paragraph("4") == ["challenge/power", "figure/loaves"]
    assert bakery_references.facts_on_paragraph("9") == ()
