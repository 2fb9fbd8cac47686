"""What a provider may invent about the articles of `texts`: `inventions/`, one file a flaw; written before the checks.

Each is fed in as a claim, and as a suggestion where its words stand in the paragraph that it names.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.article.normalise import normalise_text
from jvexplore.suggest import Claim, SuggestedPassage, Suggestion
from jvexplore.suggest.article_reading import ArticleReading
from tests.suggest.gold_texts import TUNED, read_gold_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER: Final = Path(__file__).parent / "inventions"
UNCERTAIN: Final = "uncertain"


class Invention(NamedTuple):
    """A fact that an article does not say.

    Attributes:
        flaw: what is wrong with it: "number", "name", "elsewhere", "cut", "uncertain", "merged", "kind".
        text: the name of the article.
        claim: what is claimed.
        needs_reading: whether its words, numbers and names are there: only who understands the article can tell.
    """

    flaw: str
    text: str
    claim: Claim
    needs_reading: bool

    def proposals(self) -> Iterator[Claim | Suggestion]:
        """Yield it in each way in which a provider can give it."""
        yield self.claim
        words = normalise_text(self.claim.words)
        paragraph = article_readings()[self.text].by_id.get(self.claim.paragraph or "")
        start = paragraph.text.find(words) if paragraph else -1
        if paragraph and start >= 0:
            passage = SuggestedPassage(paragraph.id, start, start + len(words), words)
            yield Suggestion(self.claim.kind, self.claim.fields, (passage,), 0.9)


@cache
def article_readings() -> Mapping[str, ArticleReading]:
    """Return the readings of the articles, by name."""
    return {each.name: ArticleReading(each.article) for each in read_gold_texts(TUNED)}


def read_inventions() -> list[Invention]:
    """Return all inventions."""
    return [_invention(flaw, each) for flaw, listed in _tables() for each in listed]


def _tables() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        yield table["flaw"], table["inventions"]


def _invention(flaw: str, table: Mapping[str, Any]) -> Invention:
    paragraph = str(table["at"]) if "at" in table else None
    claim = Claim(table["kind"], table["fields"], table["words"], paragraph, 0.9)
    return Invention(flaw, table["text"], claim, table.get("reads", flaw == UNCERTAIN))
