"""What a fact is tied to: who is what to whom, the facts that it names, and those that name it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from jvexplore.address import NO_ADDRESS
from jvexplore.dossier import blocks, words
from jvexplore.dossier.links import Links, reference_labels
from jvexplore.dossier.timeline import timeline, timeline_positions

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.links import Incoming
    from jvexplore.dossier.model import Dossier, Fact

_MOST: Final = 100
"""How many links of a sort are shown: nobody walks through more, and a page is drawn at each key press."""
_NEIGHBOURS: Final = 40
"""Among how many neighbours at most ties between them are looked for."""
BETWEEN: Final = "Other ties"
"""The label of ties among the neighbours of a party, right under its graph."""
_AROUND: Final = 12
"""How many events before and after one are shown with it."""


def related(dossier: Dossier, links: Links, fact: Fact) -> Iterator[Block]:
    """Yield links from and to other facts, grouped by what they are to this one; ties are in its graph."""
    labels, order = reference_labels(), _reference_order()
    groups: dict[str, list[Address]] = {}
    for key, address in links.outgoing(fact.address):
        groups.setdefault(labels[fact.kind, key].here, []).append(address)
    others = (each for each in links.incoming(fact.address) if not labels[each.kind, each.key].is_tie)
    for each in sorted(others, key=lambda each: order[each.kind, each.key]):
        groups.setdefault(labels[each.kind, each.key].there, []).append(each.address)
    for label, addresses in groups.items():
        once = list(dict.fromkeys(addresses))
        yield blocks.Links(label, tuple(link(dossier, address) for address in once[:_MOST]))
        yield from _more(len(once))


@cache
def _reference_order() -> Mapping[tuple[str, str], int]:
    """Return where the links of each reference stand on a page, by kind and key."""
    return {reference: number for number, reference in enumerate(reference_labels())}


def link(dossier: Dossier, address: Address) -> blocks.Link:
    """Return a link to a fact by what it is called."""
    return blocks.Link(address, words.title(dossier, dossier.facts[address]))


def timeline_blocks(dossier: Dossier, current: Address = NO_ADDRESS) -> Iterator[Block]:
    """Yield events on their axis: all, or those around the one whose address is `current`."""
    dated = timeline(dossier)
    here = timeline_positions(dossier)[current] if current else 0
    first = max(0, min(here - _AROUND, len(dated) - 2 * _AROUND - 1))
    shown = dated[first : first + 2 * _AROUND + 1]
    if shown:
        yield blocks.Timeline(
            tuple(
                blocks.Moment(when, fact.address, words.title(dossier, fact), fact.address == current)
                for when, fact in shown
            )
        )
    left = len(dated) - len(shown)
    if left:
        yield blocks.Prose(f"{left:,} more in the timeline.", aside=True)


def graph(dossier: Dossier, links: Links, fact: Fact) -> Iterator[Block]:
    """Yield whom others tie a fact to, and how those are tied among each other."""
    labels = reference_labels()
    incoming = [each for each in links.incoming(fact.address) if labels[each.kind, each.key].is_tie]
    ties = [(dossier.facts[each.address], each.key) for each in incoming]
    ties.sort(key=lambda tie: tie[0].tie_order)
    if not ties:
        return
    around = [tying.tie_block(dossier, key) for tying, key in ties[:_MOST]]
    yield blocks.Graph(words.title(dossier, fact), tuple(around))
    yield from _more(len(ties))
    neighbours = {tie.other.address: None for tie in around[:_NEIGHBOURS]}
    between = [
        each.address
        for neighbour in neighbours
        for each in links.incoming(neighbour)[:_MOST]
        if _ties_neighbours(dossier, each, neighbours)
    ]
    if between:
        yield blocks.Links(BETWEEN, tuple(link(dossier, address) for address in between[:_MOST]))


def _ties_neighbours(dossier: Dossier, each: Incoming, neighbours: Container[Address]) -> bool:
    """Tell whether a tie of one neighbour leads to another, and is seen from its first end, so that it counts once."""
    fact = dossier.facts[each.address]
    if not fact.ties_neighbours:
        return False
    labels = reference_labels()
    tied = [(key, address) for key, address in fact.references() if labels[fact.kind, key].is_tie]
    return each.key == tied[0][0] and all(address in neighbours for _, address in tied[1:])


def _more(count: int) -> Iterator[Block]:
    if count > _MOST:
        yield blocks.Prose(f"{count - _MOST:,} more. Use find to see them.", aside=True)
