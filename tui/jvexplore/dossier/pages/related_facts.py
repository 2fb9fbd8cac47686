"""The related facts on a page: the relation graph, references in both directions, and the timeline."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from jvexplore.address import DOSSIER, NO_ADDRESS
from jvexplore.dossier import blocks
from jvexplore.dossier.reference_index import COMMON_LABELS, ReferenceIndex, reference_labels
from jvexplore.dossier.timeline import dated_facts, facts_on_timeline, timeline_positions
from jvexplore.dossier.titles import fact_title

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.reference_index import IncomingReference

_MAX_LINKS: Final = 100
"""The most links in a list: a page is rendered at each key press, and nobody steps through more."""
_MAX_NEIGHBOURS: Final = 40
"""The most neighbours that are examined for ties to each other."""
_NEIGHBOUR_TIES_LABEL: Final = "Other ties"
"""The label of the ties between neighbours, right below the graph."""
_SPOKEN_TIES_LABEL: Final = "Ties between these parties"
"""Replaces it in speech, which has no graph."""
_CONTRADICTIONS: Final = COMMON_LABELS["contradicts"][:2]
"""The labels of contradictions that a person wrote, from either side."""
_EVENTS_AROUND: Final = 12
"""How many events to show before and after the current one."""


def related_fact_blocks(dossier: Dossier, reference_index: ReferenceIndex, fact: Fact) -> Iterator[Block]:
    """Yield lists of links from and to other facts, by label; ties are left out, because the graph shows them.

    Where two facts refer to each other in one way, only the link from this one is listed. Links that only repeat what
    the page says in words are not read aloud.
    """
    labels, order = reference_labels(), _reference_order()
    groups: dict[str, list[Address]] = {}
    unspoken: set[str] = set()
    own: set[str] = set()
    outgoing = dict.fromkeys(reference_index.outgoing_references(fact.address))
    for key, address in outgoing:
        reference = labels[fact.kind, key]
        groups.setdefault(reference.here, []).append(address)
        (unspoken if reference.is_in_words else own).add(reference.here)
    others = (
        each
        for each in reference_index.incoming_references(fact.address)
        if not labels[each.kind, each.key].is_tie and (each.key, each.address) not in outgoing
    )
    for each in sorted(others, key=lambda each: order[each.kind, each.key]):
        label = dossier.facts[each.address].incoming_label(each.key) or labels[each.kind, each.key].there
        groups.setdefault(label, []).append(each.address)
        if labels[each.kind, each.key].is_said_there:
            own.add(label)
    for label, addresses in groups.items():
        once = list(dict.fromkeys(addresses))
        links = tuple(link_to_fact(dossier, address) for address in once[:_MAX_LINKS])
        spoken = "" if label in unspoken else None
        yield blocks.LinkList(label, links, spoken, is_contradiction=label in _CONTRADICTIONS, is_own=label in own)
        yield from _omitted_count(len(once))


@cache
def _reference_order() -> Mapping[tuple[str, str], int]:
    """Return the position of each reference's links on a page, by kind and key."""
    return {reference: number for number, reference in enumerate(reference_labels())}


def link_to_fact(dossier: Dossier, address: Address) -> blocks.Link:
    """Return a link to a fact, with its title, or to the dossier."""
    if address == DOSSIER:
        return blocks.Link(address, dossier.title)
    fact = dossier.facts[address]
    marked, unmarked = fact_title(dossier, fact), fact_title(dossier, fact, mark="")
    return blocks.Link(address, marked, unmarked="" if marked == unmarked else unmarked, lead=fact.list_lead(dossier))


def timeline_blocks(dossier: Dossier, current: Address = NO_ADDRESS) -> Iterator[Block]:
    """Yield the timeline: all events, or those around the event `current`."""
    dated = dated_facts(dossier)
    position = timeline_positions(dossier).get(current)
    if current and position is None:
        return  # an event without a date is before or after no other
    position = position or 0
    first = max(0, min(position - _EVENTS_AROUND, len(dated) - 2 * _EVENTS_AROUND - 1))
    shown = dated[first : first + 2 * _EVENTS_AROUND + 1]
    if shown:
        yield blocks.TimelineBlock(
            tuple(
                blocks.TimelineEvent(when, fact.address, fact_title(dossier, fact), fact.address == current)
                for when, fact in shown
            ),
            dossier.latest_published,
        )
    left = len(dated) - len(shown)
    if left:
        yield blocks.Prose(f"{left:,} more in the timeline.", aside=True)
    if current:
        return
    undated = [fact for fact in facts_on_timeline(dossier) if fact.address not in timeline_positions(dossier)]
    if undated:
        yield blocks.LinkList("Undated", tuple(link_to_fact(dossier, fact.address) for fact in undated[:_MAX_LINKS]))
        yield from _omitted_count(len(undated))


def graph_blocks(dossier: Dossier, reference_index: ReferenceIndex, fact: Fact) -> Iterator[Block]:
    """Yield the relation graph of a fact, and the ties between its neighbours."""
    labels = reference_labels()
    incoming = [
        each for each in reference_index.incoming_references(fact.address) if labels[each.kind, each.key].is_tie
    ]
    ties = [(dossier.facts[each.address], each.key) for each in incoming]
    ties.sort(key=lambda tie: tie[0].tie_order)
    if not ties:
        return
    around = [tying.tie_block(dossier, key) for tying, key in ties[:_MAX_LINKS]]
    yield blocks.RelationGraph(fact_title(dossier, fact), tuple(around))
    yield from _omitted_count(len(ties))
    neighbours = {tie.other.address: None for tie in around[:_MAX_NEIGHBOURS] if tie.other.address}
    between = [
        each.address
        for neighbour in neighbours
        for each in reference_index.incoming_references(neighbour)[:_MAX_LINKS]
        if _ties_neighbours(dossier, each, neighbours)
    ]
    if between:
        links = tuple(link_to_fact(dossier, address) for address in between[:_MAX_LINKS])
        yield blocks.LinkList(_NEIGHBOUR_TIES_LABEL, links, _SPOKEN_TIES_LABEL)


def _ties_neighbours(dossier: Dossier, each: IncomingReference, neighbours: Container[Address]) -> bool:
    """Return whether a reference is a tie between two neighbours; only from its first end, to list it once."""
    fact = dossier.facts[each.address]
    if not fact.ties_neighbours:
        return False
    labels = reference_labels()
    tied = [(key, address) for key, address in fact.references() if labels[fact.kind, key].is_tie]
    return len(tied) > 1 and each.key == tied[0][0] and all(address in neighbours for _, address in tied[1:])


def _omitted_count(count: int) -> Iterator[Block]:
    if count > _MAX_LINKS:
        yield blocks.Prose(f"{count - _MAX_LINKS:,} more. Use find to see them.", aside=True)
