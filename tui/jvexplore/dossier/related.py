"""What a fact is tied to: who is what to whom, the facts that it names, and those that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import NO_ADDRESS, fact_address
from jvexplore.dossier import blocks, numbers, words
from jvexplore.dossier.editorial import is_editorial
from jvexplore.dossier.facts import Relation, Stake
from jvexplore.dossier.links import DERIVED, INCOMING_WORDS, OUTGOING_WORDS, Links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.address import Address
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.facts import Fact, Party
    from jvexplore.dossier.links import Incoming
    from jvexplore.dossier.model import Dossier

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
    incoming = links.incoming(fact.address)
    groups: dict[str, list[Address]] = {}
    for key, address in links.outgoing(fact.address):
        label = OUTGOING_WORDS.get(key, key.replace("_", " ").capitalize())
        groups.setdefault(label, []).append(address)
    known = {**INCOMING_WORDS, **{(each.kind, "derived_from"): DERIVED for each in incoming}}
    order = {place: number for number, place in enumerate(known)}
    others = (each for each in incoming if not _is_tie(each))
    for each in sorted(others, key=lambda each: order.get((each.kind, each.key), len(order))):
        label = known.get((each.kind, each.key), each.kind.capitalize())
        groups.setdefault(label, []).append(each.address)
    for label, addresses in groups.items():
        once = list(dict.fromkeys(addresses))
        yield blocks.Links(label, tuple(link(dossier, address) for address in once[:_MOST]))
        yield from _more(len(once))


def link(dossier: Dossier, address: Address) -> blocks.Link:
    """Return a link to a fact by what it is called."""
    return blocks.Link(address, words.title(dossier, dossier.facts[address]))


def timeline(dossier: Dossier, links: Links, current: Address = NO_ADDRESS) -> Iterator[Block]:
    """Yield events on their axis: all, or those around the one whose address is `current`."""
    dated = links.timeline
    here = links.place_in_time(current) if current else 0
    first = max(0, min(here - _AROUND, len(dated) - 2 * _AROUND - 1))
    shown = dated[first : first + 2 * _AROUND + 1]
    if shown:
        yield blocks.Timeline(
            tuple(
                blocks.Moment(when, event.address, words.title(dossier, event), event.address == current)
                for when, event in shown
            )
        )
    left = len(dated) - len(shown)
    if left:
        yield blocks.Prose(f"{left:,} more in the timeline.", aside=True)


def _is_tie(each: Incoming) -> bool:
    return (each.kind, each.key) in {
        ("relation", "subject"),
        ("relation", "object"),
        ("stake", "holder"),
        ("stake", "venture"),
    }


def graph(dossier: Dossier, links: Links, fact: Fact) -> Iterator[Block]:
    """Yield who a party is tied to, by stakes and relations, and how those are tied among each other."""
    ties = [each for each in links.incoming(fact.address) if _is_tie(each)]
    ties.sort(key=lambda each: each.kind != "stake")
    if not ties:
        return
    around = [_tie(dossier, each) for each in ties[:_MOST]]
    yield blocks.Graph(words.title(dossier, fact), tuple(around))
    yield from _more(len(ties))
    neighbours = dict.fromkeys(tie.other.address for tie in around[:_NEIGHBOURS])
    between = [
        each.address
        for party in neighbours
        for each in links.incoming(party)[:_MOST]
        if (each.kind, each.key) == ("relation", "subject") and _object(dossier, each.address) in neighbours
    ]
    if between:
        yield blocks.Links(BETWEEN, tuple(link(dossier, address) for address in between[:_MOST]))


def _object(dossier: Dossier, address: Address) -> Address:
    relation = dossier.facts[address]
    assert isinstance(relation, Relation)  # noqa: S101 - its address says so
    return fact_address("party", relation.object)


def _tie(dossier: Dossier, each: Incoming) -> blocks.Tie:
    """Return what ties a party to another."""
    fact = dossier.facts[each.address]
    if isinstance(fact, Stake):
        outward = each.key == "holder"
        holder = dossier.party(fact.holder)
        other = dossier.party(fact.venture) if outward else holder
        verb = words.holds(holder, fact.percent) if outward else f"{numbers.percent(fact.percent)} held by"
        return blocks.Tie(verb, _tied(other, fact.address), outward)
    assert isinstance(fact, Relation)  # noqa: S101 - there are but these two
    outward = each.key == "subject"
    one, other = (dossier.party(each) for each in (fact.subject, fact.object)[:: 1 if outward else -1])
    mutual = words.verb(fact) == words.verb(fact, backward=True)
    verb = words.verb(fact, backward=not outward, plural=words.is_several(one))
    tied = _tied(other, fact.address, fact.title, by_editor=is_editorial(fact))
    return blocks.Tie(verb, tied, None if mutual else outward)


def _tied(other: Party, via: Address, office: str = "", *, by_editor: bool = False) -> blocks.Link:
    """Return a link to whom the fact at an address ties somebody to; it says if the name or office is the editor's."""
    rests = by_editor or is_editorial(other)
    return blocks.Link(other.address, words.within(other), after=office, via=via, is_editorial=rests)


def _more(count: int) -> Iterator[Block]:
    if count > _MOST:
        yield blocks.Prose(f"{count - _MOST:,} more. Use find to see them.", aside=True)
