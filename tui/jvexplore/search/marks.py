"""Where in a text the words of a query stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.search.fold import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.search.query import Term


def marks(text: str, terms: Iterable[Term]) -> list[tuple[int, int]]:
    """Return where the words of a query stand in a text, to be marked: start and end, in characters."""
    wanted = [part for term in terms if not term.key and not term.excluded for part in term.value.split()]
    found = []
    for word in words(text):
        for part in wanted:
            if word.folded.startswith(part):
                whole = len(word.folded) == word.end - word.start
                found.append((word.start, word.start + len(part) if whole else word.end))
    return found
