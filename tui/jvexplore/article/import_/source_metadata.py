"""Read the lines around an article that say who published it and when: byline, date, source line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from jvexplore.reading.dates import read_dates

_LONGEST_LINE: Final = 200
_LONGEST_NAME: Final = 60
_MAX_WORDS: Final = 6
_MAX_OTHER_PARTS: Final = 2
_BYLINE: Final = re.compile(
    r"(?:by|von|par|por|di|door|af|av)\s+(?=\S)|(?:author|autor|autorin|text):\s*", re.IGNORECASE
)
_CREDIT: Final = re.compile(r"(?:source|quelle|fuente|fonte|bron|publisher):\s*(.+)", re.IGNORECASE)
_URL: Final = re.compile(r"(?:url:\s*)?(https?://[^\s<>\"]+)", re.IGNORECASE)
_CITY: Final = re.compile(r"\s+(?:in|aus|à|en|em|a)\s+[^\W\d_a-z].*\Z")
_BETWEEN_NAMES: Final = re.compile(r",\s*|;\s*|\s+(?:and|AND|und|UND|et|y|e|en|och|og|&)\s+")
_PARTICLES: Final = {
    *("al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van"),
    *("von", "zu", "of", "the", "and", "for"),
}
_CLOCK: Final = re.compile(
    r"(?:\bat\s+)?\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:gmt|utc|bst|cet|cest|est|edt|et)?(?!\w)",
    re.IGNORECASE,
)
_DATE_WORDS: Final = re.compile(
    r"\b(?:first |last )?(?:published|updated|posted|modified|date|veröffentlicht|aktualisiert|stand|publié|datum)\b"
    r"(?:\s+(?:on|am|le|op))?:?",
    re.IGNORECASE,
)
_BETWEEN_PARTS: Final = re.compile(r"\s*[|·•;,]\s*|\s+[-–—/]+\s+")
_EDGES: Final = " \t\u00a0.,;:|·•-–—/()[]"
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLAIN_DATE: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")


@dataclass(frozen=True)
class SourceMetadata:
    """What the lines around an article say of it; what they do not say is empty.

    Attributes:
        authors: their names.
        publisher: a newspaper, an agency, a company.
        published: EDTF text: "2027-03-04", "2027-03".
        url: its address.
    """

    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    url: str = ""

    def filled_from(self, other: SourceMetadata) -> SourceMetadata:
        """Return the metadata with what it lacks taken from another line."""
        return SourceMetadata(
            self.authors or other.authors,
            self.publisher or other.publisher,
            self.published or other.published,
            self.url or other.url,
        )


def read_metadata(line: str, language: str) -> SourceMetadata | None:
    """Return what a line says of its article; `None` if it is, or may be, a line of the article itself.

    Args:
        line: a paragraph at the beginning or the end of a text.
        language: the language tag; empty if it is not known.
    """
    line = " ".join(line.split())
    if not line or len(line) > _LONGEST_LINE:
        return None
    if url := _URL.fullmatch(line):
        return SourceMetadata(url=url[1])
    if credit := _CREDIT.fullmatch(line):
        return SourceMetadata(publisher=credit[1].strip(_EDGES)) if _is_name(credit[1].strip(_EDGES)) else None
    published, rest = _take_date(line, language)
    if not published:
        return _read_byline(line, language)
    found = SourceMetadata(published=published)
    rest = _DATE_WORDS.sub(" ", _CLOCK.sub(" ", rest))
    if byline := _read_byline(rest.strip(_EDGES), language):
        return replace(byline, published=published)
    parts = [part for each in _BETWEEN_PARTS.split(rest) if (part := each.strip(_EDGES))]
    if len(parts) > _MAX_OTHER_PARTS:
        return None
    for part in parts:
        more = _read_byline(part, language) or (SourceMetadata(publisher=part) if _is_name(part) else None)
        if more is None:
            return None
        found = found.filled_from(more)
    return found


def _take_date(line: str, language: str) -> tuple[str, str]:
    """Return the first day, month or year in a line, and the line without all its dates."""
    published = ""
    rest, last = [], 0
    for each in read_dates(line, None, language):
        if each.bound or each.is_relative:
            continue
        if not published or (not _DAY.fullmatch(published) and _DAY.fullmatch(each.edtf)):
            if not _PLAIN_DATE.fullmatch(each.edtf):
                continue
            published = each.edtf
        rest.append(line[last : each.start])
        last = each.end
    return published, "|".join((*rest, line[last:]))


def _read_byline(line: str, language: str) -> SourceMetadata | None:
    """Return the authors that a byline names; `None` if it is none."""
    start = _BYLINE.match(line)
    if start is None:
        return None
    names = [name for each in _BETWEEN_NAMES.split(_CITY.sub("", line[start.end() :])) if (name := each.strip(" \t|"))]
    if not names or not all(_is_name(name) and not read_dates(name, None, language) for name in names):
        return None
    return SourceMetadata(authors=tuple(names))


def _is_name(text: str) -> bool:
    """Return whether a text may be the name of a person or a newspaper: few words, with capitals, and no sentence."""
    words = text.split()
    if not words or len(text) > _LONGEST_NAME or len(words) > _MAX_WORDS or text.endswith((".", "!", "?", ":")):
        return False
    return all(_is_word_of_name(word) for word in words) and any(word[0].isupper() for word in words)


def _is_word_of_name(word: str) -> bool:
    return word[0].isupper() or word.lower() in _PARTICLES or word == "&" or not word[0].isascii()
