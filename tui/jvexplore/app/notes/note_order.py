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
_CONFLICTS_FIRST: Final = own_words("conflicts first, then in the order of the dossier")
_BOTH_FIRST: Final = own_words("conflicts first, then orphaned, then in the order of the dossier")


def sort_notes(dossier: Dossier, notes: Iterable[Note]) -> list[Note]:
    """Return notes in the order of the dossier.

    Those in conflict come first, and then orphaned ones, since something is to be done about them.
    """
    in_conflict: list[Note] = []
    by_address: dict[Address, list[Note]] = {}
    for note in notes:
        if note.conflict:
            in_conflict.append(note)
        else:
            by_address.setdefault(note.on, []).append(note)
    order = {address: number for number, address in enumerate(dossier.facts)}

    def position(address: Address) -> int:
        return order.get(address, len(order)) if address_exists(dossier, address) else -1

    in_order = [note for address in sorted(by_address, key=position) for note in by_address[address]]
    return sorted(in_conflict, key=lambda note: position(note.on)) + in_order


def order_words(dossier: Dossier, notes: Sequence[Note]) -> SafeLine:
    """Return the words for the order of sorted notes; none for fewer than two."""
    if not notes[1:]:
        return EMPTY_LINE
    first = next((note for note in notes if not note.conflict), None)
    has_orphans = first is not None and not address_exists(dossier, first.on)
    if notes[0].conflict:
        return _BOTH_FIRST if has_orphans else _CONFLICTS_FIRST
    return _ORPHANED_FIRST if has_orphans else _AS_IN_DOSSIER
