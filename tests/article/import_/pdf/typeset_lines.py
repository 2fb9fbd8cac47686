"""Lines as a page of a PDF file has them, set in a type of which every character is half as wide as it is high."""

from __future__ import annotations

from jvexplore.article.import_.pdf.lines import PdfLine
from jvexplore.article.import_.pdf.page import PdfWord
from jvexplore.article.import_.pdf.words import TypeStyle


def typeset(text: str, left: float = 40, baseline: float = 100, size: float = 10, *, is_bold: bool = False) -> PdfLine:
    """Return a line of words.

    Args:
        text: the words, between single spaces.
        left: where it begins, in points.
        baseline: how far below the upper edge of the page it stands.
        size: that of its type, in points.
        is_bold: whether it is set in bold.
    """
    style = TypeStyle(size, is_bold=is_bold, is_italic=False, angle=0, is_invisible=False)
    words = []
    for word in text.split(" "):
        right = left + len(word) * size / 2
        words.append(PdfWord(word, left, right, baseline, style, " "))
        left = right + size / 2
    return PdfLine(words, 0)
