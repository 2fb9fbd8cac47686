"""One article, set in columns as newspapers do, gives the same parts as in any other form."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.pdf.read_pdf import read
from tests.article.import_ import one_text
from tests.article.import_.pdf_article import article_pdf
from tests.article.import_.pdf_columns_set import Column, Setting, set_paragraphs
from tests.article.import_.pdf_files import PdfPageContents, pdf_file

INDENTED: Final = Setting()
DOUBLE: Final = Setting(leading=24, indent=24)
SPACED: Final = Setting(indent=0, gap=6, is_justified=False)


@pytest.mark.parametrize("setting", [INDENTED, SPACED, DOUBLE], ids=["indented", "spaced", "double"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_columns(number: int, setting: Setting) -> None:
    told = tell_parts(read(article_pdf(number, setting)))
    assert [(each.part, each.text) for each in told.blocks if not each.is_dropped] == [*one_text.PARTS]
    assert {(each.text, each.reason) for each in told.blocks if each.is_dropped} == {
        ("Estuary Business", "page"),
        ("Page 1", "page"),
        ("1", "page"),
    }
    fields = told.fields
    assert (fields.title, fields.publisher, fields.authors) == (one_text.TITLE, one_text.PUBLISHER, one_text.AUTHORS)
    assert (fields.published, fields.language) == (one_text.PUBLISHED, one_text.LANGUAGE)


def test_page_of_a_newspaper() -> None:
    """Three articles: over two columns with a picture, in a third column beside it, and below over all of them."""
    contents, setting = PdfPageContents(), Setting(size=7, leading=8.4, indent=8)
    lefts, width = (30, 154, 278), 112
    contents.text(30, 60, "Bottles without gas", 22, "Times-Bold")
    contents.picture(154, 80, 112, 60)
    contents.text(154, 150, "The old furnace in Hull", 6, "Times-Italic")
    contents.text(278, 60, "The works council", 11, "Times-Bold")
    contents.text(30, 340, "What the regulators make of it all", 20, "Times-Bold")
    texts = one_text.PARAGRAPHS
    over_two = [Column(contents, lefts[0], 72, width, 300), Column(contents, lefts[1], 156, width, 300)]
    set_paragraphs(texts[:6], over_two, setting)
    set_paragraphs(texts[6:8], [Column(contents, lefts[2], 66, width, 300)], setting)
    set_paragraphs(texts[8:], [Column(contents, left, 348, width, 440) for left in lefts], setting)
    blocks = read(pdf_file(contents)).blocks
    hinted = [(each.text, each.hint) for each in blocks if each.hint]
    assert ("Bottles without gas", BlockHint.HEADLINE) in hinted
    assert ("The old furnace in Hull", BlockHint.CAPTION) in hinted
    found = [each.text for each in blocks if not each.hint]
    assert sorted(found) == sorted(texts)
    starts = [found.index(texts[first]) for first in (0, 6, 8)]
    assert [found[start : start + count] for start, count in zip(starts, (6, 2, 4), strict=True)] == [
        [*texts[:6]],
        [*texts[6:8]],
        [*texts[8:]],
    ]


def test_a_column_of_names_above_the_headline_says_nothing_of_the_publication() -> None:
    contents, setting = PdfPageContents(), Setting(size=9, leading=11)
    names = [f"{name} {place}" for name in ("Ana", "Bo", "Cy", "Dee", "Eve") for place in ("Lind", "Roe")]
    for row, name in enumerate(names):
        contents.text(30, 60 + 30 * row, name, 9)
    contents.text(30, 370, one_text.HEADLINE, 14, "Times-Bold")
    set_paragraphs(one_text.PARAGRAPHS[:3], [Column(contents, 30, 390, 350, 800)], setting)
    told = tell_parts(read(pdf_file(contents)))
    assert [each.text for each in told.blocks if not each.is_dropped] == [one_text.HEADLINE, *one_text.PARAGRAPHS[:3]]
    assert (told.fields.publisher, told.fields.authors) == ("", ())
