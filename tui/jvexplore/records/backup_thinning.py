"""Which versions of a file to keep, thinned with age, whatever the clock was set to while they were written."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

NEWEST: Final = 3
STEPS: Final = (timedelta(hours=1), timedelta(days=1), timedelta(weeks=1))
EACH: Final = 3
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def kept_versions(moments: Sequence[datetime]) -> set[int]:
    """Return which versions to keep: the newest few, then the last few one an hour, one a day, one a week apart.

    Args:
        moments: when each version was written as the clock had it, in the order in which they were.

    Returns:
        The places of those to keep in `moments`.
    """
    believed = believed_moments(moments)
    newest_first = range(len(moments) - 1, -1, -1)
    keeping = set(newest_first[:NEWEST])
    for step in STEPS:
        spans: dict[int, int] = {}
        for number in newest_first:
            # Counted from a fixed day, not from now: or else each save would shift all spans.
            spans[(believed[number] - _EPOCH) // step] = number
        keeping |= {spans[span] for span in sorted(spans, reverse=True)[:EACH]}
    return keeping


def believed_moments(moments: Sequence[datetime]) -> list[datetime]:
    """Return when each version was written, in their order, where the clock was wrong for some of them.

    The clock is believed where it agrees with the order, for as many versions as possible. One that
    is not believed counts as written with the next that is, or with the last.
    """
    order = _longest_rising(moments)
    trusted = set(order)
    later = moments[order[-1]] if order else _EPOCH
    believed: list[datetime] = []
    for number in range(len(moments) - 1, -1, -1):
        later = moments[number] if number in trusted else later
        believed.append(later)
    return believed[::-1]


def _longest_rising(moments: Sequence[datetime]) -> list[int]:
    """Return the places of the longest subsequence in which no moment is before another.

    Patience sorting, in n log n: https://en.wikipedia.org/wiki/Longest_increasing_subsequence
    """
    tops: list[datetime] = []  # the least moment that a subsequence of each length may end with
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
