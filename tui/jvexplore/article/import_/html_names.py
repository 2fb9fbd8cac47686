"""The names of authors, as web pages write them in their metadata: among them accounts, addresses and newspapers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.html_taken_text import fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BY: Final = re.compile(r"(?:by|von|par|por|di|door|af|av)\s+", re.IGNORECASE)
_BETWEEN_NAMES: Final = re.compile(r"\s*[;|/]\s*|,\s+|\s+(?:and|und|et|y|e|en|och|og|&)\s+")
_NAME: Final = re.compile(r"(?!(?i:\w*admin))[^\W\d_][^\d_@\[\]<>{}|/\\→»…]*")
_ADDRESS: Final = re.compile(r"\w\.[a-z]{2,4}(?!\w)")
_NOBODY: Final = frozenset(
    ("editor", "webmaster", "staff", "author", "noauthor", "guest", "gastautor", "redaktion", "redaction", "redaccion")
)
_COMPANY: Final = re.compile(
    r"\b(?:e\. ?v|gmbh|ag|inc|ltd|llc|plc|s\.?r\.?l|news|redaktion|editorial|team)\b", re.IGNORECASE
)
_LONGEST: Final = 80


def split_names(text: str) -> Iterator[str]:
    """Yield the names in a text such as "By Ana Okoye and Ben Strand"."""
    start = _BY.match(text)
    yield from _BETWEEN_NAMES.split(text[start.end() :] if start else text)


def clean_names(names: Iterable[str], publisher: str) -> Iterator[str]:
    """Yield names, each once, without those of accounts, of nobody, and that of the publisher."""
    seen = {fold_letters(publisher), "", *_NOBODY}
    for each in names:
        name = each.strip(" .,\u00a0")
        letters = fold_letters(name)
        is_other = name[:1].islower() or _ADDRESS.search(name) or _COMPANY.search(name) or len(name) > _LONGEST
        if _NAME.fullmatch(name) and not is_other and letters not in seen:
            seen.add(letters)
            yield name
