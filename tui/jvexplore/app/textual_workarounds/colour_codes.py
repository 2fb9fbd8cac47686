"""Shorter colour codes: Rich ends each run of cells with a reset, and then names both colours of the next run.

Neighbours mostly have the same background, and often the same ink, so only what differs is written. On a slow line,
bytes are what one waits for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

_CODES: Final = re.compile(r"\x1b\[([\d;]*)m")
_MOVES: Final = re.compile(r"(?:\x1b\[\d+;\d+H|\n)+")
"""What moves the cursor, and looks the same in any colours."""
_PLAIN: Final = "0"
_ONE_CODE: Final = re.compile(
    r"(?P<ink>38;2;\d+;\d+;\d+|38;5;\d+|(?:3|9)\d\b)|(?P<paper>48;2;\d+;\d+;\d+|48;5;\d+|(?:4|10)\d\b)|\d+"
)
_MAX_KEPT: Final = 4096


class _Codes(NamedTuple):
    """What a run of cells is drawn with.

    Attributes:
        ink: the codes of its colour; empty for the terminal's own.
        paper: the codes of its background; empty for the terminal's own.
        attributes: such as bold.
    """

    ink: str
    paper: str
    attributes: frozenset[str]


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
            if codes != drawn_with and not _MOVES.fullmatch(text):
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
    old, new = _read_codes(before), _read_codes(after)
    if old.attributes - new.attributes or (old.ink and not new.ink) or (old.paper and not new.paper):
        return f"\x1b[{_PLAIN};{after}m"
    colours = (now for then, now in ((old.ink, new.ink), (old.paper, new.paper)) if now != then)
    return f"\x1b[{';'.join((*sorted(new.attributes - old.attributes), *colours))}m"


def _read_codes(codes: str) -> _Codes:
    found = [(each.lastgroup, each[0]) for each in _ONE_CODE.finditer(codes)]
    ink, paper = (next((code for what, code in found if what == name), "") for name in ("ink", "paper"))
    return _Codes(ink, paper, frozenset(code for what, code in found if what is None))
