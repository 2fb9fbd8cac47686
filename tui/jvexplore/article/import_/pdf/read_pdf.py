"""Read a PDF file: its paragraphs in reading order, with what their type and their place say of them."""

from __future__ import annotations

import re
import unicodedata
from contextlib import closing, suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from jvexplore.article.hyphen_breaks import collect_words
from jvexplore.article.import_.file_contents import BlockHint, FileBlock, FileContents
from jvexplore.article.import_.pdf.columns import find_flows
from jvexplore.article.import_.pdf.continued_paragraphs import join_continued
from jvexplore.article.import_.pdf.drawing_labels import join_drawing_labels
from jvexplore.article.import_.pdf.drop_caps import join_drop_caps
from jvexplore.article.import_.pdf.gaps import split_lines
from jvexplore.article.import_.pdf.head_lines import split_head_lines
from jvexplore.article.import_.pdf.hints import give_hints
from jvexplore.article.import_.pdf.line_numbers import find_line_numbers
from jvexplore.article.import_.pdf.lines import build_lines
from jvexplore.article.import_.pdf.metadata import read_metadata_of_pdf
from jvexplore.article.import_.pdf.page import read_page
from jvexplore.article.import_.pdf.paragraphs import split_flow
from jvexplore.article.import_.pdf.running_lines import PageLines, drop_running_lines
from jvexplore.article.import_.pdf.scanned_words import level_scanned_words
from jvexplore.article.import_.pdf.type_size import TypeMeasures
from jvexplore.article.layouts import join_lines
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.import_.pdf.lines import PdfLine
    from jvexplore.article.import_.pdf.page import PdfPage

_MAX_PAGES: Final = 200
"""The most pages that are read."""
_MAX_CHARACTERS: Final = 150_000
"""After how many characters no further page is read: a book has more, an article has not."""
_SAMPLE: Final = 20_000
"""How many characters of a document are looked at to tell whether it can be read."""
_CLOSED_BREAK: Final = re.compile(r"[^\s–—/][–—/]\Z")
_WITHOUT_SPACES: Final = re.compile("[\u3001-\u30ff\u3400-\u9fff\uff01-\uff60]")
_DIGITS: Final = re.compile(r"\d+")
_NO_LETTERS: Final = ("Cc", "Cn", "Co")
"""The kinds of characters that fonts of their own have instead of letters."""
_MAX_UNREADABLE: Final = 0.3
"""The share of characters without a letter up to which a document can be read: formulas and drawings have some."""


def read(data: bytes) -> FileContents:
    """Return what a PDF file contains.

    Raises:
        JvexploreError: when it is empty, damaged, encrypted, or has no text.
    """
    if not data.strip(b"\0 \r\n\t"):
        raise JvexploreError("is empty", "name a file with the text of an article")
    with closing(_open(data)) as document:
        pages, unread = _read_pages(document)
        laid_out = [
            PageLines(split_lines(build_lines([*level_scanned_words(page.words)])), page.height) for page in pages
        ]
        for each in laid_out:
            if numbers := find_line_numbers(each.others):
                each.drop(numbers)
        drop_running_lines(laid_out)
        _check_text(pages, [line.text for page in laid_out for line in page.others])
        running = [[line.text for line in row] for page in laid_out for row in page.running]
        metadata = read_metadata_of_pdf(document, data, running)
    blocks = [*join_drawing_labels(_read_blocks(pages, [page.others for page in laid_out]))]
    return FileContents((*blocks, *_outer_blocks(pages, running)), metadata, unread)


def _open(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise JvexploreError("is encrypted", "save it again without a password") from None
        if error.err_code == pdfium.FPDF_ERR_SECURITY:
            raise JvexploreError(
                "is encrypted by a method that is not supported", "save it again without encryption"
            ) from None
        raise JvexploreError("is a damaged PDF file", "save or download it again") from None


def _read_pages(document: Any) -> tuple[Sequence[PdfPage], str]:
    """Return the pages that can be read, and what is said of the others."""
    pages: list[PdfPage] = []
    total, tried, characters = len(document), 0, 0
    while tried < min(total, _MAX_PAGES) and characters <= _MAX_CHARACTERS:
        with suppress(pypdfium2.PdfiumError), closing(document[tried]) as page:
            pages.append(read_page(page))
            characters += sum(len(each.text) for each in pages[-1].words)
        tried += 1
    if tried < total:
        return pages, f"Only the first {tried:,} of {total:,} pages were read"
    return pages, f"{tried - len(pages):,} of {total:,} pages are damaged" if len(pages) < tried else ""


def _check_text(pages: Sequence[PdfPage], lines: Iterable[str]) -> None:
    """Raise an error unless a document has text that can be read."""
    text = "".join(lines)
    if not pages:
        raise JvexploreError("is a damaged PDF file", "save or download it again")
    if not any(map(str.isalnum, text)):
        if all(each.is_blank for each in pages):
            raise JvexploreError("is empty", "name a file with the text of an article")
        remedy = "have its text recognised (OCR), or write it to a text file"
        raise JvexploreError("is a scan: pictures of pages without text", remedy)
    sample = text[:_SAMPLE]
    if sum(unicodedata.category(each) in _NO_LETTERS for each in sample) > len(sample) * _MAX_UNREADABLE:
        remedy = "print it to a new PDF file and have its text recognised (OCR)"
        raise JvexploreError("has text that cannot be read: its fonts do not say which letters they show", remedy)


def _read_blocks(pages: Sequence[PdfPage], lines: Sequence[Sequence[PdfLine]]) -> Iterator[FileBlock]:
    """Yield the paragraphs of a document."""
    words = collect_words("\n".join(line.text for page in lines for line in page))
    flows = [find_flows(join_drop_caps(page, words)) for page in lines]
    # In reading order, the two halves of a word at a line end are beside one another, and not taken for words.
    words = collect_words("\n".join(line.text for page in flows for flow in page for line in flow.lines))
    measures = TypeMeasures(flow.lines for page in flows for flow in page if not flow.is_table)
    columns = ((number, flow) for number, page in enumerate(flows) for flow in page)
    paragraphs = [
        paragraph
        for column, (number, flow) in enumerate(columns)
        for paragraph in split_flow(flow, number, column, measures)
    ]
    paragraphs = split_head_lines(paragraphs)
    give_hints(paragraphs, pages, measures)
    for each in join_continued(paragraphs):
        lines_of_text = _close_breaks([line.text for line in each.lines])
        yield FileBlock(join_lines(lines_of_text, words)[0], each.hint)


def _close_breaks(lines: Sequence[str]) -> list[str]:
    """Return lines with those joined that have no space between them: after a closed dash, in Chinese or Japanese."""
    closed = [*lines[:1]]
    for line in lines[1:]:
        is_closed = _CLOSED_BREAK.search(closed[-1]) and line[:1].isalnum()
        if is_closed or (_WITHOUT_SPACES.match(closed[-1][-1:]) and _WITHOUT_SPACES.match(line)):
            closed[-1] += line
        else:
            closed.append(line)
    return closed


def _outer_blocks(pages: Sequence[PdfPage], running: Iterable[Iterable[str]]) -> Iterator[FileBlock]:
    """Yield running lines, each once, whatever the page number in it, and text that stands across."""
    seen = set[str]()
    for text in chain.from_iterable(running):
        if (shape := _DIGITS.sub("0", text)) not in seen:
            seen.add(shape)
            yield FileBlock(text, BlockHint.RUNNING)
    for text in filter(None, dict.fromkeys(page.turned for page in pages)):
        yield FileBlock(text, BlockHint.OUTSIDE)
