"""The reader's own copy of the article beside the dossier: where facts and quoted words stand in it, and in words."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.article import remembered
from jvexplore.article.anchors import Anchors
from jvexplore.article.copy import read
from jvexplore.article.passages import Passages
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.article.copy import Copy
    from jvexplore.article.passages import Place
    from jvexplore.dossier.model import Dossier
    from jvexplore.span import Span

_FACTS: Final = {
    "moved": "Moved: in your copy of the article its paragraph is another; its words stand elsewhere.",
    "ambiguous": "Ambiguous: in your copy of the article its words stand in several places.",
    "gone": "Gone: in your copy of the article its words are not to be found.",
}
_QUOTES: Final = {
    "moved": "Moved: in your copy of the article the quoted words stand elsewhere.",
    "ambiguous": "Ambiguous: in your copy of the article the quoted words stand in several places.",
    "gone": "Gone: in your copy of the article the quoted words are not to be found.",
}
_TOTALS: Final = {"moved": "stand elsewhere", "ambiguous": "could stand in several places", "gone": "are gone"}


class Attached:
    """A copy that is attached to a dossier.

    Args:
        dossier: it.
        copy: the reader's own.

    Attributes:
        copy: it.
        passages: where the facts stand in it.
    """

    def __init__(self, dossier: Dossier, copy: Copy) -> None:
        self._dossier = dossier
        self.copy = copy
        self.passages = Passages(dossier, copy)
        self._anchors = Anchors(copy)

    def remark(self, address: str) -> str:
        """Return what became of the passages of a fact; empty where they stand where they should."""
        return _FACTS.get(self.passages.worst(address), "")

    def place(self, number: int | None, span: Span) -> Place:
        """Return where words that a note quotes stand; `number` is the paragraph that it is on, if it is on one."""
        return self._anchors.place(number, span)

    def quote_remark(self, number: int | None, span: Span) -> str:
        """Return what became of words that a note quotes; empty where they stand where they should."""
        return _QUOTES.get(self.place(number, span).state, "")

    def told(self) -> str:
        """Return which paragraphs were recognised, and what became of the passages of the others."""
        copy = self.copy
        parts = [f"Recognised in your copy: {len(copy.found)} of {len(self._dossier.source.paragraphs)} paragraphs."]
        if copy.missing:
            parts.append(f"Missing or changed: {', '.join(map(str, copy.missing))}.")
        if displaced := copy.displaced:
            parts.append(f"In another order: {', '.join(map(str, displaced))}.")
        for state, total in _TOTALS.items():
            count = sum(self.passages.worst(address) == state for address in self._dossier.facts)
            if count:
                parts.append(f"Facts of which passages {total}: {count}.")
        return " ".join(parts)


def attached(dossier: Dossier, path: Path | None) -> Attached | None:
    """Return the copy that is named, or else the one that was attached last, if that is still there.

    Raises:
        JvexploreError: when the one that is named cannot be read.
    """
    if path:
        return Attached(dossier, read(path, dossier.source))
    before = remembered.recall(dossier.id)
    with suppress(JvexploreError):
        return Attached(dossier, read(before, dossier.source)) if before else None
    return None
