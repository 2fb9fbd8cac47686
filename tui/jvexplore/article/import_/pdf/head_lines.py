"""Divide what stands below a headline: bylines and dates that are set closely are paragraphs of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.pdf.paragraphs import HEAD_PARAGRAPHS, PdfParagraph
from jvexplore.article.import_.source_metadata import read_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MAX_LINES: Final = 5
"""The most lines of a paragraph of nothing but names and dates."""


def split_head_lines(paragraphs: Sequence[PdfParagraph]) -> list[PdfParagraph]:
    """Return the paragraphs of a document with those at its beginning divided whose lines each are metadata."""
    return [part for each in paragraphs[:HEAD_PARAGRAPHS] for part in _split(each)] + [*paragraphs[HEAD_PARAGRAPHS:]]


def _split(paragraph: PdfParagraph) -> Iterator[PdfParagraph]:
    lines = paragraph.lines
    if 1 < len(lines) <= _MAX_LINES and all(read_metadata(each.text, "") is not None for each in lines):
        for line in lines:
            yield PdfParagraph([line], paragraph.page, paragraph.column, paragraph.room, is_indented=False)
    else:
        yield paragraph
