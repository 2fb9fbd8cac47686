"""Who names whom among the facts of a dossier, in both directions, and what rests on a paragraph."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier import words
from jvexplore.dossier.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.facts import Event, Reference, Stake
    from jvexplore.dossier.model import Dossier
    from jvexplore.reading.edtf import When


class Incoming(NamedTuple):
    """A reference seen from the fact that it leads to: which fact names it, and under which key."""

    kind: str
    key: str
    address: Address


OUTGOING_WORDS: Final = {
    "subject": "Subject",
    "object": "Object",
    "holder": "Holder",
    "venture": "Company",
    "speaker": "Speaker",
    "about": "About",
    "raised_by": "Raised by",
    "affects": "Affects",
    "responses": "Response by",
    "parties": "Involved",
    "of": "Relates to",
    "derived_from": "Derived from",
}
"""What the fact under a key is to the one that names it."""

INCOMING_WORDS: Final = {
    ("relation", "subject"): "Ties",
    ("relation", "object"): "Ties",
    ("stake", "holder"): "Stakes held",
    ("stake", "venture"): "Stakes",
    ("quote", "speaker"): "Quotes",
    ("quote", "about"): "Mentioned in",
    ("challenge", "raised_by"): "Challenges raised",
    ("challenge", "affects"): "Challenges",
    ("challenge", "responses"): "Responses",
    ("event", "parties"): "Events",
    ("figure", "of"): "Figures",
}
"""What the facts that name one under a key are to it, in the order in which they are shown."""

DERIVED: Final = "Used in"


class Links:
    """The graph of a dossier's facts.

    Args:
        dossier: one without problems.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._incoming: defaultdict[Address, list[Incoming]] = defaultdict(list)
        self._by_paragraph: defaultdict[int, list[Address]] = defaultdict(list)
        for address, fact in dossier.facts.items():  # the one string for all: each fact would make another
            for key, named in fact.references():
                self._incoming[named].append(Incoming(fact.kind, key, address))
            for number in words.paragraphs(fact):
                self._by_paragraph[number].append(address)

    def outgoing(self, address: Address) -> Sequence[Reference]:
        """Return the key and the address of every fact that one names."""
        return list(self._dossier.facts[address].references())

    def incoming(self, address: Address) -> Sequence[Incoming]:
        """Return every reference that leads to a fact, in the order of the file."""
        return self._incoming.get(address, ())

    def on_paragraph(self, number: int) -> Sequence[Address]:
        """Return the addresses of the facts that stand in a paragraph."""
        return self._by_paragraph.get(number, ())

    def stakes_in(self, venture: str) -> Sequence[Stake]:
        """Return the stakes in a venture, by its party's id, the largest first."""
        return self._stakes.get(venture, ())

    @cached_property
    def timeline(self) -> Sequence[tuple[When, Event]]:
        """The events by date."""
        return timeline(self._dossier)

    def place_in_time(self, address: Address) -> int:
        """Return which event on the timeline one is, from 0."""
        return self._places[address]

    @cached_property
    def _stakes(self) -> Mapping[str, Sequence[Stake]]:
        by_venture: dict[str, list[Stake]] = {}
        for stake in sorted(self._dossier.stakes, key=lambda stake: -stake.percent):
            by_venture.setdefault(stake.venture, []).append(stake)
        return by_venture

    @cached_property
    def _places(self) -> Mapping[Address, int]:
        return {event.address: place for place, (_, event) in enumerate(self.timeline)}
