"""Check that the text of a quotation is word for word what its passages say, and is quoted in the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import normalise_text

if TYPE_CHECKING:
    from jvexplore.suggest.article_reading import ArticleReading
    from jvexplore.suggest.suggestion import SuggestedPassage, Suggestion

_ELLIPSIS: Final = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")
_END_MARKS: Final = " \"',.;:!?"
_TWO_QUOTATIONS: Final = re.compile(r"\S\"[\s,.;:!?].*\s\"\w")
"""A closing mark before an opening one: "… said. "And …"."""
_MARKS: Final = "\"'"
_INDIRECT: Final = "indirect"
_MODE: Final = "mode"


def is_verbatim(text: str, suggestion: Suggestion, reading: ArticleReading) -> bool:
    """Return whether the words of a quote are those of its passages, in their order, none joined with another quote.

    Those of a direct one must be quoted in the article, if anything is in it.
    """
    said = " ".join(each.exact for each in suggestion.passages)
    position = 0
    for piece in filter(None, (each.strip(_END_MARKS) for each in _ELLIPSIS.split(normalise_text(text)))):
        found = said.find(piece, position)
        if found < 0 or _TWO_QUOTATIONS.search(piece):
            return False
        position = found + len(piece)
    is_indirect = suggestion.fields.get(_MODE) == _INDIRECT
    return position > 0 and (is_indirect or all(_is_quoted(each, reading) for each in suggestion.passages))


def _is_quoted(passage: SuggestedPassage, reading: ArticleReading) -> bool:
    """Return whether words stand within quotation marks, or have or touch one."""
    if '"' not in reading.text:
        return True
    text = reading.by_id[passage.paragraph].text
    beside = text[max(0, passage.start - 1) : passage.end + 1]
    return any(each in beside for each in _MARKS) or text.count('"', 0, passage.start) % 2 == 1
