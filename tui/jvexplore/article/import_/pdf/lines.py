"""Put the words of a page together to lines: what stands on one baseline without a gap between columns or cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.item_marks import BULLETS, DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.pdf.page import PdfWord

# Distances are shares of the size of the type.
_ASCENT: Final = 0.75
"""How far most letters go up from the baseline."""
_DESCENT: Final = 0.25
"""How far letters such as p go down from it."""
_SAME_BASELINE: Final = 0.15
"""How far apart the baselines of words of one line are at most."""
_RAISED: Final = 0.12
"""How far above the baseline a raised mark stands at least."""
_MAX_RAISED: Final = 0.65
"""How far above it one stands at most: beyond that, it is on the line above."""
_SMALLER: Final = 0.85
"""The largest type of a raised mark."""
_SMALLEST: Final = 0.48
"""How small raised marks are at least: more than that, a letter goes over several lines."""
_OVERLAP: Final = 0.4
"""By how much words of one line overlap at most: those in italics, and those that are kerned."""
_WIDEST_GAP: Final = 3
"""The widest gap within a line: lines of narrow columns are stretched."""
_LABEL_GAP: Final = 6
"""The widest gap after a label: tabulators are far apart."""
_FAR_GAP: Final = 0.6
"""The widest gap to words that were drawn at another time."""
_WORD_GAP: Final = 0.13
"""The narrowest gap between words where pdfium ends a line."""
_SURE_WORD_GAP: Final = 0.3
"""The narrowest one between words that pdfium takes for one, which is mostly right."""
_DOUBLED: Final = 0.8
"""The share of a line's width that another with the same words covers if it is drawn twice."""
_SMALLEST_BESIDE: Final = 0.6
"""How small words drawn at another time are at least: small capitals are larger."""
_BOLD_SHARE: Final = 0.6
"""The share of the characters of a line that must be bold, or in italics, for the line to be."""
_MAX_WORDS: Final = 12_000
"""The most words of a page that are read."""

LABEL: Final = re.compile(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]|§{1,2}|\[\d{1,3}\]"
    rf"|[{BULLETS}—{DASHES}]"
)
"""What stands before a gap at the beginning of a paragraph: a number, a letter, a bullet."""
MARK: Final = re.compile(r"[\[(]?(?:\d{1,3}(?:[,–-]\d{1,3})*|[a-z]|[*†‡§¶#]{1,3})[\])]?,?")
"""A raised mark of a footnote."""
_UNIT: Final = re.compile(r"(?:.*[^\d.,])?\d{1,2}|(?:.*\d)?(?:[kcmd]?m|ft|mi|in)")
"""What a raised number belongs to: another number, or a unit."""
_RTL: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class PdfLine:
    """A line, or the part of it that stands in one column or cell.

    Args:
        words: in reading order.
        order: the number of the one of them that is drawn first, among those of the page.

    Attributes:
        words: in reading order.
        order: as above.
        size: that of most of its characters, in points.
        baseline: how far below the upper edge of the page it stands.
        left: the left edge.
        right: the right edge.
        is_bold: whether it is set in bold.
        is_italic: whether it is set in italics.
        text: its characters, without the raised marks of footnotes except one at its beginning.
    """

    def __init__(self, words: Sequence[PdfWord], order: int) -> None:
        self.words = words
        self.order = order
        sizes, baselines = Counter[float](), Counter[float]()
        bold = italic = characters = 0
        for word in words:
            length = len(word.text)
            sizes[word.style.size] += length
            characters += length
            bold += length * word.style.is_bold
            italic += length * word.style.is_italic
        self.size = max(sizes, key=lambda each: (sizes[each], each))
        for word in words:
            if word.style.size == self.size:
                baselines[word.baseline] += len(word.text)
        self.baseline = max(baselines, key=lambda each: (baselines[each], each))
        self.left = min(each.left for each in words)
        self.right = max(each.right for each in words)
        self.is_bold = bold > characters * _BOLD_SHARE
        self.is_italic = italic > characters * _BOLD_SHARE
        self.text = self._join_words()

    @property
    def top(self) -> float:
        """The upper edge of most of its letters."""
        return self.baseline - _ASCENT * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of its letters."""
        return self.baseline + _DESCENT * self.size

    def is_raised(self, word: PdfWord) -> bool:
        """Return whether a word of it is small, and stands higher."""
        return word.style.size <= self.size * _SMALLER and self.baseline - word.baseline > self.size * _RAISED

    def has_mark(self) -> bool:
        """Return whether it begins with the raised mark of a footnote."""
        return self.is_raised(self.words[0]) and MARK.fullmatch(self.words[0].text) is not None

    def _join_words(self) -> str:
        parts = [self.words[0].text]
        before = self.words[0]
        for word in self.words[1:]:
            is_mark = self.is_raised(word) and MARK.fullmatch(word.text)
            if is_mark and not (word.space == "" and _UNIT.fullmatch(before.text)):
                before = before._replace(right=word.right)
                continue
            parts.append(self._space_between(before, word) + word.text)
            before = word
        return "".join(parts)

    def _space_between(self, before: PdfWord, word: PdfWord) -> str:
        gap = max(word.left - before.right, before.left - word.right)
        if word.space == " ":
            return " "
        return " " if gap > self.size * (_SURE_WORD_GAP if word.space == "" else _WORD_GAP) else ""


def is_right_to_left(text: str) -> bool:
    """Return whether a text is of a script that is written from right to left."""
    return len(_RTL.findall(text)) * 2 > len(text.replace(" ", ""))


def build_lines(words: Sequence[PdfWord]) -> list[PdfLine]:
    """Return the lines of a page, from top to bottom, those beside one another from left to right."""
    lines = [*_drawn_lines(words[:_MAX_WORDS])]
    return sorted(_attach_marks(_join_beside(lines)), key=lambda each: (each.baseline, each.left))


def _drawn_lines(words: Sequence[PdfWord]) -> Iterator[PdfLine]:
    """Yield the words that stand beside one another and are drawn one after the other."""
    begins = 0
    right = baseline = size = 0.0
    for place, word in enumerate(words):
        label = words[begins].text if place == begins + 1 else ""
        if place > begins and not _continues(words[place - 1], word, label, right, baseline, size):
            yield PdfLine(words[begins:place], begins)
            begins = place
        if place == begins or word.style.size > size / _SMALLER:
            baseline, size = word.baseline, word.style.size
        right = word.right if place == begins else max(right, word.right)
    if words:
        yield PdfLine(words[begins:], begins)


def _continues(before: PdfWord, word: PdfWord, label: str, right: float, baseline: float, size: float) -> bool:
    """Return whether a word stands on the same line as the one that is drawn before it.

    Args:
        before: the word before.
        word: the word.
        label: the only word that the line has so far; empty if there are more.
        right: the right edge of what the line has so far.
        baseline: its baseline.
        size: the size of its type.
    """
    larger = max(size, word.style.size)
    is_smaller = larger * _SMALLEST < min(size, word.style.size) <= larger * _SMALLER
    if abs(word.baseline - baseline) > larger * (_MAX_RAISED if is_smaller else _SAME_BASELINE):
        return False
    if is_right_to_left(word.text):
        return before.left - word.right < larger * _WIDEST_GAP and word.right < before.right + larger
    gap = word.left - right
    if is_smaller and abs(word.baseline - baseline) > larger * _SAME_BASELINE and gap > larger * _FAR_GAP:
        return False
    widest = _LABEL_GAP if LABEL.fullmatch(label) else _WIDEST_GAP
    return -larger * _OVERLAP < gap < larger * widest


def _join_beside(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return lines with those joined that were drawn at different times; what was drawn twice stays once."""
    joined: list[PdfLine] = []
    for row in _rows(lines):
        row.sort(key=lambda each: each.left)
        kept = [row[0]]
        for line in row[1:]:
            before = kept[-1]
            size = max(before.size, line.size)
            gap = line.left - before.right
            if _is_drawn_twice(before, line):
                kept[-1] = max(before, line, key=lambda each: len(each.text))
            elif -size * _OVERLAP < gap < size * _FAR_GAP and min(before.size, line.size) > size * _SMALLEST_BESIDE:
                pair = (
                    (line, before) if is_right_to_left(before.text) and is_right_to_left(line.text) else (before, line)
                )
                kept[-1] = PdfLine([*pair[0].words, *pair[1].words], min(before.order, line.order))
            else:
                kept.append(line)
        joined += kept
    return joined


