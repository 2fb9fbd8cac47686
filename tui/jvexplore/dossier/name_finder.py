"""Find names in a text, as whole words, in linear time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"\w+")
_POSSESSIVE: Final = ("’s", "'s")
_MAX_WORDS: Final = 12
"""The most words in a name: anything longer is a sentence, and would slow the search down."""


class NameFinder:
    """Finds the first of many names in a text, in time linear in the text, independent of the number of names.

    Args:
        names: the names to find; case-sensitive, ignoring punctuation between words.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_length: dict[int, set[tuple[str, ...]]] = {}
        for name in names:
            words = tuple(_WORD.findall(name))
            if 0 < len(words) <= _MAX_WORDS:
                self._by_length.setdefault(len(words), set()).add(words)
        self._lengths = sorted(self._by_length, reverse=True)  # longest first, so that a longer name wins

    def first_end(self, text: str) -> int | None:
        """Return the end offset of the first name, including a possessive ’s; `None` if there is no name."""
        if not self._lengths:
            return None
        found = [*_WORD.finditer(text)]
        words = tuple(each[0] for each in found)
        for start in range(len(words)):
            for length in self._lengths:
                if words[start : start + length] in self._by_length[length]:
                    end = found[start + length - 1].end()
                    return end + 2 if text.startswith(_POSSESSIVE, end) else end
        return None
