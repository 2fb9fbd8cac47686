"""Line wrapping row by row, so that an edit in a long line rewraps only the rows around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.ui.cells import grapheme_widths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NARROW: Final = re.compile("[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u20ac]*")
"""Text whose characters take one cell each, whatever follows them."""
_WIDE: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]*")
"""Text whose characters take two cells each."""
_LAST_WORD: Final = re.compile(r".*\s(?=\S)", re.DOTALL)
_ZERO_WIDTH_RATIO: Final = 64
"""The most zero-width characters in a row, for each of its cells; a longer run of them is wrapped."""

_EDGE_CHARS: Final = 8
"""How many characters from the end of an examined part a grapheme may be cut: a joiner there would join nothing."""


class RowWrapper(NamedTuple):
    """Wraps lines after words, and inside words that are longer than a row.

    Attributes:
        width: of a row, in cells; 0 if nothing is wrapped.
        tab: the distance between tab stops, in cells; they are counted from the start of the row.
        show: returns what is displayed for a part of a line, one character for each.
    """

    width: int
    tab: int
    show: Callable[[str], str]

    def row_offsets(self, text: str) -> list[int]:
        """Return the offsets, in characters, at which the rows of a line begin, except the first."""
        is_one = len(text) <= self.width and _NARROW.fullmatch(text)
        return [] if is_one else self._offsets_from(text, 0, lambda _: None)

    def offsets_after(self, old: str, offsets: Sequence[int], new: str) -> list[int]:
        """Return the row offsets of a line after an edit; only the rows around the edit are wrapped again.

        Args:
            old: the line before the edit.
            offsets: its row offsets.
            new: the line after the edit.
        """
        prefix = _common_prefix_length(old, new)
        suffix_start = len(new) - _common_prefix_length(old[prefix:][::-1], new[prefix:][::-1])
        shift = len(new) - len(old)
        kept_count = max(0, bisect_right(offsets, prefix) - 1)  # a word may move back to the previous row

        def known_offsets(position: int) -> list[int] | None:
            index = bisect_left(offsets, position - shift)
            is_as_before = position >= suffix_start and index < len(offsets) and offsets[index] == position - shift
            return [offset + shift for offset in offsets[index:]] if is_as_before else None

        return [
            *offsets[:kept_count],
            *self._offsets_from(new, offsets[kept_count - 1] if kept_count else 0, known_offsets),
        ]

    def _offsets_from(self, text: str, start: int, known_offsets: Callable[[int], list[int] | None]) -> list[int]:
        """Return the offsets of the rows after the one that begins at `start`.

        Args:
            text: the line.
            start: where a row begins.
            known_offsets: returns all offsets from an offset on, itself included, if they are known; else `None`.
        """
        found: list[int] = []
        while self.width and (start := self._row_end(text, start)) < len(text):
            if (known := known_offsets(start)) is not None:
                return found + known
            found.append(start)
        return found

    def _row_end(self, text: str, start: int) -> int:
        """Return where the row that begins at `start` ends."""
        full = self._hard_row_end(text, start)
        if full >= len(text):
            return len(text)
        word = _LAST_WORD.match(text, start, full + 1)
        return word.end() if word else full

    def _hard_row_end(self, text: str, start: int) -> int:
        """Return where the row would end if it were filled without regard to words."""
        for kind, count in ((_NARROW, self.width), (_WIDE, self.width // 2)):
            stop = min(start + count + 1, len(text))  # the next character might combine with the last one
            if count and kind.fullmatch(text, start, stop):
                return min(start + count, len(text))
        for reach in (
            self.width + 2 * _EDGE_CHARS,
            2 * self.width + _ZERO_WIDTH_RATIO,
            _ZERO_WIDTH_RATIO * (self.width + 1),
        ):
            cells = 0
            for begin, _, cell_count in grapheme_widths(self.show(text[start : start + reach]), self.tab):
                cells += cell_count
                is_complete = begin < reach - _EDGE_CHARS or start + reach >= len(text)
                if cells > self.width and begin and is_complete:
                    return start + begin
            if start + reach >= len(text):
                return len(text)
        return start + reach


def _common_prefix_length(one: str, other: str) -> int:
    """Return the length of the common prefix of two texts, by bisection: slices are compared in C."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
