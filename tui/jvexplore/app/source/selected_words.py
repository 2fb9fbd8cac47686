"""The selected words of an article as passages of a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.authoring.chosen_words import ChosenWords, NoWords
from jvexplore.article.normalise import text_digest
from jvexplore.session.authoring.form_passage import FormPassage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.app.source.article_text import ArticleText
    from jvexplore.app.source.article_words import SelectedPart


def selected_passages(article: ArticleText, parts: Iterable[SelectedPart]) -> Sequence[FormPassage]:
    """Return a passage for each paragraph of which words are selected; where there is no copy, the whole paragraph.

    Args:
        article: the article.
        parts: the selected words, by line.
    """
    return [_passage(article, paragraph, part) for part in parts if (paragraph := article.paragraphs.get(part.row))]


def chosen_words(article: ArticleText, parts: Iterable[SelectedPart]) -> ChosenWords:
    """Return the passages that the words of a copy are, or why there are none.

    Args:
        article: the article.
        parts: the selected words, by line.
    """
    selected = [*parts]
    found = selected_passages(article, selected)
    passages = [each for each in found if each.start is not None]
    if passages or not selected:
        return ChosenWords(passages)
    return ChosenWords(lack=NoWords.SUMMARY if found else NoWords.OUTSIDE)


def _passage(article: ArticleText, paragraph: str, part: SelectedPart) -> FormPassage:
    words = article.normalised_span(*part)
    if words is None:
        return FormPassage(paragraph)
    shown = article.lines[part.row][part.start : part.end]
    return FormPassage(paragraph, words.start, words.end, text_digest(words.exact), shown)
