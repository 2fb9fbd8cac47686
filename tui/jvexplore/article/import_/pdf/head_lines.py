"""Divide what stands below a headline: bylines and dates that are set closely are paragraphs of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.pdf.paragraphs import PdfParagraph
from jvexplore.article.import_.source_metadata import read_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD: Final = 12
"""How many of the first paragraphs may be about the publication."""
_MAX_LINES: Final = 5


def split_head_lines(paragraphs: Sequence[PdfParagraph]) -> list[PdfParagraph]:
    """Return the paragraphs of a document with those at its beginning divided whose lines each are metadata."""
    return [part for each in paragraphs[:_HEAD] for part in _split(each)] + [*paragraphs[_HEAD:]]


def _split(paragraph: PdfParagraph) -> Iterator[PdfParagraph]:
    lines = paragraph.lines
    if 1 < len(lines) <= _MAX_LINES and all(read_metadata(each.text, "") is not None for each in lines):
        for line in lines:
            yield PdfParagraph([line], paragraph.page, paragraph.column, paragraph.room, is_indented=False)
    else:
        yield paragraph
