"""Files that are meant to do harm: small ones that unpack to much, or are nested deeper than what anybody writes."""

from __future__ import annotations

import random
import zlib
from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from tests.article.import_.one_text import PARAGRAPHS
from tests.article.import_.word_files import paragraph, word_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MEGABYTE: Final = 1 << 20
_DEPTH: Final = 100_000


def zipped(name: str, *parts: bytes) -> bytes:
    """Return a zip file of one file that consists of some parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive, archive.open(name, "w") as member:
        for each in parts:
            member.write(each)
    return file.getvalue()


def nested_zip() -> bytes:
    """Return a zip file in zip files, ten of each in the next: unpacked, they have 10 TB."""
    data = zipped("0.txt", *[bytes(_MEGABYTE)] * 10)
    for depth in range(6):
        file = BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"word/{depth}-{number}.zip", data)
        data = file.getvalue()
    return data


def entity_bomb(use: str = "") -> str:
    """Return declarations of entities, each of ten of the one before, that would fill a hundred gigabytes."""
    nested = "".join(f'<!ENTITY e{each} "{f"&e{each - 1};" * 10}">' for each in range(1, 11))
    return f'<!DOCTYPE html [<!ENTITY e0 "lots of text">{nested}]>{use}'


def pdf_of(objects: Mapping[int, bytes]) -> bytes:
    """Return a PDF file of some objects, of which the first is its catalogue."""
    written = b"%PDF-1.7\n"
    rows = [b"0000000000 65535 f \n"]
    for number, each in sorted(objects.items()):
        rows.append(b"%010d 00000 n \n" % len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    count = len(rows)
    table = b"xref\n0 %d\n%s" % (count, b"".join(rows))
    return b"%s%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (written, table, count, len(written))


def _stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (keys, len(data), data)


def _page_of(contents: bytes, resources: bytes = b"", kids: bytes = b"3 0 R") -> dict[int, bytes]:
    """Return the objects of a PDF file of one page, the fourth of which is its contents."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<%s>>>>" % resources
    pages = b"<</Type/Pages/Kids[%s]/Count 1>>" % kids
    return {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: pages, 3: page, 4: contents}


def inflating_pdf() -> bytes:
    """Return a PDF file whose contents, compressed twice, have a gigabyte."""
    packing = zlib.compressobj(1)
    once = b"".join(packing.compress(b" " * _MEGABYTE) for _ in range(1024)) + packing.flush()
    return pdf_of(_page_of(_stream(zlib.compress(once, 9), b"/Filter[/FlateDecode/FlateDecode]")))


def drawing_again_and_again() -> bytes:
    """Return a PDF file that draws ten drawings, each of which draws ten others, twenty times over."""
    kind = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    drawings = {number: _stream(b"/X Do " * 10, kind % (number + 1)) for number in range(5, 25)}
    return pdf_of({**_page_of(_stream(b"/X Do"), b"/XObject<</X 5 0 R>>"), **drawings, 25: _stream(b"0 0 9 9 re S")})


def page_of(body: str) -> bytes:
    """Return a page that has a short article after something else."""
    article = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    return f"<!DOCTYPE html><html><head><title>A deal</title></head><body>{body}{article}</body></html>".encode()


def page_of_entities() -> bytes:
    """Return an XHTML page whose only paragraph is a bomb of entities, with an article."""
    document = page_of("<p>&e10;</p>").decode().removeprefix("<!DOCTYPE html>")
    return f'<?xml version="1.0"?>{entity_bomb(document)}'.encode()


def page_with_picture() -> bytes:
    """Return a page with a picture of 20 MB in it, as browsers save pages in one file."""
    picture = b64encode(random.Random(1).randbytes(15 * _MEGABYTE)).decode()
    return page_of(f'<img src="data:image/png;base64,{picture}">')


_LIMIT: Final = "cannot be read: the PDF reader "
"""Which of its limits a process reaches first, is up to the machine; without memory, a library crashes."""
HOSTILE: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "zip bomb": (
        lambda: zipped("word/document.xml", *[bytes(_MEGABYTE)] * 300),
        "is too long for an article",
    ),
    "zip files in zip files": (nested_zip, "is a zip file without a Word document in it"),
    "zip file": (lambda: zipped("a", b"a"), "is a zip file, not an article"),
    "nested entities in Word": (
        lambda: word_file(paragraph("<w:r><w:t>&e9;</w:t></w:r>"), head=entity_bomb()),
        "is a damaged Word file",
    ),
    "nested elements in Word": (
        lambda: word_file("<w:p>" * _DEPTH + "</w:p>" * _DEPTH),
        "is a damaged Word file",
    ),
    "PDF that inflates": (inflating_pdf, _LIMIT),
    "PDF that draws endlessly": (drawing_again_and_again, _LIMIT),
    "PDF whose pages are its pages": (
        lambda: pdf_of(_page_of(_stream(b""), kids=b"2 0 R")),
        "is a damaged PDF file",
    ),
    "PDF of nested lists": (lambda: pdf_of(_page_of(_stream(b"[" * _DEPTH * 20))), "is empty"),
    "page of nested elements": (lambda: page_of("<div>" * _DEPTH), "is nested too deeply for an article"),
    "page of comments": (
        lambda: page_of("<!-- x -->" * 2_000_000),
        "cannot be read: the web page reader takes longer than 3 s",
    ),
    "page of paragraphs": (lambda: page_of("<p>a paragraph" * 100_000), "is too long for an article"),
    "mail of mails in mails": (
        lambda: b"From: a@b.example\nMessage-ID: <a>\nContent-Type: message/rfc822\n\n" * 10_000,
        "is a damaged mail",
    ),
    "mail of endless lines": (
        lambda: b"From: a@b.example\nMessage-ID: <a>\n\n" + b"text\n" * 5_000_000,
        "cannot be read: the mail reader takes longer than 3 s",
    ),
    "PDF of zeros": (lambda: b"%PDF-1.7\n" + bytes(30 * _MEGABYTE), "is a damaged PDF file"),
}
"""What each is, the function that makes it, and how the line begins that the program says."""
