"""Check that the texts of a suggestion say nothing that its words do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.writing.key_readers import record_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.grounding.fact_fields import FieldPart
    from jvexplore.suggest.suggestion import Suggestion

_SHORT: Final = frozenset(("base", "per", "qualifier", "office", "audience"))
"""Keys of a word or two, which must stand in the article."""
_USUAL: Final = frozenset(("capital", "votes", "share"))
"""What dossiers write for whatever word the article has."""
_WORD: Final = re.compile(r"[^\W_]+")
_STEM: Final = 4
_LEAST_SHARED: Final = 0.5
"""The share of the longer words of a title that must stand beside the words on which it rests."""
_ELLIPSIS: Final = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")
_END_MARKS: Final = " \"',.;:!?"


def wrong_text(suggestion: Suggestion, parts: Sequence[FieldPart], reading: ArticleReading) -> DropReason | None:
    """Return "text" if a text has words, numbers or names that are not there; `None` if all is."""
    verbatim = record_type(suggestion.kind).verbatim_key
    for each in parts:
        if each.key == verbatim:
            if not _is_verbatim(each.value, suggestion):
                return "text"
        elif each.shape == "text" and not _is_said(each, suggestion, reading):
            return "text"
    return None


def _is_verbatim(text: str, suggestion: Suggestion) -> bool:
    """Return whether the words of a quote are those of its passages, in their order, none joined with another quote."""
    said = " ".join(each.exact for each in suggestion.passages)
    position = 0
    for piece in filter(None, (each.strip(_END_MARKS) for each in _ELLIPSIS.split(normalise_text(text)))):
        found = said.find(piece, position)
        if found < 0 or _joins_two_quotations(piece):
            return False
        position = found + len(piece)
    return position > 0


def _joins_two_quotations(piece: str) -> bool:
    """Return whether words have a closing mark before an opening one: "… said. "And …"."""
    return re.search(r"[\w.,!?]\"\s.*\s\"\w", piece) is not None


def _is_said(part: FieldPart, suggestion: Suggestion, reading: ArticleReading) -> bool:
    words = _WORD.findall(normalise_text(part.value))
    if part.key in _SHORT:
        return part.value in _USUAL or all(each.casefold()[:_STEM] in reading.folded_text for each in words)
    if part.key in record_type(suggestion.kind).open_text_keys:  # the unit of a number, which was read with it
        return True
    beside = " ".join(_sentences(suggestion, reading)).casefold()
    if any(any(map(str.isdigit, each)) and each.casefold() not in beside for each in words):
        return False
    names = [each for each in words[1:] if each[:1].isupper() and len(each) > 1]
    if any(each not in reading.words for each in names):
        return False
    telling = [each.casefold() for each in words if len(each) >= _STEM]
    shared = sum(each[:_STEM] in beside for each in telling)
    return not telling or shared >= _LEAST_SHARED * len(telling)


def _sentences(suggestion: Suggestion, reading: ArticleReading) -> list[str]:
    found = []
    for each in suggestion.passages:
        paragraph = reading.by_id[each.paragraph]
        start, end = paragraph.sentence_at(each.start, each.end)
        found.append(paragraph.text[start:end])
    return found
