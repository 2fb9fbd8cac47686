"""Read the lines around an article that say who published it and when: byline, date, source line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from jvexplore.article.import_.credit_lines import DESK, read_credit
from jvexplore.article.import_.stated_dates import take_date
from jvexplore.reading.dates import read_dates
from jvexplore.reading.legal_forms import UNCAPITALISED_FORMS

_LONGEST_LINE: Final = 200
_LONGEST_NAME: Final = 60
_MAX_WORDS: Final = 6
_MAX_WORDS_IN_CAPITALS: Final = 4
_NO_NAME_WORDS: Final = frozenset(("IN", "ON", "AT", "TO", "AS", "IS", "UP", "DOWN", "BY", "WITH", "FROM"))
"""Words of a headline in capitals that no name has."""
_MAX_OTHER_PARTS: Final = 2
_BYLINE: Final = re.compile(
    r"(?:by|von|par|por|di|door|af|av)(?:\s?:\s?|\s+)(?=\S)|(?:author|autor|autorin|text):\s*", re.IGNORECASE
)
_CREDIT: Final = re.compile(r"(?:source|quelle|fuente|fonte|bron|publisher):\s*(.+)", re.IGNORECASE)
AGENCY: Final = re.compile(r"\(?(Reuters?|REUTERS?|AFP|AP|dpa|DPA|UPI|PTI|APA|ANSA|EFE|TASS|Xinhua|Bloomberg|SDA)\)?")
"""A line that is nothing but the name of an agency."""
_URL: Final = re.compile(r"(?:url:\s*)?(https?://[^\s<>\"]+)", re.IGNORECASE)
_CITY: Final = re.compile(r"\s+(?:in|aus|à|en|em|a)\s+[^\W\d_a-z].*\Z")
_BETWEEN_NAMES: Final = re.compile(r",\s*|;\s*|\s+(?:and|AND|und|UND|et|y|e|en|och|og|&)\s+")
_HANDLE: Final = re.compile(r"(?:^|\s)@\w+")
_PARTICLES: Final = {
    *("al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van"),
    *("von", "zu", "of", "the", "and", "for"),
}
_CLOCK: Final = re.compile(
    r"(?:\b(?:at|um)\s+)?\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:\(?(?:gmt|utc|bst|cet|cest|e[sd]?t|p[sd]?t|c[sd]t|m[sd]t|ist|gst|uae|pkt|sgt|hkt|jst|kst|a[ew][sd]t|msk)\)?)?(?!\w)",
    re.IGNORECASE,
)
_DATE_WORDS: Final = re.compile(
    r"\b(?:first |last )?(?:published|updated?|posted|modified|date|veröffentlicht|aktualisiert"
    r"|erschienen|erstpublikation|erstveröffentlichung|stand|publié|datum)\b"
    r"(?:\s+online)?(?:\s+(?:on|am|le|op))?(?:\s?:)?",
    re.IGNORECASE,
)
_AGO: Final = re.compile(r"\b\d{1,2} (?:minutes?|hours?|days?|weeks?) ago\b", re.IGNORECASE)
_GLUED: Final = re.compile(r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=[A-Z]{3})(?=Updated\b)")
"""Where the parts of a line on a page, which stand apart there, have no space between them once they are copied."""
_EDITOR: Final = re.compile(r"(?:editor|photographer|redaktion|redakteur(?:in)?):\s.{3,60}", re.IGNORECASE)
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
_LEGAL_FORM: Final = re.compile(
    r"\s(?:plc|inc|ltd|limited|llc|corp|corporation|co|ag|se|gmbh|kgaa|nv|sa|spa|ab|asa|oyj)\.?\Z", re.IGNORECASE
)
_COMPANY: Final = re.compile(r"\b(?:Inc|Ltd|Co|Corp)\Z")
"""The end of a company's name, after which a full stop belongs to it."""
_EDGES: Final = " \t\u00a0.,;:|·•-–—/()[]"


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
    line = _GLUED.sub(" ", " ".join(line.split()))
    if not line or len(line) > _LONGEST_LINE:
        return None
    if url := _URL.fullmatch(line):
        return SourceMetadata(url=url[1])
    if agency := AGENCY.fullmatch(line):
        return SourceMetadata(publisher=agency[1])
    if (named := read_credit(line)) is not None:
        authors = read_byline_names(named)
        return SourceMetadata(authors=authors) if authors or not named else None
    if not _BYLINE.match(line) and (name := _read_before_office(line)):
        return SourceMetadata(authors=(name,))
    if (credit := _CREDIT.fullmatch(line)) and (name := credit[1].strip(_EDGES)):
        dot = "." if _COMPANY.search(name) and f"{name}." in line else ""
        if is_name(name) or AGENCY.fullmatch(name):
            return SourceMetadata(publisher=f"{name}{dot}")
    published, rest = take_date(line, language)
    return _read_dated(published, rest, language) if published else _read_byline(line, language)


