"""Notes follow a fact to which a merge gave a number, as the other side had added another one under its address.

Such a fact does not list its former address: that is the other one's now. Which of the two a note is about is told by
the fact's values that it stores.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jvexplore.address import Address
    from jvexplore.notes.model import Note


class NumberedFact(NamedTuple):
    """A fact that a merge gave another address.

    Attributes:
        former: the address that it had, which is that of another fact now.
        present: the address that it has now.
        fingerprint: its fingerprint now.
        fingerprint_before: returns its fingerprint before the merge; takes the stored one, as `fingerprint_text` does.
        other_fingerprint: the same for the fact that has the former address now.
    """

    former: Address
    present: Address
    fingerprint: str
    fingerprint_before: Callable[[str], str]
    other_fingerprint: Callable[[str], str]


class FollowingNotes(NamedTuple):
    """What becomes of notes on a former address.

    Attributes:
        moved: the notes that are about the numbered fact, as they are on its present address, by their ids.
        unclear: the notes that may be about either fact, with the address to which they may belong.
    """

    moved: Mapping[str, Note]
    unclear: Mapping[str, Address]


def follow_numbered_facts(notes: Iterable[Note], numbered: Iterable[NumberedFact]) -> FollowingNotes:
    """Find the notes that belong to numbered facts; those that belong to the facts with their addresses stay."""
    facts = {each.former: each for each in numbered}
    moved: dict[str, Note] = {}
    unclear: dict[str, Address] = {}
    for note in notes:
        fact = facts.get(note.on)
        if fact is None:
            continue
        match _stores(note, fact.fingerprint_before), _stores(note, fact.other_fingerprint):
            case True, False:
                moved[note.id] = replace(note, on=fact.present, fact=fact.fingerprint)
            case False, True:
                pass
            case _:
                unclear[note.id] = fact.present
    return FollowingNotes(moved, unclear)


def _stores(note: Note, fingerprint: Callable[[str], str]) -> bool:
    """Return whether a note stores the values of a fact."""
    return bool(note.fact) and note.fact == fingerprint(note.fact)
