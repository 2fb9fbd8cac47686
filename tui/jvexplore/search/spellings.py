"""Other spellings of a word: other alphabets in Latin letters, umlauts written out, parts of words without spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u082d\u0859-\u085b\u08d3-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03"
    "\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d"
    "\u0d57\u0d82\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35"
    "\u0f37\u0f39\u0f71-\u0f84\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074"
    "\u1082-\u108d\u17b4-\u17d3\u1a17-\u1a1b\u1a55-\u1a7f\u3099\u309a"
)
"""Vowel signs and accents that belong to the letter before them, as ranges of a regular expression.

`\\w` does not match them, and would split words of Thai, Hindi or Burmese.
"""

JOINERS: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Zero-width characters that may occur inside a word: joiners, soft hyphens, direction marks."""

SEPARATORS: Final = ",\u066b\u066c"
"""The comma, and the decimal and thousands separators for Arabic digits."""

DIGIT_POINT: Final = rf"(?<=\d)([.{SEPARATORS}-])(?=\d)"
"""Matches separators within a number or a date, which are kept."""

UNSPACED: Final = re.compile(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\u1950-\u19df\u1a20-\u1a5f\ua9e0-\ua9fe\uaa60-\uaa7f"  # Thai to Burmese
    "\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese …
    "\uac00-\ud7a3]"  # and Korean, which writes compounds as one word
)
"""Letters of scripts that do not separate words by spaces."""

LONGEST_PART: Final = 12
"""The maximum length of a part of such a word: longer parts would make an index grow quadratically with a text."""

_LONGEST_NAME: Final = 60
"""The maximum length, in characters, of a word to transliterate to Latin letters; a longer one is a sentence."""

_REGIONAL: Final = tuple(
    (re.compile(rf"(?<=\w{{3}}){one}(?={following})"), other)
    for one, other, following in (
        *((one, other, "(?:e|ed|es|er|ers|ing|ation|ations)$") for one, other in (("is", "iz"), ("iz", "is"))),
        ("yse", "yze", "[drs]?$"),
        ("yze", "yse", "[drs]?$"),
        ("our", "or", "(?:s|ed|ing|able|ite|ites)?$"),
        ("or", "our", "(?:s|ed|ing|able|ite|ites)?$"),
        ("tre", "ter", "s?$"),
        ("ter", "tre", "s?$"),
        ("ence", "ense", "s?$"),
        ("ense", "ence", "s?$"),
        ("amme", "am", "s?$"),
    )
)
"""Endings that differ between British and American English."""
_PLURALS: Final = (
    (re.compile(r"(?<=\w\w)ies$"), "y"),
    (re.compile(r"(?<=ss|sh|ch|\wx)es$"), ""),
    (re.compile(r"(?<=\w{3}[^su])s$"), ""),
)
"""Endings of English plurals, and of their singulars."""

_WRITTEN_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj"})


@lru_cache(maxsize=1 << 12)
def other_spellings(word: str) -> tuple[str, ...]:
    """Return the ASCII spellings of a word that is not ASCII, except for the result of `normalise_for_search`."""
    if word.isascii() or len(word) > _LONGEST_NAME:
        return ()
    lower = unicodedata.normalize("NFC", word).lower()
    out = lower.translate(_WRITTEN_OUT)
    if out != lower:
        return (_plain_letters(out),)
    decomposed = unicodedata.normalize("NFKD", lower.replace("ß", "ss"))
    if not any(each.isalpha() and not each.isascii() and not _is_latin(each) for each in decomposed):
        return ()
    from anyascii import anyascii

    return tuple(filter(None, (_plain_letters(anyascii(lower)),)))


def regional_spellings(normalised: str) -> tuple[str, ...]:
    """Return the other transatlantic spelling of a word: localization, labor; empty if it is the same."""
    if not normalised.isascii() or len(normalised) > _LONGEST_NAME:
        return ()
    return tuple({pattern.sub(other, normalised) for pattern, other in _REGIONAL} - {normalised})


def singular_forms(normalised: str) -> tuple[str, ...]:
    """Return the possible singulars of an English plural; empty for any other word."""
    if not normalised.isascii() or not normalised.isalpha() or len(normalised) > _LONGEST_NAME:
        return ()
    return next(((pattern.sub(end, normalised),) for pattern, end in _PLURALS if pattern.search(normalised)), ())


def _plain_letters(text: str) -> str:
    """Return the plain letters and digits of a text, in lower case."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).lower()
    return "".join(each for each in plain if each.isascii() and each.isalnum())


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def parts_of_unspaced(normalised: str) -> Iterator[tuple[int, str]]:
    """Yield the parts by which a word is found too, each with its start: 精密机械 by 密机械, 机械, 械."""
    for match in UNSPACED.finditer(normalised, 1):
        at = match.start()
        yield at, normalised[at : at + LONGEST_PART]


def split_unspaced(normalised: str) -> list[str]:
    """Return a searched word in parts that are no longer than the indexed ones."""
    if len(normalised) <= LONGEST_PART or not UNSPACED.search(normalised):
        return [normalised]
    pieces, at = [], 0
    while at < len(normalised):
        pieces.append(normalised[at : at + LONGEST_PART])
        # The next part starts where an indexed part starts: at a letter of such a script.
        starts = [match.start() for match in UNSPACED.finditer(normalised, at + 1, at + LONGEST_PART + 1)]
        following = starts[-1:] or [
            match.start() for match in (UNSPACED.search(normalised, at + LONGEST_PART),) if match
        ]
        at = following[0] if following else len(normalised)
    return pieces
