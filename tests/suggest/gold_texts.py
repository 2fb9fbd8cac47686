"""Articles of the repository's own, with the facts that a careful reader takes from them: the gold.

The gold of each was written by somebody who did not know the rules, before these saw the text. Those of `kept_aside`
are scored, and not looked at when rules are written.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.suggest.make_article import make_article

if TYPE_CHECKING:
    from jvexplore.suggest import Article

FOLDER: Final = Path(__file__).parent
TUNED: Final = "texts"
KEPT_ASIDE: Final = "kept_aside"


@dataclass(frozen=True)
class GoldText:
    """An article and its gold.

    Attributes:
        name: that of its files.
        gold: the tables of the TOML file: `published`, `language`, `style`, and lists of facts by kind.
        lines: its paragraphs, the title first.
    """

    name: str
    gold: dict[str, Any]
    lines: Sequence[str]

    @property
    def language(self) -> str:
        """Its language."""
        return str(self.gold["language"])

    @cached_property
    def article(self) -> Article:
        """The article as providers get it; the ids of its paragraphs are their numbers from 1."""
        parts = ((str(number), "title" if number == 1 else "body", line) for number, line in enumerate(self.lines, 1))
        return make_article(parts, self.gold["published"], self.language)

    def facts(self, collection: str) -> list[dict[str, Any]]:
        """Return the facts of a collection: "stakes"."""
        return [*self.gold.get(collection, ())]

    def misplaced_words(self) -> list[str]:
        """Return the words of the gold that do not stand in their paragraphs."""
        texts = {each.id: each.text for each in self.article.paragraphs}
        return [
            f"{self.name}: {collection}: {fact['words']}"
            for collection, facts in self.gold.items()
            if isinstance(facts, list)
            for fact in facts
            if "words" in fact and normalise_text(fact["words"]) not in texts.get(str(fact["paragraph"]), "")
        ]


def read_gold_texts(folder: str) -> list[GoldText]:
    """Return the articles of a folder, by name."""
    return [
        GoldText(path.stem, tomllib.loads(path.with_suffix(".toml").read_text("utf-8")), _lines(path))
        for path in sorted((FOLDER / folder).glob("*.txt"))
    ]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").split("\n") if line.strip()]
