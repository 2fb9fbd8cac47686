"""Words as they are compared: without case, accents, and the punctuation inside of names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"\w+(?:[.'’&-]\w+)*")
_INNER: Final = re.compile(r"[^\w]+")
_LETTERS: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
"""Letters that do not come apart into a plain one and an accent."""


class Word(NamedTuple):
    """A word in a text.

    Attributes:
        start: where it begins in the text, in characters; `end` is behind it.
        folded: as it is compared: `mailru` for `Mail.ru`.
    """

    start: int
    end: int
    folded: str


def fold(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():
        return text.lower()
    # Some letters are capitals only once they are taken apart, like the one of the natural numbers.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(each for each in plain if not unicodedata.combining(each)).translate(_LETTERS)


def fold_value(text: str) -> str:
    """Return what a filter asks for as it is compared: with hyphens for spaces, as tags and addresses have them."""
    return "-".join(fold(text).split())


@lru_cache(maxsize=1 << 14)
def fold_word(word: str) -> str:
    """Return a word as it is compared."""
    folded = fold(word)
    return folded if folded.isalnum() else _INNER.sub("", folded)


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text; of one with a hyphen or a full stop inside, also its parts."""
    for match in _WORD.finditer(text):
        whole = match[0]
        yield Word(*match.span(), fold_word(whole))
        if not whole.isalnum():
            for part in re.finditer(r"\w+", whole):
                if part.span() != (0, len(whole)):
                    yield Word(match.start() + part.start(), match.start() + part.end(), fold(part[0]))


def folded_words(text: str) -> set[str]:
    """Return the words of a text, folded, as `words` yields them: for an index of many texts."""
    return set[str]().union(*map(_forms, set(_WORD.findall(text))))


def first_word(text: str) -> set[str]:
    """Return the first word of a text, folded, and the part that it begins with: `mailru` and `mail`, not `ru`."""
    first = _WORD.search(text)
    return set(_forms(first[0])[:2]) if first else set()


@lru_cache(maxsize=1 << 14)
def _forms(word: str) -> tuple[str, ...]:
    """Return how a word is found: folded, and by the parts that it has inside."""
    return tuple(each.folded for each in words(word))


def phrase(text: str) -> str:
    """Return a text as phrases are looked for in it: its folded words, a space around each."""
    return f" {' '.join(fold_word(match[0]) for match in _WORD.finditer(text))} "
