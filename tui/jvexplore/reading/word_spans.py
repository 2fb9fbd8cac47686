"""The words of a text, and a selection that snaps to them: without the blanks and the punctuation at its ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.reading.language_guess import guess_language
from jvexplore.reading.quotations import read_quotations_in
from jvexplore.reading.sentences import is_abbreviation, sentence_spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TextSpan: TypeAlias = tuple[int, int]
"""Start and end in a text, in code points; the end is exclusive."""

_UNSPACED: Final = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
"""Letters of Chinese and Japanese, which are not written with spaces: each is a word."""
_TOKEN: Final = re.compile(rf"[{_UNSPACED}]|(?:(?!--)[^\s—―{_UNSPACED}])+")
_STOPS: Final = frozenset(".!?。\uff01\uff1f｡")
_BLANK_MARKS: Final = frozenset(",;:-–—―…/*|~、\uff0c\uff1b\uff1a·•¿¡.!?。\uff01\uff1f｡ \t\n")
"""Punctuation that belongs to no word at whose start it stands."""
_BRACKETS: Final = {")": "(", "]": "[", "}": "{", "\uff09": "\uff08", "】": "【"}
_QUOTES: Final = frozenset("\"'“”„‟‘’‚‛«»‹›`「」『』《》〈〉")
_OPENING: Final = frozenset(_BRACKETS.values()) | _QUOTES
_CLOSING: Final = frozenset(_BRACKETS) | _QUOTES
_NUMBER: Final = re.compile(r"[-–]?[.,]?\d")
_LONGEST: Final = 1 << 16
"""In a longer text, in characters, marks are not paired: no paragraph is so long."""


class TextWords(NamedTuple):
    """The words and sentences of a paragraph.

    Attributes:
        text: the paragraph.
        words: the spans of its words, without punctuation around them.
        sentences: the spans of its sentences.
        pairs: of each bracket and quotation mark that has one, where the other one is.
    """

    text: str
    words: Sequence[TextSpan]
    sentences: Sequence[TextSpan]
    pairs: Mapping[int, int]

    def word_at(self, offset: int) -> TextSpan | None:
        """Return the word at an offset, or the next one, or the last; `None` if there is none."""
        return _span_at(self.words, offset)

    def sentence_at(self, offset: int) -> TextSpan | None:
        """Return the sentence at an offset, or the next one, or the last; `None` if there is none."""
        return _span_at(self.sentences, offset)

    def word_after(self, offset: int) -> TextSpan | None:
        """Return the first word that ends after an offset; `None` if there is none."""
        place = bisect_right(self.words, offset, key=_end)
        return self.words[place] if place < len(self.words) else None

    def word_before(self, offset: int) -> TextSpan | None:
        """Return the last word that begins before an offset; `None` if there is none."""
        place = bisect_left(self.words, offset, key=_start)
        return self.words[place - 1] if place else None

    def snap(self, start: int, end: int) -> TextSpan | None:
        """Return a span that begins and ends with words, those at its ends in full; `None` if no word is in it.

        Punctuation at the ends is cut: quotation marks and brackets only if the other one is not in the span, a full
        stop unless it is that of the word, or ends a sentence with which the span began. Those next to the span whose
        other one is in it are added: words are selected one by one, and the marks beside them are no words.
        """
        first = bisect_right(self.words, start, key=_end)
        last = bisect_left(self.words, end, key=_start) - 1
        if first > last:
            return None
        (first_start, _), (_, last_end) = self.words[first], self.words[last]
        start, end = min(start, first_start), max(min(end, len(self.text)), last_end)
        before = None
        while before != (start, end):
            before = start, end
            if start < first_start and not self._is_kept(start, start, end):
                start += 1
            if end > last_end and not self._is_kept(end - 1, start, end):
                end -= 1
        return self._with_pairs(start, end)

    def _with_pairs(self, start: int, end: int) -> TextSpan:
        """Return a span with the marks next to it whose counterparts are in it: (the “Company”)."""
        before = None
        while before != (start, end):
            before = start, end
            if start <= self.pairs.get(end, -1) < end:
                end += 1
            if start <= self.pairs.get(start - 1, -1) < end:
                start -= 1
        return start, end

    def _is_kept(self, place: int, start: int, end: int) -> bool:
        """Return whether the mark at an end of a span, which is no part of a word, is a part of the span."""
        if place in self.pairs:
            return start <= self.pairs[place] < end
        return place != start and self.text[place] in _STOPS and self._is_whole(start, end)

    def _is_whole(self, start: int, end: int) -> bool:
        """Return whether a span begins with a sentence, and ends with one."""
        opening, closing = self.sentence_at(start), self.sentence_at(end - 1)
        if opening is None or closing is None:
            return False
        before, after = self.text[opening[0] : start], self.text[end : closing[1]]
        return all(mark in _OPENING for mark in before) and all(mark in _CLOSING for mark in after)


def _start(span: TextSpan) -> int:
    return span[0]


def _end(span: TextSpan) -> int:
    return span[1]


def _span_at(spans: Sequence[TextSpan], offset: int) -> TextSpan | None:
    if not spans:
        return None
    return spans[min(bisect_right(spans, offset, key=_end), len(spans) - 1)]


@lru_cache(maxsize=1024)
def read_text_words(text: str, language: str = "") -> TextWords:
    """Return the words and sentences of a paragraph.

    Args:
        text: the paragraph.
        language: a BCP 47 tag; guessed from the text if it is empty.
    """
    language = language or guess_language(text)
    sentences = sentence_spans(text, language)
    pairs = _pair_marks(text) if len(text) <= _LONGEST else {}
    ends = {_stop_of(text, end) for _, end in sentences}
    tokens = (_trim_token(text, each.start(), each.end(), pairs, ends, language) for each in _TOKEN.finditer(text))
    return TextWords(text, [(start, end) for start, end in tokens if start < end], sentences, pairs)


def _stop_of(text: str, end: int) -> int:
    """Return where the full stop of a sentence is that ends there."""
    while end and (text[end - 1] in _CLOSING or text[end - 1].isspace()):
        end -= 1
    return end - 1


def _pair_marks(text: str) -> dict[int, int]:
    """Return where the counterparts of brackets and quotation marks are."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark in _BRACKETS and opened and text[opened[-1]] == _BRACKETS[mark]:
            pairs[place] = opened.pop()
            pairs[pairs[place]] = place
        elif mark in _BRACKETS.values():
            opened.append(place)
    for each in read_quotations_in([text]):
        if each.is_closed:
            opening, closing = _mark_before(text, each.start), _mark_after(text, each.end)
            pairs[opening], pairs[closing] = closing, opening
    return pairs


