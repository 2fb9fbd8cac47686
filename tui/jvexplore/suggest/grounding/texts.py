"""Check that the texts of a suggestion say nothing that its words do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.vocabulary.qualifiers import qualifier_class
from jvexplore.dossier.writing.key_readers import record_type
from jvexplore.suggest.grounding.said_numbers import own_numbers, said_numbers
from jvexplore.suggest.grounding.verbatim_text import is_verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import Suggestion

_QUALIFIER: Final = "qualifier"
_SHORT: Final = frozenset(("base", "per", "office", "audience"))
"""Keys of a word or two, which must stand in the paragraph."""
_USUAL: Final = frozenset(("capital", "votes", "share"))
"""What dossiers write for whatever word the article has."""
_WORD: Final = re.compile(r"[^\W_]+")
_STEM: Final = 4
_LEAST_SHARED: Final = 0.5
"""The share of the longer words of a title that must stand beside the words on which it rests."""
_BESIDE_NUMBER: Final = 40
"""In characters: so far from a number its qualifier may stand."""


def wrong_text(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> DropReason | None:
    """Return "text" if a text has words, numbers or names that are not there; `None` if all is."""
    record = record_type(suggestion.kind)
    for each in parts:
        if each.key == record.verbatim_key:
            is_there = is_verbatim(each.value, suggestion, reading)
        elif each.key == _QUALIFIER:
            is_there = _is_qualifier(each.value, suggestion, parts, reading)
        elif each.key in _SHORT:
            is_there = each.value in _USUAL or _has_words(each.value, suggestion, reading)
        elif each.shape == "text" and each.key not in record.open_text_keys:  # the unit of a number was read with it
            is_there = _is_title(each.value, suggestion, reading)
        else:
            continue
        if not is_there:
            return "text"
    return None


def _is_qualifier(text: str, suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> bool:
    """Return whether the number that a suggestion has is qualified so, in whatever words."""
    for paragraph, quantity, _ in own_numbers(parts, said_numbers(suggestion, reading)):
        if quantity.qualifier and qualifier_class(text) is qualifier_class(quantity.qualifier):
            return True
        beside = paragraph.text[max(0, quantity.start - _BESIDE_NUMBER) : quantity.end + _BESIDE_NUMBER]
        if normalise_text(text).casefold() in beside.casefold():
            return True
    return False


def _has_words(text: str, suggestion: Suggestion, reading: ArticleReading) -> bool:
    beside = "\n".join(reading.by_id[each.paragraph].text for each in suggestion.passages).casefold()
    return all(_has_stem(each, beside) for each in _WORD.findall(normalise_text(text)))


def _is_title(text: str, suggestion: Suggestion, reading: ArticleReading) -> bool:
    """Return whether a text in somebody's own words has no number or name that is not there, and fits the words."""
    words = _WORD.findall(normalise_text(text))
    beside = "\n".join(_sentences(suggestion, reading)).casefold()
    if any(any(map(str.isdigit, each)) and each.casefold() not in _WORD.findall(beside) for each in words):
        return False
    names = [each for each in words[1:] if each[:1].isupper() and len(each) > 1]
    if any(each not in reading.words for each in names):
        return False
    telling = [each for each in words if len(each) >= _STEM]
    shared = sum(_has_stem(each, beside) for each in telling)
    return not telling or shared >= _LEAST_SHARED * len(telling)


def _has_stem(word: str, beside: str) -> bool:
    """Return whether a word with the same beginning stands in a text without capitals."""
    return re.search(rf"(?<!\w){re.escape(word.casefold()[:_STEM])}", beside) is not None


def _sentences(suggestion: Suggestion, reading: ArticleReading) -> list[str]:
    found = []
    for each in suggestion.passages:
        paragraph = reading.by_id[each.paragraph]
        start, end = paragraph.sentence_at(each.start, each.end)
        found.append(paragraph.text[start:end])
    return found
