"""The words for a compared value, as a page shows it beside the value that it excludes."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from jvexplore.dossier.comparison import ComparedValue, DayValue, NumberValue, WordValue
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.timeline import written_words

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.moments.moment import Moment


def compared_value_words(dossier: Dossier, value: ComparedValue) -> str:
    """Return a value in words: "about €12m", "3 September 2027", "failed"."""
    match value:
        case NumberValue():
            return number_words(value.number, value.unit)
        case WordValue():
            return value.word
        case DayValue():
            first, last = _moment_text(value.moment), _moment_text(value.last)
            words = written_words(dossier, first)
            return f"{words} to {written_words(dossier, last)}" if last else words
    assert_never(value)


def _moment_text(moment: Moment | None) -> str | None:
    return str(moment) if moment else None
