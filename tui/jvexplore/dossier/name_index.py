"""The facts of a dossier by their ids and names, so that what somebody types is found without a look at each fact.

It is made once for each dossier, which takes some 10 ms for each thousand facts: `name_index` on a thread before the
first key is pressed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.computed_once import computed_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jvexplore.dossier.model import Dossier, Fact

_PARTY: Final = "party"
_LONGEST: Final = 200
"""In characters: a longer name is a sentence, of which nobody types a part."""


class NameIndex:
    """Some facts by what they are called. Capitals make no difference, nor does white space.

    Args:
        facts: the facts.
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_id: dict[str, list[Fact]] = defaultdict(list)
        self._by_name: dict[str, list[Fact]] = defaultdict(list)
        self._by_surname: dict[str, list[Fact]] = defaultdict(list)
        self.spellings: dict[str, str] = {}
        for fact in facts:
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

    def with_part(self, typed: str) -> list[Fact]:
        """Return the facts with a word in their id or names at which a text begins, in the order of these names."""
        part = fold_name(typed)
        found: dict[str, Fact] = {}
        for text, fact in self._beginning_with(part) if part else ():
            if text.startswith(part):
                found.setdefault(fact.address, fact)
        return [*found.values()]

    def _beginning_with(self, part: str) -> Iterator[tuple[str, Fact]]:
        starts = self._starts
        at = bisect_left(starts, part, key=lambda each: each[0])
        while at < len(starts) and starts[at][0].startswith(part):
            yield starts[at]
            at += 1

    @cached_property
    def _starts(self) -> Sequence[tuple[str, Fact]]:
        """Each name from each of its words on, in the order of the alphabet."""
        names: Mapping[str, Sequence[Fact]] = {
            **{name: facts for name, facts in self._by_name.items() if len(name) <= _LONGEST},
            **{fact_id.replace("-", " "): facts for fact_id, facts in self._by_id.items()},
        }
        return sorted(
            ((name[at:], fact) for name, facts in names.items() for at in _word_starts(name) for fact in facts),
            key=lambda each: each[0],
        )


def fold_name(name: str) -> str:
    """Return a name as names are compared."""
    return " ".join(name.split()).casefold()


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
