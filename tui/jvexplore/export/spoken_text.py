"""Names, numbers and lists as they are heard, not seen: whole, and without signs that a voice would spell out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, paragraph_number
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.titles import address_exists, address_name
from jvexplore.notes.mentions import replace_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.dossier.model import Dossier


def with_spoken_marks(text: str) -> str:
    """Return a text of the editor's with the editor's mark in words; not for what is verbatim."""
    return text.replace(EDITOR, SPOKEN_MARK)


def spoken_title(dossier: Dossier, address: Address) -> str:
    """Return what an address is called where it stands for itself, as in a list."""
    if fact := dossier.facts.get(address):
        return fact.spoken_name(dossier)
    return "Dossier" if address == DOSSIER else address_name(dossier, address, SPOKEN_MARK)


def spoken_inline_title(dossier: Dossier, address: Address) -> str:
    """Return what an address is called within a sentence, such that one hears where its name ends."""
    if address == DOSSIER:
        return "the dossier"
    if not address_exists(dossier, address):
        return f"the broken link {address}"
    if number := paragraph_number(address):
        return f"paragraph {number}"
    return dossier.facts[address].spoken_inline_name(dossier)


def spoken_note_text(dossier: Dossier, text: str) -> str:
    """Return the text of a note with names in place of its links."""
    return replace_mentions(text, lambda address, _link: spoken_inline_title(dossier, address))


def spoken_list(label: str, items: Iterable[str]) -> str:
    """Return a list: one item behind its label, several below it, a line each."""
    one, *others = map(end_sentence, items)
    return "\n".join((f"{label}:", one, *others)) if others else f"{label}: {one}"


def end_sentence(text: str) -> str:
    """Return text with a full stop, where it has no end yet: a voice pauses there."""
    return text if text.rstrip().endswith((".", "!", "?", "…", ".”", "?”", "!”", ":")) else f"{text}."


def begin_sentence(text: str) -> str:
    """Return text that begins as a sentence does."""
    return text[:1].upper() + text[1:]
