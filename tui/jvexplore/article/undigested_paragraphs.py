"""The paragraphs of a dossier that have no digest yet, and the sections of a copy that may be they."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.article_copy import ArticleCopy


class UndigestedStretch(NamedTuple):
    """Paragraphs without a digest between two recognised ones.

    Attributes:
        paragraphs: their ids, in reading order.
        texts: the unrecognised sections between those two in the copy; they may be others, or more or fewer.
    """

    paragraphs: Sequence[str]
    texts: Sequence[str]


def undigested_stretches(copy: ArticleCopy) -> Iterator[UndigestedStretch]:
    """Yield the paragraphs without a digest, each once."""
    positions = copy.positions
    indexes = {positions[paragraph]: index for paragraph, index in copy.section_indexes.items()}
    recognised = sorted(indexes)

    def recognised_before(paragraph: str) -> tuple[str, int]:
        return copy.sources[paragraph], bisect_left(recognised, positions[paragraph])

    for (source, _), group in groupby(copy.undigested_paragraphs, recognised_before):
        paragraphs = [*group]
        own = [index for index, section in enumerate(copy.sections) if section.source == source]
        known = {position: index for position, index in indexes.items() if copy.sections[index].source == source}
        first, last = positions[paragraphs[0]], positions[paragraphs[-1]]
        after = max((index for position, index in known.items() if position < first), default=-1)
        before = min((index for position, index in known.items() if position > last), default=len(copy.sections))
        between = [
            copy.sections[index].text for index in own if after < index < before and not copy.sections[index].paragraph
        ]
        yield UndigestedStretch(paragraphs, between)
