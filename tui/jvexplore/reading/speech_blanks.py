"""Put blanks for the quoted words of a text, so that what is said about them can be read by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_SPEECH: Final = re.compile(r"^[^\"]*\S\"(?=[\s,.;:]|$)|\"[^\"]*(?:\"|$)")
"""Quoted words, in normal form; a sentence may begin or end within them."""


def blank_speech(text: str, keeps: Callable[[int, int], bool] = lambda _start, _end: False) -> str:
    """Return a text of the same length with blanks and a comma for what is quoted in it.

    Args:
        text: a sentence, or several, in normal form.
        keeps: whether the quotation with this start and end stays.
    """
    return _SPEECH.sub(lambda match: match[0] if keeps(*match.span()) else _blanks(len(match[0])), text)


def _blanks(length: int) -> str:
    return f"{' ' * (length - 2)}, "[:length]
