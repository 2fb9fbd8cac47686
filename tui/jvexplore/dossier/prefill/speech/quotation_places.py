"""Where the quotations of a paragraph stand: which is next, and whether a position is in one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.quotations import ReadQuotation


def quotations_after(words: WordsReading, position: int) -> Sequence[ReadQuotation]:
    """Return the next quotations that begin behind a position, the nearest first; there may be more."""
    first = bisect_right(words.quotations, position, key=_start)
    return words.quotations[first : first + 3]


def quotation_before(words: WordsReading, position: int) -> ReadQuotation | None:
    """Return the last quotation that begins at a position, or before it."""
    after = bisect_right(words.quotations, position, key=_start)
    return words.quotations[after - 1] if after else None


def is_quoted(words: WordsReading, position: int) -> bool:
    """Return whether a position is in a quotation."""
    last = quotation_before(words, position)
    return last is not None and position < last.end


def _start(quotation: ReadQuotation) -> int:
    return quotation.start
