"""Names, numbers and lists for speech: in full, without signs that a screen reader would spell out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, paragraph_id, source_id
from jvexplore.dossier.editor_mark import EDITOR, SPOKEN_MARK
from jvexplore.dossier.paragraph_labels import paragraph_words
from jvexplore.dossier.titles import address_exists, address_name
from jvexplore.notes.mentions import replace_mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.dossier.model import Dossier


def with_spoken_marks(text: str) -> str:
    """Replace the editor's mark by words; not for verbatim text."""
    return text.replace(EDITOR, SPOKEN_MARK)


def spoken_title(dossier: Dossier, address: Address) -> str:
    """Return the spoken name of an address on its own, as in a list."""
    if fact := dossier.fact_at(address):
        return fact.spoken_name(dossier)
    return "Dossier" if address == DOSSIER else address_name(dossier, address, SPOKEN_MARK)


def spoken_inline_title(dossier: Dossier, address: Address) -> str:
    """Return the spoken name of an address within a sentence, worded so that its end can be heard."""
    if address == DOSSIER:
        return "the dossier"
    if not address_exists(dossier, address):
        return f"the broken link {address}"
    if paragraph := paragraph_id(dossier.present_address(address)):
        return paragraph_words(dossier, paragraph)
    if source_id(address):
        return f"the source ({address_name(dossier, address, SPOKEN_MARK)})"
    return dossier.facts[dossier.present_address(address)].spoken_inline_name(dossier)


def spoken_note_text(dossier: Dossier, text: str) -> str:
    """Replace the links in a note by spoken names."""
    return replace_mentions(text, lambda address, _link: spoken_inline_title(dossier, address))


def spoken_list(label: str, items: Iterable[str]) -> str:
    """Return a list: a single item after the label, several on a line each below it."""
    one, *others = map(end_sentence, items)
    return "\n".join((f"{label}:", one, *others)) if others else f"{label}: {one}"


def end_sentence(text: str) -> str:
    """Add a full stop if the text has no end mark, so that a voice pauses there."""
    return text if text.rstrip().endswith((".", "!", "?", "…", ".”", "?”", "!”", ":")) else f"{text}."


def begin_sentence(text: str) -> str:
    """Return text with an initial capital."""
    return text[:1].upper() + text[1:]
