"""PDF files that cannot be read, or of which not all is read."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.file_contents import FileBlock
from jvexplore.article.import_.pdf import read_pdf as pdf
from jvexplore.article.import_.pdf.read_pdf import read
from jvexplore.errors import JvexploreError
from tests.article.import_.encrypted_pdf import WITH_EMPTY_PASSWORD, WITH_PASSWORD
from tests.article.import_.pdf_files import HEIGHT, WIDTH, PdfPageContents, pdf_file

MARGIN = 40
SCAN = PdfPageContents()
SCAN.picture(0, 0, WIDTH, HEIGHT)
ONE_WORD = PdfPageContents()
ONE_WORD.text(MARGIN, 60, "Glass", 10)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty; name a file with the text of an article"),
        (pdf_file(PdfPageContents()), "is empty; name a file with the text of an article"),
        (b"%PDF-1.7\nnothing of the kind", "is a damaged PDF file; save or download it again"),
        (pdf_file(ONE_WORD)[:200], "is a damaged PDF file; save or download it again"),
        (
            pdf_file(SCAN, SCAN),
            "is a scan: pictures of pages without text; have its text recognised (OCR), or write it to a text file",
        ),
    ],
    ids=["nothing", "white", "noise", "cut", "scan"],
)
def test_files_without_text(data: bytes, said: str) -> None:
    with pytest.raises(JvexploreError) as raised:
        read(data)
    assert str(raised.value) == said


def test_encrypted_files() -> None:
    with pytest.raises(JvexploreError) as raised:
        read(WITH_PASSWORD)
    assert str(raised.value) == "is encrypted; save it again without a password"
    assert read(WITH_EMPTY_PASSWORD).blocks == (FileBlock("The furnace is paid for in cash."),)


def test_more_pages_than_an_article_has(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = PdfPageContents()
    contents.text(MARGIN, 300, "The price was paid in cash.", 10)
    assert read(pdf_file(*[contents] * 200)).unread == ""
    assert read(pdf_file(*[contents] * 1001)).unread == "Only the first 200 of 1,001 pages were read"
    monkeypatch.setattr(pdf, "_MAX_CHARACTERS", len("Thepricewaspaidincash."))
    assert read(pdf_file(*[contents] * 4)).unread == "Only the first 2 of 4 pages were read"
