"""Word files that are damaged, or meant to do harm, are refused in one line, before they take time or memory."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from jvexplore.article.import_.docx import markup as docx_markup
from jvexplore.article.import_.docx import package as docx_package
from jvexplore.article.import_.docx.read_docx import read
from jvexplore.errors import JvexploreError
from tests.article.import_.word_files import WORD, paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = word_file(paragraph("A deal."))


def archive_of(*members: tuple[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def refusal_of(data: bytes) -> str:
    with pytest.raises(JvexploreError) as refused:
        read(data)
    assert refused.value.remedy
    assert "\n" not in str(refused.value)
    return refused.value.what


def entities(declared: str, used: str) -> bytes:
    return word_file(paragraph(f"<w:r><w:t>{used}</w:t></w:r>"), head=f"<!DOCTYPE d [{declared}]>")


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    nested = "".join(f'<!ENTITY e{each} "{f"&e{each - 1};" * 10}">' for each in range(1, 10))
    assert "Word file" in refusal_of(entities(f'<!ENTITY e0 "0123456789">{nested}', "&e9;"))
    for declared in (f'<!ENTITY e SYSTEM "{secret.as_uri()}">', '<!ENTITY e "harmless">'):
        assert refusal_of(entities(declared, "&e;")) == "declares XML entities, which no Word file has"


def test_what_is_far_larger_than_it_looks_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = archive_of(("word/document.xml", b" " * (17 << 20)))
    assert len(bomb) < 20_000
    assert refusal_of(bomb) == "is too long for an article"
    declared = bomb.rfind(b"PK\x01\x02") + 24  # where the table of contents says how long the part is
    lying = bomb[:declared] + struct.pack("<L", 1000) + bomb[declared + 4 :]
    assert refusal_of(lying) == "is a damaged Word file"
    monkeypatch.setattr(docx_package, "_MAX_TAGS", 100)
    assert refusal_of(word_file(paragraph("A deal."), "<w:p/>" * 100)) == "is too long for an article"


def test_what_takes_long_to_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many = word_file(*(paragraph("A deal.") for _ in range(40)))
    assert len(read(many).blocks) == 40
    monkeypatch.setattr(docx_markup, "_MAX_ELEMENTS", 100)
    assert refusal_of(many) == "is too long for an article"


def test_what_mammoth_would_take_ever_longer_for_is_read() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    attributes = " ".join(f'w:a{number}="1"' for number in range(2000))
    hostile = paragraph(*[field] * 2000, *["<w:r><w:t>x</w:t></w:r>"] * 2000), f"<w:p {attributes}>{field}</w:p>"
    assert [each.text for each in read(word_file(*hostile)).blocks] == ["x" * 2000]


def test_an_archive_of_too_many_parts_is_refused_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    many = archive_of(*((f"{number}", b"") for number in range(100)))
    monkeypatch.setattr(docx_package, "_LARGEST_DIRECTORY", 4000)
    for comment in (b"", b"a comment"):
        assert refusal_of(with_comment(many, comment)) == "has more parts than a Word file of an article can have"
    assert len(read(with_comment(WHOLE, b"a comment")).blocks) == 1
    end = WHOLE.rindex(b"PK\x05\x06")  # the directory of a file of this form may lie elsewhere, and be longer
    longer = WHOLE[:end] + b"PK\x06\x07" + bytes(16) + WHOLE[end:]
    assert refusal_of(longer) == "has more parts than a Word file of an article can have"


def with_comment(data: bytes, comment: bytes) -> bytes:
    return data[:-2] + struct.pack("<H", len(comment)) + comment


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is a damaged Word file"),
        (WHOLE[: len(WHOLE) // 2], "is a damaged Word file"),
        (WHOLE[:100] + b"\xff" * 100 + WHOLE[200:], "is a damaged Word file"),
        (b"PK\x05\x06" + b"\0" * 18, "is a zip file without a Word document in it"),
        (archive_of(("readme.txt", b"word/")), "is a zip file without a Word document in it"),
        (archive_of(("word/document.xml", b"<w:document")), "is a damaged Word file"),
        (archive_of(("word/document.xml", b"text")), "is a damaged Word file"),
        (archive_of(("word/document.xml", b"<a/>"), compression=ZIP_BZIP2), "is a damaged Word file"),
        (archive_of(("word/document.xml", b"<a/>")), "is a damaged Word file"),
        (word_file("<w:smartTag>" * 500 + "</w:smartTag>" * 500), "is a damaged Word file"),
        (word_file(paragraph('<w:r><w:sym w:font="Symbol" w:char="?"/></w:r>')), "is a damaged Word file"),
        (word_file(), "is a Word file without text"),
        (word_file(paragraph(" ")), "is a Word file without text"),
    ],
)  # fmt: skip
def test_damaged_files_are_refused_in_a_line(data: bytes, what: str) -> None:
    assert refusal_of(data) == what


@pytest.mark.parametrize(
    ("flags", "what"),
    [
        (0x01, "is encrypted"),
        (0x41, "is encrypted"),  # by a method that zipfile does not know
        (0x20, "is a damaged Word file"),  # patched data, which zipfile does not read
    ],
)
def test_a_part_that_zipfile_does_not_open_is_refused(flags: int, what: str) -> None:
    data = bytearray(archive_of(("word/document.xml", f'<w:document xmlns:w="{WORD}"/>'.encode())))
    data[6] |= flags
    data[data.rfind(b"PK\x01\x02") + 8] |= flags
    assert refusal_of(bytes(data)) == what
