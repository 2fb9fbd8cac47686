"""Hyphens at the ends of lines: whether they belong to the word, or only to the line break.

The other words of the text decide; where they say nothing, the way in which such words are built.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection


def _split_words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SOFT_HYPHEN: Final = "\u00ad"
"""A hyphen that is shown only where a line breaks, and never belongs to the word."""
LINE_END_HYPHENS: Final = ("-", "\u2010", SOFT_HYPHEN)
"""What stands at the end of a line whose last word goes on in the next."""
_LONGEST_WORD: Final = 40
"""The most characters of a word that are looked at, so that a line of one word takes no longer than others."""
_HEAD: Final = re.compile(r"\w[\w-]*+\Z")
_TAIL: Final = re.compile(r"\w[\w-]*+")
_BROKEN: Final = re.compile(r"(?<![\w-])[\w-]{1,40}[-\u2010][^\S\n]{0,40}\n\s{0,40}[\w-]{1,40}")
_WORD: Final = re.compile(r"\w+(?:-\w+)*+")
_SHORTEST_WORD: Final = 3
"""The fewest letters of two words that may be joined by a hyphen: shorter ones are syllables as often."""
_CONJUNCTIONS: Final = _split_words("und oder bzw sowie bis and or to et ou y o e en of")
"""Words that join two halves of which the first leaves out its end: "Vor- und Nachteile", "short- and long-term"."""
_OPEN_HEADS: Final = _split_words(
    "all cross e half high long low non self semi short vice well one two three four five six seven eight"
    " nine eleven twelve twenty thirty forty fifty sixty seventy eighty ninety first third"
)
"""What English words with a hyphen begin with; without other evidence, a word that begins so keeps its hyphen."""
_OPEN_TAILS: Final = _split_words(
    "backed based called controlled driven elect fired founded founder free friendly funded led linked"
    " listed looking minded owned owner powered quarter quarters related speaking standing term thirds"
    " trained year"
)
"""What English words with a hyphen end with."""
_CLOSED_HEADS: Final = _split_words(
    "any back be by down every for head home house in land life net off on out over re some ship sub"
    " super un under up water with work ab an auf aus bei da durch ein fort her hin mit nach statt um"
    " unter vor weiter wieder zu zurück zusammen"
)
"""What words without a hyphen begin with, though it may be a word itself."""
_SUFFIXES: Final = _split_words(
    "age ary ed en er ers est fall falls ful hand ing ish less light lights list ly ment ness over roads"
    " sense teen teenth ty way ways word"
)
"""Endings of words that have no hyphen, although the ending may be a word itself, or look like one."""


def collect_words(text: str) -> frozenset[str]:
    """Return the words of a text that no line end breaks, which show whether a word is written with a hyphen."""
    return frozenset(_WORD.findall(_BROKEN.sub(" ", text)))


def keeps_hyphen(before: str, after: str, words: Collection[str]) -> bool:
    """Return whether a word that is broken after a hyphen has it within a line too.

    Args:
        before: the line up to the hyphen, without it.
        after: the next line.
        words: from `collect_words`.
    """
    head, tail = _HEAD.search(before[-_LONGEST_WORD:]), _TAIL.match(after[:_LONGEST_WORD])
    first, last = head[0] if head else "", tail[0] if tail else ""
    if _is_word(first + last, words):
        return False
    if _is_word(f"{first}-{last}", words):
        return True
    if first.isupper() and last.isupper() and len(first) > 1:  # in capitals, a name looks like any other word
        return False
    if not last[:1].islower() or "-" in first or "-" in last or first.isdigit():
        return True
    head_word = first.lower()
    if last in _SUFFIXES or head_word in _CLOSED_HEADS:
        return False
    if head_word in _OPEN_HEADS or (last in _OPEN_TAILS and len(first) > 1):
        return True
    return min(len(first), len(last)) >= _SHORTEST_WORD and last in words and _is_word(first, words)


def leaves_word_out(before: str, after: str) -> bool:
    """Return whether a hyphen at the end of a line stands for the end of a word that only a later one has.

    Args:
        before: the line up to the hyphen, without it.
        after: the next line.
    """
    tail = _TAIL.match(after[:_LONGEST_WORD])
    return before[-1:].isalpha() and tail is not None and tail[0] in _CONJUNCTIONS


def _is_word(text: str, words: Collection[str]) -> bool:
    """Return whether a text is one of the words, whatever the case of its first letter."""
    first = text[:1]
    return text in words or (first.lower() if first.isupper() else first.upper()) + text[1:] in words
