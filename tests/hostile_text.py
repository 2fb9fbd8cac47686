"""Texts that would do harm to a terminal, for tests of everything that shows text."""

from __future__ import annotations

from typing import Final

ESC: Final = "\x1b"
INJECTIONS: Final = {
    "colour": "\x1b[31m",
    "conceal": "\x1b[8m",
    "clear": "\x1b[2J",
    "leave": "\x1b[?1049l",
    "place": "\x1b[1;1H",
    "link": "\x1b]8;;https://hostile.example/\x1b\\",
    "clipboard": "\x1b]52;c;aG9zdGlsZQ==\x07",
    "title": "\x1b]0;owned\x07",
    "device": "\x1bPowned\x1b\\",
    "program": "\x1b_owned\x1b\\",
    "reset": "\x1bc",
    "answer": "\x1b[6n",
    "colour-1": "\x9b31m",
    "title-1": "\x9d0;owned\x9c",
    "device-1": "\x90owned\x9c",
    "overwrite": "\r\b\b\b",
}
C0: Final = "".join(chr(code) for code in range(0x20) if chr(code) not in "\n\t")
C1: Final = "".join(map(chr, range(0x80, 0xA0)))
BIDI: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HIDDEN: Final = "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb\U000e0041"
SEPARATORS: Final = "\u2028\u2029"
MARKS: Final = 200
MAX_MARKS: Final = 4
STORM: Final = "e" + "\u0301" * MARKS
"""Of these no more than a few marks may be sent at a time."""

FORBIDDEN: Final = {*C0, "\x7f", *C1, *BIDI, *HIDDEN, *SEPARATORS} - {"\r", "\n", "\b", "\t"}


def _chunks() -> list[str]:
    """Return all that is hostile in texts so short that a list shows them whole, each with a word of its own."""
    chunks = [f"{payload}HOSTILE-{name}" for name, payload in INJECTIONS.items()]
    signs = {"c0": (C0 + "\x7f", 16), "c1": (C1, 4), "bidi": (BIDI, 4), "hidden": (HIDDEN + SEPARATORS, 4)}
    for name, (characters, size) in signs.items():
        starts = range(0, len(characters), size)
        chunks += [f"{name}-{start}:{'x'.join(characters[start : start + size])}x" for start in starts]
    return [*chunks, f"storm:{STORM}:"]


CHUNKS: Final = _chunks()
LINES: Final = "\n".join(CHUNKS)
LINE: Final = " ".join(CHUNKS)
