"""The address that somebody meant by one that leads nowhere."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.dossier.model import Fact

_MAX_COMPARED: Final = 100_000
"""How many names are compared for a dossier: with thousands of wrong references, that takes most of the time."""


class AddressSuggestions:
    """Suggests the facts that were meant, for as many wrong references as can be compared in a second or so.

    A fact is found by its id and by its names, with typing errors.

    Args:
        facts: those that exist.
    """

    def __init__(self, facts: Mapping[Address, Fact]) -> None:
        self._facts = facts
        self._names: dict[str, list[tuple[str, str]]] = {}
        self._left = _MAX_COMPARED
        self._found: dict[tuple[str, str], str] = {}

    def similar_address(self, address: str) -> str:
        """Return the most similar address of the same kind that exists; empty if none is similar."""
        kind, _, fact_id = address.partition("/")
        return self._similar(fact_id, kind)

    def similar_party(self, text: str) -> str:
        """Return the id of the party that a text names, by its address, its name or its id; empty if none is."""
        return self._similar(text.rpartition("/")[2], "party").partition("/")[2]

    def similar_fact(self, text: str) -> str:
        """Return the address of the fact of any kind that a text names; empty if none is."""
        return self._similar(text.rpartition("/")[2], "")

    def _similar(self, text: str, kind: str) -> str:
        """Return the address of the fact of a kind, or of any, that is most similar to a text."""
        from jvexplore.dossier.vocabulary.similar_words import similar_word

        if (text, kind) not in self._found:
            names = self._names_of(kind)
            self._left -= len(names)
            similar = similar_word(text, names) if self._left >= 0 else None
            self._found[text, kind] = similar.word if similar else ""
        return self._found[text, kind]

    def _names_of(self, kind: str) -> list[tuple[str, str]]:
        """Return each id and each name of the facts of a kind, or of all, with the address; ids come first."""
        if not self._names:
            ids = ((fact.kind, fact.id, fact.address) for fact in self._facts.values())
            own = ((fact.kind, name, fact.address) for fact in self._facts.values() for name in fact.own_names())
            for each, name, address in chain(ids, own):
                self._names.setdefault(each, []).append((name, address))
                self._names.setdefault("", []).append((name, address))
        return self._names.get(kind, [])
