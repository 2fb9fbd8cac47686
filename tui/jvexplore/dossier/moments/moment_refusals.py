"""Explain why a moment is rejected, and what to write instead; imported only once a moment has been rejected."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.constraints import SLUG
from jvexplore.reading.calendar_duration import DURATION_REMEDY
from jvexplore.reading.edtf import REMEDY

_MAX_QUOTED: Final = 40
"""The longest part of a wrong moment that a message quotes, in characters."""
_EXAMPLES: Final = '"event/completion", "after event/completion" or "P5Y after event/completion"'
MOMENT_REMEDY: Final = f"{REMEDY}; or by an event, like {_EXAMPLES}"
_EVENT_REMEDY: Final = f"write it like {_EXAMPLES}"
_SIDE: Final = r"(?:after|before)"
_REFUSALS: Final = (
    (r"\s.*|.*\s", "has a space at its start or end", "remove it"),
    (r".*\s\s.*|.*[^\S ].*", "has more than one space between two words", "write one"),
    (rf"(?i:(?:.* )?{_SIDE})", "names no event", _EVENT_REMEDY),
    (r"P\d[\dYMWD]*", "is a duration without its event", 'write the event, like "P5Y after event/completion"'),
    (rf"(?i:(?:P\S+ )?{_SIDE} event/{SLUG})", "has capitals", 'write "after", "before" and the event in small letters'),
    (rf"(?:\S+ )?event/{SLUG}", "is not worded as a moment", 'write "after" or "before" between duration and event'),
    (rf".+ {_SIDE} event/{SLUG}", "does not begin with a duration", DURATION_REMEDY),
    (r"(?:.* )?event/\S*", "does not name an event by its id", 'write the id as its event has it, like "completion"'),
    (
        rf"(?:.* )?{_SIDE} \S.*",
        "does not name an event by its address",
        'write the event\'s id after "event/", like "after event/completion"',
    ),
    (rf"[a-z]+/{SLUG}", "is not an event", "name an event, or write a date"),
)
"""Patterns for a whole moment, each with the error and the remedy; the first that matches applies."""


def explain_moment_refusal(text: str) -> tuple[str, str]:
    """Return the error in a moment that `parse_moment` rejects, and the remedy."""
    quoted = text if len(text) <= _MAX_QUOTED else f"{text[:_MAX_QUOTED]}…"
    for pattern, what, remedy in _REFUSALS if quoted == text else ():
        if re.fullmatch(pattern, text, re.ASCII | re.DOTALL):
            return f'"{quoted}" {what}', remedy
    return f'"{quoted}" is not a moment', MOMENT_REMEDY
