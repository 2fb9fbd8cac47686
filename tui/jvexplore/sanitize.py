"""Sanitise text from files for the terminal: control characters are replaced by visible signs.

The results have the types of `safe_text.py`, which all code that displays, prints or exports text requires.

A fast check passes almost every text unchanged; `unsafe_characters.py` handles the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeGuard

    from jvexplore.safe_text import EscapedText, SafeLine, SafeText


_DRAWN: Final = (*map(chr, range(0x2500, 0x25A0)), *"●○◄►←↑→↓⏎⌫")
"""Box Drawing, Block Elements, and the signs of dates and keys: the key bar of each dialog has arrows."""
_AS_SPACES: Final = str.maketrans(dict.fromkeys((*"\n\t\N{NO-BREAK SPACE}", *_DRAWN), " "))
"""Characters that are safe, but not printable, or not in the code page."""


def _is_plain(text: str) -> TypeGuard[SafeLine]:
    """Return whether a text is one line of printable characters of Windows code page 1252: most texts are.

    Line feeds and tabs are not printable.
    """
    if not text.isprintable():
        return False
    if text.isascii():
        return True
    try:
        text.encode("cp1252")  # has typographic quotes and dashes, but no combining marks, joiners or fillers
    except UnicodeEncodeError:
        return False
    return True


def sanitize_text(text: str) -> SafeText:
    """Replace every unsafe character but line feeds and tabs by a visible sign.

    C0 controls and delete become their pictures (`␛`); C1 controls, bidirectional controls, other line separators,
    zero-width characters and lone surrogates their code point (`⟨U+202E⟩`). Of a long run of combining marks the
    first few are kept, and the others counted.
    """
    if _is_plain(text) or _is_plain(text.translate(_AS_SPACES)):
        return cast("SafeText", text)
    from jvexplore.unsafe_characters import replace_unsafe

    return replace_unsafe(text)


def sanitize_line(text: str) -> SafeLine:
    """Sanitise text as `sanitize_text` does, with spaces for line feeds and tabs."""
    if _is_plain(text):
        return text
    return cast("SafeLine", sanitize_text(to_single_line(text)))


def to_single_line(text: str) -> str:
    """Replace line feeds and tabs by spaces, in text that is sanitised later."""
    return text.replace("\n", " ").replace("\t", " ")


def sanitize_in_place(text: str) -> SafeText:
    """Replace each unsafe character by exactly one sign, so that offsets stay the same: for text editors."""
    if _is_plain(text):
        return text
    from jvexplore.unsafe_characters import replace_unsafe_in_place

    return replace_unsafe_in_place(text)


def escape_text(text: str, escape: Callable[[str], str]) -> EscapedText:
    """Escape invisible characters, for a format that has escapes.

    Args:
        text: the text to escape; C0 controls and lone surrogates are left to the format's own writer.
        escape: returns the escape sequence for a character.
    """
    if text.isascii() and "\x7f" not in text:
        return cast("EscapedText", text)
    from jvexplore.unsafe_characters import escape_unsafe

    return cast("EscapedText", escape_unsafe(text, escape))
