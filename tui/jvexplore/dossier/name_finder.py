"""Find names in a text, as whole words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"\w+")
_POSSESSIVE: Final = ("’s", "'s")
_LONGEST: Final = 12
"""How many words a name has at most: what is longer is a sentence, and would make the search slow."""


class NameFinder:
    """Finds any of some names in a text, in time that grows with the text, however many names there are.

    Args:
        names: spelt as they are looked for; capitals count, punctuation between words does not.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_length: dict[int, set[tuple[str, ...]]] = {}
        for name in names:
            words = tuple(_WORD.findall(name))
            if 0 < len(words) <= _LONGEST:
                self._by_length.setdefault(len(words), set()).add(words)
        self._lengths = sorted(self._by_length, reverse=True)  # of a name within a name, the longer one counts

    def first_end(self, text: str) -> int | None:
        """Return where the first name in a text ends, with its possessive ’s; `None` where there is no name."""
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
