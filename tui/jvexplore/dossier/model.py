"""A dossier: one article as a source, and the facts taken from it. Of its annotations, see `facts.py`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from jvexplore import address
from jvexplore.address import Address
from jvexplore.dossier.facts import (
    STRICT,
    Challenge,
    Event,
    Fact,
    Figure,
    Party,
    Quote,
    Relation,
    Stake,
)
from jvexplore.dossier.name_finder import NameFinder
from jvexplore.forms import Fingerprint, Limits, Only, Slug, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of the source.

    Attributes:
        gist: it, retold in our own words.
        digest: the fingerprint of its normalised text, which recognises a reader's own copy.
        length: its length in code points, normalised, so that spans can be checked without it.
    """

    __pydantic_config__: ClassVar = STRICT

    gist: Text
    digest: Fingerprint | None = None
    length: Annotated[int, Limits(ge=1), Only(int)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The article; its body's first paragraph is number 1."""

    __pydantic_config__: ClassVar = STRICT

    title: Text
    publisher: Text
    published: Annotated[date, Only(date)]
    language: Text
    paragraphs: Annotated[tuple[Paragraph, ...], Limits(min_length=1)]


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """A source and its facts, in the order of the file."""

    __pydantic_config__: ClassVar = STRICT

    format: Annotated[Literal[1], Only(int)]
    id: Slug
    title: Text
    summary: str = ""
    source: Source
    parties: tuple[Party, ...] = ()
    relations: tuple[Relation, ...] = ()
    stakes: tuple[Stake, ...] = ()
    quotes: tuple[Quote, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def collections(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts under the keys they have in the file."""
        return {key: getattr(self, key) for key in COLLECTIONS}

    @cached_property
    def facts(self) -> Mapping[Address, Fact]:
        """Every fact by its address, in the order of the file."""
        return {fact.address: fact for facts in self.collections.values() for fact in facts}

    @property
    def addresses(self) -> list[Address]:
        """Every address: of the facts, in the order of the file, then of the paragraphs, and of the dossier itself."""
        numbers = range(1, len(self.source.paragraphs) + 1)
        return [*self.facts, *map(address.paragraph, numbers), address.DOSSIER]

    @cached_property
    def _parties(self) -> Mapping[str, Party]:
        return {party.id: party for party in self.parties}

    @cached_property
    def offices(self) -> Mapping[str, list[Relation]]:
        """The relations that are an office, by the id of the party that holds it."""
        held: dict[str, list[Relation]] = {}
        for relation in self.relations:
            if relation.title:
                held.setdefault(relation.subject, []).append(relation)
        return held

    @cached_property
    def editorial_names(self) -> NameFinder:
        """Finds what the parties are called whose basis is `editorial`."""
        names = [name for each in self.parties if each.basis == "editorial" for name in (each.name, *each.aliases)]
        return NameFinder([*names, *(f"the {name[4:]}" for name in names if name.startswith("The "))])

    def party(self, party_id: str) -> Party:
        """Return a party by its id.

        Raises:
            KeyError: when there is none; `check.py` makes sure that no reference does that.
        """
        return self._parties[party_id]

    def paragraph(self, number: int) -> Paragraph:
        """Return a paragraph of the source by its number, from 1.

        Raises:
            KeyError: when there is none.
        """
        if not 1 <= number <= len(self.source.paragraphs):
            raise KeyError(address.paragraph(number))
        return self.source.paragraphs[number - 1]


COLLECTIONS: dict[str, type[Fact]] = {
    "parties": Party,
    "relations": Relation,
    "stakes": Stake,
    "quotes": Quote,
    "challenges": Challenge,
    "events": Event,
    "figures": Figure,
}
"""The kinds of fact by their key in the file. A new kind is a class, a line here and a field above."""
