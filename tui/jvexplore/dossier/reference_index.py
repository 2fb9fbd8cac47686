"""An index of the references between facts, in both directions, and of the facts on each paragraph."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER
from jvexplore.dossier.answers import ReferenceLabels
from jvexplore.dossier.citations import cited_paragraphs
from jvexplore.dossier.fact_types import fact_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.fact_keys import Reference
    from jvexplore.dossier.model import Dossier, Fact


class IncomingReference(NamedTuple):
    """A reference seen from its target: the address and kind of the referring fact, and the key."""

    kind: str
    key: str
    address: Address


COMMON_LABELS: Final = {
    "according_to": ReferenceLabels("According to", "Says"),
    "about": ReferenceLabels("About", "Mentioned in"),
    "part_of": ReferenceLabels("Part of", "Parts"),
    "derived_from": ReferenceLabels("Derived from", "Used in"),
    "contradicts": ReferenceLabels("Contradicts", "Contradicted by"),
    "when": ReferenceLabels("Dated by", "Used to date"),
    "since": ReferenceLabels("Dated by", "Begins"),
    "until": ReferenceLabels("Dated by", "Ends"),
}
"""The labels above the links of the references that every fact may have; a kind may have other words for them.

None is that of a moment in words ("Since: five years after “Completion”"): on the screen, links replace the words.
"""


@cache
def reference_labels() -> Mapping[tuple[str, str], ReferenceLabels]:
    """Return the labels of all references by kind and key, in the order in which pages show them."""
    own = {(each.kind, key): labels for each in fact_types().values() for key, labels in each.reference_labels.items()}
    common = {(each.kind, key): labels for key, labels in COMMON_LABELS.items() for each in fact_types().values()}
    return own | {reference: labels for reference, labels in common.items() if reference not in own}


class ReferenceIndex:
    """The graph of a dossier's facts; references that lead nowhere are not in it.

    Args:
        dossier: the dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._incoming: defaultdict[Address, list[IncomingReference]] = defaultdict(list)
        self._by_paragraph: defaultdict[str, list[Address]] = defaultdict(list)
        # The key is shared by all references: the property `address` of a fact would create a new string each time.
        for address, fact in dossier.facts.items():
            for key, named in self._existing(fact):
                self._incoming[named].append(IncomingReference(fact.kind, key, address))
            for cited in cited_paragraphs(dossier, fact):
                self._by_paragraph[cited].append(address)

    def outgoing_references(self, address: Address) -> Sequence[Reference]:
        """Return the references from a fact, to the present addresses of what they lead to."""
        return list(self._existing(self._dossier.facts[address]))

    def _existing(self, fact: Fact) -> Iterator[Reference]:
        facts = self._dossier.facts
        for key, named in fact.references():
            if named in facts or named == DOSSIER:
                yield key, named
            elif found := self._dossier.fact_at(named):
                yield key, found.address

    def incoming_references(self, address: Address) -> Sequence[IncomingReference]:
        """Return the references to a fact, in file order."""
        return self._incoming.get(address, ())

    def facts_on_paragraph(self, paragraph_id: str) -> Sequence[Address]:
        """Return the addresses of the facts that cite a paragraph."""
        return self._by_paragraph.get(paragraph_id, ())
