"""Read a moment that is given by an event: "five years after completion", "before event/signing"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.address import NO_ADDRESS, Address, address_of
from jvexplore.closest_match import closest_match
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.moments.moment import EVENT_PREFIX, EventSide, Moment
from jvexplore.dossier.writing.typed_value import quoted, refusal
from jvexplore.errors import JvexploreError
from jvexplore.reading.calendar_duration import CalendarDuration, parse_calendar_duration

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.model import Dossier

_FORM: Final = re.compile(
    r"(?:(?:(?P<distance>.+?)\s+)?(?P<side>after|following|before)|at the time of|at|on|upon)\s+(?P<event>.+)",
    re.IGNORECASE,
)
_SIDES: Final[Mapping[str, EventSide]] = {"after": "after", "following": "after", "before": "before"}
_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1}
_UNITS: Final = {"year": "years", "month": "months", "week": "weeks", "day": "days"}
_COUNTED: Final = re.compile(r"(?P<number>\d{1,5}|[a-z]+)[ -](?P<unit>year|month|week|day)s?", re.ASCII)
_MARKS: Final = "“”\"'‘’"
_DURATION_REMEDY: Final = 'write it like "five years after completion" or "P5Y after event/completion"'


def find_typed_event(key: str, typed: str, dossier: Dossier) -> str:
    """Return the moment of a text that names an event; empty if it names none.

    Args:
        key: its key.
        typed: a text with single spaces.
        dossier: its events are named by their addresses, ids, titles, and by a category that only one has.

    Raises:
        JvexploreError: if it has the form of a moment given by an event, with an event that there is not, or a
            distance that is no duration.
    """
    if event := _find_event(typed, dossier):
        return event
    match = _FORM.fullmatch(typed)
    if not match:
        _refuse_unknown(key, typed, dossier)
        return ""
    event = _find_event(match["event"], dossier)
    if not event:
        _refuse_unknown(key, match["event"], dossier)
        if match["distance"] and _read_duration(match["distance"]):
            raise _unknown_event(key, match["event"], dossier)
        return ""
    if not match["side"]:
        return event
    distance = _read_duration(match["distance"]) if match["distance"] else None
    if match["distance"] and not distance:
        raise refusal(key, f"{quoted(match['distance'])} is not a duration", _DURATION_REMEDY)
    return str(Moment(event=event, side=_SIDES[match["side"].lower()], distance=distance))


def _find_event(typed: str, dossier: Dossier) -> Address:
    """Return the address of an event; empty if there is none of that name, or there are several."""
    name = typed.strip(_MARKS)
    event_id = name.removeprefix(EVENT_PREFIX)
    if fact := dossier.fact_at(address_of(EVENT_PREFIX + event_id)):
        return fact.address
    for by_name in _events_by_name(dossier):
        found = by_name.get(_spelling(name), [])
        if len(found) == 1:
            return found[0]
    return NO_ADDRESS


@computed_once
def _events_by_name(dossier: Dossier) -> tuple[dict[str, list[Address]], ...]:
    """Return the addresses of the events by their titles, and by their categories."""
    tables: tuple[dict[str, list[Address]], ...] = ({}, {})
    for address, event in dossier.facts.items():
        if address.startswith(EVENT_PREFIX):
            for key, table in zip(("title", "category"), tables, strict=True):
                table.setdefault(_spelling(getattr(event, key, "")), []).append(address)
    return tables


def _spelling(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _refuse_unknown(key: str, typed: str, dossier: Dossier) -> None:
    """Raise the error for the address of an event that there is not."""
    if re.fullmatch(rf"{EVENT_PREFIX}[a-z0-9-]+", typed):
        raise _unknown_event(key, typed, dossier)


def _unknown_event(key: str, typed: str, dossier: Dossier) -> JvexploreError:
    ids = [address.removeprefix(EVENT_PREFIX) for address in dossier.facts if address.startswith(EVENT_PREFIX)]
    close = closest_match(typed.removeprefix(EVENT_PREFIX), ids)
    remedy = f'did you mean "{EVENT_PREFIX}{close}"?' if close else "add the event first"
    return refusal(key, f"there is no event {quoted(typed)}", remedy)


def _read_duration(typed: str) -> CalendarDuration | None:
    """Return a duration such as "five years", "one year and six months" or "P5Y"; `None` if it is none."""
    try:
        return parse_calendar_duration(typed)
    except JvexploreError:
        counts: dict[str, int] = {}
        for part in re.split(r",? and |, ", typed.lower()):
            match = _COUNTED.fullmatch(part)
            number = match["number"] if match else ""
            count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
            if not match or not count or _UNITS[match["unit"]] in counts:
                return None
            counts[_UNITS[match["unit"]]] = count
        return CalendarDuration(**counts)
