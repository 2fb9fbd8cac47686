"""One article in every form that a text may have gives the same parts."""

from __future__ import annotations

import pytest

from jvexplore.article.import_.tell_parts import tell_parts
from jvexplore.article.import_.text import read
from tests.article.import_.one_text import AUTHORS, LANGUAGE, PARTS, PUBLISHED, PUBLISHER, TITLE

TEXTS = [text for _, text in PARTS]


@pytest.mark.parametrize(
    "data",
    [
        "\n\n".join(TEXTS).encode(),
        "\n".join(TEXTS).encode(),
        "\r\n\r\n".join(TEXTS).encode("cp1252"),
        "\n\n".join(TEXTS).encode("utf-16"),
        "\n\n".join(TEXTS).encode("utf-32"),
        "\n\n".join(("# " + TEXTS[0], f"*{TEXTS[1]}*", *TEXTS[2:])).encode(),
    ],
)
def test_one_text_in_many_forms(data: bytes) -> None:
    article = tell_parts(read(data))
    assert [(each.part, each.text) for each in article.blocks] == [*PARTS]
    fields = article.fields
    assert (fields.title, fields.publisher, fields.authors) == (TITLE, PUBLISHER, AUTHORS)
    assert (fields.published, fields.language) == (PUBLISHED, LANGUAGE)
