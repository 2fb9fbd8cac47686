"""Mend words whose letters a PDF file only places: accents drawn over a letter, and spaces left as gaps."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ACCENTS: Final = {
    "\u00b4": "\u0301",
    "`": "\u0300",
    "\u02cb": "\u0300",
    "\u02ca": "\u0301",
    "\u00a8": "\u0308",
    "\u02c6": "\u0302",
    "^": "\u0302",
    "\u02dc": "\u0303",
    "~": "\u0303",
    "\u00af": "\u0304",
    "\u02d8": "\u0306",
    "\u02d9": "\u0307",
    "\u02da": "\u030a",
    "\u02dd": "\u030b",
    "\u02c7": "\u030c",
    "\u00b8": "\u0327",
    "\u02db": "\u0328",
}
"""Marks that stand alone, and what puts each on a letter."""
_DOTLESS: Final = {"\u0131": "i", "\u0237": "j"}
_HAS_ACCENT: Final = re.compile(f"[{re.escape(''.join(_ACCENTS))}]")
_OVER: Final = 0.5
"""Which share of an accent is over its letter."""
# Distances are shares of the size of the type.
_SPACE: Final = 0.1
"""The narrowest gap that is a space."""
_NO_SPACE: Final = 0.06
"""The widest gap that is none."""
_WIDE_SHARE: Final = 1 / 3
"""The share of the gaps up to which wide ones are spaces: if there are more, the letters are set widely."""
_KERNED: Final = 0.2
"""By how much letters overlap at most in a font that says how wide they are."""


def has_accent(text: str) -> bool:
    """Return whether a text has marks that may belong on a letter."""
    return _HAS_ACCENT.search(text) is not None


def compose_accents(text: str, places: Sequence[tuple[float, float]]) -> str:
    """Return a word with the marks that are drawn over a letter put on it.

    Args:
        text: its characters.
        places: the left and the right edge of each.
    """
    letters = [*text]
    for at, letter in enumerate(text):
        if letter not in _ACCENTS:
            continue
        left, right = places[at]
        for beside in (at - 1, at + 1):
            if not 0 <= beside < len(text) or not text[beside].isalpha():
                continue
            over = min(right, places[beside][1]) - max(left, places[beside][0])
            if over > (right - left) * _OVER:
                base = _DOTLESS.get(text[beside], text[beside])
                composed = unicodedata.normalize("NFC", base + _ACCENTS[letter])
                if len(composed) == 1:
                    letters[beside], letters[at] = composed, ""
                break
    return "".join(letters)


def find_spaces(places: Sequence[tuple[float, float]], size: float) -> Iterator[int]:
    """Yield before which letters of a word a space is left out: there is a gap, where all others are close.

    Args:
        places: the left and the right edge of each letter.
        size: the size of the type.
    """
    gaps = [after[0] - before[1] for before, after in pairwise(places)]
    if any(_NO_SPACE * size < abs(gap) < _SPACE * size or gap < -size * _KERNED for gap in gaps):
        return
    wide = [at for at, gap in enumerate(gaps, 1) if gap >= size * _SPACE]
    if len(wide) <= len(gaps) * _WIDE_SHARE:
        yield from wide
