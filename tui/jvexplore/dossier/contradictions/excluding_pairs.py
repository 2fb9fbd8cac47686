"""Find the pairs of facts whose values exclude each other, among facts that are compared.

Facts are grouped by identity, so that most are never compared. A group without a contradiction takes linear time: it
may have one only where a value ends below the beginning of another. In a group of up to 32 facts, each is then compared
with each. In a larger one, each is compared only with the two that are furthest out on each scale, the one that ends
lowest and the one that begins highest: a value that is excluded by any other is excluded by one of these. So each fact
is in a few pairs, where all pairs might be millions.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.dossier.fact_comparison import (
    ComparedValue,
    Comparison,
    DayValue,
    Scale,
    ValueSpan,
    spans_exclude,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.contradictions.witnesses import Testimony
    from jvexplore.dossier.moments.moment_resolver import MomentResolver

_MAX_COMPARED: Final = 32
"""The most facts of a group of which each is compared with each."""

_Measures: TypeAlias = "Mapping[Scale, _Measure]"


class ComparedFact(NamedTuple):
    """A fact that is compared: its address, what it says, who vouches for it."""

    address: Address
    comparison: Comparison
    testimony: Testimony


class ExcludingPair(NamedTuple):
    """Two facts that exclude each other, their first values that do, and whether that is a change between two days.

    The address of the first fact sorts before that of the second.
    """

    one: Address
    other: Address
    one_value: ComparedValue
    other_value: ComparedValue
    is_change: bool


class _Measure(NamedTuple):
    value: ComparedValue
    span: ValueSpan


class _Measured(NamedTuple):
    """A fact, and what its values allow, by their scales."""

    fact: ComparedFact
    values: _Measures
    with_conversions: _Measures
    since: Mapping[Scale, ValueSpan]
    until: Mapping[Scale, ValueSpan]


def excluding_pairs(facts: Iterable[ComparedFact], resolver: MomentResolver) -> Iterator[ExcludingPair]:
    """Yield the pairs of facts that exclude each other, each once; their order depends on that of the facts.

    Args:
        facts: the facts; no two have the same address.
        resolver: dates moments by the events of their dossier.
    """
    groups: dict[tuple[Hashable, ...], list[ComparedFact]] = {}
    for fact in facts:
        groups.setdefault(fact.comparison.identity, []).append(fact)
    for group in groups.values():
        if len(group) > 1:
            measured = [_measure_fact(fact, resolver) for fact in sorted(group, key=lambda each: each.address)]
            for one, other in _candidates(measured):
                if pair := _compare_facts(one, other):
                    yield pair


def _measure_fact(fact: ComparedFact, resolver: MomentResolver) -> _Measured:
    comparison = fact.comparison
    values = _measures(comparison.values, resolver)
    return _Measured(
        fact,
        values,
        _measures((*comparison.values, *comparison.conversions), resolver) if comparison.conversions else values,
        _spans(comparison.since, resolver),
        _spans(comparison.until, resolver),
    )


def _measures(values: Sequence[ComparedValue], resolver: MomentResolver) -> _Measures:
    """Return what values allow, by scale; the first one counts if two are on the same."""
    found: dict[Scale, _Measure] = {}
    for value in values:
        for scale, span in value.spans(resolver):
            found.setdefault(scale, _Measure(value, span))
    return found


def _spans(value: DayValue | None, resolver: MomentResolver) -> Mapping[Scale, ValueSpan]:
    """Return the spans of a date by what the days are counted from, whatever it is the date of."""
    return {scale[:-1]: span for scale, span in value.spans(resolver)} if value else {}


def _candidates(facts: Sequence[_Measured]) -> Iterable[tuple[_Measured, _Measured]]:
    """Return the pairs that are worth a comparison, each once; their facts are in the order of addresses."""
    outermost = _outermost_facts(facts)
    if not outermost:
        return ()
    if len(facts) <= _MAX_COMPARED:
        return combinations(facts, 2)
    pairs = {
        (min(place, outer), max(place, outer)) for outer in outermost for place in range(len(facts)) if place != outer
    }
    return ((facts[one], facts[other]) for one, other in sorted(pairs))


def _outermost_facts(facts: Sequence[_Measured]) -> list[int]:
    """Return, for each scale with values that exclude each other, which fact ends lowest, and which begins highest."""
    by_scale: dict[Scale, list[tuple[int, ValueSpan]]] = {}
    for place, fact in enumerate(facts):
        for scale, measure in fact.with_conversions.items():
            by_scale.setdefault(scale, []).append((place, measure.span))
    outermost = []
    for spans in by_scale.values():
        lowest, lowest_span = min(spans, key=lambda each: each[1].high)
        highest, highest_span = max(spans, key=lambda each: each[1].low)
        if lowest_span.is_before(highest_span):
            outermost += [lowest, highest]
    return outermost


def _compare_facts(one: _Measured, other: _Measured) -> ExcludingPair | None:
    if _are_of_different_periods(one, other):
        return None
    testimony, other_testimony = one.fact.testimony, other.fact.testimony
    if one.fact.comparison.takes_several_witnesses and not testimony.is_independent_of(other_testimony):
        return None
    shares_scale = not one.values.keys().isdisjoint(other.values)
    measures, others = (one.values, other.values) if shares_scale else (one.with_conversions, other.with_conversions)
    for scale, (value, span) in measures.items():
        counterpart = others.get(scale)
        if counterpart and spans_exclude(span, counterpart.span):
            is_change = value.is_of_its_day and counterpart.value.is_of_its_day
            return ExcludingPair(
                one.fact.address,
                other.fact.address,
                value,
                counterpart.value,
                is_change and testimony.is_of_other_day(other_testimony),
            )
    return None


def _are_of_different_periods(one: _Measured, other: _Measured) -> bool:
    """Return whether one ends before the other begins."""
    return any(
        earlier.until[scale].is_before(later.since[scale])
        for earlier, later in ((one, other), (other, one))
        for scale in earlier.until.keys() & later.since.keys()
    )
