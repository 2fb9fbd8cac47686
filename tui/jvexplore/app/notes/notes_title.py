"""The title bar of the list of all notes: how many there are of each state."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.looks.signs import CONFIRMED, DISPUTED, OPEN_NOTE, RESOLVED_NOTE
from jvexplore.app.looks.tokens import TITLE
from jvexplore.app.ui.message_bar import MessageBar
from jvexplore.safe_text import GAP, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.notes.model import Note

_TITLE: Final = own_words("All notes")
_STATES: Final = (
    ("open", OPEN_NOTE, own_words(" open")),
    ("confirmed", CONFIRMED, own_words(" confirmed")),
    ("disputed", DISPUTED, own_words(" disputed")),
    ("resolved", RESOLVED_NOTE, own_words(" resolved")),
)


def count_states(notes: Iterable[Note]) -> Counter[str]:
    """Return how many notes there are of each status."""
    return Counter(note.status for note in notes)


class NotesTitle(MessageBar):
    """One line that shows whose notes these are.

    Args:
        dossier: the title of the dossier.
    """

    def __init__(self, dossier: str) -> None:
        super().__init__()
        self._dossier = sanitize_line(dossier)
        self._counts: Mapping[str, int] = {}

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many notes there are of each status."""
        if counts != self._counts:
            self._counts = counts
            self.refresh()

    def title_part(self) -> SafeContent:
        """Return the title, and that of the dossier."""
        return assemble((_TITLE, TITLE.bold_style), GAP, self._dossier)

    def counts_part(self) -> SafeContent:
        """Return the counts that are not zero, each with its sign; with words where there is room."""
        counted = ((sign, self._counts.get(status, 0), words) for status, sign, words in _STATES)
        return self.join_counts(self.draw_count(sign, count, words) for sign, count, words in counted if count)
