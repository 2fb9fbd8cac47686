"""Where the passages of facts stand in a copy of the article; nothing is guessed silently."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from jvexplore.article.normalise import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.article.copy import Copy
    from jvexplore.dossier.facts import Passage
    from jvexplore.dossier.model import Dossier

State = Literal["here", "moved", "ambiguous", "gone"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands.

    Attributes:
        state: `here`: its paragraph is in the copy as the dossier knows it. `moved`: its paragraph is, but
            stands in another order. Otherwise its words were looked for through the whole copy, and found
            once: `moved` too; several times, or with a paragraph that stands there several times:
            `ambiguous`; or not: `gone`.
        section: the number of the section, from 0; -1 where it is not known.
        start: where it begins in the section's text, in code points; `end` is behind it.
    """

    state: State
    section: int = -1
    start: int = 0
    end: int = 0


class Passages:
    """The passages of all facts in a copy.

    Args:
        dossier: whose facts.
        copy: the reader's own.
    """

    def __init__(self, dossier: Dossier, copy: Copy) -> None:
        self._copy = copy
        self._edges = [_edges(section.text) for section in copy.sections]
        self._found: dict[tuple[int, str], list[Place]] = {}
        self._sections: dict[int, int] = {}
        self._repeated: set[int] = set()
        for index, section in enumerate(copy.sections):
            if section.number in self._sections:
                self._repeated.add(section.number)
            elif section.number:
                self._sections[section.number] = index
        self.of: dict[str, list[Place]] = {}
        self.in_section: defaultdict[int, list[tuple[Place, str]]] = defaultdict(list)
        for fact in dossier.facts.values():
            self.of[fact.address] = [self.place(passage) for _, passage in fact.all_passages()]
            for place in self.of[fact.address]:
                if place.section >= 0:
                    self.in_section[place.section].append((place, fact.address))

    def place(self, passage: Passage) -> Place:
        """Return where a passage stands."""
        if passage.paragraph in self._repeated:
            return Place("ambiguous")
        section = self._sections.get(passage.paragraph)
        if section is not None:
            text = self._copy.sections[section].text
            state: State = "moved" if passage.paragraph in self._copy.displaced else "here"
            return Place(state, section, passage.start or 0, len(text) if passage.end is None else passage.end)
        if passage.end is None or passage.digest is None:
            return Place("gone")
        places = self._searched(passage.end - (passage.start or 0), passage.digest)
        if len(places) == 1:
            return places[0]
        return Place("ambiguous" if places else "gone")

    def _searched(self, length: int, digest: str) -> list[Place]:
        """Return every place in the copy where words of a length have a digest; several facts may ask for the same."""
        if (length, digest) not in self._found:
            self._found[length, digest] = list(self._search(length, digest))
        return self._found[length, digest]

    def _search(self, length: int, digest: str) -> Iterator[Place]:
        """Yield every place in the copy where words of a length have a digest."""
        for number, section in enumerate(self._copy.sections):
            text = section.text
            edges = self._edges[number]
            for start in edges:
                if start + length in edges and fingerprint(text[start : start + length]) == digest:
                    yield Place("moved", number, start, start + length)

    def worst(self, address: str) -> State:
        """Return the state that a reader must know of: that of the passage that fares worst."""
        states = {place.state for place in self.of.get(address, ())}
        return next((state for state in ("gone", "ambiguous", "moved") if state in states), "here")


def _edges(text: str) -> dict[int, None]:
    """Return where words may begin and end, in order: nowhere within a word."""
    inner = (place for place in range(1, len(text)) if not (text[place - 1].isalnum() and text[place].isalnum()))
    return dict.fromkeys((0, *inner, len(text)))
