"""Make PDF files: words at places, in the fonts that every reader of PDF has, by their own widths."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import TYPE_CHECKING, Final

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH, HEIGHT = 420, 595
"""The size of pages, in points: A5."""
INVISIBLE: Final = 3
FONTS: Final = ("Times-Roman", "Times-Bold", "Times-Italic", "Helvetica", "Helvetica-Bold")
_LETTERS: Final = bytes(range(32, 256)).decode("cp1252", "ignore")


@cache
def _widths(font: str) -> Mapping[str, float]:
    """Return the width of each letter of a font, as a share of its size."""
    document = pdfium.FPDF_CreateNewDocument()
    loaded = pdfium.FPDFText_LoadStandardFont(document, font.encode())
    widths, width = {}, ctypes.c_float()
    for letter in _LETTERS:
        pdfium.FPDFFont_GetGlyphWidth(loaded, ord(letter), 1000.0, width)
        widths[letter] = width.value / 1000
    pdfium.FPDFFont_Close(loaded)
    pdfium.FPDF_CloseDocument(document)
    return widths


def text_width(text: str, size: float, font: str = "Times-Roman") -> float:
    """Return how wide a text is, in points."""
    widths = _widths(font)
    return sum(widths[letter] for letter in text) * size


class PdfPageContents:
    """What a page shows; places count from its upper left corner."""

    def __init__(self) -> None:
        self.operators: list[bytes] = []

    def text(
        self,
        left: float,
        baseline: float,
        text: str,
        size: float,
        font: str = "Times-Roman",
        *,
        width: float = 0,
        mode: int = 0,
        is_upright: bool = False,
    ) -> None:
        """Draw a text; its spaces are stretched to a width, if there is one."""
        spaces = text.count(" ")
        stretch = (width - text_width(text, size, font)) / spaces if width and spaces else 0
        turn = "0 1 -1 0" if is_upright else "1 0 0 1"
        place = f"{turn} {left:.2f} {HEIGHT - baseline:.2f} Tm"
        start = f"BT /F{FONTS.index(font)} {size} Tf {mode} Tr {stretch:.4f} Tw {place} ("
        escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self.operators.append(start.encode() + escaped + b") Tj ET")

    def picture(self, left: float, top: float, width: float, height: float) -> None:
        """Draw a grey picture."""
        place = f"q {width} 0 0 {height} {left} {HEIGHT - top - height} cm /Im Do Q"
        self.operators.append(place.encode())


def pdf_file(*pages: PdfPageContents, info: Mapping[str, str] | None = None, is_turned: bool = False) -> bytes:
    """Return a PDF file.

    Args:
        pages: what its pages show.
        info: what it says of itself.
        is_turned: whether its pages are to be turned by 90 degrees for reading.
    """
    fonts = "".join(
        f"/F{number} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >> "
        for number, name in enumerate(FONTS)
    )
    written = b" ".join(
        b"/%s <%s>" % (key.encode(), value.encode("utf-16").hex().encode()) for key, value in (info or {}).items()
    )
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 {WIDTH} {HEIGHT}]"
        f" /Rotate {90 * is_turned} /Resources << /Font << {fonts} >> /XObject << /Im 4 0 R >> >> >>".encode(),
        b"<< " + written + b" >>",
        picture + b" /Length 1 >>\nstream\n\x80\nendstream",
    ]
    for number, page in enumerate(pages):
        contents = b"\n".join(page.operators)
        objects.append(b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>" % (6 + 2 * number))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(contents), contents))
    return _with_objects(objects)


def _with_objects(objects: list[bytes]) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>" % (len(objects) + 1)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return data + head + table + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % len(data)
