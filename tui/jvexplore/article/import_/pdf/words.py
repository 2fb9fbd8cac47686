"""Read the words of a page of a PDF file, each with its place and its type, through pdfium's own functions.

A page has thousands of characters, and each question about one costs half a microsecond: all of the text is asked for
at once, and of most words only the places of the first and the last character.
"""

from __future__ import annotations

import ctypes
import math
import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from jvexplore.article.import_.pdf.letters import compose_accents, find_spaces, has_accent

if TYPE_CHECKING:
    from collections.abc import Iterator

_HYPHEN: Final = "\ufffe"
"""What pdfium makes of a hyphen at the end of a line."""
_HYPHEN_CODE: Final = 2
"""What it calls the same if it is asked for one character."""
_TOKEN: Final = re.compile(f"[^\\s\0{_HYPHEN}]+{_HYPHEN}?|{_HYPHEN}")
_MAX_CHARACTERS: Final = 60_000
"""The most characters of a page that are read: a page of a newspaper has some 15,000."""
_BOLD_WEIGHT: Final = 600
"""From which weight on a font without a name is bold: that of semibold."""
_BOLD_NAME: Final = re.compile(r"bold|black|heavy|(?<![a-z])demi|semib|\bbd\b|medi(?!um)|(?:cm|sf|ec)bx", re.IGNORECASE)
_ITALIC_NAME: Final = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_LONGEST_NAME: Final = 128
"""The most bytes of the name of a font, which a PDF file limits to 127."""
_INVISIBLE_MODES: Final = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_SLANT: Final = 3
"""By how many degrees a line may slant, and be straight."""
_RIGHT_ANGLE: Final = 90
_SHIFT: Final = 0.06
"""By how much of its size the baseline of a character may lie off that of the one before in the same word."""
_JUMP: Final = 0.5
"""By how much of its size a character may stand away from the one before in the same word."""


_LONG_WORD: Final = 8
"""From how many letters on a word is looked at for spaces that are left out."""
_FEWEST_LETTERS: Final = 3
"""The same, once one of the page was found."""


class TypeStyle(NamedTuple):
    """How characters are set.

    Attributes:
        size: in points.
        is_bold: whether they are bold.
        is_italic: whether they are italic.
        angle: the direction of their line, in degrees.
        is_invisible: whether they are not drawn, as the recognised text of a scan is not.
    """

    size: float
    is_bold: bool
    is_italic: bool
    angle: int
    is_invisible: bool


