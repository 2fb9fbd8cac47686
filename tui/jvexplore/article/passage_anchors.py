"""Find the passages of facts in the copies of the sources; an ambiguous match is reported, never guessed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from jvexplore.article.normalise import text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jvexplore.address import Address
    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.source import Passage

    _Position = tuple[int, int, int]
    """The index of a section, with start and end in its normal form."""

AnchorState = Literal["here", "moved", "ambiguous", "gone", "unknown", "unattached"]
_MAX_SEARCHED: Final = 1 << 16
"""The maximum number of characters searched for words, from the first recognised paragraph."""
_EDGE: Final = re.compile(r"(?<![^\W_])|(?![^\W_])")
"""The positions where words may begin and end: only at word boundaries."""


@dataclass(frozen=True, slots=True)
class TextAnchor:
    """The position of a passage or a note's quote in a copy.

    Attributes:
        state: `here`: its paragraph is in the copy, unchanged and in place. `moved`: its paragraph is unchanged, but
            in another position. Otherwise its words were searched in the whole copy: found
            once: also `moved`; several times, or in a paragraph that occurs several times:
            `ambiguous`; not found: `gone`. If the dossier has no digest of its paragraph, its words are `here` in any
            section that is no other paragraph. `unknown`: the same, but neither its words nor a digest of them is
            known, so that it is not known whether they are in the copy. `unattached`: there is no copy of its source.
        section: the index of its section, from 0; -1 if not known.
        start: its start in the section's normal form, in code points; `end` is exclusive.
    """

    state: AnchorState
    section: int = -1
    start: int = 0
    end: int = 0


class PassageAnchors:
    """Finds the passages of all facts in a copy.

    Args:
        dossier: the facts.
        copy: the reader's copy.
    """

    def __init__(self, dossier: Dossier, copy: ArticleCopy) -> None:
        self._copy = copy
        counts = Counter(section.paragraph for section in copy.sections if section.paragraph)
        self._repeated = {paragraph for paragraph, count in counts.items() if count > 1}
        passages = [passage for fact in dossier.facts.values() for _, passage in fact.all_passages()]
        self._found = self._search_unrecognised(
            passage for passage in passages if passage.paragraph not in copy.section_indexes
        )
        self.by_address: dict[Address, list[TextAnchor]] = {}
        self.in_section: defaultdict[int, list[tuple[TextAnchor, Address]]] = defaultdict(list)
        for fact in dossier.facts.values():
            self.by_address[fact.address] = [self.anchor_passage(passage) for _, passage in fact.all_passages()]
            for anchor in self.by_address[fact.address]:
                if anchor.section >= 0:
                    self.in_section[anchor.section].append((anchor, fact.address))

    def of_fact(self, fact: Fact) -> PassageAnchors:
        """Return the anchors of one fact alone, which need not be in the dossier as it is."""
        alone = copy(self)
        alone.by_address = {fact.address: [self.anchor_passage(passage) for _, passage in fact.all_passages()]}
        return alone

    def anchor_passage(self, passage: Passage) -> TextAnchor:
        """Return the anchor of a passage."""
        if passage.paragraph and passage.paragraph not in self._copy.sources:
            return TextAnchor("unattached")
        if passage.paragraph in self._repeated:
            return TextAnchor("ambiguous")
        if passage.words and passage.end is None:
            return self._anchor_words(passage)
        section = self._copy.section_indexes.get(passage.paragraph)
        if section is not None:
            text = self._copy.sections[section].normalised_text
            return TextAnchor(
                self._state_of(passage.paragraph),
                section,
                passage.start or 0,
                len(text) if passage.end is None else passage.end,
            )
        positions = self._found.get((self._copy.sources.get(passage.paragraph, ""), *_length_and_digest(passage)), ())
        is_undigested = passage.paragraph in self._copy.undigested_paragraphs
        return self._anchor_found(passage.paragraph, positions, "unknown" if is_undigested else "gone")

    def _anchor_found(self, paragraph: str, positions: Sequence[_Position], otherwise: AnchorState) -> TextAnchor:
        """Return the anchor of words of a paragraph that is not recognised, from all their positions.

        One without a digest may be any section that is no other paragraph: there, its words are in their place.
        """
        own = [each for each in positions if self._copy.may_be_paragraph(each[0], paragraph)]
        found = own or positions
        if len(found) != 1:
            return TextAnchor("ambiguous" if found else otherwise)
        return TextAnchor("here" if own or not paragraph else "moved", *found[0])

    def _state_of(self, paragraph: str) -> AnchorState:
        """Return the state of a passage whose paragraph is recognised."""
        return "moved" if paragraph in self._copy.displaced_paragraphs else "here"

    def _anchor_words(self, passage: Passage) -> TextAnchor:
        """Return the anchor of the words that a person wrote in a passage."""
        section = self._copy.section_indexes.get(passage.paragraph)
        if section is not None:
            found = [*find_words(self._copy, passage.words, [section])]
            if len(found) != 1:
                return TextAnchor("ambiguous" if found else "gone")
            return TextAnchor(self._state_of(passage.paragraph), *found[0])
        source = self._copy.sources.get(passage.paragraph)
        sections = [index for index, each in enumerate(self._copy.sections) if source in (None, each.source)]
        return self._anchor_found(passage.paragraph, [*find_words(self._copy, passage.words, sections)], "gone")

    def _search_unrecognised(self, passages: Iterable[Passage]) -> Mapping[tuple[str, int, str], list[_Position]]:
        """Return the positions of words outside recognised paragraphs, by their source, length and digest.

        Each length is searched in one pass over the copy of the source.
        """
        wanted: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for passage in passages:
            source = self._copy.sources.get(passage.paragraph)
            length, digest = _length_and_digest(passage)
            if digest and source is not None:
                wanted[source][length].add(digest)
        found: defaultdict[tuple[str, int, str], list[_Position]] = defaultdict(list)
        for source, by_length in wanted.items():
            for number, text in self._searchable_sections(source):
                edges = [match.start() for match in _EDGE.finditer(text)]
                ends = set(edges)
                for length, digests in by_length.items():
                    for start in edges:
                        if start + length in ends:
                            digest = text_digest(text[start : start + length])
                            if digest in digests:
                                found[source, length, digest].append((number, start, start + length))
        return found

    def _searchable_sections(self, source: str) -> Iterator[tuple[int, str]]:
        """Yield the sections of a source to search, with their indexes: all except those outside the article."""
        sections = self._copy.sections
        indexes = [index for index, section in enumerate(sections) if section.source == source]
        begin = next((at for at, index in enumerate(indexes) if sections[index].paragraph), 0)
        left = _MAX_SEARCHED
        for index in (*indexes[begin:], *reversed(indexes[:begin])):
            left -= len(sections[index].text) + 1
            if left < 0:
                return
            yield index, sections[index].normalised_text

    def worst_state(self, address: Address) -> AnchorState:
        """Return the worst state among a fact's passages, which is the one to report."""
        states = {anchor.state for anchor in self.by_address.get(address, ())}
        return next((state for state in ("gone", "ambiguous", "moved", "unknown") if state in states), "here")


def find_words(copy: ArticleCopy, words: str, sections: Iterable[int]) -> Iterator[_Position]:
    """Yield every position of some words in sections of a copy: the section, with start and end in its normal form."""
    for index in sections:
        for start, end in copy.sections[index].find_words(words):
            yield index, start, end


def _length_and_digest(passage: Passage) -> tuple[int, str]:
    """Return the length and the digest of a passage's words; the digest is empty for a whole paragraph."""
    if passage.end is None or passage.digest is None:
        return 0, ""
    return passage.end - (passage.start or 0), passage.digest
