"""Stakes of one holder that exclude each other: of two that agree, such as 62 and 62.0, either says the same.

Time is linear, also for a holder with thousands of stakes: whatever excludes a stake, the one that ends lowest does, or
the one that begins highest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jvexplore.dossier.fact_comparison import ValueSpan, number_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.address import Address
    from jvexplore.dossier.stakes.stake_sums import Position


class _Outermost(NamedTuple):
    """Of several numbers, the one that ends lowest, and the one that begins highest."""

    lowest: ValueSpan
    highest: ValueSpan

    def exclude(self, span: ValueSpan) -> bool:
        """Return whether one of them excludes a number."""
        return self.lowest.is_before(span) or span.is_before(self.highest)


def exclude_each_other(positions: Iterable[Position]) -> bool:
    """Return whether two stakes of one holder exclude each other, by their numbers or because a person wrote so."""
    for held in _held_by_one(positions):
        addresses = {each.address for each in held}
        if any(not each.contradicts.isdisjoint(addresses) for each in held):
            return True
        outermost = _outermost(span for each in held if (span := number_span(each.number)))
        if outermost and outermost.lowest.is_before(outermost.highest):
            return True
    return False


def find_rivals(positions: Iterable[Position]) -> frozenset[Address]:
    """Return the addresses of the stakes that are excluded by one of the same holder in other sources."""
    return frozenset(address for held in _held_by_one(positions) for address in _rivals_of_holder(held))


def _held_by_one(positions: Iterable[Position]) -> Iterator[list[Position]]:
    """Yield the stakes of each holder that has several."""
    holders: dict[str, list[Position]] = {}
    for each in positions:
        holders.setdefault(each.holder, []).append(each)
    return (held for held in holders.values() if len(held) > 1)


def _rivals_of_holder(held: list[Position]) -> Iterator[Address]:
    spans = {each.address: number_span(each.number) for each in held}
    reports: dict[frozenset[str], list[Position]] = {}  # few, where a holder may have thousands of stakes
    for each in held:
        if each.sources:
            reports.setdefault(frozenset(each.sources), []).append(each)
    outermost = {
        sources: _outermost(span for each in reported if (span := spans[each.address]))
        for sources, reported in reports.items()
    }
    by_address = {each.address: each for each in held}
    contradicting = {(each.address, other) for each in held for other in each.contradicts if other in by_address}
    contradicting |= {(other, each) for each, other in contradicting}
    written = {each for each, other in contradicting if _are_apart(by_address[each], by_address[other])}
    for each in held:
        others = (found for sources, found in outermost.items() if sources.isdisjoint(each.sources))
        span = spans[each.address] if each.sources else None
        if each.address in written or (span and any(found and found.exclude(span) for found in others)):
            yield each.address


def _are_apart(one: Position, other: Position) -> bool:
    return bool(one.sources and other.sources) and set(one.sources).isdisjoint(other.sources)


def _outermost(spans: Iterable[ValueSpan]) -> _Outermost | None:
    listed = list(spans)
    if not listed:
        return None
    return _Outermost(min(listed, key=lambda each: each.high), max(listed, key=lambda each: each.low))
