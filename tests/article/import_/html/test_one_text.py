"""One article as web pages of many shapes gives the same parts, whatever surrounds it."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.html.read_html import read
from jvexplore.article.import_.parts.tell_parts import tell_parts
from tests.article.import_ import page_shapes
from tests.article.import_.one_text import AUTHORS, LANGUAGE, PARTS, PUBLISHED, PUBLISHER, STANDFIRST, TITLE

CLUTTERED: Final = page_shapes.with_clutter()
LATIN: Final = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'
SHAPES: Final = {
    "newspaper": CLUTTERED.encode(),
    "windows-1252": CLUTTERED.replace('<meta charset="utf-8">', LATIN).encode("cp1252", "xmlcharrefreplace"),
    "UTF-16": CLUTTERED.encode("utf-16"),
    "UTF-8, declared otherwise": CLUTTERED.replace("utf-8", "iso-8859-1").encode(),
    "no encoding declared": CLUTTERED.replace('<meta charset="utf-8">', "").encode("cp1252", "xmlcharrefreplace"),
    "AMP": page_shapes.as_amp().encode(),
    "tables": page_shapes.as_old_tables().encode("cp1252", "xmlcharrefreplace"),
    "boxes": page_shapes.without_paragraphs().encode(),
    "print": page_shapes.as_print_page().encode(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_one_text_in_many_shapes(shape: str) -> None:
    article = tell_parts(read(SHAPES[shape]))
    assert [(each.part, each.text) for each in article.blocks if not each.is_dropped] == [*PARTS]
    fields = article.fields
    assert (fields.title, fields.publisher, fields.authors) == (TITLE, PUBLISHER, AUTHORS)
    assert (fields.published, fields.language) == (PUBLISHED, LANGUAGE)


def test_reader_view() -> None:
    article = tell_parts(read(page_shapes.as_reader_view().encode()))
    expected = [(part, text) for part, text in PARTS if text != STANDFIRST]
    assert [(each.part, each.text) for each in article.blocks if not each.is_dropped] == expected
