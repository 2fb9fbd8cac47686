"""Where a caret stops that moves by words or by sentences: where a block may be split."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from jvexplore.reading.sentences import sentence_spans

CaretUnit: TypeAlias = Literal["word", "sentence"]

_UNSPACED: Final = "\u3001-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff65"
"""Characters of Chinese and Japanese, which are not written with spaces."""
_WORD: Final = re.compile(rf"(?<=\s)\S|(?<=[{_UNSPACED}])[^\s\u3001-\u303f\uff01-\uff65]")


@lru_cache(maxsize=64)
def _stops(text: str, unit: CaretUnit) -> tuple[int, ...]:
    if unit == "sentence":
        return tuple(start for start, _ in sentence_spans(text)[1:])
    return tuple(each.start() for each in _WORD.finditer(text))


def next_stop(text: str, offset: int, unit: CaretUnit) -> int:
    """Return the first stop after an offset; the offset if there is none."""
    stops = _stops(text, unit)
    place = bisect_right(stops, offset)
    return stops[place] if place < len(stops) else offset


def previous_stop(text: str, offset: int, unit: CaretUnit) -> int:
    """Return the last stop before an offset; 0 if there is none."""
    stops = _stops(text, unit)
    place = bisect_left(stops, offset)
    return stops[place - 1] if place else 0


def nearest_stop(text: str, offset: int) -> int:
    """Return the start of the word that an offset is in; 0 if that is the first one."""
    return previous_stop(text, offset + 1, "word")
