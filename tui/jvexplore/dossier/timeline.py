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
from jvexplore.dossier.moments.moment_words import (
    boundary_short,
    boundary_words,
    moment_short,
    moment_words,
    span_in_written_words,
)
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
    """Return the days that the moment or the period of a fact may cover; `None` if it cannot be dated.

    What is dated by an event is in words that say so.
    """
    resolver = moment_resolver(dossier)
    when, since, until = (parse_moment(text) if text else None for text in (fact.when, fact.since, fact.until))
    if when:
        span = resolver.resolve_moment(when)
        return span_in_written_words(span, when, _event_title(dossier, when)) if span and when.event else span
    span = resolver.resolve_period(since, until)
    if span is None or not any(each and each.event for each in (since, until)):
        return span
    words, short = (period_words(dossier, since, until, is_short=each) for each in (False, True))
    return span._replace(words=words, short=short)


def fact_when_short(dossier: Dossier, fact: Fact) -> str:
    """Return the moment or the period of a fact for a column of a list, whether it can be dated or not."""
    if fact.when:
        return written_short(dossier, fact.when)
    if span := fact_span(dossier, fact):
        return span.short
    since, until = (parse_moment(text) if text else None for text in (fact.since, fact.until))
    return period_words(dossier, since, until, is_short=True)


def period_words(dossier: Dossier, since: Moment | None, until: Moment | None, *, is_short: bool = False) -> str:
    """Return a period in words or in short: "from five years after “Completion”", "2026 – Completion"."""
    in_words = boundary_short if is_short else boundary_words
    start, end = (in_words(moment, _event_title(dossier, moment)) for moment in (since, until))
    if start and end:
        return f"{start} – {end}" if is_short else f"{start} to {end}"
    for moment, preposition in ((since, "from"), (until, "until")):
        if moment and moment.event and not moment.distance and moment.side != "at":
            return start or end  # "after" and "before" say that they have one end
        if moment:
            return f"{preposition} {start or end}"
    return ""


def written_words(dossier: Dossier, text: str | None) -> str:
    """Return a moment as the value of a field: "five years after “Completion of the sale”"; empty for `None`."""
    moment = parse_moment(text) if text else None
    return moment_words(moment, _event_title(dossier, moment))


def written_boundary(dossier: Dossier, text: str | None) -> str:
    """Return a moment as the value of a field that is named "Since" or "Until": "“Completion of the sale”"."""
    moment = parse_moment(text) if text else None
    return boundary_words(moment, _event_title(dossier, moment))


def written_short(dossier: Dossier, text: str | None) -> str:
    """Return a moment for a column of a list; empty for `None`."""
    moment = parse_moment(text) if text else None
    return moment_short(moment, _event_title(dossier, moment))


def _event_title(dossier: Dossier, moment: Moment | None) -> str:
    event = dossier.fact_at(moment.event) if moment and moment.event != NO_ADDRESS else None
    return event.list_title(dossier, "") if event else ""
