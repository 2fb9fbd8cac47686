"""Fold the characters that mean the same in a number to one of them, and keep offsets into the original text."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

DECIMAL_POINT: Final = "·"
"""The decimal point of folded text, for characters that are one in every language; "." and "," are not."""

_VARIANTS: Final = {
    "'": "‘’‚‛′`\u00b4\u02bc\uff07\u066c",  # accents used as apostrophes, and the Arabic thousands separator
    "-": "‐‑‒–−\ufe63\uff0d",
    "—": "\u2015",
    "/": "\u2044\u2215\uff0f",
    ":": "\uff1a\u2236",
    ",": "\uff0c\ufe50",
    ".": "\uff0e\ufe52",
    DECIMAL_POINT: "\u066b\u22c5\u2219",
    "%": "\uff05\ufe6a\u066a",
    "$": "\uff04\ufe69",
    "£": "\uffe1\u20a4",
    "¥": "\uffe5",
    "₩": "\uffe6",
    "+": "\uff0b",
    "i": "\u0130",  # its lower case is two characters
    "\n": "\v\f\x1c\x1d\x1e\x85\u2028\u2029",
    " ": "\r",
}
"""Each folded character, with those that are replaced by it: full-width, mathematical and Arabic variants."""

_FOLDED: Final = {other: one for one, others in _VARIANTS.items() for other in others}
_REWRITTEN: Final = re.compile(
    "\u00ad(?:\r?\n)?"  # a soft hyphen, and the line break after it
    "|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]{1,16}"  # zero-width characters and direction marks
    "|[\ufb00-\ufb06]"  # ligatures
    "|[^\\W\\d_][\u0300-\u036f]{1,4}"  # combining accents
    "|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});"  # HTML entities
)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text in which characters that mean the same in a number are the same character.

    Attributes:
        cased: the text with one kind of digits, spaces, apostrophes and dashes, and without soft hyphens, zero-width
            characters, ligatures and HTML entities.
        lower: the same in lower case, character for character.
    """

    cased: str
    lower: str
    _starts: Sequence[int]
    _ends: Sequence[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original text of a non-empty span of the folded text."""
        return (self._starts[start], self._ends[end - 1]) if self._starts else (start, end)


def fold_text(text: str) -> FoldedText:
    """Return a text in which characters that mean the same in a number are the same character."""
    starts: list[int] = []
    ends: list[int] = []
    if _REWRITTEN.search(text):
        text = _rewrite(text, starts, ends)
    cased = text.translate(_translation(set(text)))
    return FoldedText(cased, cased.lower(), starts, ends)


def _rewrite(text: str, starts: list[int], ends: list[int]) -> str:
    """Make the replacements that change the length; append the origin of each character to `starts` and `ends`."""
    parts: list[str] = []
    copied = 0
    for match in _REWRITTEN.finditer(text):
        start, end = match.span()
        parts.append(text[copied:start])
        starts.extend(range(copied, start))
        ends.extend(range(copied + 1, start + 1))
        replacement = _replacement(match[0])
        parts.append(replacement)
        starts.extend([start] * len(replacement))
        ends.extend([end] * len(replacement))
        copied = end
    parts.append(text[copied:])
    starts.extend(range(copied, len(text)))
    ends.extend(range(copied + 1, len(text) + 1))
    return "".join(parts)


@lru_cache(maxsize=1 << 10)
def _replacement(found: str) -> str:
    """Return the replacement of a match; empty for invisible characters."""
    shown = html.unescape(found)
    if not shown or unicodedata.category(shown[0]) == "Cf":
        return ""
    return unicodedata.normalize("NFKC" if "\ufb00" <= shown[0] <= "\ufb06" else "NFC", shown)


def _translation(characters: Iterable[str]) -> dict[int, str]:
    """Return a translation table for the variants among some characters; the digits of all scripts become ASCII."""
    table = {}
    for each in characters:
        if each in _FOLDED:
            table[ord(each)] = _FOLDED[each]
        elif each.isdecimal():
            table[ord(each)] = str(unicodedata.decimal(each))
        elif each.isspace() and each not in "\t\n":
            table[ord(each)] = " "
    return table
