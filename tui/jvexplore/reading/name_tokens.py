"""Split a text into the words of which names may be made."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME_WORD: Final = re.compile(r"[^\W_](?:\w|[.&'’/-](?=[^\W_]))*")
"""A word, with the full stops, hyphens and apostrophes within it: J.P, AT&T, O’Brien."""
_POSSESSIVE: Final = re.compile(r"['’]s\Z")
_INNER_CAPITAL: Final = re.compile(r"[a-zäöüß][A-ZÄÖÜ]")
_QUOTES: Final = "\"“”„‟«»‘'‚"
_SHORT_TEXT: Final = 3000
"""In characters: longer than most paragraphs."""
MAX_WORDS: Final = 20_000
"""The most words in which names are looked for: more than any article has."""


class NameToken(NamedTuple):
    """A word.

    Attributes:
        text: the word as it is written, without a possessive ending.
        lower: the same in lower case.
        start: where it begins.
        end: where it ends, without a possessive ending.
        gap: what stands between the word before and this one.
        is_possessive: whether it ends in 's.
        is_first: whether a sentence or a quotation begins with it, so that its capital says nothing.
    """

    text: str
    lower: str
    start: int
    end: int
    gap: str
    is_possessive: bool
    is_first: bool

    @property
    def is_capital(self) -> bool:
        """Whether it is written as names are: with a capital at its start, or within it."""
        return self.text[0].isupper() or _INNER_CAPITAL.search(self.text) is not None


def split_name_tokens(text: str, language: str) -> Sequence[NameToken]:
    """Return the words of a text, in order."""
    return _split_again(text, language) if len(text) <= _SHORT_TEXT else _split_tokens(text, language)


@lru_cache(maxsize=48)
def _split_again(text: str, language: str) -> Sequence[NameToken]:
    """Return the words of a short text; names are read of a paragraph before its parties are known and again after."""
    return _split_tokens(text, language)


def _split_tokens(text: str, language: str) -> Sequence[NameToken]:
    starts = {start for start, _ in sentence_spans(text, language)}
    tokens: list[NameToken] = []
    end = 0
    for match in NAME_WORD.finditer(text):
        gap = text[end : match.start()]
        found = _POSSESSIVE.search(match[0])
        word = match[0][: found.start()] if found else match[0]
        is_first = not tokens or gap[-1:] in _QUOTES or not starts.isdisjoint(range(end, match.start() + 1))
        start = match.start()
        tokens.append(NameToken(word, word.lower(), start, start + len(word), gap, bool(found), is_first))
        end = match.end()
        if len(tokens) == MAX_WORDS:
            break
    return tokens
