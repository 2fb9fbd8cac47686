"""Notes in the order of the screen: by kind of fact, then by fact, the oldest note first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, paragraph_number
from jvexplore.dossier.fact_types import fact_type
from jvexplore.dossier.kind_table import listed_entries
from jvexplore.dossier.titles import address_exists
from jvexplore.notes.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.model import Dossier

ORPHANS_TITLE = "Orphaned notes"
"""The title of the group of notes on what the dossier does not have, or not any more."""


@dataclass(frozen=True, slots=True)
class NotedAddress:
    """Something that there are notes on, by its address."""

    address: Address
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Noted things of one sort, with a title for them."""

    title: str
    noted: tuple[NotedAddress, ...]


def group_notes(dossier: Dossier, notes: Sequence[Note]) -> list[NoteGroup]:
    """Return notes in groups: facts pane by pane, relations, paragraphs, the dossier, and orphans last."""
    on: dict[Address, list[Note]] = {}
    for note in sorted(notes, key=lambda note: note.id):
        on.setdefault(note.on, []).append(note)
    groups = []
    for title, addresses in _order(dossier, on):
        noted = tuple(NotedAddress(address, tuple(on.pop(address))) for address in addresses if address in on)
        if noted:
            groups.append(NoteGroup(title, noted))
    return groups


def fact_groups(dossier: Dossier) -> Iterator[tuple[str, list[Address]]]:
    """Yield the title and the addresses of the facts of each kind, in the order in which one reads them."""
    for entry in listed_entries():
        yield entry.title, [fact.address for fact in fact_type(entry).in_reading_order(dossier)]


def _order(dossier: Dossier, on: dict[Address, list[Note]]) -> Iterator[tuple[str, list[Address]]]:
    """Yield each group's title and the addresses that may be in it; the last takes whatever is left."""
    yield from fact_groups(dossier)
    there = [address for address in on if address_exists(dossier, address)]
    yield (
        "Paragraphs",
        sorted((each for each in there if each != DOSSIER), key=lambda each: paragraph_number(each) or 0),
    )
    yield "Dossier", [DOSSIER]
    yield ORPHANS_TITLE, sorted(on)
