"""The words for a compared value, as a page shows it beside the value that it excludes."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from jvexplore.dossier.fact_comparison import ComparedValue, DayValue, NumberValue, WordValue
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.timeline import period_words, written_words

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def compared_value_words(dossier: Dossier, value: ComparedValue) -> str:
    """Return a value in words: "about €12m", "3 September 2027", "failed"."""
    match value:
        case NumberValue():
            return number_words(value.number, value.unit)
        case WordValue():
            return value.word
        case DayValue():
            if value.is_window:
                return period_words(dossier, value.moment, value.last)
            return written_words(dossier, str(value.moment)) if value.moment else ""
    assert_never(value)