def _mark_before(text: str, place: int) -> int:
    place -= 1
    while text[place].isspace():
        place -= 1
    return place


def _mark_after(text: str, place: int) -> int:
    while text[place].isspace():
        place += 1
    return place


def _trim_token(text: str, start: int, end: int, pairs: Mapping[int, int], ends: set[int], language: str) -> TextSpan:
    """Return the word in what stands between two blanks; the brackets of "[It]" belong to it.

    Args:
        text: the paragraph.
        start: where it begins.
        end: where it ends.
        pairs: the counterparts of brackets and quotation marks.
        ends: where the full stops of sentences are.
        language: of the paragraph.
    """

    def is_cut(place: int) -> bool:
        return text[place] in _BLANK_MARKS or (
            text[place] in _OPENING | _CLOSING and not start <= pairs.get(place, -1) < end
        )

    def has_own_stop() -> bool:
        last = text[end - 1]
        if last not in _STOPS or text[end - 2 : end - 1] in _STOPS:
            return False
        return end - 1 not in ends or (last == "." and is_abbreviation(text[start : end - 1], language))

    before = None
    while before != (start, end) and start < end:
        before = start, end
        if is_cut(start) and not _NUMBER.match(text, start):
            start += 1
        elif is_cut(end - 1) and not has_own_stop():
            end -= 1
        elif pairs.get(start) == end - 1 and text[start] != "[":
            start, end = start + 1, end - 1
    return start, end
