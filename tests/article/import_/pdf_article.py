"""The master text on pages of several columns, with running headers and page numbers."""

from __future__ import annotations

import textwrap
from itertools import count
from typing import TYPE_CHECKING

from tests.article.import_ import one_text
from tests.article.import_.pdf_columns_set import Column, set_paragraphs
from tests.article.import_.pdf_files import HEIGHT, WIDTH, PdfPageContents, pdf_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.article.import_.pdf_columns_set import Setting

MARGIN, GUTTER, FOOT = 36, 14, HEIGHT - 50


def columns(pages: list[PdfPageContents], number: int, top: float) -> Iterator[Column]:
    """Yield the columns of pages as they are needed; each page has a running header and a number."""
    width = (WIDTH - 2 * MARGIN - (number - 1) * GUTTER) / number
    for page_number in count(1):
        page = PdfPageContents()
        pages.append(page)
        page.text(MARGIN, 24, "Estuary Business", 8)
        page.text(WIDTH - MARGIN - 30, 24, f"Page {page_number}", 8)
        page.text(WIDTH / 2, HEIGHT - 20, str(page_number), 8)
        for place in range(number):
            left = MARGIN + place * (width + GUTTER)
            yield Column(page, left, top if page_number == 1 else 40, width, FOOT)


def article_pdf(number: int, setting: Setting) -> bytes:
    """Return the article on pages of several columns, with its head over all of them."""
    pages: list[PdfPageContents] = []
    set_paragraphs(one_text.PARAGRAPHS, columns(pages, number, 150), setting)
    for baseline, line in zip((64, 86), textwrap.wrap(one_text.HEADLINE, 34), strict=True):
        pages[0].text(MARGIN, baseline, line, 20, "Times-Bold")
    pages[0].text(MARGIN, 106, one_text.STANDFIRST, 10.5, "Times-Italic")
    pages[0].text(MARGIN, 126, one_text.BYLINE, 9)
    pages[0].text(MARGIN, 138, one_text.SOURCE_LINE, 9)
    return pdf_file(*pages)