def _rows(lines: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    """Yield the lines that share a baseline."""
    row: list[PdfLine] = []
    for line in sorted(lines, key=lambda each: each.baseline):
        if row and line.baseline - row[0].baseline > min(line.size, row[0].size) * _SAME_BASELINE:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _is_drawn_twice(one: PdfLine, other: PdfLine) -> bool:
    covered = min(one.right, other.right) - max(one.left, other.left)
    narrower = min(one, other, key=lambda each: each.right - each.left)
    if covered <= 0 or covered < (narrower.right - narrower.left) * _DOUBLED:
        return False
    return one.text in other.text or other.text in one.text


def _attach_marks(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return lines with raised marks put to where they stand, if they were drawn apart."""
    drawn = sorted(lines, key=lambda each: each.baseline)
    kept = [*drawn]
    largest = max((each.size for each in lines), default=0)
    attached = set[int]()
    for number, mark in enumerate(drawn):
        if kept[number] is not mark or len(mark.words) > 1 or not MARK.fullmatch(mark.text):
            continue
        start = bisect_right(drawn, mark.baseline, key=lambda each: each.baseline)
        end = bisect_right(drawn, mark.baseline + largest * _MAX_RAISED, key=lambda each: each.baseline)
        for place in range(start, end):
            host = kept[place]
            if place not in attached and (at := _find_mark_place(mark, host)):
                words = [*host.words[:at], mark.words[0]._replace(space=""), *host.words[at:]]
                kept[place] = PdfLine(words, host.order)
                attached.add(number)
                break
    return [each for number, each in enumerate(kept) if number not in attached]


def _find_mark_place(mark: PdfLine, host: PdfLine) -> int:
    """Return behind how many words of a line a mark stands; 0 if it does not stand on it."""
    above = host.baseline - mark.baseline
    if mark.size > host.size * _SMALLER or not host.size * _RAISED < above < host.size * _MAX_RAISED:
        return 0
    near = (at for at, word in enumerate(host.words, 1) if abs(mark.left - word.right) < host.size * _FAR_GAP)
    return max(near, default=0)
