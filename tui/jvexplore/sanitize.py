"""Make text from a file harmless in a terminal: what would control it is shown instead of obeyed.

What is made so is of the types in `safe_text.py`, which everything that shows, prints or exports text asks for.

Almost every text is plain, which is seen at a glance; `unsafe_characters.py` knows what to do with the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeGuard

    from jvexplore.safe_text import EscapedText, SafeLine, SafeText


def _is_plain(text: str) -> TypeGuard[SafeLine]:
    """Tell whether a text is printable throughout, of letters and signs that many Western languages use.

    Line feeds and tabs are not printable: it is one line.
    """
    if not text.isprintable():
        return False
    if text.isascii():
        return True
    try:
        text.encode("cp1252")  # it has typographic quotes and dashes, and no mark, joiner or filler
    except UnicodeEncodeError:
        return False
    return True


def sanitize_text(text: str) -> SafeText:
    """Return text of one line or several with every control character but line feed and tab replaced by a sign for it.

    C0 controls and delete become their pictures (`␛`); C1 controls, bidirectional controls, other
    line separators, characters of no width and lone surrogates their number (`⟨U+202E⟩`). Of a storm
    of combining marks the first few are kept, and the others counted.
    """
    if _is_plain(text):
        return text
    from jvexplore.unsafe_characters import replace_unsafe

    return replace_unsafe(text)


def sanitize_line(text: str) -> SafeLine:
    """Return text made `sanitize_text` in one line: line feeds and tabs become spaces."""
    if _is_plain(text):
        return text
    return cast("SafeLine", to_single_line(sanitize_text(text)))


def to_single_line(text: str) -> str:
    """Return text with spaces for line feeds and tabs: a line of text that is made safe later, or as a whole."""
    return text.replace("\n", " ").replace("\t", " ")


def sanitize_in_place(text: str) -> SafeText:
    """Return text made harmless character by character, so that places in it stay what they are: for editors."""
    if _is_plain(text):
        return text
    from jvexplore.unsafe_characters import replace_unsafe_in_place

    return replace_unsafe_in_place(text)


def escape_text(text: str, escape: Callable[[str], str]) -> EscapedText:
    """Return text in which hidden characters are written as escapes, for a format that has them.

    Args:
        text: what to escape; C0 controls and halves of characters are the format's own business.
        escape: returns how a character is written.
    """
    if text.isascii() and "\x7f" not in text:
        return cast("EscapedText", text)
    from jvexplore.unsafe_characters import escape_unsafe

    return cast("EscapedText", escape_unsafe(text, escape))
