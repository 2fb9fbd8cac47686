"""Notes on facts that had another address when they were written.

The notes file keeps the address as written until the note is changed; everywhere else the note has the present one.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.notes.model import Note

NO_FORMER: Final[Mapping[Address, Address]] = MappingProxyType({})
"""The present address by each former one, where no fact had another."""


def at_present_address(note: Note, former_addresses: Mapping[Address, Address]) -> Note:
    """Return a note with the present address of its fact; the same object if that has not changed."""
    present = former_addresses.get(note.on)
    return note if present is None else replace(note, on=present)
