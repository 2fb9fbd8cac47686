"""Measure the type of a document: which size its body has, and how far apart its lines are."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.import_.pdf.lines import PdfLine

_SAME_SIZE: Final = 0.08
"""By how much two sizes may differ, as a share of the larger, and be the same."""
_LEADING: Final = 1.2
"""How many times its size lines are apart where nothing else tells: what programs set by default."""
_LONGEST_LEADING: Final = 2.5
"""Beyond how many times its size lines are not of one paragraph, even with double spacing."""
_FEWEST_LINES: Final = 3
"""How many distances a column must have for its own to count."""
_USUAL: Final = 0.25
"""Which quantile of the distances is usual: a text of one-line paragraphs has as many greater ones as others."""
_LOOSE: Final = 1.7
"""Up to how many times its size lines of a paragraph are apart."""
_FEWEST_WORDS: Final = 4
"""From how many words on a line is one of a text, not of a table."""


def same_size(one: float, other: float) -> bool:
    """Return whether two sizes of type are the same, but for how exactly they are known."""
    return abs(one - other) <= max(one, other) * _SAME_SIZE


class TypeMeasures:
    """The type of a document.

    Args:
        flows: the lines of each column, from top to bottom.

    Attributes:
        body_size: the size of most of its text, in points.
    """

    def __init__(self, flows: Iterable[Sequence[PdfLine]]) -> None:
        sizes, all_sizes = Counter[float](), Counter[float]()
        distances: dict[float, list[float]] = {}
        for lines in flows:
            for line in lines:
                all_sizes[line.size] += len(line.text)
                sizes[line.size] += len(line.text) * (len(line.words) >= _FEWEST_WORDS)
            for size, distance in _distances(lines):
                distances.setdefault(size, []).append(distance)
        counted = sizes if sizes.total() else all_sizes
        self.body_size = max(counted, key=lambda each: (counted[each], -each), default=0.0)
        self._usual = {size: _usual_distance(found) for size, found in distances.items()}

    def leading(self, lines: Sequence[PdfLine]) -> float:
        """Return the usual distance between the baselines of lines of one size.

        Args:
            lines: those of a column; if they are few, or far apart, those of the document count.
        """
        size = lines[0].size
        own = [distance for _, distance in _distances(lines)]
        if len(own) >= _FEWEST_LINES and (usual := _usual_distance(own)) <= size * _LOOSE:
            return usual
        return self._usual.get(size, size * _LEADING)


def _distances(lines: Sequence[PdfLine]) -> Iterator[tuple[float, float]]:
    """Yield the size of each line that follows another of the same size, and how far apart they are."""
    for before, line in pairwise(lines):
        distance = line.baseline - before.baseline
        if same_size(before.size, line.size) and 0 < distance < line.size * _LONGEST_LEADING:
            yield line.size, distance


def _usual_distance(found: Sequence[float]) -> float:
    """Return the distance between lines of a paragraph: those between paragraphs are fewer, and greater."""
    return sorted(found)[int(len(found) * _USUAL)]
