"""The rules: what they suggest of an article, in the standard library alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest.article import Article
    from jvexplore.suggest.suggestion import Suggestion


def suggest(article: Article) -> Iterator[Suggestion]:
    """Yield what the rules suggest of an article."""
    del article
    yield from ()
