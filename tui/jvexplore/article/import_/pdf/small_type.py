"""Tell notes from text that is set in small type: an abstract, a long quotation."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.pdf.paragraphs import HEAD_PARAGRAPHS
from jvexplore.article.import_.pdf.type_size import same_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.import_.pdf.page import PdfPage
    from jvexplore.article.import_.pdf.paragraphs import PdfParagraph

# Sizes are shares of that of the body.
_SMALL: Final = 0.93
"""The largest type of a footnote."""
_TINY: Final = 0.86
"""The largest type of a note that may stand anywhere."""
_MUCH: Final = 0.2
"""From which share of a document on what is tiny is text too."""
_NARROW: Final = 0.8
"""How much narrower than the usual paragraph one is that stands beside the text."""
_LONG: Final = 200
"""From how many characters on, in the mean, paragraphs in tiny type are text."""
_FOOT: Final = 0.5
"""Below which share of the height of a page footnotes begin."""


def find_notes(paragraphs: Sequence[PdfParagraph], pages: Sequence[PdfPage], body: float) -> Iterator[PdfParagraph]:
    """Yield what stands in small type at the foot of its column, and what is tiny, and no text, anywhere.

    What begins with a raised mark at the foot is a note whatever its size.

    Args:
        paragraphs: in reading order.
        pages: those of the document.
        body: the size of most of its type.
    """
    characters = sum(each.characters for each in paragraphs)
    tiny = sum(each.characters for each in paragraphs if each.size < body * _TINY)
    widths = sorted(each.right - each.left for each in paragraphs if same_size(each.size, body))
    narrow = widths[len(widths) // 2] * _NARROW if widths else 0.0
    head = {*map(id, paragraphs[:HEAD_PARAGRAPHS])}
    texts = (each for each in paragraphs if each.size > body * _SMALL and not each.lines[0].has_mark())
    texts_by_page = {page: [*found] for page, found in groupby(texts, key=lambda each: each.page)}
    for (page, is_tiny), found in groupby(paragraphs, key=lambda each: (each.page, each.size < body * _TINY)):
        run = [*found]
        mean = sum(each.characters for each in run) / len(run)
        for each in run:
            if each.size > body * _SMALL and not each.lines[0].has_mark():
                continue
            is_aside = mean < _LONG or each.right - each.left < narrow
            is_at_foot = each.top > pages[page].height * _FOOT
            is_noted = is_tiny and is_aside and tiny < characters * _MUCH and id(each) not in head
            if is_noted or (is_at_foot and not _has_text_below(each, texts_by_page.get(page, ()))):
                yield each


def _has_text_below(note: PdfParagraph, texts: Sequence[PdfParagraph]) -> bool:
    """Return whether a text of a page stands below a note."""
    return any(each.top > note.top and min(each.right, note.right) > max(each.left, note.left) for each in texts)
