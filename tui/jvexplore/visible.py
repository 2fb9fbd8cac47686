"""Make text from a file harmless in a terminal: what would control it is shown instead of obeyed."""

from __future__ import annotations

from typing import Final

_KEPT: Final = "\n\t"
_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_PLACES: Final = (
    range(0x80, 0xA0),  # C1 controls
    range(0x2028, 0x202F),  # line and paragraph separators; bidirectional embeddings and overrides
    range(0x2066, 0x206A),  # bidirectional isolates
    range(0xD800, 0xE000),  # halves of characters, which no terminal can be sent
)
_SHOWN: Final = (
    {code: f"⟨U+{code:04X}⟩" for codes in _PLACES for code in codes}
    | {code: chr(_PICTURES + code) for code in range(0x20) if chr(code) not in _KEPT}
    | {_DELETE: "␡"}
)


def visible(text: str) -> str:
    """Return text with every control character but line feed and tab replaced by a sign for it.

    C0 controls and delete become their pictures (`␛`); C1 controls, bidirectional controls, other
    line separators and lone surrogates their number (`⟨U+202E⟩`).
    """
    return text if text.isprintable() else text.translate(_SHOWN)


def visible_line(text: str) -> str:
    """Return text made `visible` in one line: line feeds and tabs become spaces."""
    return text if text.isprintable() else visible(text).replace("\n", " ").replace("\t", " ")
