"""The fields of a document in which a word may occur, and the weight of a match in each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.search.normalised_words import first_word, normalise_phrase, normalise_word, normalised_words
from jvexplore.search.values import value_keys

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from jvexplore.search.documents import SearchDocument


class FieldWeight(NamedTuple):
    """The score of a match in a field: of the exact word, of a prefix, and of a fuzzy match."""

    exact: int
    prefix: int = 0
    fuzzy: int = 0


TOPIC: Final = "topic"
TOPIC_AND_TEXT: Final = "topic, and in the text"
TEXT: Final = "text"
GIST: Final = "gist"
ROW: Final = "row"
FIELD_WEIGHTS: Final = {
    "all of a name": FieldWeight(125, 75, 45),
    "begins a name": FieldWeight(95, 75, 45),
    "in a name": FieldWeight(75, 55, 45),
    "initials of a name": FieldWeight(70),
    "in an alias": FieldWeight(70, 50, 40),
    "all of a title": FieldWeight(125, 50, 20),
    "category": FieldWeight(90, 45, 20),
    "begins a title": FieldWeight(70, 50, 20),
    "in a title, and in the text": FieldWeight(55, 30, 20),
    "in a title": FieldWeight(50, 30, 20),
    TOPIC_AND_TEXT: FieldWeight(55, 30, 20),
    TOPIC: FieldWeight(50, 30, 20),
    "initials of a title": FieldWeight(45),
    TEXT: FieldWeight(10, 6, 4),
    GIST: FieldWeight(5, 3, 2),
}
"""Names count more than other text, and whole words more than prefixes.

A name belongs to a party, a title to anything else. The topics of a fact (its tags, its role, its own
number or date) count like its title, and its own text more than the gist of a paragraph that it shares with
others.
"""
ADDRESS_WEIGHT: Final = 250
"""The score of each word of an address, if the query is only an address: more than any field."""
TITLE_FIELDS: Final = tuple(field for field in FIELD_WEIGHTS if field not in (TOPIC, TOPIC_AND_TEXT, TEXT, GIST))
NAME_FIELDS: Final = ("all of a name", "begins a name", "in a name", "in an alias")
"""The fields with words of parties' names."""
WORD_FIELDS: Final = tuple(field for field, weight in FIELD_WEIGHTS.items() if weight.prefix)
"""The fields with words, not initials."""
ROW_WEIGHT: Final = FieldWeight(5, 3, 2)
"""The weight of words that only the row of a fact has, used when rows are filtered."""

_TITLE_PHRASE_BONUS: Final = 90
_PHRASE_BONUSES: Final = {TEXT: 65, GIST: 40}
"""The bonus for each word of a query if all are adjacent: more than scattered in titles."""


def weight_of(field: str) -> FieldWeight:
    """Return the weight of a field."""
    return ROW_WEIGHT if field == ROW else FIELD_WEIGHTS[field]


def words_by_field(document: SearchDocument) -> dict[str, AbstractSet[str]]:
    """Return a document's normalised words and value keys, each under the field of highest weight that has it."""
    written = document.written
    title = _all_words(document.title, written).union(document.values)
    names = normalised_words(document.names)
    topics = normalised_words(document.topics)
    category = normalised_words(document.category)
    text = _all_words(document.text, written) | normalised_words(document.keywords)
    gist = set[str]().union(*map(_gist_words, document.gists.split("\n"))) if document.gists else set()
    row = normalised_words(document.row) if written else _all_words(document.row)
    if document.kind == "note":  # facts rank above their reader's notes
        titled = title | names
        return {"in a title": titled, TEXT: text - titled}
    only = {word for word in title if len(document.title) <= len(word) + 1}
    first = first_word(document.title) - only
    initials = {"".join(normalise_word(word)[:1] for word in document.title.split())}
    if document.title_is_name:
        found: dict[str, AbstractSet[str]] = {"all of a name": only, "begins a name": first}
        found |= {"in a name": title - only - first, "in an alias": names - title, "initials of a name": initials}
    else:
        inside = (title | names) - only - first - category
        found = {"all of a title": only, "category": category - only, "begins a title": first - category}
        found |= {"in a title, and in the text": inside & text, "in a title": inside - text}
        found["initials of a title"] = initials
    known = title | names | category
    about = topics - known
    found |= {TOPIC_AND_TEXT: about & text, TOPIC: about - text}
    known |= topics
    return found | {TEXT: text - known, GIST: gist - known - text, ROW: row}


def _all_words(text: str, written: str = "") -> set[str]:
    """Return the words of a text and the keys of its numbers and dates, except for `written`, whose keys are known."""
    if not text:
        return set()
    words = normalised_words(text)
    if not written:
        return words | value_keys(text, words)
    return words | value_keys(text.replace(written, ""), words - normalised_words(written))


_gist_words = lru_cache(maxsize=1 << 10)(_all_words)
"""A gist is repeated for each fact in its paragraph."""


def phrase_bonus(document: SearchDocument, words: Sequence[str]) -> int:
    """Return the bonus for the words of a query being adjacent, in this order; 0 if they are not.

    Args:
        document: the document.
        words: at least two, normalised; a prefix suffices for the last.
    """
    field = find_phrase(document, words)
    return _PHRASE_BONUSES.get(field, _TITLE_PHRASE_BONUS) * len(words) if field else 0


def find_phrase(document: SearchDocument, words: Sequence[str]) -> str:
    """Return the best field of a document in which words are adjacent, or joined; empty if there is none.

    Args:
        document: the document.
        words: at least two, normalised; a prefix suffices for the last.
    """
    pattern = phrase_pattern(tuple(words))
    for field, text in (
        ("category", document.category),
        ("in a name" if document.title_is_name else "in a title", document.title),
        ("in an alias" if document.title_is_name else "in a title", document.names),
        (TOPIC, document.topics),
        (TEXT, document.text),
        (GIST, document.gists),
    ):
        if text and pattern.search(normalise_phrase(text)):
            return field
    return ""


@lru_cache(maxsize=1 << 5)
def phrase_pattern(words: tuple[str, ...], end: str = "") -> re.Pattern[str]:
    """Return a pattern that finds words in the result of `normalise_phrase`, separated by spaces or joined.

    Args:
        words: normalised.
        end: a space if the last word must be whole.
    """
    return re.compile(f" {' ?'.join(map(re.escape, words))}{end}")
