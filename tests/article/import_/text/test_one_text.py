"""One article in every form that a text may have gives the same parts."""

from __future__ import annotations

import textwrap

import pytest

from jvexplore.article.import_.parts.tell_parts import tell_parts
from jvexplore.article.import_.text.read_text import read
from tests.article.import_.one_text import AUTHORS, LANGUAGE, PARTS, PUBLISHED, PUBLISHER, TITLE

TEXTS = [text for _, text in PARTS]


def wrapped(width: int, between: str = "\n", indent: str = "") -> str:
    return between.join("\n".join(textwrap.wrap(text, width, initial_indent=indent)) for text in TEXTS)


@pytest.mark.parametrize(
    "data",
    [
        "\n\n".join(TEXTS).encode(),
        "\n".join(TEXTS).encode(),
        "\r\n\r\n".join(TEXTS).encode("cp1252"),
        wrapped(72).replace("\n", "\r\n").encode("cp1252"),
        "\n\n".join(TEXTS).encode("utf-16"),
        "\n\n".join(TEXTS).encode("utf-32"),
        *(wrapped(width).encode() for width in (68, 70, 72, 74, 76, 78, 80, 100, 120)),
        *(wrapped(width, "\n\n").encode() for width in (30, 50, 72, 80, 100)),
        *(wrapped(width, indent="    ").encode() for width in (50, 72, 80)),
        *(wrapped(width, "\n\n").replace("\n", "\n\n").encode() for width in (50, 72)),
        "\n\n".join(("# " + TEXTS[0], f"**{TEXTS[1]}**", *TEXTS[2:])).encode(),
        "\n\n".join((TEXTS[0], "=" * 20, *TEXTS[1:])).replace("\n\n=", "\n=").encode(),
    ],
)
def test_one_text_in_many_forms(data: bytes) -> None:
    article = tell_parts(read(data))
    assert [(each.part, each.text) for each in article.blocks if not each.is_dropped] == [*PARTS]
    fields = article.fields
    assert (fields.title, fields.publisher, fields.authors) == (TITLE, PUBLISHER, AUTHORS)
    assert (fields.published, fields.language) == (PUBLISHED, LANGUAGE)
