"""Check that a suggestion rests on words that stand where it says, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.suggest.article_reading import ArticleReading, ParagraphReading
    from jvexplore.suggest.grounding.drop_reasons import DropReason
    from jvexplore.suggest.suggestion import SuggestedPassage, Suggestion

_MAX_SENTENCES: Final = 3
"""In which a passage stands: one that goes further joins what is said apart."""


def wrong_passage(suggestion: Suggestion, reading: ArticleReading) -> DropReason | None:
    """Return what is wrong with the words on which a suggestion rests; `None` if they are all there."""
    if not suggestion.passages:
        return "words"
    for each in suggestion.passages:
        paragraph = reading.by_id.get(each.paragraph)
        if paragraph is None or not _is_there(each, paragraph):
            return "words"
        if _is_cut(each, paragraph):
            return "cut"
    return None


def _is_there(passage: SuggestedPassage, paragraph: ParagraphReading) -> bool:
    start, end = passage.start, passage.end
    is_span = isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(paragraph.text)
    return is_span and paragraph.text[start:end] == passage.exact


def _is_cut(passage: SuggestedPassage, paragraph: ParagraphReading) -> bool:
    """Return whether a passage begins or ends within a word, or has none, or has parts of too many sentences."""
    text, start, end = paragraph.text, passage.start, passage.end
    if not any(map(str.isalnum, passage.exact)):
        return True
    if _is_within_word(text, start) or _is_within_word(text, end) or _is_within_number(text, start, end):
        return True
    return sum(first < end and start < last for first, last in paragraph.sentences) > _MAX_SENTENCES


def _is_within_word(text: str, position: int) -> bool:
    return 0 < position < len(text) and text[position - 1].isalnum() and text[position].isalnum()


def _is_within_number(text: str, start: int, end: int) -> bool:
    """Return whether a span begins or ends within a number: between the figures of "1,200" or "4.5"."""
    return any(
        text[at - 1 : at].isdigit() and text[at : at + 1] in ".," and text[at + 1 : at + 2].isdigit()
        for at in (start, end)
        if at
    ) or (start > 1 and text[start].isdigit() and text[start - 1] in ".," and text[start - 2].isdigit())
