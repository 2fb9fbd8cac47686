"""Read what a page of a PDF file shows: its words and its pictures, placed as a person sees them."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from jvexplore.article.import_.pdf.words import WordReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.article.import_.pdf.words import DrawnWord, TypeStyle

_RIGHT_ANGLE: Final = 90
_MAX_OBJECTS: Final = 20_000
"""The most drawn objects of a page that are looked at for pictures: maps have more."""
_SMALLEST_PICTURE: Final = 40
"""In points: smaller ones are icons, rules and logos."""
_SCANNED: Final = 2
"""How many times as much invisible text as drawn text a scan has at least: a stamp may be drawn on it."""
_BACKGROUND: Final = 0.85
"""From which share of the page on a picture is its background, or its scan."""


class Box(NamedTuple):
    """A rectangle on a page, in points from its left and its upper edge."""

    left: float
    top: float
    right: float
    bottom: float


class PdfWord(NamedTuple):
    """Characters of one style without white space between them, on a page as it is read.

    Attributes:
        text: the characters.
        left: the left edge.
        right: the right edge.
        baseline: how far below the upper edge of the page they stand.
        style: how they are set.
        space: what is before them: nothing, a line feed where pdfium sees the end of a line, else a space.
    """

    text: str
    left: float
    right: float
    baseline: float
    style: TypeStyle
    space: str


class PdfPage(NamedTuple):
    """What a page shows.

    Attributes:
        width: in points, turned as most of its text is.
        height: in points.
        words: in the order in which they are drawn.
        turned: the text in other directions than most.
        pictures: where pictures are, without small ones and those behind all of the page.
        is_blank: whether nothing at all is drawn.
    """

    width: float
    height: float
    words: Sequence[PdfWord]
    turned: str
    pictures: Sequence[Box]
    is_blank: bool


def read_page(page: Any) -> PdfPage:
    """Return what a page shows; text beyond its edges is left out.

    Args:
        page: pypdfium2's.
    """
    text_page = page.get_textpage()
    try:
        words = _without_second_text([*WordReader(text_page.raw).words()])
    finally:
        text_page.close()
    angles = Counter[int]()
    for each in words:
        angles[each.style.angle] += len(each.text)
    angle = max(angles, key=lambda each: (angles[each], each == 0), default=0)
    frame = _Frame(page.get_bbox(), angle if angle % _RIGHT_ANGLE == 0 else 0)
    upright = [*frame.place_words(each for each in words if each.style.angle == frame.angle)]
    turned = " ".join(each.text for each in words if each.style.angle != frame.angle)
    count = pdfium.FPDFPage_CountObjects(page.raw)
    pictures = [*_find_pictures(page, count, frame)]
    return PdfPage(frame.width, frame.height, upright, turned, pictures, is_blank=count <= 0)


def _without_second_text(words: Sequence[DrawnWord]) -> Sequence[DrawnWord]:
    """Return the words without those that are not drawn, if the same text is there drawn too."""
    characters = Counter[bool]()
    for each in words:
        characters[each.style.is_invisible] += len(each.text)
    if characters[True] > characters[False] * _SCANNED:
        return words
    return [each for each in words if not each.style.is_invisible]


class _Frame:
    """Turns places in a PDF file's own system into those on the page as it is read.

    Args:
        bounds: what is shown, in the file's own system: left, bottom, right, top.
        angle: the direction of its lines, a multiple of 90 degrees.
    """

    def __init__(self, bounds: tuple[float, float, float, float], angle: int) -> None:
        self.angle = angle
        self._cos, self._sin = round(math.cos(math.radians(angle))), round(math.sin(math.radians(angle)))
        left, bottom, right, top = bounds
        corners = self._turn(left, bottom), self._turn(right, top)
        self._left = min(x for x, _ in corners)
        self._top = max(y for _, y in corners)
        self.width = max(x for x, _ in corners) - self._left
        self.height = self._top - min(y for _, y in corners)

    def _turn(self, x: float, y: float) -> tuple[float, float]:
        return x * self._cos + y * self._sin, y * self._cos - x * self._sin

    def place_box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a rectangle of the file's own system is on the page."""
        one, other = self._turn(left, bottom), self._turn(right, top)
        return Box(
            min(one[0], other[0]) - self._left,
            self._top - max(one[1], other[1]),
            max(one[0], other[0]) - self._left,
            self._top - min(one[1], other[1]),
        )

    def place_words(self, words: Iterable[DrawnWord]) -> Iterator[PdfWord]:
        """Yield those words that stand on the page."""
        for each in words:
            box = self.place_box(each.left, each.bottom, each.right, each.top)
            baseline = self._top - self._turn(each.x, each.y)[1]
            if box.right > 0 and box.left < self.width and 0 < baseline < self.height + each.style.size / 2:
                yield PdfWord(each.text, box.left, box.right, baseline, each.style, each.space)


def _find_pictures(page: Any, count: int, frame: _Frame) -> Iterator[Box]:
    bounds = [ctypes.c_float() for _ in range(4)]
    for index in range(min(count, _MAX_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if pdfium.FPDFPageObj_GetBounds(drawn, *bounds):
            box = frame.place_box(*(each.value for each in bounds))
            width, height = box.right - box.left, box.bottom - box.top
            is_background = width * height > _BACKGROUND * frame.width * frame.height
            if min(width, height) >= _SMALLEST_PICTURE and not is_background:
                yield box
