"""Words written as one or as several: `e-commerce`, `e commerce` and `ecommerce`; `CEO` and `chief executive`.

An index contains a hyphenated word joined, and its parts. So if a query has several words, the joined word is
another spelling of each of them; if it has one, that is also searched as several adjacent words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.search.abbreviations import ABBREVIATIONS, LONGEST_MEANING, abbreviated_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jvexplore.search.query import QueryTerm

_ARTICLES: Final = frozenset({"a", "an", "i"})
"""Words that are not part of a compound: "a long" is not "along"."""
_SHORTEST: Final = 5
"""The minimum number of letters of a word that may be written as two."""
_LONGEST: Final = 40
_PAIR: Final = 2
"""The number of words joined to one: "e commerce"."""


def may_be_parts(*terms: QueryTerm) -> bool:
    """Return whether terms may be parts of one word: plain words, not numbers."""
    return all(term.is_word and not term.values for term in terms) and terms[0].value not in _ARTICLES


def add_joined_spellings(terms: Sequence[QueryTerm], begins_word: Callable[[str], bool]) -> list[QueryTerm]:
    """Return terms in which adjacent words may also be found joined, or abbreviated.

    Args:
        terms: the terms of a query.
        begins_word: tells whether any indexed word begins with a text.
    """
    found = list(terms)
    for start in range(len(terms)):
        for end in range(start + 2, min(start + LONGEST_MEANING, len(terms)) + 1):
            run = terms[start:end]
            if not may_be_parts(*run):
                break
            values = tuple(term.value for term in run)
            joined = "".join(values) if len(run) == _PAIR else ""
            spellings = tuple(filter(None, (joined, ABBREVIATIONS.get(values, ""))))
            known = tuple(filter(begins_word, spellings))
            for index in range(start, end) if known else ():
                found[index] = replace(found[index], other_spellings=(*found[index].other_spellings, *known))
    return found


def split_into_words(term: QueryTerm, is_word: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """Yield the sequences of words as which a term may be written.

    Args:
        term: a word of a query.
        is_word: tells whether a word is indexed.
    """
    if term.parts:
        yield term.parts
    yield from abbreviated_words(term.value)
    word = term.value
    if term.parts or not (_SHORTEST <= len(word) <= _LONGEST and word.isascii() and word.isalpha()):
        return
    for at in range(1, len(word)):
        if word[:at] not in _ARTICLES and is_word(word[:at]) and is_word(word[at:]):
            yield word[:at], word[at:]


def term_spellings(term: QueryTerm) -> tuple[str, ...]:
    """Return the spellings of a word; empty for a number or a date, which is searched by its value."""
    return () if term.values else (term.value, *term.other_spellings)
