"""Pages are read in whatever form and encoding they were saved."""

from __future__ import annotations

import json
from html import escape
from typing import Final

import pytest

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.html.decoding import decode_page
from jvexplore.article.import_.html.read_html import read
from jvexplore.article.import_.run_reader import read_contents
from tests.article.import_ import page_shapes
from tests.article.import_.one_text import HEADLINE, PARAGRAPHS

PAGE: Final = page_shapes.with_clutter()
MHTML: Final = f"""From: <Saved by Blink>
Snapshot-Content-Location: {page_shapes.URL}?from=mail
Subject: Brackwater
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----Part----"

------Part----
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------Part----
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: 8bit
Content-Location: {page_shapes.URL}

"""


def body(data: bytes, suffix: str = ".html") -> tuple[str, ...]:
    return tuple(each.text for each in read_contents(data, suffix).blocks if each.hint == BlockHint.BODY)


def as_source_view(page: str) -> str:
    cells = (
        f'<td class="line-content"><span class="html-tag">{escape(each)}</span></td>' for each in page.splitlines()
    )
    return f"<html><body><table><tr>{'</tr><tr>'.join(cells)}</tr></table></body></html>"


def test_a_page_saved_as_a_mail() -> None:
    page = PAGE.replace('<meta charset="utf-8">', "").replace(f'<link rel="canonical" href="{page_shapes.URL}">', "")
    data = MHTML.encode() + page.encode("cp1252", "xmlcharrefreplace") + b"\n------Part------\n"
    contents = read_contents(data, ".mhtml")
    assert tuple(each.text for each in contents.blocks if each.hint == BlockHint.BODY) == PARAGRAPHS
    assert contents.metadata.url == f"{page_shapes.URL}?from=mail"


def test_views_of_a_source() -> None:
    assert body(as_source_view(PAGE).encode()) == PARAGRAPHS
    view = f'<html><body><pre id="viewsource"><span>{escape(PAGE)}</span></pre></body></html>'
    assert tuple(each.text for each in read(view.encode()).blocks if each.hint == BlockHint.BODY) == PARAGRAPHS


def test_pictures_within_a_page_cost_nothing() -> None:
    page = PAGE.replace(page_shapes.PICTURE, "data:image/jpeg;base64," + "QUJD" * 3_000_000)
    assert tuple(each.text for each in read(page.encode()).blocks if each.hint == BlockHint.BODY) == PARAGRAPHS


def test_an_article_that_only_a_script_would_show() -> None:
    article = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(PARAGRAPHS)}
    script = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    page = f"<html><head>{script}</head><body><nav><a href=/>Home</a></nav><div id=app>Please wait.</div></body></html>"
    assert [(each.hint, each.text) for each in read(page.encode()).blocks] == [
        ("headline", HEADLINE),
        *(("body", each) for each in PARAGRAPHS),
        ("menu", "Home"),
        ("outside", "Please wait."),
    ]


RUSSIAN: Final = "Совместное предприятие двух компаний построит завод в области"


@pytest.mark.parametrize(
    ("page", "encoding", "declared"),
    [
        ("<meta charset=utf-8>Zoë", "utf-8", ""),
        ("<meta charset=iso-8859-1>Zoë “1”", "utf-8", ""),
        ("<meta charset=iso-8859-1>Zoë “1”", "cp1252", ""),
        ("<meta charset=nonsense>Zoë", "cp1252", ""),
        ("<meta charset=hex>Zoë", "cp1252", ""),
        ("<meta charset=gb2312>合资企业€", "gb18030", ""),
        ("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>合弁会社", "cp932", ""),
        ("<meta charset=iso-2022-jp>合弁会社", "iso2022_jp", ""),
        ("合弁会社", "euc_jp", "EUC-JP"),
        ("Zoë", "cp1252", "\0"),
        (f'<?xml version="1.0" encoding="windows-1251"?>{RUSSIAN}', "cp1251", ""),
        (f"<meta charset=latin1>{RUSSIAN}", "cp1251", ""),
        ("\ufeff<p>Zoë", "utf-16-be", ""),
    ],
)
def test_encodings(page: str, encoding: str, declared: str) -> None:
    assert decode_page(page.encode(encoding), declared) == page.removeprefix("\ufeff")


def test_damaged_bytes_cost_one_character() -> None:
    assert decode_page(b"a\r\nb\rc" + "é".encode() * 200 + b"\xff") == "a\nb\nc" + "é" * 200 + "\ufffd"
