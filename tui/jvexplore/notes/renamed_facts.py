"""Notes follow a fact that gets another address: those on it, and those whose texts link to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jvexplore.notes.former_addresses import at_present_address
from jvexplore.notes.mentions import MENTION_CLOSE, MENTION_OPEN, replace_mentions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.notes.model import Note


def with_renamed_facts(notes: Mapping[str, Note], addresses: Mapping[Address, Address]) -> dict[str, Note]:
    """Return notes in which the former addresses of facts are replaced.

    Args:
        notes: the notes by their ids.
        addresses: the present addresses by the former ones.
    """

    def link(address: Address, written: str) -> str:
        present = addresses.get(address)
        return f"{MENTION_OPEN}{present}{MENTION_CLOSE}" if present else written

    def follow(note: Note) -> Note:
        note = at_present_address(note, addresses)
        text = replace_mentions(note.text, link)
        return note if text == note.text else replace(note, text=text)

    return {key: follow(note) for key, note in notes.items()}
