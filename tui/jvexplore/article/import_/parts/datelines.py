"""Read the first words of an article that say where and when it was written: "LONDON, March 4, 2027 (Reuters) - "."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from jvexplore.article.import_.source_metadata import SourceMetadata, is_name
from jvexplore.article.import_.stated_dates import is_day, take_date
from jvexplore.reading.dates import read_dates

_LONGEST: Final = 160
"""The most characters that stand before a sentence."""
_MAX_PARTS: Final = 4
"""The most dashes in a dateline."""
_DASH: Final = re.compile(r"\s?[–—]\s?|\s--?\s?|--\s?|(?<=[)/])-|(?<=\)):\s|(?<=\d{4}):\s")
_AGENCY: Final = re.compile(r"\s?(?:\(([^()/:]{2,40})\)|/([^()/:]{2,40})/)\s?\Z")
_ABBREVIATION: Final = re.compile(r"[A-Za-z]{2,5}")
_NUMBER: Final = re.compile(r"\b\d{1,2}\b\.?")
"""The number of a day without a year: March 4."""
_SENTENCE: Final = re.compile(r"[.:]?\s+(?=[\"“„«]?[^\W\d_a-zäöüß])")
_EDGES: Final = " ,.|"


class Dateline(NamedTuple):
    """The first words of a paragraph that are no part of its sentence.

    Attributes:
        metadata: the agency and the day that they name.
        end: where the sentence begins.
    """

    metadata: SourceMetadata
    end: int


def read_dateline(text: str, language: str) -> Dateline | None:
    """Return the first words of a paragraph that name an agency or a day; `None` if they are none.

    Args:
        text: the paragraph.
        language: the language tag; empty if it is not known.
    """
    found, end = SourceMetadata(), 0
    for dash in islice(_DASH.finditer(text[:_LONGEST]), _MAX_PARTS):
        read = _read_part(text[end : dash.start()], language)
        if read is None:
            break
        found, end = found.filled_from(read), dash.end()
    return Dateline(found, end) if found != SourceMetadata() else _read_without_dash(text, language)


def _read_without_dash(text: str, language: str) -> Dateline | None:
    """Return the place and day before a sentence that no dash parts from it: "Leipzig, 4. März 2027. Die Fink AG …"."""
    place, comma, rest = text[:_LONGEST].partition(", ")
    day = next(iter(read_dates(rest, None, language)), None) if comma and is_name(place) else None
    if day is None or day.start or not is_day(day.edtf):
        return None
    gap = _SENTENCE.match(rest, day.end)
    return Dateline(SourceMetadata(published=day.edtf), len(place) + len(comma) + gap.end()) if gap else None


def _read_part(part: str, language: str) -> SourceMetadata | None:
    """Return what the words before a dash say: a place, a day, an agency in brackets; `None` if they are others."""
    agency = _AGENCY.search(part)
    name = ((agency[1] or agency[2]) if agency else "").strip(_EDGES)
    published, rest = take_date(part[: agency.start()] if agency else part, language)
    rest = _NUMBER.sub("", rest)
    places = [place for each in rest.split("|") for one in each.split(",") if (place := one.strip(_EDGES))]
    if not all(map(is_name, places)):
        return None
    is_agency = is_name(name) or _ABBREVIATION.fullmatch(name) is not None
    return SourceMetadata(publisher=name if is_agency else "", published=published if is_day(published) else "")
