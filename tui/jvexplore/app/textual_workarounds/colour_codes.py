"""Shorter colour codes: Rich ends each run of cells with a reset, and then names both colours of the next run.

Neighbours mostly have the same background, and often the same ink, so only what differs is written. On a slow line,
bytes take time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Final

_CODES: Final = re.compile(r"\x1b\[([\d;]*)m")
_MOVE: Final = re.compile(r"\n?\x1b\[[\d;]*H")
_PLAIN: Final = "0"
_NUMBERS: Final = {"5": 1, "2": 3}
"""How many numbers follow those that say how a colour is given."""
_MAX_KEPT: Final = 4096


def shorten_colour_codes(written: str) -> str:
    """Return what looks the same as what is to be written, in fewer bytes.

    Args:
        written: what Rich has drawn: each code follows a reset, as at the beginning.
    """
    first, *parts = _CODES.split(written)
    if not parts:
        return written
    shorter = [first]
    drawn_with = _PLAIN
    codes = _PLAIN
    for number in range(0, len(parts), 2):
        codes = parts[number] or _PLAIN
        text = parts[number + 1]
        if text:
            if codes != drawn_with and not _is_move(text):
                shorter.append(_change(drawn_with, codes))
                drawn_with = codes
            shorter.append(text)
    if codes != drawn_with:
        shorter.append(_change(drawn_with, codes))
    return "".join(shorter)


@lru_cache(_MAX_KEPT)
def _change(before: str, after: str) -> str:
    """Return what makes the terminal draw with other codes."""
    if _PLAIN in (before, after):
        return f"\x1b[{after}m"
    (old_ink, old_paper, old_attributes), (ink, paper, attributes) = _read_codes(before), _read_codes(after)
    if old_attributes - attributes or (old_ink and not ink) or (old_paper and not paper):
        return f"\x1b[{_PLAIN};{after}m"
    colours = (now for then, now in ((old_ink, ink), (old_paper, paper)) if now != then)
    return f"\x1b[{';'.join((*sorted(attributes - old_attributes), *colours))}m"


def _read_codes(codes: str) -> tuple[str, str, frozenset[str]]:
    """Return the codes of the colour, those of the background, and all others, such as that of bold."""
    ink = paper = ""
    attributes = set()
    rest = iter(codes.split(";"))
    for first in rest:
        code = first
        if first in ("38", "48"):
            form = next(rest)
            code = ";".join((first, form, *islice(rest, _NUMBERS[form])))
        if len(first) > 1 and first[0] in "39":
            ink = code
        elif len(first) > 1 and (first[0] == "4" or first.startswith("10")):
            paper = code
        else:
            attributes.add(code)
    return ink, paper, frozenset(attributes)


def _is_move(text: str) -> bool:
    """Return whether a text moves the cursor, which looks the same in any colours; Textual ends a line before that."""
    return text[-1] == "H" and _MOVE.fullmatch(text) is not None
