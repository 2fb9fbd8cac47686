"""Notes in screen order: by kind of fact, then by fact, oldest note first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, paragraph_id, source_id
from jvexplore.dossier.fact_types import fact_type
from jvexplore.dossier.kind_table import listed_entries
from jvexplore.dossier.paragraph_labels import in_reading_order
from jvexplore.dossier.titles import address_exists
from jvexplore.notes.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.model import Dossier

ORPHANS_TITLE = "Orphaned notes"
"""The title of the group of notes whose address the dossier does not have, or no longer."""


@dataclass(frozen=True, slots=True)
class NotedAddress:
    """An address and the notes on it."""

    address: Address
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """The addresses of one kind that have notes, under a title."""

    title: str
    noted: tuple[NotedAddress, ...]


def group_notes(dossier: Dossier, notes: Sequence[Note]) -> list[NoteGroup]:
    """Group notes: facts in pane order, relations, paragraphs, sources, the dossier, and orphans last."""
    on: dict[Address, list[Note]] = {}
    for note in sorted(notes, key=lambda note: note.id):
        on.setdefault(dossier.present_address(note.on), []).append(note)
    groups = []
    for title, addresses in _order(dossier, on):
        noted = tuple(NotedAddress(address, tuple(on.pop(address))) for address in addresses if address in on)
        if noted:
            groups.append(NoteGroup(title, noted))
    return groups


def fact_groups(dossier: Dossier) -> Iterator[tuple[str, list[Address]]]:
    """Yield the title and the addresses of the facts of each kind, in reading order."""
    for entry in listed_entries():
        yield entry.title, [fact.address for fact in fact_type(entry).in_reading_order(dossier)]


def _order(dossier: Dossier, on: dict[Address, list[Note]]) -> Iterator[tuple[str, list[Address]]]:
    """Yield each group's title and its possible addresses; the last group takes all remaining ones."""
    yield from fact_groups(dossier)
    existing = [address for address in on if address_exists(dossier, address)]
    paragraphs = {paragraph_id(each): each for each in existing if paragraph_id(each)}
    yield "Paragraphs", [paragraphs[each] for each in in_reading_order(dossier, paragraphs)]
    sources = {source_id(each): each for each in existing if source_id(each)}
    yield "Sources", [sources[each] for each in dossier.sources_by_id if each in sources]
    yield "Dossier", [DOSSIER]
    yield ORPHANS_TITLE, sorted(on)
