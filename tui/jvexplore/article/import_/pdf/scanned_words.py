"""Put the recognised words of a scan on the baselines of their lines.

Programs that recognise text place each word by its own box, whose lower edge is that of a letter such as p or g if it
has one, and its size that of the box: the words of one line stand higher and lower, larger and smaller, and overlap.
"""

from __future__ import annotations

from bisect import insort
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.pdf.page import PdfWord

# Distances are shares of the size of the type.
_OFF_BASELINE: Final = 0.4
"""By how much words of one line differ in height: less than half the distance of two lines."""
_WIDEST_GAP: Final = 3
"""The widest gap within a line, as between words that are drawn."""
_OVERLAP: Final = 2
"""By how much the boxes of neighbours overlap."""
_OTHER_SIZE: Final = 1.6
"""How many times as large words of one line are at most: a box is half as high again with a letter such as p in it."""


def level_scanned_words(words: Sequence[PdfWord]) -> Iterator[PdfWord]:
    """Yield the words of a page, those that were recognised in a scan level with the others of their line.

    Args:
        words: in the order in which they are drawn, which is that of the lines.
    """
    line: list[PdfWord] = []
    baselines: list[float] = []
    for word in words:
        if line and not _goes_on(line[-1], baselines[len(baselines) // 2], word):
            yield from _level(line)
            line, baselines = [], []
        line.append(word)
        insort(baselines, word.baseline)
    if line:
        yield from _level(line)


def _goes_on(before: PdfWord, baseline: float, word: PdfWord) -> bool:
    """Return whether a word stands on a line.

    Args:
        before: the last word of the line, which it must stand right of, and be about as large as.
        baseline: the median of the words of the line, which it must be about as high as.
        word: the word.
    """
    if not (before.style.is_invisible and word.style.is_invisible):
        return False
    size = max(word.style.size, before.style.size)
    if size > min(word.style.size, before.style.size) * _OTHER_SIZE:
        return False
    gap = word.left - before.right
    is_right = -size * _OVERLAP < gap < size * _WIDEST_GAP and word.left > before.left
    return is_right and abs(word.baseline - baseline) < size * _OFF_BASELINE


def _level(line: Sequence[PdfWord]) -> Iterator[PdfWord]:
    baseline = median(each.baseline for each in line)
    size = median(each.style.size for each in line)
    edges = [*(after.left for after in line[1:]), line[-1].right]
    for each, edge in zip(line, edges, strict=True):
        style = each.style._replace(size=size)
        yield each._replace(baseline=baseline, right=min(each.right, edge), style=style)
