"""A copy is read in the encodings of Unicode; any other file is told what it is, in a line."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.read_copy import read_copy
from jvexplore.article.text_decoding import decode_copy
from jvexplore.errors import JvexploreError
from tests.article.import_.mails import make_mail
from tests.article.import_.word_files import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
    ],
)
def test_every_encoding_of_unicode_is_read(
    bakery: Dossier, bakery_article: Path, tmp_path: Path, encoding: str, mark: bytes
) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(mark + bakery_article.read_text("utf-8").replace("\n", "\r\n").encode(encoding))
    assert [*read_copy(path, bakery.first_source).recognised_sections] == ["1", "2", "3", "4", "5"]


def test_the_text_of_word_and_mail_files_is_read(bakery: Dossier, bakery_article: Path, tmp_path: Path) -> None:
    text = bakery_article.read_text("utf-8")
    word = word_file(*map(paragraph, text.split("\n\n")))
    files = {"copy.docx": word, "copy.eml": make_mail("See the attached file.", files=[("copy.docx", word)]).as_bytes()}
    for name, data in files.items():
        path = tmp_path / name
        path.write_bytes(data)
        assert [*read_copy(path, bakery.first_source).recognised_sections] == ["1", "2", "3", "4", "5"]


def test_a_damaged_word_file_and_one_of_another_article_are_told_in_a_line(bakery: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    for data, what in (
        (word_file()[:400], "is a damaged Word file"),
        (word_file(paragraph("Another.")), "not the article of this dossier"),
    ):
        path.write_bytes(data)
        with pytest.raises(JvexploreError, match=f"^{re.escape(str(path))}: {what}"):
            read_copy(path, bakery.first_source)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("The fund’s two officers said “yes” on Monday.", "cp1251", "windows-1251"),
        ("The fund’s two officers said “yes” on Monday.", "cp1252", "windows-1252"),
        ("Фонд купил долю в сорок восемь процентов и молчит", "cp1251", "windows-1251"),
        ("Фонд купил долю в сорок восемь процентов и молчит", "koi8-r", "KOI8-R"),
        ("L’été dernier, la société a cédé ses parts à l’État", "cp1252", "windows-1252"),
        ("Die Bäckerei übernahm fünf Öfen für die Straße", "latin-1", "windows-1252"),
    ],
)
def test_an_8_bit_encoding_is_named(text: str, encoding: str, name: str) -> None:
    with pytest.raises(JvexploreError, match=r"^is .* text, not UTF-8; save it as UTF-8$") as caught:
        decode_copy((text + "\n\n").encode(encoding) * 5)
    assert name in caught.value.what


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a zip file"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"\x89PNG\r\n", "a picture"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(JvexploreError, match=f"^is {kind}, not text"):
        decode_copy(data)


@pytest.mark.parametrize("data", [b"\xff\xfeabc", b"\xfe\xff\xd8\x00", b"\xff\xfe\x00\x00\xff\xff\xff\xff"])
def test_damaged_unicode_is_reported(data: bytes) -> None:
    with pytest.raises(JvexploreError, match=r"is damaged UTF-.. text; save it again, as UTF-8"):
        decode_copy(data)


def test_another_article_is_reported_in_a_line(bakery: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("Another text altogether.\n\nOf two paragraphs.")
    with pytest.raises(JvexploreError) as caught:
        read_copy(path, bakery.first_source)
    what = f"{path}: not the article of this dossier: none of its 5 paragraphs is in it"
    assert str(caught.value) == f"{what}; choose a copy of “Crumb and Dough rise together”"


@pytest.mark.parametrize(
    ("digested", "what"),
    [
        ("1", "the dossier has digests of 1 of 5 paragraphs, so the copy cannot be recognised by the others"),
        ("1245", "the dossier has digests of 4 of 5 paragraphs, so the copy cannot be recognised by the others"),
    ],
)
def test_a_copy_cannot_be_recognised_by_paragraphs_without_digests(
    bakery: Dossier, tmp_path: Path, digested: str, what: str
) -> None:
    source = bakery.first_source
    kept = tuple(each if each.id in digested else replace(each, digest=None) for each in source.paragraphs)
    path = tmp_path / "other.txt"
    path.write_text("Another text altogether.\n\nOf two paragraphs.")
    with pytest.raises(JvexploreError) as caught:
        read_copy(path, replace(source, paragraphs=kept))
    assert caught.value.what == f"{path}: is not recognised: {what}"
    remedy = "choose a copy of “Crumb and Dough rise together”, or add the digests of its paragraphs to the dossier"
    assert caught.value.remedy == remedy
