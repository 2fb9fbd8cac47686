"""What the rules suggest of articles of a few sentences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.make_article import make_article
from jvexplore.suggest.providers import load_provider
from jvexplore.suggest.suggest_facts import suggest_facts

if TYPE_CHECKING:
    from jvexplore.suggest import Suggestion

PUBLISHED: Final = date(2027, 3, 4)
"""A Thursday."""


def suggested(text: str, kind: str, language: str = "en") -> list[Suggestion]:
    """Return what the rules suggest of a kind in the body of an article, a paragraph a line."""
    lines = (
        ("0", "title", "A headline of no words"),
        *((str(n), "body", each) for n, each in enumerate(text.split("\n"), 1)),
    )
    found = suggest_facts(make_article(lines, PUBLISHED, language), [load_provider("rules")])
    return [each for each in found.suggestions if each.kind == kind]
