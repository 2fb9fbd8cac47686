"""The order of the list of all notes, and the words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.titles import address_exists
from jvexplore.safe_text import EMPTY_LINE, own_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeLine

_AS_IN_DOSSIER: Final = own_words("in the order of the dossier")
_ORPHANED_FIRST: Final = own_words("orphaned first, then in the order of the dossier")


def sort_notes(dossier: Dossier, notes: Iterable[Note]) -> list[Note]:
    """Return notes in the order of the dossier; orphaned ones first, since something is to be done about them."""
    by_address: dict[Address, list[Note]] = {}
    for note in notes:
        by_address.setdefault(note.on, []).append(note)
    order = {address: number for number, address in enumerate(dossier.facts)}

    def position(address: Address) -> int:
        return order.get(address, len(order)) if address_exists(dossier, address) else -1

    return [note for address in sorted(by_address, key=position) for note in by_address[address]]


def order_words(dossier: Dossier, notes: Sequence[Note]) -> SafeLine:
    """Return the words for the order of sorted notes; none for fewer than two."""
    if not notes[1:]:
        return EMPTY_LINE
    return _AS_IN_DOSSIER if address_exists(dossier, notes[0].on) else _ORPHANED_FIRST
