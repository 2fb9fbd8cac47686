"""How well and how fast facts are suggested: precision and recall by kind on articles with gold; time and memory."""

from __future__ import annotations

import subprocess
import time
import tracemalloc
from typing import TYPE_CHECKING

from jvexplore.suggest.providers import RULES, load_provider
from jvexplore.suggest.suggest_facts import suggest_facts
from tests.bench.spread import Spread
from tests.bench.table import HEAD, row
from tests.suggest.gold_texts import KEPT_ASIDE, TUNED, read_gold_texts
from tests.suggest.score_suggestions import add_scores, calibration, score_suggestions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.setting import Setting
    from tests.suggest.gold_texts import GoldText
    from tests.suggest.score_suggestions import Score

PARAGRAPHS = 20
_BEYOND = {"quote": "speaker", "party": "type", "figure": "qualifier", "stake": "company", "challenge": "category"}


def measure(setting: Setting) -> Iterator[str]:
    """Yield what was found, a line each."""
    for folder in (TUNED, KEPT_ASIDE):
        texts = read_gold_texts(folder)
        english = [each for each in texts if each.language == "en"]
        yield from _scores(f"{folder.replace('_', ' ')}, English", english)
        yield from _scores(f"{folder.replace('_', ' ')}, others", [each for each in texts if each not in english])
    yield from _speed(setting)


def _scores(title: str, texts: Sequence[GoldText]) -> Iterator[str]:
    provider = load_provider(RULES)
    scores = [score_suggestions(suggest_facts(each.article, [provider]).suggestions, each) for each in texts]
    yield f"\n### Suggestions, {title}: {len(texts)} texts\n"
    if not texts:
        return
    total = add_scores(scores)
    yield "| kind | suggested | right | facts | found | precision | recall | beyond the match |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"
    for kind, score in total.items():
        beyond = f"{_BEYOND[kind]} {score.extra:.2f}" if kind in _BEYOND else ""
        yield (
            f"| {kind} | {score.suggested} | {score.right} | {score.facts} | {score.found} "
            f"| {score.precision:.2f} | {score.recall:.2f} | {beyond} |"
        )
    yield from _calibration([*total.values()])


def _calibration(scores: Sequence[Score]) -> Iterator[str]:
    yield "\n| confidence from | suggestions | right |"
    yield "| --- | ---: | ---: |"
    for tenth, count, share in calibration(scores):
        yield f"| {tenth} | {count} | {share:.2f} |"


def _speed(setting: Setting) -> Iterator[str]:
    texts = [each for each in read_gold_texts(TUNED) if each.language == "en"]
    paragraphs = [paragraph for each in texts for paragraph in each.article.paragraphs][:PARAGRAPHS]
    article = texts[0].article._replace(
        paragraphs=tuple(each._replace(id=str(number)) for number, each in enumerate(paragraphs, 1))
    )
    provider = load_provider(RULES)
    suggest_facts(article, [provider])
    suggesting, importing = Spread(), Spread()
    for _ in range(setting.rounds):
        with suggesting.timed():
            suggest_facts(article, [provider])
        with importing.timed():
            subprocess.run([setting.interpreter, "-c", "import pydantic"], check=True)
    tracemalloc.start()
    suggest_facts(article, [provider])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    begun = time.process_time()
    suggest_facts(article, [provider])
    spent = time.process_time() - begun
    yield f"\n### Suggesting from {PARAGRAPHS} paragraphs\n"
    yield from HEAD
    yield row("compared with a process that imports pydantic", suggesting, importing)
    yield f"\n{spent * 1000:.0f} ms of processor time; {peak / 2**20:.1f} MiB at most."
