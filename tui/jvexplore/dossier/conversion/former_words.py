"""Find the verbs and categories of a document of format 1 that one of format 2 must declare: format 1 took any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.constraints import SLUG
from jvexplore.dossier.vocabulary.categories import kinds_of_category
from jvexplore.dossier.vocabulary.known_words import KnownWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.dossier.vocabulary.known_words import OpenList

_CHALLENGE: Final = "challenge"


def undeclared_words(document: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what `[vocabulary]` must say so that every verb and category of a document is worded as before.

    Args:
        document: a document of format 1.

    Returns:
        The values of `verbs` and `categories`, in the order of the file; a list without words is left out. It is empty
        if the document has a vocabulary already.
    """
    if "vocabulary" in document:
        return {}
    known = KnownWords()
    verbs: dict[str, Any] = {
        verb: list(known.verb_phrases(verb))
        for verb in _unknown_words(known, "verbs", _values(document, "relations", "verb"), "")
    }
    categories: dict[str, Any] = {
        category: known.category_name(next(iter(kinds_of_category(category)), _CHALLENGE), category)
        for category in _unknown_words(known, "categories", _values(document, "challenges", "category"), _CHALLENGE)
    }
    return {key: words for key, words in (("verbs", verbs), ("categories", categories)) if words}


def _values(document: Mapping[str, Any], collection: str, key: str) -> Iterator[str]:
    """Yield the values of a key that are ids."""
    entries = document.get(collection)
    for entry in entries if isinstance(entries, list) else ():
        value = entry.get(key) if isinstance(entry, dict) else None
        if isinstance(value, str) and re.fullmatch(SLUG, value):
            yield value


def _unknown_words(known: KnownWords, open_list: OpenList, words: Iterator[str], kind: str) -> list[str]:
    return [word for word in dict.fromkeys(words) if not known.is_known(open_list, word, kind)]
