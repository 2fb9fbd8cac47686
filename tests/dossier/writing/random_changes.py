"""Changes at random to a dossier and its notes: edits, additions, renames, deletions, merges and references.

Each change writes a mark of its own, so that a mark that no file holds any more is a change that was lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.writing.fact_record import new_record
from jvexplore.dossier.writing.former_addresses import former_addresses
from tests.dossier.writing.dossier_texts import fact

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from jvexplore.dossier.writing.fact_record import FactRecord
    from tests.dossier.writing.dossier_writer import DossierWriter

START: Final = """\
# The bid
format = 2
id = "finch"
title = "Finch"

[[sources]]
id = "wire"
title = "A bid" # the first

[[sources.paragraphs]]
id = "1"

# --- Parties ---

[[parties]]
id = "ana"
name = "Ana" # the founder

[[parties]]
id = "ben"
name = "Ben"

# --- Terms ---

[[terms]]
id = "fee"
title = "Fee" # if it fails
by = ["ana"]
to = ["ben"]
"""
"""A small file written by hand, with which to begin."""
_MARK: Final = "mark-"
_MOST_FACTS: Final = 25


class RandomChanges:
    """Changes what a writer has, at random.

    Args:
        writer: the writer; what it changed is to be saved by the caller.
        chance: what decides.
        name: the name of the writer, which is in its marks.

    Attributes:
        deleted: the marks of what it deleted, or replaced, and the addresses of the facts.
    """

    def __init__(self, writer: DossierWriter, chance: random.Random, name: str) -> None:
        self._writer = writer
        self._chance = chance
        self._name = name
        self._number = 0
        self.deleted: set[str] = set()

    def change(self) -> str:
        """Make a change; return its mark, empty if it wrote none."""
        changes: list[Callable[[str], bool]] = [
            *(self._add_fact, self._add_fact, self._edit, self._edit, self._refer),
            *(self._rename, self._delete, self._merge, self._add_source),
        ]
        change = self._delete if len(self._writer.facts) > _MOST_FACTS else self._chance.choice(changes)
        self._number += 1
        mark = f"{_MARK}{self._name}-{self._number}"
        return mark if change(mark) else ""

    def note(self) -> str:
        """Write a note on a fact, and return its id; empty if it did not."""
        return self._writer.note(self._any_address("party", "term"), "See")

    def _any_address(self, *kinds: str) -> str:
        return self._chance.choice([key for key in self._writer.facts if key.partition("/")[0] in kinds] or [""])

    def _new_id(self) -> str:
        return self._chance.choice(["one", "two", "three", "four", "five", "six", "seven"])

    def _add_fact(self, mark: str) -> bool:
        party, other = (self._any_address("party").partition("/")[2] for _ in range(2))
        if self._chance.random() < 1 / 3:
            return self._writer.add(fact(f"party/{self._new_id()}", name=mark))
        about = [self._any_address("party", "term")]
        passages = [{"paragraph": self._chance.choice(_paragraph_ids(self._writer))}]
        values = {"title": mark, "by": [party] * bool(party), "to": [other] * bool(other), "about": about}
        return self._writer.add(fact(f"term/{self._new_id()}", **values, description=mark * 50, passages=passages))

    def _edit(self, mark: str) -> bool:
        # Each writer has keys of its own, so that no edit replaces one by another writer that it has not seen.
        address, key = self._any_address("party", "term", "source"), f"{self._name}-{self._chance.randrange(3)}"
        before = self._writer.facts[address].table.get(key, "") if address else ""
        self.deleted |= {before} - {""}
        return self._writer.edit(address, key, mark)

    def _refer(self, mark: str) -> bool:
        address, party = self._any_address("term"), self._any_address("party").partition("/")[2]
        if not address or not party:
            return False
        known = self._writer.facts[address].table.get("to", [])
        self._writer.edit(address, "to", [*known, *({party} - {*known})])
        return self._edit(mark)

    def _rename(self, _mark: str) -> bool:
        self._writer.rename(self._any_address("party", "term"), self._new_id())
        return False

    def _delete(self, _mark: str) -> bool:
        address = self._any_address("party", "term")
        if not address or self._writer.referrers(address):
            return False
        record = self._writer.facts[address]
        self.deleted |= {*marks_in(record.table), address, *former_addresses(record)}
        self._writer.delete(address)
        return False

    def _merge(self, _mark: str) -> bool:
        gone, kept = self._any_address("party"), self._any_address("party")
        tables = [self._writer.facts[each].table for each in (gone, kept) if each]
        if self._writer.merge(gone, kept):
            # What both say, the party that stays says in its own way; it has the name of the other as an alias.
            both = {key: value for key, value in tables[0].items() if key in tables[1]}
            self.deleted |= {*marks_in(both)}
        return False

    def _add_source(self, mark: str) -> bool:
        source = self._chance.choice(["tel", "web"])
        paragraphs = [{"id": f"{source}-{number}", "gist": f"{mark}-{number}"} for number in (1, 2)]
        has_few = sum(key.startswith("source/") for key in self._writer.facts) < 5
        return has_few and self._writer.add(
            new_record("sources", {"id": source, "title": mark, "paragraphs": paragraphs, "based_on": ["wire"]})
        )


def marks_in(value: Any) -> Iterator[str]:
    """Yield the marks in a table or a list, at any depth."""
    if isinstance(value, str) and value.startswith(_MARK):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from marks_in(each)


def all_marks(facts: dict[str, FactRecord]) -> set[str]:
    """Return the marks in all versions of all facts."""
    return {mark for each in facts.values() for mark in marks_in(each.table)}


def misplaced_passages(facts: dict[str, FactRecord]) -> list[str]:
    """Return the paragraphs that passages name and no source has, and those that two sources have."""
    found = [each["id"] for record in facts.values() for each in record.table.get("paragraphs", ())]
    named = {each["paragraph"] for record in facts.values() for each in record.table.get("passages", ())}
    return [*named.difference(found), *(each for each in {*found} if found.count(each) > 1)]


def _paragraph_ids(writer: DossierWriter) -> list[str]:
    return [each["id"] for record in writer.facts.values() for each in record.table.get("paragraphs", ())]
