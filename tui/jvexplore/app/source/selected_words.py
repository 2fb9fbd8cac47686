"""The selected words of an article as passages of a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.normalise import text_digest
from jvexplore.session.authoring.form_passage import FormPassage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.source.article_text import ArticleText, Location


def selected_passages(article: ArticleText, start: Location, end: Location) -> Sequence[FormPassage]:
    """Return a passage for each paragraph of which words are selected; where there is no copy, the whole paragraph.

    Args:
        article: the article.
        start: where the selection begins, or ends.
        end: its other end.
    """
    (first, begin), (last, stop) = sorted((start, end))
    passages = []
    for row in range(first, last + 1):
        line = article.lines[row] if row < len(article.lines) else ""
        span = begin if row == first else 0, stop if row == last else len(line)
        if (paragraph := article.paragraphs.get(row)) and line[slice(*span)].strip():
            passages.append(_passage(article, row, paragraph, span))
    return passages


def _passage(article: ArticleText, row: int, paragraph: str, span: tuple[int, int]) -> FormPassage:
    words = article.normalised_span(row, *span)
    if words is None:
        return FormPassage(paragraph)
    return FormPassage(paragraph, words.start, words.end, text_digest(words.exact), words.exact)
