"""Packed postings: the documents that contain each word, as sorted words and one array of document numbers.

This is the compressed sparse row format of matrices, with words for rows: the documents of all words
with the same prefix are contiguous, so that one slice finds them. A word costs its text and eight bytes, and
each document that contains it four.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from itertools import accumulate, repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_END = "\U0010ffff"


class PostingsBuilder:
    """Collects the words of documents, then builds the packed postings."""

    def __init__(self) -> None:
        self._ids: defaultdict[str, int] = defaultdict(lambda: len(self._ids))
        self._words = array("I")
        self._numbers = array("I")

    def add_document(self, words: Iterable[str], number: int) -> None:
        """Add the words of a document; each word must be given only once."""
        self._words.extend(map(self._ids.__getitem__, words))
        self._numbers.extend(repeat(number, len(self._words) - len(self._numbers)))

    def build_postings(self) -> Postings:
        """Return the postings: a counting sort by word, which keeps the documents in order."""
        words = _sort_in_chunks(self._ids)
        row_of_word = array("I", bytes(4 * len(words)))
        for row, word in enumerate(words):
            row_of_word[self._ids[word]] = row
        counts = array("I", bytes(4 * len(words)))
        for word_id in self._words:
            counts[row_of_word[word_id]] += 1
        starts = array("I", accumulate(counts, initial=0))
        free = starts[:]
        numbers = array("I", bytes(4 * len(self._numbers)))
        for word_id, number in zip(self._words, self._numbers, strict=True):
            row = row_of_word[word_id]
            numbers[free[row]] = number
            free[row] += 1
        return Postings(words, starts, numbers)


class Postings:
    """Words and the documents that contain them.

    Args:
        words: the sorted words.
        starts: the index in `numbers` of the first document of each word; one more for the end.
        numbers: the documents, word by word.
    """

    def __init__(self, words: list[str], starts: array[int], numbers: array[int]) -> None:
        self._words = words
        self._starts = starts
        self._numbers = numbers

    def with_word(self, word: str) -> array[int]:
        """Return the documents that contain a word, in ascending order."""
        at = bisect_left(self._words, word)
        known = at < len(self._words) and self._words[at] == word
        return self._numbers[self._starts[at] : self._starts[at + known]]

    def with_prefix(self, beginning: str) -> array[int]:
        """Return the documents that contain words with a prefix, once for each such word."""
        start, end = self._range(beginning)
        return self._numbers[self._starts[start] : self._starts[end]]

    def words_with_prefix(self, beginning: str) -> list[str]:
        """Return the words with a prefix."""
        start, end = self._range(beginning)
        return self._words[start:end]

    def _range(self, beginning: str) -> tuple[int, int]:
        start = bisect_left(self._words, beginning)
        return start, bisect_left(self._words, beginning + _END, start)


def _sort_in_chunks(words: Iterable[str]) -> list[str]:
    """Sort words in small batches: sorting all at once would block other threads for a tenth of a second."""
    batches: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        batches[word[:2]].append(word)
    return [word for beginning in sorted(batches) for word in sorted(batches[beginning])]
