"""Find the words that notes quote in a copy of the article; an ambiguous match is reported, never guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.article.normalise import normalise_format_1
from jvexplore.article.passage_anchors import TextAnchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.span import Span


class QuoteResolver:
    """Finds quoted words in a copy, and caches the results.

    Args:
        copy: the reader's copy.
    """

    def __init__(self, copy: ArticleCopy) -> None:
        self._copy = copy
        self._sections = {section.number: index for index, section in enumerate(copy.sections) if section.number}
        self._found: dict[tuple[int | None, Span], TextAnchor] = {}

    def resolve_quote(self, number: int | None, span: Span) -> TextAnchor:
        """Return the anchor of quoted words.

        Args:
            number: the paragraph that the note is on; `None` if it is on something else, so that the words
                may be in any paragraph.
            span: the quoted words, with the words around them.
        """
        anchor = self._found.get((number, span))
        if anchor is None:
            anchor = self._found[number, span] = self._search(number, span)
        return anchor

    def _search(self, number: int | None, span: Span) -> TextAnchor:
        section = self._sections.get(number or 0)
        if section is not None and self._copy.sections[section].normalised_text[span.start : span.end] == span.exact:
            return TextAnchor("here", section, span.start, span.end)
        anchors = list(self._find_everywhere(normalise_format_1(span.exact)))
        if len(anchors) > 1:
            # Prefer those with both contexts unchanged, then those with one of them.
            fits = [self._count_matching_contexts(anchor, span) for anchor in anchors]
            best = max(fits)
            anchors = [anchor for anchor, fit in zip(anchors, fits, strict=True) if fit == best]
        if len(anchors) != 1:
            return TextAnchor("ambiguous" if anchors else "gone")
        return replace(anchors[0], state="here") if number is None else anchors[0]

    def _find_everywhere(self, words: str) -> Iterator[TextAnchor]:
        """Yield an anchor for every occurrence of the words."""
        for number, section in enumerate(self._copy.sections):
            start = section.normalised_text.find(words)
            while start >= 0:
                yield TextAnchor("moved", number, start, start + len(words))
                start = section.normalised_text.find(words, start + 1)

    def _count_matching_contexts(self, anchor: TextAnchor, span: Span) -> int:
        """Return how many of prefix and suffix match the text around an anchor: 0, 1 or 2."""
        text = self._copy.sections[anchor.section].normalised_text
        before = text[: anchor.start].endswith(span.prefix)
        return before + text[anchor.end :].startswith(span.suffix)
