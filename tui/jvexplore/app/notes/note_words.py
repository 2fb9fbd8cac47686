"""What notes are called in messages and titles: one by its first words, several by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.signs import EDITORIAL
from jvexplore.app.ui.text_excerpt import text_excerpt
from jvexplore.dossier.editor_mark import EDITOR
from jvexplore.dossier.titles import address_name
from jvexplore.export.note_links import replace_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note

_MAX_CHARS: Final = 30
"""The longest excerpt: with it, a message and its key stand in one line of 80 columns."""
_EDITOR_SIGN: Final = f" {EDITORIAL.text}"


def describe_notes(dossier: Dossier, notes: Sequence[Note]) -> str:
    """Return which notes are meant: the one whose words may not be on the screen is named by them.

    Args:
        dossier: what the notes are on.
        notes: one or more.
    """
    if len(notes) != 1:
        return f"{len(notes)} notes"
    (note,) = notes
    if note.is_wordless:
        return f"check of {_excerpt(address_name(dossier, note.on))}"
    return f"“{_excerpt(replace_links(dossier, note.first_line))}”"


def _excerpt(text: str) -> str:
    return text_excerpt(text.replace(EDITOR, _EDITOR_SIGN), _MAX_CHARS)
