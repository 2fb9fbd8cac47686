"""The facts on the timeline of a dossier, in order.

The order alone does not mean that one happened before another: dates may be inexact and overlap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import NO_ADDRESS
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.moments.fact_moments import timeline_moment
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.moments.moment_resolver import MomentResolver
from jvexplore.dossier.moments.moment_words import moment_short, moment_words, span_in_written_words
from jvexplore.dossier.moments.timeline_order import timeline_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.moments.moment import Moment
    from jvexplore.reading.edtf import EdtfSpan


@computed_once
def moment_resolver(dossier: Dossier) -> MomentResolver:
    """Return the resolver of moments by the dates of the dossier's events, which are also known by former ids."""
    events = _timeline_moments(dossier)
    former = {old: events[now] for old, now in dossier.former_addresses.items() if now in events}
    return MomentResolver({**events, **former})


@computed_once
def _timeline_moments(dossier: Dossier) -> Mapping[Address, Moment | None]:
    """Return the moment of each fact on the timeline, by its address, in file order."""
    facts = dossier.facts.items()
    return {
        address: timeline_moment(fact.when, fact.since, fact.until) for address, fact in facts if fact.is_on_timeline
    }


@computed_once
def facts_on_timeline(dossier: Dossier) -> Sequence[Fact]:
    """Return the facts on the timeline in its order; those that cannot be dated come last."""
    ordered = timeline_order(_timeline_moments(dossier), moment_resolver(dossier))
    return [dossier.facts[address] for address in ordered]


@computed_once
def dated_facts(dossier: Dossier) -> Sequence[tuple[EdtfSpan, Fact]]:
    """Return the facts on the timeline that can be dated, with their dates, sorted by them.

    The dates of those that are dated by an event are in words that say so.
    """
    return [(span, fact) for fact in facts_on_timeline(dossier) if (span := fact_span(dossier, fact))]


@computed_once
def timeline_positions(dossier: Dossier) -> Mapping[Address, int]:
    """Return the position of each dated fact on the timeline, counted from 0, by address."""
    return {fact.address: position for position, (_, fact) in enumerate(dated_facts(dossier))}


def fact_span(dossier: Dossier, fact: Fact) -> EdtfSpan | None:
    """Return the days that the moment or the period of a fact may cover; `None` if it cannot be dated."""
    resolver = moment_resolver(dossier)
    if not fact.when and fact.since and fact.until:
        return resolver.resolve_period(parse_moment(fact.since), parse_moment(fact.until))
    moment = timeline_moment(fact.when, fact.since, fact.until)
    span = resolver.resolve_moment(moment)
    if moment is None or span is None or moment.edtf:
        return span
    return span_in_written_words(span, moment, _event_title(dossier, moment))


def written_words(dossier: Dossier, text: str | None) -> str:
    """Return a moment as the value of a field: "five years after “Completion of the sale”"; empty for `None`."""
    moment = parse_moment(text) if text else None
    return moment_words(moment, _event_title(dossier, moment))


def written_short(dossier: Dossier, text: str | None) -> str:
    """Return a moment for a column of a list; empty for `None`."""
    moment = parse_moment(text) if text else None
    return moment_short(moment, _event_title(dossier, moment))


def _event_title(dossier: Dossier, moment: Moment | None) -> str:
    event = dossier.fact_at(moment.event) if moment and moment.event != NO_ADDRESS else None
    return event.list_title(dossier, "") if event else ""
