"""What notes and facts are called in messages and titles: a note by its first words, several by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.dossier.titles import address_name
from jvexplore.export.note_links import replace_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note

MAX_CHARS: Final = 30
"""The longest excerpt: with it, a message and its key stand in one line of 80 columns."""


def describe_notes(dossier: Dossier, notes: Sequence[Note], max_chars: int = MAX_CHARS) -> str:
    """Return which notes are meant: the one whose words may not be on the screen is named by them.

    Args:
        dossier: what the notes are on.
        notes: one or more.
        max_chars: how much of the words of a note is said.
    """
    if len(notes) != 1:
        return f"{len(notes)} notes"
    (note,) = notes
    if note.is_wordless:
        return f"check of {name_fact(dossier, note.on, max_chars)}"
    return f"“{text_excerpt(replace_links(dossier, note.first_line, mark=SIGN_IN_TEXT), max_chars)}”"


def name_fact(dossier: Dossier, address: Address, max_chars: int = MAX_CHARS) -> str:
    """Return the name of a fact, with the editor's sign where it relies on the editor."""
    return text_excerpt(address_name(dossier, address, SIGN_IN_TEXT), max_chars)
