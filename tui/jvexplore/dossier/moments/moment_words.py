"""Moments in English: in words that can be read aloud as they are, and in a short form for lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.moments.duration_words import duration_short, duration_words

if TYPE_CHECKING:
    from jvexplore.dossier.moments.moment import Moment
    from jvexplore.reading.edtf import EdtfSpan

_MAX_SHORT_TITLE: Final = 16
"""How much of an event's title the short form has, in characters."""
_SIDES: Final = {"at": "at the time of", "after": "after", "before": "before"}
_SHORT_SIDES: Final = {"at": "at", "after": "after", "before": "before"}


def moment_words(moment: Moment | None, event_title: str = "") -> str:
    """Return a moment as the value of a field: "11 September 2018", "five years after “Completion of the sale”".

    Args:
        moment: `None` becomes "".
        event_title: the title of its event; the address stands for one that is missing or has no title.
    """
    if moment is None:
        return ""
    if span := moment.date_span:
        return span.words
    distance = f"{duration_words(moment.distance)} " if moment.distance else ""
    return f"{distance}{_SIDES[moment.side]} {f'“{event_title}”' if event_title else moment.event}"


def boundary_words(moment: Moment | None, event_title: str = "") -> str:
    """Return a moment as what stands after "since" or "until": "2014", "“Completion of the sale”".

    Arguments are those of `moment_words`.
    """
    words = moment_words(moment, event_title)
    return words.removeprefix(f"{_SIDES['at']} ") if moment and moment.event else words


def boundary_short(moment: Moment | None, event_title: str = "") -> str:
    """Return the short form of what stands after "from" or "until": "5 years after Completion…".

    Arguments are those of `moment_words`.
    """
    words = moment_short(moment, event_title)
    return words.removeprefix(f"{_SHORT_SIDES['at']} ") if moment and moment.event else words


def moment_short(moment: Moment | None, event_title: str = "") -> str:
    """Return a moment for a column of a list: "11 Sep 2018", "5 years after Completion…".

    Arguments are those of `moment_words`.
    """
    if moment is None:
        return ""
    if span := moment.date_span:
        return span.short
    distance = f"{duration_short(moment.distance)} " if moment.distance else ""
    return f"{distance}{_SHORT_SIDES[moment.side]} {_shorten_title(event_title) or moment.event}"


def span_in_written_words(span: EdtfSpan, moment: Moment, event_title: str = "") -> EdtfSpan:
    """Return computed days with the words of the moment that they are computed from, so that no date is invented."""
    return span._replace(words=moment_words(moment, event_title), short=moment_short(moment, event_title))


def _shorten_title(title: str) -> str:
    """Return the first words of a title, with an ellipsis if there are more."""
    if len(title) <= _MAX_SHORT_TITLE:
        return title
    start = title[: _MAX_SHORT_TITLE + 1]
    return f"{start.rpartition(' ')[0].rstrip(' ,:;') or start[:_MAX_SHORT_TITLE]}…"
