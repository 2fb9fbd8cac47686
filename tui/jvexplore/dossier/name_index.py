"""The facts of a dossier by their ids and names, so that what somebody types is found without a look at each fact.

It is made once for each dossier, which takes some 10 ms for each thousand facts; so a form has `name_index` made on a
thread before its first key is pressed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.computed_once import computed_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Fact

_PARTY: Final = "party"
_LAST_CHARACTER: Final = "\U0010ffff"
_LONGEST: Final = 200
"""In characters: a longer name is a sentence, of which nobody types a part."""


class _NameStart(NamedTuple):
    """A name from one of its words on: these words, whether that is not the first one, and the fact."""

    words: str
    is_inner: bool
    address: Address


class NameIndex:
    """Some facts by what they are called. Capitals make no difference, nor does white space.

    Args:
        facts: the facts.

    Attributes:
        spellings: each name and each id as it is written, by what it is without capitals.
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_id: dict[str, list[Fact]] = defaultdict(list)
        self._by_name: dict[str, list[Fact]] = defaultdict(list)
        self._by_surname: dict[str, list[Fact]] = defaultdict(list)
        self._facts: dict[Address, Fact] = {}
        self.spellings: dict[str, str] = {}
        for fact in facts:
            self._facts[fact.address] = fact
            self._by_id[fact.id].append(fact)
            names = [each for each in (*fact.own_names(), _title(fact)) if each]
            for name in dict.fromkeys(map(fold_name, names)):
                self._by_name[name].append(fact)
            self.spellings |= {each.casefold(): each for each in (*fact.own_names(), fact.id)}
            if surname := str(getattr(fact, "short_name", "")):
                self._by_surname[surname.casefold()].append(fact)

    def with_id(self, typed: str) -> Sequence[Fact]:
        """Return the facts that have an id; ids have no capitals."""
        return self._by_id.get(typed.casefold(), ())

    def named(self, typed: str) -> Sequence[Fact]:
        """Return the facts that have a name or a title."""
        return self._by_name.get(fold_name(typed), ())

    def with_surname(self, typed: str) -> Sequence[Fact]:
        """Return the parties that have a surname."""
        return self._by_surname.get(typed.casefold(), ())

    def with_words(self, typed: str) -> Iterator[Fact]:
        """Yield the facts with some whole words in their names or ids, in the order of `with_part`."""
        yield from self._search(f"{_without_hyphens(fold_name(typed))} ")

    def with_part(self, typed: str) -> Iterator[Fact]:
        """Yield the facts with a word in their names or ids at which a text begins; first those at whose first word."""
        yield from self._search(_without_hyphens(fold_name(typed)))

    def _search(self, part: str) -> Iterator[Fact]:
        starts = self._starts
        first = bisect_left(starts, (part,)) if part.strip() else len(starts)
        after = bisect_left(starts, (f"{part}{_LAST_CHARACTER}",))
        seen: set[str] = set()
        for is_inner in (False, True):
            for number in range(first, after):
                start = starts[number]
                if start.is_inner is is_inner and start.address not in seen:
                    seen.add(start.address)
                    yield self._facts[start.address]

    def prepare_parts(self) -> None:
        """Do what the first search for a part of a name would do."""
        len(self._starts)

    @cached_property
    def _starts(self) -> Sequence[_NameStart]:
        """Each name from each of its words on, with a space at its end, in the order of the alphabet."""
        named = ((_without_hyphens(name), facts) for name, facts in (*self._by_name.items(), *self._by_id.items()))
        return sorted(
            _NameStart(f"{name[at:]} ", at > 0, fact.address)
            for name, facts in named
            if len(name) <= _LONGEST
            for at in _word_starts(name)
            for fact in facts
        )


def fold_name(name: str) -> str:
    """Return a name as names are compared."""
    return " ".join(name.split()).casefold()


def _without_hyphens(name: str) -> str:
    return name.replace("-", " ")


def _word_starts(name: str) -> Iterator[int]:
    yield 0
    yield from (at + 1 for at, character in enumerate(name) if character == " ")


def _title(fact: Fact) -> str:
    title: str = getattr(fact, "title", "") or getattr(fact, "name", "")
    return title


@computed_once
def name_index(dossier: Dossier) -> NameIndex:
    """Return all facts of a dossier by their ids and names."""
    return NameIndex(dossier.facts.values())


@computed_once
def party_index(dossier: Dossier) -> NameIndex:
    """Return the parties of a dossier by their ids and names."""
    return NameIndex(fact for fact in dossier.facts.values() if fact.kind == _PARTY)
