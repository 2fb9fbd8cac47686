"""Ids in place of those that are missing, are no ids, or are used twice, so that every fact can be shown."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from jvexplore.unread_value import UnreadValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from jvexplore.dossier.model import Fact

_NO_LETTERS: Final = re.compile(r"[^a-z0-9]+")


def name_as_id(name: str) -> str:
    """Return a name as an id: "My Deal" as "my-deal"; "dossier" if it has no letters of an id."""
    return _NO_LETTERS.sub("-", name.lower()).strip("-") or "dossier"


def substitute_dossier_id(path: Path) -> str:
    """Return what stands in for the id of the dossier in a file while that is missing: the name of the file."""
    return name_as_id(path.stem)


def with_unique_ids(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the facts of one kind, each with an id of its own.

    The first of several facts with the same id keeps it; the others have the next free number at its end, and the id
    that was typed among what could not be read. One without an id is named after its kind.
    """
    counts = Counter(fact.id for fact in facts)
    if len(counts) == len(facts) and "" not in counts:
        return tuple(facts)
    taken = set(counts)
    seen: set[str] = set()
    numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))
    made: list[Fact] = []
    for number, fact in enumerate(facts, 1):
        if fact.id and fact.id not in seen:
            seen.add(fact.id)
            made.append(fact)
            continue
        wanted = fact.id or f"{fact.kind}-{number}"
        free = wanted
        while free in taken:
            free = f"{wanted}-{next(numbers[wanted])}"
        taken.add(free)
        seen.add(free)
        unread = fact.unread
        if fact.id:
            used = UnreadValue("id", fact.id, f"is used {counts[fact.id]} times", "make each id unique")
            unread = (used, *unread)
        made.append(replace(fact, id=free, unread=unread))
    return tuple(made)
