"""Find the words that notes quote in a copy of the article; an ambiguous match is reported, never guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.article.normalise import normalise_format_1, normalise_text
from jvexplore.article.passage_anchors import TextAnchor

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.span import Span


class QuoteResolver:
    """Finds quoted words in a copy, and caches the results.

    Args:
        copy: the reader's copies.
        without_copy: the ids of the paragraphs of the sources that have no copy.
    """

    def __init__(self, copy: ArticleCopy, without_copy: Container[str] = ()) -> None:
        self._copy = copy
        self._without_copy = without_copy
        self._found: dict[tuple[str, Span], TextAnchor] = {}

    def resolve_quote(self, paragraph: str, span: Span) -> TextAnchor:
        """Return the anchor of quoted words.

        Args:
            paragraph: the id of the paragraph that the note is on; empty if it is on something else, so that the words
                may be in any paragraph.
            span: the quoted words, with the words around them.
        """
        anchor = self._found.get((paragraph, span))
        if anchor is None:
            anchor = self._found[paragraph, span] = self._search(paragraph, span)
        return anchor

    def _search(self, paragraph: str, span: Span) -> TextAnchor:
        section = self._copy.section_indexes.get(paragraph)
        if section is not None and self._copy.sections[section].normalised_text[span.start : span.end] == span.exact:
            return TextAnchor("here", section, span.start, span.end)
        source = self._copy.sources.get(paragraph)
        if paragraph in self._without_copy:
            return TextAnchor("unattached")
        rules = dict.fromkeys((normalise_format_1(span.exact), normalise_text(span.exact)))
        found = ([*self._find_everywhere(words, source)] for words in rules)
        anchors = next(filter(None, found), [])
        own = [
            each for each in anchors if each.section == section or self._copy.may_be_paragraph(each.section, paragraph)
        ]
        anchors = own or anchors
        if len(anchors) > 1:
            # Prefer those with both contexts unchanged, then those with one of them.
            fits = [self._count_matching_contexts(anchor, span) for anchor in anchors]
            best = max(fits)
            anchors = [anchor for anchor, fit in zip(anchors, fits, strict=True) if fit == best]
        if len(anchors) != 1:
            return TextAnchor("ambiguous" if anchors else "gone")
        return replace(anchors[0], state="here") if own or not paragraph else anchors[0]

    def _find_everywhere(self, words: str, source: str | None) -> Iterator[TextAnchor]:
        """Yield an anchor for every occurrence of the words in the copy of a source; of all sources if `None`."""
        for number, section in enumerate(self._copy.sections):
            if source in (None, section.source):
                for start, end in section.find_normalised(words):
                    yield TextAnchor("moved", number, start, end)

    def _count_matching_contexts(self, anchor: TextAnchor, span: Span) -> int:
        """Return how many of prefix and suffix match the text around an anchor: 0, 1 or 2."""
        text = self._copy.sections[anchor.section].normalised_text
        before = text[: anchor.start].endswith(span.prefix)
        return before + text[anchor.end :].startswith(span.suffix)
