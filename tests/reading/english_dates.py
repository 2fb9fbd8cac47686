"""What is read of English dates in an article that was published on a Tuesday."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.reading.dates import read_dates

if TYPE_CHECKING:
    from jvexplore.reading.dates import ReadDate

TUESDAY: Final = date(2018, 9, 11)


def words_of(text: str, reads: list[ReadDate]) -> list[tuple[str, str]]:
    """Return the words of each date that was read, and what date it is."""
    return [(text[read.start : read.end], read.edtf) for read in reads]


def edtf_of(text: str, published: date | None = TUESDAY, language: str = "en") -> list[str]:
    """Return the dates that are read in a text."""
    return [read.edtf for read in read_dates(text, published, language)]
