"""Compute the days that moments may be on, as far as the dates of their events allow.

The days are for sorting, comparing and drawing. They are never shown as the date of a fact: its source dates it by
the event, so its words are those of `moment_words.py` (`span_in_written_words` puts them into a span).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.moments.shifted_dates import open_after, open_before, shift_date
from jvexplore.reading import edtf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.dossier.moments.moment import Moment
    from jvexplore.reading.edtf import EdtfSpan


class MomentResolver:
    """Resolves moments to days, by the dates of events.

    Each event is resolved once, when it is first needed. Events that refer to each other in a circle, or to one that
    is missing, have no date.

    Args:
        events: the moment of each event, by its address; `None` for an event without one.
    """

    def __init__(self, events: Mapping[Address, Moment | None]) -> None:
        self._events = events
        self._dates: dict[Address, str] = {}

    def resolve_moment(self, moment: Moment | None) -> EdtfSpan | None:
        """Return the days that a moment may be on, or `None` if it cannot be dated.

        They are as exact as the date that they are computed from: five years after 2019-33 is 2024-33. After an event,
        without a distance, is from its earliest day on; before one, up to its latest day. Both include the day of the
        event, since what follows or precedes it may be on the same day. What is computed is one of these days
        (`is_duration` is false), and hedged if the event's date is.
        """
        if moment is None:
            return None
        if span := moment.date_span:
            return span
        date = self._date_of(moment)
        return edtf.parse_edtf(date)._replace(is_duration=False) if date else None

    def resolve_period(self, since: Moment | None, until: Moment | None) -> EdtfSpan | None:
        """Return the period between two moments, one of which may be unknown, or `None` if neither can be dated.

        It covers all of these days (`is_duration`). A moment with an open start does not say since when, nor one with
        an open end until when. If the second moment is before the first, only the first one counts.
        """
        start = open_after(self._date_of(since)).partition("/")[0] if since else ""
        end = open_before(self._date_of(until)).rpartition("/")[2] if until else ""
        if not start and not end:
            return None
        if start and end and edtf.parse_edtf(end).last < edtf.parse_edtf(start).first:
            end = ""
        return edtf.parse_edtf(f"{start}/{end}")._replace(is_duration=True)

    def _date_of(self, moment: Moment) -> str:
        """Return a date in EDTF, or "" if there is none."""
        return moment.edtf or _date_by_event(moment, self._date_of_event(moment.event))

    def _date_of_event(self, event: Address) -> str:
        """Follow the references from event to event without recursion: a chain may be longer than the stack is deep."""
        chain: list[tuple[Address, Moment]] = []
        date = ""
        while event not in self._dates:
            moment = self._events.get(event)
            if moment is None or moment.edtf:
                self._dates[event] = moment.edtf if moment else ""
                break
            self._dates[event] = ""  # what leads back here is a circle
            chain.append((event, moment))
            event = moment.event
        date = self._dates[event]
        for each, moment in reversed(chain):
            date = self._dates[each] = _date_by_event(moment, date)
        return date


def _date_by_event(moment: Moment, event_date: str) -> str:
    """Return the date of a moment by that of its event; "" if it has none."""
    if not event_date or moment.side == "at":
        return event_date
    if moment.distance:
        return shift_date(event_date, moment.distance, 1 if moment.side == "after" else -1)
    return open_after(event_date) if moment.side == "after" else open_before(event_date)
