"""Read the first words of an article that say where and when it was written: "LONDON, March 4, 2027 (Reuters) - "."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.article.import_.source_metadata import SourceMetadata, is_name, take_date

_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][^()–—\n]{1,70}?)\s?(?:[(/]+(?P<agency>[^()/:]{2,40})[)/]+)?\s?(?:[–—]|--?|:)\s?(?=\S)"
)
_ABBREVIATION: Final = re.compile(r"[A-Za-z]{2,5}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_EDGES: Final = " ,.|"


def read_dateline(text: str, language: str) -> SourceMetadata | None:
    """Return the agency and the day that the first words of a paragraph name; `None` if they are none.

    Args:
        text: the paragraph.
        language: the language tag; empty if it is not known.
    """
    start = _DATELINE.match(text)
    if start is None:
        return None
    published, rest = take_date(start["place"], language)
    if not all(is_name(part) for each in rest.split("|") for part in each.split(",") if part.strip(_EDGES)):
        return None
    agency = (start["agency"] or "").strip(_EDGES)
    if not is_name(agency) and not _ABBREVIATION.fullmatch(agency):
        agency = ""
    published = published if _DAY.fullmatch(published) else ""
    return SourceMetadata(publisher=agency, published=published) if agency or published else None
