"""Any text: no exception, the same bytes each time, and never long."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jvexplore.suggest.grounding.ground_suggestions import ground_suggestion
from jvexplore.suggest.make_article import make_article
from jvexplore.suggest.plain_suggestion import plain_suggestion
from jvexplore.suggest.providers import RULES, load_provider
from jvexplore.suggest.suggest_facts import suggest_facts
from tests.suggest.gold_texts import FOLDER, TUNED
from tests.suggest.inventions_files import article_readings, read_inventions
from tests.suggest.random_articles import random_article

if TYPE_CHECKING:
    from jvexplore.suggest import Article

_MEGABYTE: Final = 1_000_000
_PROSE: Final = "Finch plc said on Tuesday that it would buy 24% of Ona Ltd for £21m, if the board agreed. "


def suggested(article: Article) -> list[dict[str, object]]:
    return [plain_suggestion(each) for each in suggest_facts(article, [load_provider(RULES)]).suggestions]


def test_random_articles(harm: int) -> None:
    for seed in range(harm * 35):
        article = random_article(seed)
        texts = {each.id: each.text for each in reversed(article.paragraphs)}
        for suggestion in suggest_facts(article, [load_provider(RULES)]).suggestions:
            for passage in suggestion.passages:
                assert texts[passage.paragraph][passage.start : passage.end] == passage.exact, seed


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(("1", "2", "")), st.just("body"), st.text(max_size=200)), max_size=3))
def test_any_text(paragraphs: list[tuple[str, str, str]]) -> None:
    suggested(make_article(paragraphs))


@settings(max_examples=50)
@given(st.sampled_from(read_inventions()), st.text(max_size=40), st.integers(-5, 400))
def test_any_claim(invention: object, words: str, number: int) -> None:
    claim = next(each for each in read_inventions() if each == invention).claim
    fields = {key: number if isinstance(value, int) else value for key, value in claim.fields.items()}
    for changed in (claim._replace(words=words), claim._replace(fields=fields), claim._replace(paragraph=words)):
        ground_suggestion(changed, article_readings()["hostile_bid_wire"])


def test_the_same_bytes_each_time() -> None:
    command = [sys.executable, "-m", "jvexplore", "suggest", str(FOLDER / TUNED / "hostile_bid_wire.txt"), "--json"]
    printed = [
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    ]
    assert len(printed[0]) > 1000
    assert printed[0] == printed[1]


@pytest.mark.parametrize(
    "text",
    [
        "Alpha " * 800,
        " ".join(f"Word{number}" for number in range(800)),
        _PROSE * (_MEGABYTE // len(_PROSE)),
        "a" * _MEGABYTE,
        "Alpha " * (_MEGABYTE // 6),
        '"' * _MEGABYTE,
        "(" * (_MEGABYTE // 2) + ")" * (_MEGABYTE // 2),
        "1," * (_MEGABYTE // 2),
        '"Yes," he said. ' * (_MEGABYTE // 16),
    ],
    ids=["capitals", "numbered", "prose", "one word", "1 MB of capitals", "marks", "brackets", "digits", "speech"],
)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_text_that_is_no_prose_takes_no_time(text: str, language: str) -> None:
    article = make_article([("1", "body", text)], None, language)
    suggested(make_article([("1", "body", _PROSE)], None, language))  # so that no import is measured
    begun = time.process_time()
    suggested(article)
    assert time.process_time() - begun < 1
