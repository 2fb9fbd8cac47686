"""The format of a file is recognised by what is in it; what is no article is named, with what to do instead."""

from __future__ import annotations

import importlib
import io
import zipfile
from inspect import signature
from typing import Final

import pytest

from jvexplore.article.import_ import format_signs
from jvexplore.article.import_.file_format import LARGEST_ARTICLE
from jvexplore.article.import_.formats import FORMATS, recognise_format
from jvexplore.article.import_.import_article import import_article
from jvexplore.article.import_.new_source import new_source
from jvexplore.article.import_.run_reader import read_contents
from jvexplore.errors import JvexploreError

MAIL: Final = b"From: Ana <ana@example.com>\r\nSubject: A deal\r\nDate: Thu, 4 Mar 2027 09:00:00 +0000\r\n\r\nText.\r\n"
TEXT: Final = b"Finch buys a chain\n\nFrom: the board\nDate: today\n\nText.\n"
PAGE: Final = b"<!DOCTYPE html>\n<html><body><p>Text.</p></body></html>"


def zipped(*names: str, mimetype: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name in names:
            archive.writestr(name, "text " * 100)
    return file.getvalue()


SIGNS: Final = (format_signs.is_mail, format_signs.is_pdf, format_signs.is_word, format_signs.is_page)
"""In the order in which they are looked for."""


@pytest.mark.parametrize(
    ("data", "suffix", "expected"),
    [
        (b"%PDF-1.7\n", ".txt", "is_pdf"),
        (b"\r\nnoise before %PDF-1.4\n", "", "is_pdf"),
        (zipped("[Content_Types].xml", "word/document.xml"), ".zip", "is_word"),
        (zipped("/word/document.xml"), "", "is_word"),
        (zipped("xl/workbook.xml"), ".docx", ""),
        (zipped("crossword/page.html"), ".docx", ""),
        (MAIL, "", "is_mail"),
        (b"\n" + MAIL, "", "is_mail"),
        (b"From ana@example.com Thu Mar  4 09:00:00 2027\n" + MAIL, "", "is_mail"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + PAGE, ".html", "is_mail"),
        (b"Subject: A deal\n\nText.\n", ".eml", "is_mail"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\n\n" + PAGE, "", "is_page"),
        (b'From: "Saved by Windows Internet Explorer 8"\nMIME-Version: 1.0\n\n' + PAGE, ".mht", "is_page"),
        (b"Snapshot-Content-Location: https://a.example\nMIME-Version: 1.0\n\n" + PAGE, "", "is_page"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n" + PAGE, ".mhtml", "is_page"),
        (b"Message-ID: <1@a.example>\nContent-Type: text/html\n\n" + PAGE, ".mhtml", "is_mail"),
        (b"Subject: A deal\n\nText.\n", ".txt", ""),
        (b"Date: 4 March 2027\nFrom: Berlin\n\nText.\n", "", ""),
        (TEXT, ".eml", ""),
        (PAGE, ".txt", "is_page"),
        (b"\xef\xbb\xbf  " + PAGE, "", "is_page"),
        (PAGE.decode().encode("utf-16"), "", "is_page"),
        (PAGE.decode().encode("utf-16-le"), "", "is_page"),
        (PAGE.decode().encode("utf-16-be"), "", "is_page"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "", "is_page"),
        (b"Text <br> of a page that was copied", "", "is_page"),
        (b"# Finch\n\nText <br> in Markdown\n", ".md", ""),
        (TEXT, ".html", ""),
        (b"", ".pdf", ""),
        (b"\0" * 100, ".html", ""),
        (b"\xd0\xcf\x11\xe0" + b"\x07" * 100 + b"<p >", "", ""),
        (b"PK\x03\x04" + b"\x07" * 100 + b"<p >", ".html", ""),
        (b"ABC" + b"\0" * 10 + b"<p class=x>" + b"\x07" * 90, "", ""),
        (b"<p>A deal is struck, at last.</p>" * 10 + b"\0", "", "is_page"),
    ],
)
def test_the_contents_tell_the_format(data: bytes, suffix: str, expected: str) -> None:
    assert next((sign.__name__ for sign in SIGNS if sign(data, suffix)), "") == expected


def test_each_format_has_a_module_that_reads_it() -> None:
    for each in FORMATS:
        assert list(signature(importlib.import_module(each.module).read).parameters) == ["data"], each.name
    assert recognise_format(TEXT, ".TXT").name == "text"


def test_what_comes_without_a_name_is_kept_with_the_suffix_of_its_format() -> None:
    article = import_article(TEXT, "")
    originals = (MAIL, b"%PDF-1.7\n", zipped("word/document.xml"), PAGE, TEXT)
    assert [new_source(article, each, "").suffix for each in originals] == [".eml", ".pdf", ".docx", ".html", ".txt"]
    assert new_source(article, PAGE, ".htm").suffix == ".htm"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a picture"),
        (b"\0\0\0\x18ftypheic", "a picture"),
        (b"BM\x1aX\x02\0\0\0\0\0", "a picture"),
        (b"\0\0\0\x20ftypisom", "an audio or video file"),
        (b"ID3\x04\0", "an audio or video file"),
        (b"RIFF\x10\n\0\0WAVEfmt ", "an audio or video file"),
        (b"\x1a\x45\xdf\xa3", "an audio or video file"),
        (zipped("article.txt"), "a zip file"),
        (zipped()[:22], "a zip file"),
        (zipped("xl/workbook.xml"), "a spreadsheet"),
        (zipped("ppt/presentation.xml"), "a presentation"),
        (zipped("crossword/page.html"), "a zip file"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "an OpenDocument file"),
        (zipped("axl/picture.jpg", mimetype="application/epub+zip"), "an e-book"),
        (b"\x1f\x8b\x08\0", "a compressed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "an old Word file"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "an encrypted Office file"),
        (b"\xd0\xcf\x11\xe0" + "__substg1.0_0037001F".encode("utf-16-le"), "an Outlook message"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"bplist00\xd1", "a web archive of Safari"),
        (b"%!PS-Adobe-3.0", "a PostScript file"),
        (zipped("Data/picture.jpg", "Index/Document.iwa"), "a Pages, Numbers or Keynote file"),
        (zipped("QuickLook/Thumbnail.jpg"), "a Pages, Numbers or Keynote file"),
        (zipped("META-INF/container.xml"), "an e-book"),
        (b"x\x9f>\x22\x01\0", "winmail.dat, which only Outlook reads"),
        (b"[InternetShortcut]\r\nURL=https://example.com/a\r\n", "a link to a page"),
        (b'<?xml version="1.0"?><plist><dict><key>URL</key><string>x</string></dict></plist>', "a link to a page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<rss><channel/></rss>', "an XML file"),
        (b'{\n  "headline": "A deal"}', "a JSON file"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_formats_are_named(data: bytes, name: str) -> None:
    with pytest.raises(JvexploreError) as refused:
        read_contents(data, ".txt")
    assert refused.value.what == f"is {name}, not an article"
    assert refused.value.remedy


@pytest.mark.parametrize(
    "text", ["ID3 tags are sold", "BZh is a firm", "12345678WAVE", "1234ftyp", "MM. Dupont & Cie", '{"A deal"}']
)
def test_words_are_no_signs(text: str) -> None:
    assert [each.text for each in read_contents(f"{text}\n\nText.\n".encode(), "").blocks] == [text, "Text."]


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(JvexploreError, match=r"^is too long for an article: it has more than 1 MB; save only"):
        read_contents(b"word " * 300_000, "")
    with pytest.raises(JvexploreError, match=r"^is a picture, not an article"):
        read_contents(b"\x89PNG\r\n\x1a\n" + bytes(2 << 20), "")
    with pytest.raises(JvexploreError, match=r"^is too long for an article; save only the article"):
        read_contents(b"One.\n\n" * 30_000, "")
    assert LARGEST_ARTICLE == 32 << 20
