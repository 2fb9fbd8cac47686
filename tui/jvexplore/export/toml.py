"""Export notes as TOML: a notes file, which jvexplore can open with `--notes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.notes.codec import write_notes
from jvexplore.records.document import Document
from jvexplore.sanitize import escape_text
from jvexplore.toml import escape_character

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import EscapedText


def render(
    dossier: Dossier, _reference_index: ReferenceIndex, notes: Sequence[Note], _attached: AttachedCopies | None = None
) -> EscapedText:
    """Return a notes file with these notes."""
    # The TOML writer uses only basic strings, in which escapes are valid.
    return escape_text(write_notes(Document(dossier.id, {note.id: note for note in notes})), escape_character)
