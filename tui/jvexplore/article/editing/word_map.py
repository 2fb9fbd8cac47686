"""Where the words of a text stand in another version of it, whether that is split, joined or corrected.

The versions are compared word by word, and what differs letter by letter, so that words keep their place among equal
ones. A span whose edges stand in what differs has a place only if it covers all of that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_MAX_LETTERS: Final = 250_000
"""The most pairs of letters that are compared in one place that differs; more of them is another text."""
_BETWEEN: Final = "\n"
"""Stands between paragraphs; a normalised text has none."""


class Place(NamedTuple):
    """A span of a paragraph.

    Attributes:
        paragraph: its id.
        start: in characters; `end` is exclusive.
        words: what it covers.
    """

    paragraph: str
    start: int
    end: int
    words: str


class _Run(NamedTuple):
    """Characters that are the same in both versions."""

    old: int
    new: int
    length: int


class WordMap:
    """Two versions of some paragraphs that follow each other.

    Args:
        old: the ids and the normalised texts of the paragraphs.
        new: those of the other version.
    """

    def __init__(self, old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> None:
        self._old = _BETWEEN.join(text for _, text in old)
        self._new = _BETWEEN.join(text for _, text in new)
        self._old_starts = dict(zip((each for each, _ in old), _starts(old), strict=True))
        self._new_ids, self._new_starts = [each for each, _ in new], [*_starts(new)]
        self._runs = [*_equal_runs(self._old, self._new)]
        self._run_starts = [each.old for each in self._runs]

    def find(self, paragraph: str, start: int, end: int) -> list[Place]:
        """Return where a span of a paragraph stands now: several places if it was divided, none if it is gone."""
        offset = self._old_starts[paragraph]
        start, end = start + offset, end + offset
        words = self._old[start:end]
        first, last = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if first >= last:
            return []
        new_start, new_end = self._start_of(first, last), self._end_of(first, last)
        if new_start is None or new_end is None or new_start >= new_end:
            return []
        if first > start and self._new[:new_start].endswith(" "):  # a blank at an edge is one of its words
            new_start -= 1
        if last < end and self._new.startswith(" ", new_end):
            new_end += 1
        return [*self._places(new_start, new_end)]

    def _places(self, start: int, end: int) -> Iterator[Place]:
        """Yield a span of the new version by its paragraphs."""
        for part in re.finditer(rf"[^{_BETWEEN}]+", self._new[start:end]):
            words = part[0]
            if part.start() or part.end() < end - start:
                words = words.strip()
            if words:
                begin = start + part.start() + part[0].index(words)
                number = bisect_right(self._new_starts, begin) - 1
                own = begin - self._new_starts[number]
                yield Place(self._new_ids[number], own, own + len(words), words)

    def _run_at(self, position: int) -> int:
        """Return the number of the last run that begins at or before a character; -1 if there is none."""
        return bisect_right(self._run_starts, position) - 1

    def _start_of(self, first: int, last: int) -> int | None:
        """Return where a span begins in the new version; `None` if that is not clear."""
        number = self._run_at(first)
        run = self._runs[number] if number >= 0 else _Run(0, 0, 0)
        if first < run.old + run.length:
            return run.new + first - run.old
        gap_start, gap_end = self._gap_after(number)
        if self._old[gap_start:first].strip() or self._old[last:gap_end].strip():
            return None
        found = run.new + run.length
        return found + _blank_length(self._new[found:])

    def _end_of(self, first: int, last: int) -> int | None:
        """Return where a span ends in the new version; `None` if that is not clear."""
        number = self._run_at(last - 1)
        run = self._runs[number] if number >= 0 else _Run(0, 0, 0)
        if last <= run.old + run.length:
            return run.new + last - run.old
        gap_start, gap_end = self._gap_after(number)
        if self._old[last:gap_end].strip() or self._old[gap_start:first].strip():
            return None
        found = self._runs[number + 1].new if number + 1 < len(self._runs) else len(self._new)
        return len(self._new[:found].rstrip())

    def _gap_after(self, number: int) -> tuple[int, int]:
        """Return where the characters of the old version begin and end that follow a run, and are in none."""
        start = self._runs[number].old + self._runs[number].length if number >= 0 else 0
        return start, self._runs[number + 1].old if number + 1 < len(self._runs) else len(self._old)


def _starts(texts: Sequence[tuple[str, str]]) -> Iterator[int]:
    start = 0
    for _, text in texts:
        yield start
        start += len(text) + len(_BETWEEN)


def _blank_length(text: str) -> int:
    return len(text) - len(text.lstrip())


def _equal_runs(old: str, new: str) -> Iterator[_Run]:
    """Yield the characters that are the same in both texts, in order; blanks are in no run."""
    olds, news = [*_TOKEN.finditer(old)], [*_TOKEN.finditer(new)]
    old_words, new_words = [each[0] for each in olds], [each[0] for each in news]
    head = _common_length(old_words, new_words)
    tail = _common_length(old_words[head:][::-1], new_words[head:][::-1])
    yield from (_Run(one.start(), other.start(), len(one[0])) for one, other in zip(olds[:head], news, strict=False))
    old_end, new_end = len(olds) - tail, len(news) - tail
    matcher = SequenceMatcher(None, old_words[head:old_end], new_words[head:new_end], autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        changed, become = olds[head + first : head + last], news[head + new_first : head + new_last]
        if tag == "equal":
            pairs = zip(changed, become, strict=True)
            yield from (_Run(one.start(), other.start(), len(one[0])) for one, other in pairs)
        elif tag == "replace":
            yield from _equal_letters(
                old, (changed[0].start(), changed[-1].end()), new, (become[0].start(), become[-1].end())
            )
    rest = zip(olds[old_end:], news[new_end:], strict=True)
    yield from (_Run(one.start(), other.start(), len(one[0])) for one, other in rest)


def _equal_letters(old: str, old_span: tuple[int, int], new: str, new_span: tuple[int, int]) -> Iterator[_Run]:
    """Yield the characters that are the same in a part that differs."""
    one, other = old[slice(*old_span)], new[slice(*new_span)]
    if len(one) * len(other) > _MAX_LETTERS:
        return
    for start, new_start, length in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        if length:
            yield _Run(old_span[0] + start, new_span[0] + new_start, length)


def _common_length(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, pair in pairs if pair[0] != pair[1]), min(len(one), len(other)))
