"""Explain why a moment is rejected, and what to write instead; imported only once a moment has been rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.constraints import SLUG
from jvexplore.reading.calendar_duration import DURATION_REMEDY
from jvexplore.reading.edtf import REMEDY
from jvexplore.reading.refusal_table import explain_by_table

if TYPE_CHECKING:
    from jvexplore.reading.refusal_table import RefusalTable

_EXAMPLES: Final = '"event/completion", "after event/completion" or "P5Y after event/completion"'
MOMENT_REMEDY: Final = f"{REMEDY}; or by an event, like {_EXAMPLES}"
_EVENT_REMEDY: Final = f"write it like {_EXAMPLES}"
_SIDE: Final = r"(?:after|before)"
_REFUSALS: Final[RefusalTable] = (
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


def explain_moment_refusal(text: str) -> tuple[str, str]:
    """Return the error in a moment that `parse_moment` rejects, and the remedy."""
    return explain_by_table(text, _REFUSALS, "is not a date that can be read", MOMENT_REMEDY)
