"""The rule by which the fingerprints in `article_shingles.txt` were made: a copy, for `test_no_article_text.py` alone.

It is the program's rule of November 2026 and stays as it is. Were the program's own imported instead, a change
of that could make every fingerprint differ, and a sentence of the article would go unnoticed.
"""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from typing import Final

_ENTITY: Final = re.compile(r"&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_INVISIBLE: Final = re.compile(
    # Controls but white space, soft hyphens, characters of no width, direction marks, byte order marks; and joiners,
    # except between letters.
    "[\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
    "|(?<![^\\W\\d_])[\u200c\u200d]|[\u200c\u200d](?![^\\W\\d_])"
)
_APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u02c8`\u00b4\u2039\u203a\uff07"
_QUOTATION_MARKS: Final = (
    "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f\uff02\u300c\u300d\u300e\u300f"
)
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u2e3a\u2e3b\u02d7"
_LIGATURES: Final = dict(
    zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
_MARKS: Final = str.maketrans(
    dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_QUOTATION_MARKS, '"') | dict.fromkeys(_DASHES, "-") | _LIGATURES
)


def normalised_text(text: str) -> str:
    """Return a text as the fingerprints take it.

    HTML entities are resolved, invisible characters removed, accents composed (NFC), marks of every kind turned into
    their ASCII counterparts, ligatures expanded, and every run of white space is one space.
    """
    text = _ENTITY.sub(lambda entity: _resolved(entity[0]), text)
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return " ".join(text.translate(_MARKS).split())


def _resolved(entity: str) -> str:
    return html.unescape(entity if entity == "&amp;" else entity.replace("amp;", ""))


def shingle_fingerprint(words: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of some words in normalised form."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]
