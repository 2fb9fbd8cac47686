"""The file formats that articles come in, a line each: a new one is one module and one line here."""

from __future__ import annotations

from typing import Final

from jvexplore.article.import_ import format_signs
from jvexplore.article.import_.file_format import FileFormat
from jvexplore.bounded_reading import MEGABYTE

TEXT_FORMAT: Final = FileFormat(
    "text", "jvexplore.article.import_.text.read_text", format_signs.is_any, largest=MEGABYTE, is_isolated=False
)
_PAGE_PACKAGES: Final = ("trafilatura", "lxml_html_clean", "lxml")
FORMATS: Final = (
    FileFormat("mail", "jvexplore.article.import_.mail.read_mail", format_signs.is_mail, _PAGE_PACKAGES, suffix=".eml"),
    FileFormat("PDF", "jvexplore.article.import_.pdf.read_pdf", format_signs.is_pdf, ("pypdfium2",), suffix=".pdf"),
    FileFormat(
        "Word", "jvexplore.article.import_.docx.read_docx", format_signs.is_word, ("mammoth", "lxml"), suffix=".docx"
    ),
    FileFormat(
        "web page", "jvexplore.article.import_.html.read_html", format_signs.is_page, _PAGE_PACKAGES, suffix=".html"
    ),
    TEXT_FORMAT,
)
"""The first of these that a file is recognised to be in is its format; what is no other is text, or refused as such."""


def recognise_format(data: bytes, suffix: str) -> FileFormat:
    """Return the format of a file.

    Args:
        data: its contents.
        suffix: the suffix of its name, which may be empty.
    """
    return next(each for each in FORMATS if each.is_recognised(data, suffix.lower()))
