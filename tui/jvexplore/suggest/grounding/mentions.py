"""Find where a text mentions a party: by its name, a telling word of it, its initials or a short name in brackets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from jvexplore.reading.bracketed_names import bracketed_name
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.suggest.article_reading import ArticleReading

_NO_TELLING_WORDS: Final = LEGAL_FORMS | word_set(
    "the a an of and for group holding holdings company companies corporation international global partners bank fund"
    " capital der die das und"
)
"""Words of a name by themselves do not mean it."""
_WORD: Final = re.compile(r"[^\W_]+(?:[-'&.][^\W_]+)*")
_ARTICLE: Final = re.compile(r"^(?:the|der|die|das) ", re.IGNORECASE)
_NAMES_KEPT: Final = 1024


def is_named(name: str, reading: ArticleReading) -> bool:
    """Return whether a whole name stands in an article; an article before it makes no difference."""
    own = _ARTICLE.sub("", name)
    first = reading.text.find(own)  # much faster than the pattern, which is searched from there
    return any(map(str.isalnum, own)) and first >= 0 and _named_pattern(name).search(reading.text, first) is not None


def mention_pattern(name: str, reading: ArticleReading) -> re.Pattern[str]:
    """Return the pattern of what mentions a party in an article."""
    return _mention_pattern(name, _defined_names(name, reading.text))


@lru_cache(_NAMES_KEPT)
def _named_pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a name as whole words."""
    return re.compile(rf"(?<!\w){re.escape(_ARTICLE.sub('', name))}(?!\w)")


@lru_cache(_NAMES_KEPT)
def _defined_names(name: str, text: str) -> tuple[str, ...]:
    """Return the short names that an article gives a party in brackets: "Sarrat, S.L. (the "Seller")"."""
    found = (bracketed_name(text, match.end()) for match in _named_pattern(name).finditer(text))
    return tuple(dict.fromkeys(each for each in found if each))


@lru_cache(_NAMES_KEPT)
def _mention_pattern(name: str, defined: tuple[str, ...]) -> re.Pattern[str]:
    listed = dict.fromkeys((_ARTICLE.sub("", name), *_telling_words(name), *_short_forms(name), *defined))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})s?(?!\w)")  # in German its genitive has an s


def _telling_words(name: str) -> list[str]:
    """Return the words of a name that mean it also by themselves: "Okoye"."""
    words = [each for each in _WORD.findall(name) if each[:1].isupper() or each[:1].isdigit()]
    return [each for each in words if each.casefold() not in _NO_TELLING_WORDS and len(each) > 1]


def _short_forms(name: str) -> list[str]:
    """Return the initials of a name, "RDIF", and the noun with which it ends: "the trust"."""
    words = name.split()
    initials = "".join(each[0] for each in words if each[:1].isupper())
    noun = words[-1].lower() if len(words) > 1 and words[-1].isalpha() else ""
    return [*([initials] if len(initials) > 1 else []), *([f"the {noun}", f"The {noun}"] if noun else [])]
