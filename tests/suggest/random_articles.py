"""Random articles: of words that rules look for, of signs that break readers, and of characters of any kind."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.make_article import make_article
from tests.suggest.gold_texts import TUNED, read_gold_texts

if TYPE_CHECKING:
    from jvexplore.suggest import Article

_LANGUAGES: Final = ("en", "en", "de", "", "und", "fr", "x-none")
_SIGNS: Final = (
    *"\"'“”„‘’«»()[],.;:…-–—%£$€₹/&+*#@_\\",
    *("\t", "\n", "", "\u200b", "\u200d", "\ufeff", "\x00", "\u0627", "é", "ß", "\u0130", "ﬁ", "中", "🙂"),
)
_LONGEST: Final = 60


@cache
def _words() -> list[str]:
    return [word for text in read_gold_texts(TUNED) for line in text.lines for word in line.split(" ")]


def random_article(seed: int) -> Article:
    """Return a random article: the same for the same seed."""
    chance = random.Random(seed)
    words = _words()
    paragraphs = []
    for number in range(chance.randint(1, 4)):
        picked = [chance.choice((*(chance.choice(words),) * 5, chance.choice(_SIGNS))) for _ in range(_LONGEST)]
        joined = chance.choice((" ", " ", " ", "")).join(picked[: chance.randint(0, _LONGEST)])
        paragraphs.append((chance.choice((str(number), "1", "")), chance.choice(("title", "body", "")), joined))
    return make_article(paragraphs, None, chance.choice(_LANGUAGES))
