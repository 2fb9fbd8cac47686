"""Normalise words for search: without case, accents, and punctuation inside names.

A word may be found by several spellings: `Müller` as muller and mueller, `Газпром` as itself and gazprom, and a
word in a script without spaces by any part of it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.search.spellings import (
    DIGIT_POINT,
    JOINERS,
    MARKS,
    SEPARATORS,
    UNSPACED,
    other_spellings,
    parts_of_unspaced,
    regional_spellings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASCII_WORD: Final = re.compile(r"\w+(?:[.,](?<=[0-9].)(?=[0-9])\w+|[.'&-]\w+)*")
_CHARACTER: Final = rf"[\w{MARKS}]"
_WORD: Final = re.compile(
    rf"{_CHARACTER}+(?:(?:[{SEPARATORS}](?<=\d.)(?=\d)|[.'’&-]|[{JOINERS}]{{1,4}}){_CHARACTER}+)*"
)
_ASCII_PART: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)+|\w+")
_PART: Final = re.compile(rf"\d+(?:[.{SEPARATORS}]\d+)+|{_CHARACTER}+")
_INNER: Final = re.compile(rf"{DIGIT_POINT}|[^\w{MARKS}]")
_LONGEST_WORD: Final = 200
"""The maximum length, in characters, of a word whose parts are examined; a longer one is not a name."""
_MAX_PARTS: Final = 6
"""The maximum number of parts of a word that are searched as separate words: state-of-the-art."""
_LETTERS: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
"""Letters that do not decompose into a plain one and an accent."""
_VOICED: Final = frozenset("\u3099\u309a")
"""Marks that make another letter in Japanese, and are kept."""
_COMPOSED: Final = re.compile("[\u1100-\u11ff\u3099\u309a]")
"""Parts of Korean syllables and Japanese letters, which are composed again."""


class SpelledWord(NamedTuple):
    """A word in a text, in one spelling.

    Attributes:
        start: its start in the text, in characters; `end` is exclusive.
        normalised: its normalised form: "mailru" for "Mail.ru".
    """

    start: int
    end: int
    normalised: str


def normalise_for_search(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():
        return text.lower()
    # Some letters are capitals only after decomposition, such as the sign for the natural numbers.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = "".join(each for each in plain if each in _VOICED or not unicodedata.combining(each)).translate(_LETTERS)
    return unicodedata.normalize("NFC", kept) if _COMPOSED.search(kept) else kept


def normalise_filter_value(text: str) -> str:
    """Return the normalised value of a filter: with hyphens for spaces, as in tags and addresses."""
    return "-".join(normalise_for_search(text).split())


@lru_cache(maxsize=1 << 14)
def normalise_word(word: str) -> str:
    """Return the normalised form of a word; the decimal point of a number stays, so that 4.8 is not 48."""
    normalised = normalise_for_search(word)
    return normalised if normalised.isalnum() else _INNER.sub(r"\1", normalised)


def find_words(text: str) -> Iterator[re.Match[str]]:
    """Yield each word of a text in its original form, including punctuation inside it."""
    return (_ASCII_WORD if text.isascii() else _WORD).finditer(text)


def find_spelled_words(text: str) -> Iterator[SpelledWord]:
    """Yield the words of a text in each spelling; one with a hyphen or a full stop inside also yields its parts."""
    for match in find_words(text):
        for start, end, normalised in _spell_word(match[0]):
            yield SpelledWord(match.start() + start, match.start() + end, normalised)


def normalised_words(text: str) -> set[str]:
    """Return the normalised words of a text, like `find_spelled_words`, but faster: for indexing many texts."""
    if not text.isascii():
        return set[str]().union(*map(_normalised_spellings, set(_WORD.findall(text))))
    if not text:
        return set()
    found = set(_ASCII_WORD.findall(text.lower()))
    divided = [word for word in found if not word.isalnum()]
    return found.difference(divided).union(*map(_normalised_spellings, divided)) if divided else found


def first_word(text: str) -> set[str]:
    """Return the first word of a text, normalised, and the part that it begins with: `mailru` and `mail`, not `ru`."""
    first = next(find_words(text), None)
    if first is None:
        return set()
    return {word.normalised for word in _spell_word(first[0]) if not word.start}


def query_spellings(word: str) -> tuple[str, ...]:
    """Return the normalised form of a word, followed by its other spellings."""
    normalised = normalise_word(word)
    return (normalised, *other_spellings(word), *regional_spellings(normalised))


def word_parts(word: str) -> tuple[str, ...]:
    """Return the normalised parts of a word with a hyphen or a full stop inside; empty for any other word."""
    if word.isalnum() or len(word) > _LONGEST_WORD:
        return ()
    parts = tuple(
        filter(None, (normalise_word(part[0]) for part in (_ASCII_PART if word.isascii() else _PART).finditer(word)))
    )
    return parts if 1 < len(parts) <= _MAX_PARTS else ()


@lru_cache(maxsize=1 << 14)
def _normalised_spellings(word: str) -> tuple[str, ...]:
    """Return the forms by which a word is found: normalised, and its parts."""
    return tuple(each.normalised for each in _spell_word(word))


def _spell_word(word: str) -> Iterator[SpelledWord]:
    """Yield the spellings of a word, the main one first; offsets are relative to its start."""
    yield from _spell_part(word, 0)
    if not word.isalnum() and len(word) <= _LONGEST_WORD:
        for part in (_ASCII_PART if word.isascii() else _PART).finditer(word):
            if part.span() != (0, len(word)):
                yield from _spell_part(part[0], part.start())


def _spell_part(word: str, start: int) -> Iterator[SpelledWord]:
    end = start + len(word)
    normalised = normalise_word(word)
    if normalised:
        yield SpelledWord(start, end, normalised)
    if word.isascii():
        return
    for other in other_spellings(word):
        yield SpelledWord(start, end, other)
    if UNSPACED.search(normalised):
        same = len(normalised) == len(word)
        yield from (SpelledWord(start + at if same else start, end, part) for at, part in parts_of_unspaced(normalised))


def normalise_phrase(text: str) -> str:
    """Return a text in the form in which phrases are searched: its normalised words, each with a space around it."""
    return f" {' '.join(filter(None, (normalise_word(match[0]) for match in find_words(text))))} "
