"""The reader's own copy of the article beside the dossier: where facts and quoted words stand in it, and in words."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.article import remembered
from jvexplore.article.anchors import Anchors
from jvexplore.article.copy import read
from jvexplore.article.passages import Passages
from jvexplore.dossier.blocks import Prose
from jvexplore.dossier.describe import describe
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from jvexplore.article.copy import Copy
    from jvexplore.article.passages import Place
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.span import Span

_FACTS: Final = {
    "reordered": "Moved: in your copy of the article, paragraph {} is the same, but stands in another order.",
    "moved": "Moved: in your copy of the article, paragraph {} is another; the words stand elsewhere.",
    "ambiguous": "Ambiguous: in your copy of the article, the words from paragraph {} stand in several places.",
    "gone": "Gone: in your copy of the article, the words from paragraph {} are not to be found.",
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

    @classmethod
    def read(cls, dossier: Dossier, path: Path) -> Self:
        """Attach a copy from a file.

        Raises:
            JvexploreError: when it cannot be read, or nothing of the article is in it.
        """
        copy = read(path, dossier.source)
        if not copy.found and any(paragraph.digest for paragraph in dossier.source.paragraphs):
            raise JvexploreError(f"{path}: no paragraph of the article is in it", "is it the same article?")
        return cls(dossier, copy)

    def remark(self, address: str) -> str:
        """Return what became of each passage of a fact that does not stand where it should; empty if all do."""
        fact = self._dossier.facts.get(address)
        passages = [passage.paragraph for _, passage in fact.all_passages()] if fact else []
        told: dict[str, None] = {}
        for number, place in zip(passages, self.passages.of.get(address, ()), strict=True):
            state = "reordered" if place.state == "moved" and number in self.copy.displaced else place.state
            if state in _FACTS:
                told[_FACTS[state].format(number)] = None
        return " ".join(told)

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
        JvexploreError: when the one that is named cannot be read, or nothing of the article is in it.
    """
    if path:
        return Attached.read(dossier, path)
    before = remembered.recall(dossier.id)
    with suppress(JvexploreError):
        return Attached.read(dossier, before) if before else None
    return None


def described(dossier: Dossier, links: Links, address: str, attached: Attached | None) -> list[Block]:
    """Return the page about an address: with its words in the reader's copy, and first of all what became of them."""
    page = describe(dossier, links, address, attached.copy.found if attached else None)
    if attached and (remark := attached.remark(address)):
        page.insert(1, Prose(remark))  # behind the heading
    return page