class DrawnWord(NamedTuple):
    """Characters of one style without white space between them, placed as in the file: y grows upwards.

    Attributes:
        text: the characters.
        left: the left edge.
        bottom: the lower edge.
        right: the right edge.
        top: the upper edge.
        x: where the first character stands on its baseline.
        y: where the first character stands on its baseline.
        style: how they are set.
        space: what is before them: nothing, a line feed where pdfium sees the end of a line, else a space.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    style: TypeStyle
    space: str


class WordReader:
    """Reads the words of a page.

    Args:
        text_page: pdfium's handle of the text of the page, which must stay open meanwhile.
    """

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._styles: dict[int, TypeStyle] = {}
        self._looks: dict[int, tuple[bool, bool]] = {}
        self._fewest_letters = _LONG_WORD

    def words(self) -> Iterator[DrawnWord]:
        """Yield the words in the order in which they are drawn."""
        text = self._read_text()
        end = 0
        for token in _TOKEN.finditer(text):
            between = text[end : token.start()]
            space = " " if between.strip("\r\n") or not end else between[-1:]
            yield from self._read_token(text, token.start(), token.end(), space)
            end = token.end()

    def _read_text(self) -> str:
        count = max(0, min(pdfium.FPDFText_CountChars(self._page), _MAX_CHARACTERS))
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._page, 0, count, buffer) - 1
        text = bytes(buffer)[: max(0, written) * 2].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
        # Characters beyond the first 65,536, and those that stand for no letter, are not one for one.
        codes = (pdfium.FPDFText_GetUnicode(self._page, index) for index in range(count))
        return "".join(_HYPHEN if code == _HYPHEN_CODE else chr(min(code, sys.maxunicode)) for code in codes)

    def _read_token(self, text: str, start: int, end: int, space: str) -> Iterator[DrawnWord]:
        """Yield what is between white space: one word, or several in different styles or places."""
        for begins, ends in pairwise(self._parts(text, start, end)):
            word = text[begins:ends].replace(_HYPHEN, "-")
            before = space if begins == start else ""
            style = self._style(begins)
            if style.angle == 0 and (len(word) >= self._fewest_letters or has_accent(word)):
                yield from self._mend_word(word, begins, style, before)
            else:
                yield _join(word, self._place(begins), self._place(ends - 1), self._origin(begins), style, before)

    def _parts(self, text: str, start: int, end: int) -> list[int]:
        """Return where the parts of a token begin that are set differently, or apart, and where the last one ends."""
        if self._drawn_with(start) == self._drawn_with(end - 1):
            style = self._style(start)
            shift = self._origin(end - 1)[1] - self._origin(start)[1]
            if style.angle == 0 and abs(shift) <= style.size * _SHIFT:
                return [start, end]
        beside = (at for at in range(start + 1, end) if not has_accent(text[at - 1 : at + 1]))
        return [start, *(at for at in beside if self._is_apart(at - 1, at)), end]

    def _mend_word(self, word: str, start: int, style: TypeStyle, space: str) -> Iterator[DrawnWord]:
        """Yield a word with its accents composed, or the words that it has without the spaces between them."""
        boxes = [self._place(start + at) for at in range(len(word))]
        places = [(box[0], box[2]) for box in boxes]
        spaces = [*find_spaces(places, style.size)]
        if spaces:
            self._fewest_letters = _FEWEST_LETTERS  # where one is left out, others are
        for begins, ends in pairwise((0, *spaces, len(word))):
            text = compose_accents(word[begins:ends], places[begins:ends])
            origin = self._origin(start + begins)
            yield _join(text, boxes[begins], boxes[ends - 1], origin, style, " " if begins else space)

    def _is_apart(self, before: int, index: int) -> bool:
        """Return whether two characters without white space between them are set differently, or not beside."""
        style = self._style(index)
        if style != self._style(before):
            return True
        if style.angle:
            return False
        _, y_before = self._origin(before)
        _, y = self._origin(index)
        if abs(y - y_before) > style.size * _SHIFT:
            return True
        one, other = self._place(before), self._place(index)
        return max(other[0] - one[2], one[0] - other[2]) > style.size * _JUMP

    def _place(self, index: int) -> tuple[float, float, float, float]:
        box = self._box
        if not pdfium.FPDFText_GetLooseCharBox(self._page, index, box):
            x, y = self._origin(index)
            return x, y, x, y
        return box.left, box.bottom, box.right, box.top

    def _origin(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._x.value, self._y.value

    def _drawn_with(self, index: int) -> int:
        """Return what identifies the object that a character is drawn with: all of it is set alike."""
        drawn = pdfium.FPDFText_GetTextObject(self._page, index)
        return ctypes.addressof(drawn.contents) if drawn else 0

    def _style(self, index: int) -> TypeStyle:
        drawn = pdfium.FPDFText_GetTextObject(self._page, index)
        key = ctypes.addressof(drawn.contents) if drawn else 0
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._read_style(index, drawn)
        return style

    def _read_style(self, index: int, drawn: Any) -> TypeStyle:
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
        size = pdfium.FPDFText_GetFontSize(self._page, index) * math.hypot(matrix.c, matrix.d)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        off = (angle + _SLANT) % _RIGHT_ANGLE - _SLANT
        if abs(off) <= _SLANT:
            angle = (angle - off) % 360
        is_bold, is_italic, is_invisible = False, False, False
        if drawn:
            is_invisible = pdfium.FPDFTextObj_GetTextRenderMode(drawn) in _INVISIBLE_MODES
            font = pdfium.FPDFTextObj_GetFont(drawn)
            key = ctypes.addressof(font.contents) if font else 0
            if key not in self._looks:
                self._looks[key] = _read_looks(font, pdfium.FPDFText_GetFontWeight(self._page, index))
            is_bold, is_italic = self._looks[key]
        return TypeStyle(round(size, 1), is_bold, is_italic, angle, is_invisible)


def _read_looks(font: Any, weight: int) -> tuple[bool, bool]:
    """Return whether a font is bold, and whether it is italic."""
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, _LONGEST_NAME) if font else 0
    name = buffer.value.decode("latin-1") if 0 < length <= _LONGEST_NAME else ""
    is_bold = _BOLD_NAME.search(name) is not None if name else weight >= _BOLD_WEIGHT
    return is_bold, _ITALIC_NAME.search(name) is not None


def _join(
    text: str,
    first: tuple[float, float, float, float],
    last: tuple[float, float, float, float],
    origin: tuple[float, float],
    style: TypeStyle,
    space: str,
) -> DrawnWord:
    left, bottom = min(first[0], last[0]), min(first[1], last[1])
    right, top = max(first[2], last[2]), max(first[3], last[3])
    return DrawnWord(text, left, bottom, right, top, *origin, style, space)
