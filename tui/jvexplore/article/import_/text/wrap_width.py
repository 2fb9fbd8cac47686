"""The width at which the lines of a text are wrapped, as far as it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT: Final = 0.8
"""How much of the width a line and the next word may fill for the line to have been ended on purpose."""
_SHORT_WITHIN_SENTENCE: Final = 0.6
"""The same within a sentence: a line that is ended there is rarely ended on purpose."""
_EXACT_SHARE: Final = 0.95
"""The share of lines that are filled as far as words allow, from which on a line that is not was ended on purpose."""
_OVERFLOW: Final = 1.1
"""How much longer than the others a line may be that was wrapped like them."""
_WIDEST_LINES: Final = 0.95
"""Which share of the lines is not wider than the width, if lines are not all filled: some hold a long address."""
_FEWEST_EXACT: Final = 3
"""How many lines show that all are filled as far as words allow."""
_FEW: Final = 5
"""The lines up to which all must be filled so."""


class WrapWidth(NamedTuple):
    """The width at which lines are wrapped.

    Attributes:
        columns: the most characters of a line; 0 if it is not known.
        is_exact: whether every line has as many words as it can hold.
        widest: the most characters that a line may have as far as the others tell.
    """

    columns: int = 0
    is_exact: bool = False
    widest: int = 0

    def is_ended(self, length: int, filled: int, *, ends_sentence: bool) -> bool:
        """Return whether a line was ended on purpose, not for want of room.

        Args:
            length: its own length.
            filled: its length with the first word of the next line.
            ends_sentence: whether it ends as a sentence does.
        """
        if length > max(self.columns, self.widest) * _OVERFLOW:
            return True
        if self.is_exact:
            return filled <= self.columns
        return filled <= self.columns * (_SHORT if ends_sentence else _SHORT_WITHIN_SENTENCE)


def measure_width(breaks: Sequence[tuple[int, int]]) -> WrapWidth:
    """Return the width that accounts for the most line breaks.

    Args:
        breaks: of each line that was broken within a sentence, the length, and that with the first word of the next.
    """
    if not breaks:
        return WrapWidth()
    # A width accounts for a break if the line fits, and would not with the next word: look where most overlap.
    ends = sorted([(length, 1) for length, _ in breaks] + [(filled, -1) for _, filled in breaks])
    best = width = widest = overlapping = 0
    for (column, change), (next_column, _) in pairwise((*ends, ends[-1])):
        overlapping += change
        if overlapping > best:
            best, width, widest = overlapping, column, next_column - 1
    is_exact = len(breaks) >= _FEWEST_EXACT and best >= len(breaks) * (1 if len(breaks) < _FEW else _EXACT_SHARE)
    longest = sorted(length for length, _ in breaks)[int((len(breaks) - 1) * _WIDEST_LINES)]
    return WrapWidth(width, is_exact, max(width, widest)) if is_exact else WrapWidth(max(width, longest))
