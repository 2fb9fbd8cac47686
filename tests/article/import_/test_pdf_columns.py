"""One article, set in columns as newspapers do, gives the same parts as in any other form."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.pdf import read
from jvexplore.article.import_.tell_parts import tell_parts
from tests.article.import_ import one_text
from tests.article.import_.pdf_article import article_pdf
from tests.article.import_.pdf_columns_set import Setting

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
