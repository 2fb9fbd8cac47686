"""Tell what only looks like the name of a party: terms that a filing defines, headings, datelines, codes, brands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.suggest.rules.known_bodies import KNOWN_BODIES
from jvexplore.suggest.rules.party_nouns import PENSION_WORDS, TERM_ENDINGS

if TYPE_CHECKING:
    from jvexplore.reading.names import ReadName
    from jvexplore.suggest.article_reading import ParagraphReading

_HEADING_WORDS: Final = 8
_HEADING_LETTERS: Final = 90
_DATELINE: Final = re.compile(r"[^a-z]{2,60}?,?\s+(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+|\([^)]{2,30}\)|[-:])")
_CODE: Final = re.compile(r"[A-Za-z]-\d+\b|\d{4,}[A-Z]*\b|\b[A-Z]+\d{3,}")
_NO_NAME: Final = re.compile(
    r".*'(?:ve|ll|re|d|m)|First Nations?|FTSE(?: \d+)?|Nasdaq(?: [A-Z]\w+)?|Nikkei|Dow Jones|S&P|AIM|North American|"
    r"Series [A-H]\d?|[A-Z]\. (?:The|In|A|It|He|She)|[kMGT]W[hp]?|.* (?:The|In)",
    re.DOTALL,
)
_OFFICE_WORDS: Final = (
    ENGLISH_NAMES.offices | ENGLISH_NAMES.office_modifiers | ENGLISH_NAMES.ranks | {"partner", "partners", "manager"}
)
_BRAND: Final = re.compile(
    r"\s+(?:[a-z][\w-]*\s+){0,2}(?:business|brand|brands|unit|division|line|range|stores?|shops?|restaurants|products?|plant"
    r"|factory|mine|project|trial|model|models|drug|app|software|programme|program|platform|label|portfolio|site|works)\b"
)
_OWN: Final = re.compile(r"\b(?:its|their|his|her|'s)\s+(?:[a-z]+\s+)?\Z")
_BUSINESS_OF_FAMILY: Final = re.compile(
    r"\s+(?:office|offices|business|firm|company|trust|conglomerate|doctor|member)\b"
)
_DEFINED: Final = re.compile(r"[a-z][\w%-]*\s+\((?:the |each an? |an? )?\"\Z")
_PARTY_NOUN_DEFINED: Final = re.compile(
    r"\b(?:company|corporation|fund|bank|trust|group|authority|shareholders?|seller|purchaser|buyer|lender|lenders"
    r"|sellers|consortium|ministry|agency|commission|subsidiary)\b[^()]{0,40}\((?:the |each an? |an? )?\"\Z"
)
_NEAR: Final = 90
_FIRST: Final = 3
"""In how many paragraphs a line of place and day may stand."""


def is_no_party(name: ReadName, paragraph: ParagraphReading) -> bool:
    """Return whether what looks like a name at a place means no party there.

    Args:
        name: the name.
        paragraph: where it stands.
    """
    if " " not in name.text and name.text.lower() in ENGLISH_NAMES.kinds and name.text not in KNOWN_BODIES:
        return not name.key
    if _NO_NAME.fullmatch(name.text) or is_office_text(name.text):
        return True
    if is_term(name.text) or _CODE.search(name.text):
        return True
    if _is_heading(paragraph) or _is_dateline(name, paragraph):
        return True
    text = paragraph.text
    if name.kind == "group" and name.text.endswith("family"):
        first = name.text.split()[0].lower()
        return first in ENGLISH_NAMES.adjectives or _BUSINESS_OF_FAMILY.match(text, name.end) is not None
    if name.kind or name.key:
        return False
    before = text[max(0, name.start - _NEAR) : name.start]
    if _OWN.search(before) and _BRAND.match(text, name.end):
        return True
    return _DEFINED.search(before) is not None and _PARTY_NOUN_DEFINED.search(before) is None


def is_office_text(text: str) -> bool:
    """Return whether all words of a text are those of an office: "Chief Financial Officer"."""
    return _OFFICE_WORDS.issuperset(text.lower().split())


def is_term(name: str) -> bool:
    """Return whether a name is a term: "the Offer", "Effective Date"; but for a pension plan."""
    words = name.lower().split()
    if name in KNOWN_BODIES or words[-1] not in TERM_ENDINGS:
        return False
    return PENSION_WORDS.isdisjoint(words)


def _is_heading(paragraph: ParagraphReading) -> bool:
    if len(paragraph.text) > _HEADING_LETTERS:
        return False
    text = paragraph.text.rstrip()
    return (
        paragraph.position > 0
        and paragraph.part != "title"
        and text[-1:] not in '.!?":;)'
        and len(text.split()) <= _HEADING_WORDS
    )


def _is_dateline(name: ReadName, paragraph: ParagraphReading) -> bool:
    """Return whether a name stands in the line of place and day with which an article begins."""
    found = _DATELINE.match(paragraph.text)
    if found is None:
        colon = paragraph.text[: _HEADING_WORDS * 4].find(": ")
        return paragraph.position < _FIRST and name.start == 0 and name.end == colon
    return name.end <= found.end()
