"""The names of authors, as web pages write them in their metadata: among them accounts, addresses and newspapers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.html.extracted_text import fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BY: Final = re.compile(r"(?:written |posted )?(?:by|von|par|por|di|door|af|av)\s+", re.IGNORECASE)
_BETWEEN_NAMES: Final = re.compile(r"\s*[;|/]\s*|,\s+|\s+(?:and|und|et|y|e|en|och|og|&)\s+")
_NAME: Final = re.compile(r"(?!(?i:\w*admin))[^\W\d_][^\d_@\[\]<>{}|/\\→»…]*")
_ADDRESS: Final = re.compile(r"\w\.[a-z]{2,4}(?!\w)")
_NO_PERSON: Final = re.compile(
    r"\b(?:e\. ?v|gmbh|ag|inc|ltd|llc|plc|s\.?r\.?l|news|redaktion|editorial|team|staff|writer|reporter|editor"
    r"|correspondent|contributor|webmaster|author|guest|gastautor|redacci[oó]n|rédaction)\b",
    re.IGNORECASE,
)
_LONGEST: Final = 80


def split_names(text: str) -> Iterator[str]:
    """Yield the names in a text such as "By Ana Okoye and Ben Strand"."""
    start = _BY.match(text)
    yield from _BETWEEN_NAMES.split(text[start.end() :] if start else text)


def is_byline(text: str) -> bool:
    """Return whether a text begins as a byline does."""
    return _BY.match(text) is not None


def clean_names(names: Iterable[str], publisher: str) -> list[str]:
    """Return names, each once, without those of accounts, of nobody, and that of the publisher; nor degrees."""
    found: dict[str, str] = {}
    own = fold_letters(publisher)
    for each in names:
        name = each.strip(" .,\u00a0")
        letters = fold_letters(name)
        is_other = name[:1].islower() or _ADDRESS.search(name) or _NO_PERSON.search(name) or len(name) > _LONGEST
        is_own = own != "" and letters.startswith(own)
        if _NAME.fullmatch(name) and not is_other and not is_own:
            found.setdefault(letters, name)
    persons = [name for name in found.values() if " " in name or not name.isupper()]
    return persons or [*found.values()]
