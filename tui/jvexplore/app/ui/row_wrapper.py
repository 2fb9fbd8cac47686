"""Line wrapping row by row, so that an edit in a long line rewraps only the rows around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.ui.cells import grapheme_widths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NARROW: Final = re.compile("[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u20ac]*")
"""Characters of one cell each, whatever follows."""
_WIDE: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]*")
"""Characters of two cells each."""
_LAST_WORD: Final = re.compile(r".*\s(?=\S)", re.DOTALL)
_SPARE: Final = 64
"""How many characters of no width a row may hold for each that it has room for, and more: a storm of them is cut."""

_EDGE: Final = 8
"""How close to the end of what is looked at a sign may be cut by it: a joiner there seems to join nothing."""


class RowWrapper(NamedTuple):
    """Wraps lines behind words, and within a word that is longer than a row.

    Attributes:
        width: how many cells a row has; 0 where nothing is wrapped.
        tab: the width of a tab at most; stops are counted from the row's beginning.
        show: returns what is shown for a part of a line, character by character.
    """

    width: int
    tab: int
    show: Callable[[str], str]

    def row_offsets(self, text: str) -> list[int]:
        """Return where the rows of a line begin, but for the first."""
        is_one = len(text) <= self.width and _NARROW.fullmatch(text)
        return [] if is_one else self._from(text, 0, lambda _: None)

    def offsets_after(self, old: str, offsets: Sequence[int], new: str) -> list[int]:
        """Return the offsets of a line that was changed; only the rows around the change are looked at.

        Args:
            old: the line before the change.
            offsets: where its rows began.
            new: the line as it is.
        """
        same = _same_at_start(old, new)
        settled = len(new) - _same_at_start(old[same:][::-1], new[same:][::-1])
        moved = len(new) - len(old)
        kept = max(0, bisect_right(offsets, same) - 1)  # a word may go back to the row before

        def known_rest(position: int) -> list[int] | None:
            index = bisect_left(offsets, position - moved)
            is_as_before = position >= settled and index < len(offsets) and offsets[index] == position - moved
            return [offset + moved for offset in offsets[index:]] if is_as_before else None

        return [*offsets[:kept], *self._from(new, offsets[kept - 1] if kept else 0, known_rest)]

    def _from(self, text: str, start: int, known_rest: Callable[[int], list[int] | None]) -> list[int]:
        """Return where rows begin from somewhere on; `known_rest` returns those that are known from an index on."""
        found: list[int] = []
        while self.width and (start := self._row_end(text, start)) < len(text):
            if (known := known_rest(start)) is not None:
                return found + known
            found.append(start)
        return found

    def _row_end(self, text: str, start: int) -> int:
        """Return where the row ends that begins somewhere in a line."""
        full = self._full_at(text, start)
        if full >= len(text):
            return len(text)
        word = _LAST_WORD.match(text, start, full + 1)
        return word.end() if word else full

    def _full_at(self, text: str, start: int) -> int:
        """Return how far a row reaches that is not wrapped at a word."""
        for kind, count in ((_NARROW, self.width), (_WIDE, self.width // 2)):
            stop = min(start + count + 1, len(text))  # what follows might be a mark on the last letter
            if count and kind.fullmatch(text, start, stop):
                return min(start + count, len(text))
        for reach in (self.width + 2 * _EDGE, 2 * self.width + _SPARE, _SPARE * (self.width + 1)):
            cells = 0
            for begin, _, taken in grapheme_widths(self.show(text[start : start + reach]), self.tab):
                cells += taken
                is_sure = begin < reach - _EDGE or start + reach >= len(text)
                if cells > self.width and begin and is_sure:
                    return start + begin
            if start + reach >= len(text):
                return len(text)
        return start + reach


def _same_at_start(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
