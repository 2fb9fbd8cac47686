"""Read the lines around an article that say who published it and when: byline, date, source line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from jvexplore.reading.dates import read_dates

_LONGEST_LINE: Final = 200
_LONGEST_NAME: Final = 60
_MAX_WORDS: Final = 6
_MAX_WORDS_IN_CAPITALS: Final = 4
_NO_NAME_WORDS: Final = frozenset(("IN", "ON", "AT", "TO", "AS", "IS", "UP", "DOWN", "BY", "WITH", "FROM"))
"""Words of a headline in capitals that no name has."""
_MAX_OTHER_PARTS: Final = 2
_BYLINE: Final = re.compile(
    r"(?:by|von|par|por|di|door|af|av)\s+(?=\S)|(?:author|autor|autorin|text):\s*", re.IGNORECASE
)
_CREDIT: Final = re.compile(r"(?:source|quelle|fuente|fonte|bron|publisher):\s*(.+)", re.IGNORECASE)
AGENCY: Final = re.compile(r"\(?(Reuters?|REUTERS?|AFP|AP|dpa|DPA|UPI|PTI|APA|ANSA|EFE|TASS|Xinhua|Bloomberg|SDA)\)?")
"""A line that is nothing but the name of an agency."""
_URL: Final = re.compile(r"(?:url:\s*)?(https?://[^\s<>\"]+)", re.IGNORECASE)
_REPORTED: Final = re.compile(
    r"\(?(?:additional |further )?(?:reporting|written|writing|compiled|bericht|geschrieben|mitarbeit|protokoll)"
    r"(?: (?:and|und) \w+)?(?: by|\svon|:)\s(?P<names>[^;.()]{3,120})(?:[;.)].{0,200})?"
    r"|\(?(?:edited|editing|redigiert|redaktion)(?: by|\svon|:)\s[^.]{3,150}\.?\)?"
    r"|(?P<contributors>[^;.()]{3,120}) (?:also )?contributed (?:reporting )?(?:to this (?:report|story|article))?\.?",
    re.IGNORECASE,
)
"""A line below an article that names who reported it: "Reporting by Ana Okoye; editing by Ben Holm"."""
_CITY: Final = re.compile(r"\s+(?:in|aus|à|en|em|a)\s+[^\W\d_a-z].*\Z")
_BETWEEN_NAMES: Final = re.compile(r",\s*|;\s*|\s+(?:and|AND|und|UND|et|y|e|en|och|og|&)\s+")
_PARTICLES: Final = {
    *("al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van"),
    *("von", "zu", "of", "the", "and", "for"),
}
_CLOCK: Final = re.compile(
    r"(?:\bat\s+)?\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:\(?(?:gmt|utc|bst|cet|cest|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t)\)?)?(?!\w)",
    re.IGNORECASE,
)
_DATE_WORDS: Final = re.compile(
    r"\b(?:first |last )?(?:published|updated|posted|modified|date|veröffentlicht|aktualisiert|stand|publié|datum)\b"
    r"(?:\s+(?:on|am|le|op))?:?",
    re.IGNORECASE,
)
_WEEKDAYS: Final = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b"
    r"\.?,?",
    re.IGNORECASE,
)
_LAST_WORDS: Final = re.compile(r"(?:\s+(?:on|at|am|um|vom|den))*[\s,|]*\Z", re.IGNORECASE)
"""What stands between a name and a date: "By Ana Okoye on Monday, March 4"."""
_BETWEEN_PARTS: Final = re.compile(r"\s*[|·•;,]\s*|\s+[-–—/]+\s+")
_PUBLISHER_WORDS: Final = re.compile(
    r"\A(?:the|der|die|das)\b|(?:times|post|news|herald|journal|gazette|telegraph\w*|courier|tribune|guardian|observer|mail"
    r"|press|agency|magazine|review|today|weekly|daily|chronicle|independent|standard|mirror|globe|wire|radio|tv|media|online"
    r"|zeitung|blatt|anzeiger|nachrichten|presse|rundschau|spiegel|tageblatt|kurier|bote|agentur|magazin|woche|express)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\b(?:editor|correspondent|reporter|writer|staff|bureau|chief|columnist|contributor|redakteur\w*|korrespondent\w*)\b",
    re.IGNORECASE,
)
_MIXED_WORD: Final = re.compile(r"&|[\d-]{1,5}[A-Z][A-Za-z]+|[a-z]{1,2}[A-Z][A-Za-z]+|dpa|afp|pte")
"""Words of names that do not begin with a capital: & and 24-7PressRelease."""
_OFFICE_AFTER: Final = re.compile(
    r"(?<=\s)(?:(?:associated press|ap|afp|upi|reuters|staff|business|political|sports|science|medical|financial"
    r"|economics|foreign|senior|chief|special)\s){1,2}(?:writer|reporter|correspondent|editor|columnist)s?\Z",
    re.IGNORECASE,
)
"""What agencies put after a name without a comma: "By MARY LARK Associated Press Writer"."""
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
    if agency := AGENCY.fullmatch(line):
        return SourceMetadata(publisher=agency[1])
    if credited := _REPORTED.fullmatch(line):
        named = credited["names"] or credited["contributors"] or ""
        authors = read_names(named)
        return SourceMetadata(authors=authors) if authors or not named else None
    if credit := _CREDIT.fullmatch(line):
        return SourceMetadata(publisher=credit[1].strip(_EDGES)) if is_name(credit[1].strip(_EDGES)) else None
    published, rest = take_date(line, language)
    return _read_dated(published, rest, language) if published else _read_byline(line, language)


def _read_dated(published: str, rest: str, language: str) -> SourceMetadata | None:
    """Return what a line with a date says, whose rest is given; `None` if there is more in it than names."""
    found = SourceMetadata(published=published)
    rest = _WEEKDAYS.sub(" ", _DATE_WORDS.sub(" ", _CLOCK.sub(" ", rest)))
    if byline := _read_byline(_LAST_WORDS.sub("", rest.strip(_EDGES)), language):
        return replace(byline, published=published)
    parts = [part for each in _BETWEEN_PARTS.split(rest) if (part := each.strip(_EDGES))]
    if len(parts) > _MAX_OTHER_PARTS:
        return None
    if parts[1:] == ["den"]:  # "Leipzig, den 4. März 2027" names a place
        return found
    for part in parts:
        more = _read_byline(part, language) or (SourceMetadata(publisher=part) if is_name(part) else None)
        if more is None:
            return None
        found = found.filled_from(more)
    return found


def take_date(line: str, language: str) -> tuple[str, str]:
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
    names = read_names(_OFFICE_AFTER.sub("", _CITY.sub("", line[start.end() :])).strip())
    if not names or any(read_dates(name, None, language) for name in names):
        return None
    papers = [name for name in names if " " in name and may_be_publisher(name)]
    authors = tuple(name for name in names if name not in papers)
    return SourceMetadata(authors=authors, publisher=papers[0] if papers else "")


def read_names(text: str) -> tuple[str, ...]:
    """Return the names in a list of persons, each perhaps with a city; none if one of them is no name.

    Args:
        text: "Ana Okoye in London and Ben Holm".
    """
    names = [name for each in _BETWEEN_NAMES.split(text) if (name := _CITY.sub("", each).strip(" \t|"))]
    if not all(map(is_name, names)):
        return ()
    persons = [name for name in names if not _OFFICE.search(name)]
    full = [name for name in persons if " " in name]
    return tuple(full or persons)  # a single word beside full names is a city


def is_name(text: str) -> bool:
    """Return whether a text may be the name of a person or a newspaper: few words, with capitals, and no sentence.

    Args:
        text: a line, or a part of one.
    """
    words = text.split()
    if not words or len(text) > _LONGEST_NAME or len(words) > _MAX_WORDS or text.endswith((".", "!", "?", ":")):
        return False
    if text.isupper() and (len(words) > _MAX_WORDS_IN_CAPITALS or not _NO_NAME_WORDS.isdisjoint(words)):
        return False
    return all(_is_word_of_name(word) for word in words) and any(map(str.isupper, text))


def _is_word_of_name(word: str) -> bool:
    return (
        word[0].isupper()
        or word.lower() in _PARTICLES
        or not word[0].isascii()
        or _MIXED_WORD.fullmatch(word) is not None
    )


def may_be_publisher(name: str) -> bool:
    """Return whether a name is that of a newspaper or an agency rather than of a person.

    Args:
        name: a name that stands alone in a line.
    """
    words = name.split()
    return len(words) == 1 or _PUBLISHER_WORDS.search(name) is not None


def may_be_place(name: str) -> bool:
    """Return whether the name before a date may be that of a place as well: "Frankfurt, 7 October 2026"."""
    return len(name.split()) == 1 and not AGENCY.fullmatch(name) and not _PUBLISHER_WORDS.search(name)
