"""The reader's own copy of the article beside the dossier: where facts and quoted words stand in it, and in words."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from jvexplore.article import fate, remembered
from jvexplore.article.anchors import Anchors
from jvexplore.article.copy import read
from jvexplore.article.passages import Passages
from jvexplore.dossier import words
from jvexplore.dossier.blocks import Prose
from jvexplore.dossier.describe import describe
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Self

    from jvexplore.article.copy import Copy
    from jvexplore.article.passages import Place
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier
    from jvexplore.span import Span

_FACTS: Final[Mapping[fate.Fate, str]] = {
    "reworded": "Changed: in your copy of the article, paragraph {number} is missing or changed; "
    "the words stand where they belong, {where}.",
    "reordered": "Moved: in your copy of the article, paragraph {number} is the same, but in another place.",
    "moved": "Moved: in your copy of the article, paragraph {number} is missing or changed; the words stand {where}.",
    "ambiguous": "Ambiguous: in your copy of the article, the words from paragraph {number} stand in several places.",
    "gone": "Gone: in your copy of the article, the words from paragraph {number} are not to be found.",
    "whole": "Gone: in your copy of the article, paragraph {number} is missing or changed.",
}
_QUOTES: Final[Mapping[fate.Fate, str]] = {
    "reworded": "Changed: in your copy of the article the quoted words stand where they belong, {where}, "
    "but the text around them is another.",
    "moved": "Moved: in your copy of the article the quoted words stand {where}.",
    "ambiguous": "Ambiguous: in your copy of the article the quoted words stand in several places.",
    "gone": "Gone: in your copy of the article the quoted words are not to be found.",
}
_TOTALS: Final[Mapping[fate.Fate, str]] = {
    "reworded": "whose paragraph is changed",
    "moved": "that has moved",
    "ambiguous": "that could stand in several places",
    "gone": "that is gone",
}


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
        passages = [passage for _, passage in fact.all_passages()] if fact else []
        places = self.passages.of.get(address, ())
        remarks = (fate.told(_FACTS, self.copy, *each) for each in zip(passages, places, strict=True))
        return " ".join(filter(None, dict.fromkeys(remarks)))

    def place(self, number: int | None, span: Span) -> Place:
        """Return where words that a note quotes stand; `number` is the paragraph that it is on, if it is on one."""
        return self._anchors.place(number, span)

    def quote_remark(self, number: int | None, span: Span) -> str:
        """Return what became of words that a note quotes; empty where they stand where they should."""
        place = self.place(number, span)
        where = fate.whereabouts(self.copy, place.section, number or 0)
        stays = place.state == "moved" and fate.belong(self.copy, place.section, number or 0)
        return _QUOTES.get("reworded" if stays else place.state, "").format(where=where)

    def told(self) -> str:
        """Return which paragraphs were recognised, and what became of the passages of the others."""
        copy = self.copy
        parts = [f"Recognised in your copy: {len(copy.found)} of {len(self._dossier.source.paragraphs)} paragraphs."]
        if copy.missing:
            are = "is" if len(copy.missing) == 1 else "are"
            parts.append(f"{words.numbered(copy.missing).capitalize()} {are} missing or changed.")
        if displaced := copy.displaced:
            stand = "stands" if len(displaced) == 1 else "stand"
            parts.append(f"{words.numbered(displaced).capitalize()} {stand} out of order.")
        if totals := [*self._totals()]:
            parts.append(f"{', '.join(totals)}.")
        return " ".join(parts)

    def _totals(self) -> Iterator[str]:
        """Yield how many facts have passages that are not as they should be: 13 facts have one that is gone."""
        fates = Counter(map(self._worst, self._dossier.facts))
        facts, what = "facts", "a passage"
        for worst, became in _TOTALS.items():
            if count := fates[worst]:
                who = f"{count} {facts}".strip()
                yield f"{who.removesuffix('s')} has {what} {became}" if count == 1 else f"{who} have {what} {became}"
                facts, what = "", "one"  # of the next ones it is understood

    def _worst(self, address: str) -> fate.Fate:
        """Return what became of the passage of a fact that fares worst."""
        worst = self.passages.worst(address)
        passages = [passage for _, passage in self._dossier.facts[address].all_passages()]
        moved = (
            fate.became(self.copy, passage, place)
            for passage, place in zip(passages, self.passages.of[address], strict=True)
            if place.state == "moved"
        )
        return "reworded" if worst == "moved" and {*moved} == {"reworded"} else worst


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