def _read_dated(published: str, rest: str, language: str) -> SourceMetadata | None:
    """Return what a line with a date says, whose rest is given; `None` if there is more in it than names."""
    found = SourceMetadata(published=published)
    rest = _WEEKDAYS.sub(" ", _AGO.sub(" ", _DATE_WORDS.sub(" ", _CLOCK.sub(" ", rest))))
    if byline := _read_byline(_LAST_WORDS.sub("", rest.strip(_EDGES)), language):
        return replace(byline, published=published)
    parts = [part for each in _BETWEEN_PARTS.split(rest) if (part := each.strip(_EDGES))]
    parts = [_CREDIT.sub(r"\1", part) for part in parts if not DESK.fullmatch(part) and not _EDITOR.fullmatch(part)]
    if len(parts) > _MAX_OTHER_PARTS:
        return None
    if parts[1:] == ["den"]:  # "Leipzig, den 4. März 2027" names a place
        return found
    for part in parts:
        more = (
            _read_byline(part, language)
            or _read_cities(part)
            or (SourceMetadata(publisher=part) if is_name(part) else None)
        )
        if more is None:
            return None
        found = found.filled_from(more)
    return found


def _read_before_office(line: str) -> str:
    """Return the name before an office: "Ana Okoye, Staff Reporter", "Ana Okoye Business editor"; empty if none."""
    name, comma, office = line.partition(", ")
    found = name if comma and DESK.fullmatch(office) else ""
    words = line.split()
    if words and words[-1].islower():  # in a headline of capitalised words, the last one is no less
        ends = (end for end in (4, 3, 2) if DESK.fullmatch(" ".join(words[end:])))
        found = found or " ".join(words[: next(ends, 0)])
    return found if is_name(found) and not may_be_publisher(found) else ""


def _read_cities(part: str) -> SourceMetadata | None:
    """Return the authors of a byline without "by", each of them with a city; `None` if it is none."""
    names = read_byline_names(part) if _CITY.search(part) else ()
    is_persons = names and all(" " in name and not may_be_publisher(name) for name in names)
    return SourceMetadata(authors=names) if is_persons else None


def _read_byline(line: str, language: str) -> SourceMetadata | None:
    """Return the authors that a byline names; `None` if it is none."""
    start = _BYLINE.match(line)
    if start is None:
        return None
    names = read_byline_names(_OFFICE_AFTER.sub("", _CITY.sub("", line[start.end() :])).strip())
    if not names or any(read_dates(name, None, language) for name in names):
        return None
    papers = [name for name in names if " " in name and may_be_publisher(name)]
    authors = tuple(name for name in names if name not in papers)
    return SourceMetadata(authors=authors, publisher=papers[0] if papers else "")


def read_byline_names(text: str) -> tuple[str, ...]:
    """Return the names in a list of persons, each perhaps with a city; none if one of them is no name.

    Args:
        text: "Ana Okoye in London and Ben Holm".
    """
    text = _HANDLE.sub("", text)
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
    if words[1:] and words[-1].lower() in UNCAPITALISED_FORMS:  # "Skerry Ferries plc" is a name if "Skerry Ferries" is
        words.pop()
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


def names_company(text: str) -> bool:
    """Return whether a line is nothing but the name of a company, with its legal form."""
    form = _LEGAL_FORM.search(text)
    return form is not None and is_name(text[: form.start()].rstrip(","))


def may_be_place(name: str) -> bool:
    """Return whether the name before a date may be that of a place as well: "Frankfurt, 7 October 2026"."""
    return len(name.split()) == 1 and not AGENCY.fullmatch(name) and not _PUBLISHER_WORDS.search(name)
