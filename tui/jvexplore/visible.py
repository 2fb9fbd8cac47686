"""Make text from a file harmless in a terminal: what would control it is shown instead of obeyed."""

from __future__ import annotations

import re
from typing import Final

_KEPT: Final = "\n\t"
_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_PLACES: Final = (
    range(0x80, 0xA0),  # C1 controls
    (0xAD, 0x34F, 0x61C, 0x180E),  # soft hyphen, grapheme joiner, bidirectional mark, vowel separator: no width
    (0x200B, 0x200E, 0x200F),  # zero-width space, bidirectional marks
    range(0x2028, 0x202F),  # line and paragraph separators; bidirectional embeddings and overrides
    range(0x2060, 0x2070),  # word joiner, invisible operators, bidirectional isolates
    (0xFEFF,),  # zero-width no-break space
    range(0xFFF9, 0xFFFC),  # interlinear annotation
    range(0xD800, 0xE000),  # halves of characters, which no terminal can be sent
    range(0xE0000, 0xE0080),  # tags: a hidden alphabet
)
_CONTROLS: Final = [code for code in range(0x20) if chr(code) not in _KEPT]
_NUMBERED: Final = [code for codes in _PLACES for code in codes]
_SHOWN: Final = (
    {code: f"⟨U+{code:04X}⟩" for code in _NUMBERED}
    | {code: chr(_PICTURES + code) for code in _CONTROLS}
    | {_DELETE: "␡"}
)
_IN_PLACE: Final = (
    dict.fromkeys((*_NUMBERED, 0x200C, 0x200D), "\N{REPLACEMENT CHARACTER}")
    | {code: chr(_PICTURES + code) for code in _CONTROLS}
    | {_DELETE: "␡"}
)
_MARKS: Final = 4
"""How many combining marks on one letter are drawn: no language needs more."""

_COMBINING: Final = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_STORM: Final = re.compile(f"([{_COMBINING}]{{{_MARKS}}})([{_COMBINING}]+)")
# Joiners belong between letters of some scripts, and between the parts of an emoji; elsewhere they hide.
_JOINER: Final = re.compile(
    "(?<![^\x00-\u0590\u2000-\u203b])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u0590\u2000-\u203b])"
)


def visible(text: str) -> str:
    """Return text with every control character but line feed and tab replaced by a sign for it.

    C0 controls and delete become their pictures (`␛`); C1 controls, bidirectional controls, other
    line separators, characters of no width and lone surrogates their number (`⟨U+202E⟩`). Of a storm
    of combining marks the first few are kept, and the others counted.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _STORM.sub(_count, _JOINER.sub(_number, text))
    return text if text.isprintable() else text.translate(_SHOWN)


def visible_line(text: str) -> str:
    """Return text made `visible` in one line: line feeds and tabs become spaces."""
    return visible(text).replace("\n", " ").replace("\t", " ")


def visible_in_place(text: str) -> str:
    """Return text made harmless character by character, so that places in it stay what they are: for editors."""
    return text if text.isascii() and text.isprintable() else text.translate(_IN_PLACE)


def _count(storm: re.Match[str]) -> str:
    return f"{storm[1]}⟨+{len(storm[2])} marks⟩"


def _number(joiner: re.Match[str]) -> str:
    return f"⟨U+{ord(joiner[0]):04X}⟩"
