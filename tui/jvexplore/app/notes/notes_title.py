"""The title bar of the list of all notes: how many there are of each state."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.signs import CONFIRMED, DISPUTED, OPEN_NOTE, RESOLVED_NOTE
from jvexplore.app.looks.tokens import TITLE
from jvexplore.app.ui.message_bar import MessageBar
from jvexplore.safe_text import EMPTY_LINE, GAP, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.notes.model import Note

_TITLE: Final = own_words("All notes")
_COLUMN_GAP: Final = own_words("   ")
_WIDE: Final = 100
"""From this width on, in cells, counts have words."""
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
        is_wide = self.content_size.width >= _WIDE
        return content(_COLUMN_GAP if is_wide else GAP).join(self._draw_counts(is_wide=is_wide))

    def _draw_counts(self, *, is_wide: bool) -> Iterator[SafeContent]:
        for status, sign, words in _STATES:
            if count := self._counts.get(status):
                yield assemble(sign.part, safe_format(" {:,}", count), words if is_wide else EMPTY_LINE)
