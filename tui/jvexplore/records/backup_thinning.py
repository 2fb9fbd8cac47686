"""Which backups of a file to keep: fewer the older they are, even if the clock was wrong when they were written."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

NEWEST_COUNT: Final = 3
STEPS: Final = (timedelta(hours=1), timedelta(days=1), timedelta(weeks=1))
COUNT_PER_STEP: Final = 3
MARKED_COUNT: Final = 100
MARKED_SIZE: Final = 64 * 1024 * 1024
"""The size of all marked versions together, in bytes."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def versions_to_keep(moments: Sequence[datetime]) -> set[int]:
    """Return which versions to keep: the newest three, and the newest three that are an hour, a day and a week apart.

    Args:
        moments: when each version was written by the clock, in the order of writing.

    Returns:
        Indices into `moments`.
    """
    plausible = plausible_times(moments)
    newest_first = range(len(moments) - 1, -1, -1)
    to_keep = set(newest_first[:NEWEST_COUNT])
    for step in STEPS:
        spans: dict[int, int] = {}
        for number in newest_first:
            # Spans start at a fixed day: measured from now, every save would shift all of them.
            spans[(plausible[number] - _EPOCH) // step] = number
        to_keep |= {spans[span] for span in sorted(spans, reverse=True)[:COUNT_PER_STEP]}
    return to_keep


def marked_to_keep(sizes: Sequence[int]) -> set[int]:
    """Return which marked versions to keep: the newest, until they are too many, or too large together.

    Args:
        sizes: the size of each marked version in bytes, in the order of writing.

    Returns:
        Indices into `sizes`.
    """
    newest_first = range(len(sizes) - 1, max(len(sizes) - 1 - MARKED_COUNT, -1), -1)
    totals = accumulate(sizes[each] for each in newest_first)
    return {each for each, total in zip(newest_first, totals, strict=True) if total <= MARKED_SIZE}


def plausible_times(moments: Sequence[datetime]) -> list[datetime]:
    """Correct the times of versions that were written while the clock was wrong.

    The longest non-decreasing subsequence of times is trusted. A version with any other time counts as written
    together with the next trusted one, or with the last.
    """
    order = _longest_rising(moments)
    trusted = set(order)
    later = moments[order[-1]] if order else _EPOCH
    corrected: list[datetime] = []
    for number in range(len(moments) - 1, -1, -1):
        later = moments[number] if number in trusted else later
        corrected.append(later)
    return corrected[::-1]


def _longest_rising(moments: Sequence[datetime]) -> list[int]:
    """Return the indices of the longest non-decreasing subsequence.

    Patience sorting, O(n log n): https://en.wikipedia.org/wiki/Longest_increasing_subsequence
    """
    tops: list[datetime] = []  # per length, the least time at which such a subsequence ends
    ends: list[int] = []
    before: list[int] = []
    for number, moment in enumerate(moments):
        length = bisect_right(tops, moment)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [moment]
        ends[length : length + 1] = [number]
    order: list[int] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        order.append(number)
        number = before[number]
    return order[::-1]
