"""Look up blocks of a web page in a text that was extracted from it, whose spaces, marks and lines may be others."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_NO_LETTERS: Final = re.compile(r"[\W_]+")
_FEWEST_LETTERS: Final = 25
"""The letters from which on a block cannot stand in the text by chance."""
_PIECE: Final = 30
_FEWEST_PIECES: Final = 4
_HELD_SHARE: Final = 0.7


def fold_letters(text: str) -> str:
    """Return the letters and digits of a text alone, in small letters."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return _NO_LETTERS.sub("", composed).casefold()


class ExtractedText:
    """A text that was extracted from a page.

    Args:
        text: as it was extracted, with its line breaks.
    """

    def __init__(self, text: str) -> None:
        self._lines = {fold_letters(line) for line in text.splitlines()}
        self._letters = fold_letters(text)

    def holds(self, letters: str) -> bool:
        """Return whether a block is part of the text: a short one must be a line of it, most of a long one in it.

        Args:
            letters: of the block, from `fold_letters`.
        """
        if letters in self._lines:
            return letters != ""
        if len(letters) < _FEWEST_LETTERS or letters in self._letters:
            return len(letters) >= _FEWEST_LETTERS
        pieces = [letters[start : start + _PIECE] for start in range(0, len(letters) - _PIECE, _PIECE)]
        held = sum(each in self._letters for each in pieces)
        return len(pieces) >= _FEWEST_PIECES and held >= len(pieces) * _HELD_SHARE
