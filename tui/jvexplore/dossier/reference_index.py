"""An index of the references between facts, in both directions, and of the facts on each paragraph."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.answers import ReferenceLabels
from jvexplore.dossier.citations import paragraph_numbers
from jvexplore.dossier.fact_types import fact_types

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Reference


class IncomingReference(NamedTuple):
    """A reference seen from its target: the address and kind of the referring fact, and the key."""

    kind: str
    key: str
    address: Address


DERIVED_LABELS: Final = ReferenceLabels("Derived from", "Used in")
"""The labels above the links of `derived_from`, the same for all kinds."""


@cache
def reference_labels() -> Mapping[tuple[str, str], ReferenceLabels]:
    """Return the labels of all references by kind and key, in the order in which pages show them."""
    own = {(each.kind, key): labels for each in fact_types().values() for key, labels in each.reference_labels.items()}
    return own | {(each.kind, "derived_from"): DERIVED_LABELS for each in fact_types().values()}


class ReferenceIndex:
    """The graph of a dossier's facts.

    Args:
        dossier: one without problems.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._incoming: defaultdict[Address, list[IncomingReference]] = defaultdict(list)
        self._by_paragraph: defaultdict[int, list[Address]] = defaultdict(list)
        # The key is shared by all references: `fact.address` would create a new string each time.
        for address, fact in dossier.facts.items():
            for key, named in fact.references():
                self._incoming[named].append(IncomingReference(fact.kind, key, address))
            for number in paragraph_numbers(fact):
                self._by_paragraph[number].append(address)

    def outgoing_references(self, address: Address) -> Sequence[Reference]:
        """Return the references from a fact."""
        return list(self._dossier.facts[address].references())

    def incoming_references(self, address: Address) -> Sequence[IncomingReference]:
        """Return the references to a fact, in file order."""
        return self._incoming.get(address, ())

    def facts_on_paragraph(self, number: int) -> Sequence[Address]:
        """Return the addresses of the facts that cite a paragraph."""
        return self._by_paragraph.get(number, ())
