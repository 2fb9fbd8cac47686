"""Which sentences of the reader's copies carry a fact, and which do not: the gaps."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.passage_anchors import PassageAnchors
    from jvexplore.dossier.model import Dossier
    from jvexplore.reading.sentences import SentenceSpan

COUNTED_PARTS: Final = frozenset(("body", "standfirst"))


class CoverageCount(NamedTuple):
    """How many sentences there are.

    Attributes:
        covered: how many of them carry a fact.
        total: how many there are.
    """

    covered: int
    total: int

    @property
    def words(self) -> str:
        """The counts in words: "31 of 38 sentences"; empty if there are no sentences."""
        return f"{self.covered:,} of {self.total:,} sentence{'s' * (self.total != 1)}" if self.total else ""

    @property
    def statement(self) -> str:
        """The same as a statement: "31 of 38 sentences have facts"."""
        return f"{self.words} {'have' if self.total > 1 else 'has'} facts" if self.total else ""


class SectionCoverage(NamedTuple):
    """The sentences of one paragraph.

    Attributes:
        source: the id of its source.
        paragraph: its id.
        sentences: the spans of its sentences in the normal form of the section, in order.
        gaps: those of them that carry no fact.
    """

    source: str
    paragraph: str
    sentences: Sequence[SentenceSpan]
    gaps: Sequence[SentenceSpan]

    @property
    def covered(self) -> Sequence[SentenceSpan]:
        """Those that carry a fact."""
        gaps = set(self.gaps)
        return [each for each in self.sentences if each not in gaps]


class Coverage:
    """The sentences of all copies, as far as they are counted.

    Counted are the sentences of the body and the standfirst. A title says again what the body says, a caption what a
    picture shows, and a table has no sentences; facts may rest on them, but none is missed there. What a copy has
    besides the paragraphs of the dossier, menus and footers, is not counted either, nor is a paragraph that cannot be
    recognised: it may be another one. Of a paragraph that a copy has several times, the first counts. A sentence
    carries a fact if a passage has any character of it.

    Args:
        sections: the counted paragraphs, by the indexes of their sections.
    """

    def __init__(self, sections: Mapping[int, SectionCoverage]) -> None:
        self.sections = sections
        self.sentence_count = _count(sections.values())

    def count_in(self, source: str) -> CoverageCount:
        """Return how many sentences of a source carry a fact."""
        return _count(each for each in self.sections.values() if each.source == source)


def find_coverage(dossier: Dossier, copy: ArticleCopy, passage_anchors: PassageAnchors) -> Coverage:
    """Return which sentences of a copy carry a fact; it takes a time that grows with the facts and the text."""
    spans: defaultdict[int, list[SentenceSpan]] = defaultdict(list)
    for index, span in _passage_spans(dossier, copy, passage_anchors):
        spans[index].append(span)
    found: dict[int, SectionCoverage] = {}
    for paragraph, index in copy.section_indexes.items():
        if dossier.paragraphs[paragraph].part in COUNTED_PARTS:
            section = copy.sections[index]
            text = section.normalised_text
            language = dossier.sources_by_id[section.source].language
            sentences = [
                (start, end)
                for start, end in sentence_spans(text, language)
                if any(map(str.isalnum, text[start:end]))  # a line of stars says nothing
            ]
            found[index] = SectionCoverage(section.source, paragraph, sentences, _uncovered(sentences, spans[index]))
    return Coverage(found)


def _passage_spans(
    dossier: Dossier, copy: ArticleCopy, passage_anchors: PassageAnchors
) -> Iterator[tuple[int, SentenceSpan]]:
    """Yield the section and the span of each passage that was found.

    One in a paragraph that the copy has several times is ambiguous, but which words of the paragraph it has is known.
    """
    for address, anchors in passage_anchors.by_address.items():
        for (_, passage), anchor in zip(dossier.facts[address].all_passages(), anchors, strict=True):
            if anchor.section >= 0:
                yield anchor.section, (anchor.start, anchor.end)
            elif not passage.words and (section := copy.section_indexes.get(passage.paragraph)) is not None:
                end = len(copy.sections[section].normalised_text) if passage.end is None else passage.end
                yield section, (passage.start or 0, end)


def _uncovered(sentences: Iterable[SentenceSpan], spans: Iterable[SentenceSpan]) -> Sequence[SentenceSpan]:
    """Return the sentences that no span has a character of."""
    starts: list[int] = []
    reaches: list[int] = []
    """The farthest end of the spans so far."""
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        starts.append(start)
        reaches.append(max(end, reaches[-1]) if reaches else end)
    return [
        (start, end)
        for start, end in sentences
        if not (before := bisect_right(starts, end - 1)) or reaches[before - 1] <= start
    ]


def _count(sections: Iterable[SectionCoverage]) -> CoverageCount:
    total = gaps = 0
    for each in sections:
        total += len(each.sentences)
        gaps += len(each.gaps)
    return CoverageCount(total - gaps, total)
