"""Highlight the matches of a query in a text, and extract an excerpt around the first."""

from __future__ import annotations

import re
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Final

from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_line, sanitize_text
from jvexplore.search.abbreviations import abbreviated_words
from jvexplore.search.normalised_words import find_spelled_words, find_words, normalise_word
from jvexplore.search.spellings import MARKS
from jvexplore.search.values import find_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.safe_text import SafeLine
    from jvexplore.search.query import QueryTerm

_BEFORE: Final = 30
"""The maximum number of characters in an excerpt before the first match."""
_LONGEST: Final = 200
_LONGEST_RUN: Final = 40
"""The maximum number of letters of separate words that match one joined word."""
_MAX_WORDS: Final = 5
"""The maximum number of further words examined after the first of them."""
_MARK: Final = re.compile(f"[{MARKS}]")
"""A vowel sign or an accent, which belongs to the letter before it."""


def find_highlights(text: str, terms: Iterable[QueryTerm]) -> list[tuple[int, int]]:
    """Return the spans, in characters, of a query's words in a text, to be highlighted."""
    return list(_find_highlights(text, terms))


def match_excerpt(text: str, terms: Iterable[QueryTerm]) -> SafeLine:
    """Return the line with the first match in a text, cut around it; empty if there is no match."""
    shown = sanitize_text(text)
    at, _ = next(_find_highlights(shown, terms), (-1, 0))
    if at < 0:
        return EMPTY_LINE
    line = shown.rfind("\n", 0, at) + 1
    start = max(line, at - _BEFORE)
    if start > line:
        start = shown.find(" ", start, at) + 1 or start
    around = shown[start : start + _LONGEST].partition("\n")[0]
    return sanitize_line(f"{'…' if start > line else ''}{around}")


def _find_highlights(text: str, terms: Iterable[QueryTerm]) -> Iterator[tuple[int, int]]:
    """Yield the spans of matches in a text, in order."""
    sought = [term for term in terms if not term.key and not term.excluded]
    values = frozenset[str]().union(*(term.values for term in sought))
    words_sought = [term for term in sought if not term.values]
    parts = [part for term in words_sought for value in (term.value, *term.other_spellings) for part in value.split()]
    forms = frozenset[str]().union(*(term.other_forms for term in words_sought))
    runs = [run for term in words_sought for word in term.value.split() for run in _compound_spellings(word)]
    return merge(
        _word_highlights(text, parts, forms), _compound_highlights(text, runs), _value_highlights(text, values)
    )


def _word_highlights(text: str, parts: list[str], forms: frozenset[str]) -> Iterator[tuple[int, int]]:
    for word in find_spelled_words(text) if parts else ():
        if word.normalised in forms:
            yield word.start, word.end
            continue
        for part in parts:
            if word.normalised.startswith(part):
                yield word.start, _prefix_end(text, word.start, word.end, part)


def _prefix_end(text: str, start: int, end: int, prefix: str) -> int:
    """Return the end of the letters of a prefix in a word, with their accents, or else the end of the word.

    The letters cannot be counted off where one is written as two, or not at all, or in another script.

    Args:
        text: the text with the word.
        start: the start of the word, in characters.
        end: its end, exclusive.
        prefix: how the word begins in one of its normalised spellings.
    """
    at = start + len(prefix)
    if at >= end or normalise_word(text[start:at]) != prefix:
        return end
    while at < end and _MARK.match(text, at):
        at += 1
    return at


def _compound_spellings(word: str) -> Iterator[str]:
    """Yield the joined spellings of adjacent words that a word finds: for `ecommerce` and `JV`."""
    if len(word) <= _LONGEST_RUN:
        yield word
        yield from map("".join, abbreviated_words(word))


def _compound_highlights(text: str, runs: list[str]) -> Iterator[tuple[int, int]]:
    for match in find_words(text) if runs else ():
        normalised = normalise_word(match[0])
        for run in runs:
            if normalised and len(normalised) < len(run) and run.startswith(normalised):
                end = _compound_end(text, match.end(), run[len(normalised) :])
                if end:
                    yield match.start(), end


def _compound_end(text: str, start: int, rest: str) -> int:
    """Return the end of the words that make up the rest of a run, or begin with it; 0 if other words follow."""
    for match in islice(find_words(text[start : start + 2 * _LONGEST_RUN]), _MAX_WORDS):
        normalised = normalise_word(match[0])
        if normalised.startswith(rest):
            return _prefix_end(text, start + match.start(), start + match.end(), rest)
        if not normalised or not rest.startswith(normalised):
            break
        rest = rest[len(normalised) :]
    return 0


def _value_highlights(text: str, values: frozenset[str]) -> Iterator[tuple[int, int]]:
    for value in find_values(text) if values else ():
        if values & value.words:
            yield value.start, value.end
