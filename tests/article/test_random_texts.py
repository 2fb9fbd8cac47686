"""Texts of random and mutated content: nothing raises, and none takes long, as many as `--harm` asks for."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.recognise import recognise_text
from jvexplore.article.text_decoding import decode_copy
from jvexplore.errors import JvexploreError
from jvexplore.reading.dates import read_dates
from jvexplore.reading.quantities import read_quantities
from jvexplore.reading.quotations import read_quotations
from tests.growth import assert_linear, repeat

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier

PIECES: Final = [
    *"aé“”‘’\"'«»„—–-.,;:!?()[]{}<>&#*_`´\\/|%$€£¥°²½¼0123456789",
    *"\u00a0\u00ad\u200b\u200d\u202e\ufeff\x00\x07\x1a\r\n\t\f",
    *(
        "\n\n",
        " per cent",
        "%",
        " bn",
        "m ",
        "$2",
        "€",
        "Rs ",
        "crore",
        "one ",
        "twenty-",
        "third",
        "half",
        "and ",
        "of ",
    ),
    *("on Tuesday", "11 September 2018", "2019-33", "Q1 ", "next year", "Prozent", "Milliarden", "am Dienstag"),
    *("<p>", "</p>", "<br/>", "<!--", "-->", "<script>", "&amp;", "&#8217;", "[1]", "](http://x)", "**", "`` ", "''"),
    *("ﬁ", "ﬀ", "e\u0301", "\U0001f9c1", "\ud7a3", "\u1100\u1161", "Привет", "机械", "ماه\u200cنو", "-\n", "\n2\n"),
]


def mutate(rng: random.Random, text: str) -> str:
    """Return a text in which some stretches are deleted, doubled, moved, or replaced by anything."""
    for _ in range(rng.randint(1, 12)):
        start = rng.randrange(len(text) + 1)
        end = min(len(text), start + rng.choice((0, 1, 2, 5, 30, 200)))
        anything = "".join(rng.choices(PIECES, k=rng.choice((0, 1, 3, 20))))
        other = rng.randrange(len(text) + 1)
        text = rng.choice(
            (
                text[:start] + anything + text[end:],
                text[:start] + text[start:end] * 2 + text[end:],
                text[:other] + text[start:end] + text[other:],
                text[:start] + text[start:end].upper() + text[end:],
            )
        )
    return text


def test_no_text_raises_anything(bakery: Dossier, bakery_article: Path, harm: int) -> None:
    article = bakery_article.read_text("utf-8")
    rng = random.Random(13)
    for _ in range(10 * harm):
        text = mutate(rng, article) if rng.random() < 0.7 else "".join(rng.choices(PIECES, k=rng.randint(0, 400)))
        copy = recognise_text(text, bakery.first_source)
        for section in copy.sections:
            assert section.displayed_span(0, len(section.normalised_text))[1] <= len(section.text)
        for language in ("en", "de"):
            spans = [(each.start, each.end) for each in read_quantities(text, language)]
            spans += [(each.start, each.end) for each in read_dates(text, date(2020, 3, 3), language)]
            spans += [(each.start, each.end) for each in read_quotations(text)]
            assert all(0 <= start <= end <= len(text) for start, end in spans)
        data = text.encode(rng.choice(("utf-8", "utf-16", "utf-16-le", "cp1251", "latin-1", "utf-7")), "replace")
        with suppress(JvexploreError):
            decode_copy(data)


@pytest.mark.parametrize(
    "piece",
    [
        *("word ", "Word ", "a\n", "a-\n", "a\n\n", "A. ", ". ", " ", "\n", '"', "'", "“", "“a", "<", "<p>a", "<!--"),
        "<p><sup>",
        *("&amp;", "[a](b) ", "[", "_a ", "*", "e\u0301", "a\u00ad", "\u200d", "1", "1\n", "Page 1\n", "a-b-\nc "),
    ],
)
def test_no_text_takes_longer_than_it_is_long(bakery: Dossier, piece: str, harm: int) -> None:
    """With no paragraph to look for; what `reading` does has tests of its own."""
    source = replace(bakery.first_source, paragraphs=())
    assert_linear(lambda text: recognise_text(text, source), repeat(piece), 400 * harm)


@pytest.mark.parametrize("piece", ["word ", "a\n", "<p>a"])
def test_no_text_is_searched_for_paragraphs_longer_than_it_is_long(bakery: Dossier, piece: str, harm: int) -> None:
    """From 16,384 characters on: in a shorter text, likenesses are looked for too, in a time that is bounded."""
    assert_linear(lambda text: recognise_text(text, bakery.first_source), repeat(piece), 1_700 * harm)
