"""Parse moments: a date in EDTF, or a point in time that is given by an event.

The forms: `2019-33` (`reading/edtf.py`), `event/completion` (at the same time), `after event/completion`,
`before event/completion`, and the latter two at a distance: `P5Y after event/completion`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Final, Literal, NamedTuple, TypeAlias

from jvexplore.address import NO_ADDRESS, Address, fact_address
from jvexplore.constraints import SLUG, Constraint
from jvexplore.errors import JvexploreError
from jvexplore.reading.calendar_duration import CalendarDuration, parse_calendar_duration
from jvexplore.reading.edtf import REMEDY, EdtfSpan, parse_edtf, written_date

EventSide: TypeAlias = Literal["at", "after", "before"]
"""Where a moment is in relation to an event."""

EVENT_PREFIX: Final = "event/"
_SIDES: Final[dict[str, EventSide]] = {"after": "after", "before": "before"}


class Moment(NamedTuple):
    """A date, or a point in time that is given by an event.

    Attributes:
        edtf: the date as written; empty if there is an event.
        event: the address of the event, which may lead nowhere; `NO_ADDRESS` if there is a date.
        side: where it is in relation to the event.
        distance: how long after or before the event, if that is written.
    """

    edtf: str = ""
    event: Address = NO_ADDRESS
    side: EventSide = "at"
    distance: CalendarDuration | None = None

    @property
    def date_span(self) -> EdtfSpan | None:
        """The days and the words of its date, in the date style of the settings; `None` if it is given by an event."""
        return parse_edtf(self.edtf) if self.edtf else None

    def __str__(self) -> str:
        """Return it as it is written in a dossier; `parse_moment` returns an equal moment for it."""
        if self.edtf or self.side == "at":
            return self.edtf or self.event
        return f"{self.distance} {self.side} {self.event}" if self.distance else f"{self.side} {self.event}"


@lru_cache(maxsize=1024)
def parse_moment(text: str) -> Moment:
    """Parse a moment.

    Raises:
        JvexploreError: if `text` has none of the supported forms, or the day does not exist.
    """
    if EVENT_PREFIX not in text:
        return Moment(edtf=_parse_date_text(text))
    match text.split(" "):
        case [event]:
            return Moment(event=_parse_event(event, text))
        case [side, event] if side in _SIDES:
            return Moment(event=_parse_event(event, text), side=_SIDES[side])
        case [distance, side, event] if side in _SIDES:
            return Moment(
                event=_parse_event(event, text), side=_SIDES[side], distance=parse_calendar_duration(distance)
            )
    raise _moment_refusal(text)


def _parse_date_text(text: str) -> str:
    try:
        parse_edtf(text)
    except JvexploreError as refused:
        if refused.remedy != REMEDY:
            raise
    else:
        return text
    raise _moment_refusal(text)


def _parse_event(event: str, text: str) -> Address:
    event_id = event.removeprefix(EVENT_PREFIX)
    if event_id == event or not re.fullmatch(SLUG, event_id):
        raise _moment_refusal(text)
    return fact_address("event", event_id)


def _moment_refusal(text: str) -> JvexploreError:
    from jvexplore.dossier.moments.moment_refusals import explain_moment_refusal

    return JvexploreError(*explain_moment_refusal(text))


class MomentConstraint(Constraint):
    """For `Annotated[str, …]`: the value must be a moment; a bare TOML date or year is accepted, too."""

    is_before_type = True

    def check_value(self, value: object) -> str:
        """Return the moment as text; raise JvexploreError if the value is not a moment."""
        text = written_date(value)
        if text is None:
            from jvexplore.dossier.moments.moment_refusals import MOMENT_REMEDY

            raise JvexploreError("must be a date, or given by an event", MOMENT_REMEDY)
        parse_moment(text)
        return text


MomentText: TypeAlias = Annotated[str, MomentConstraint()]
"""A moment, as text."""
