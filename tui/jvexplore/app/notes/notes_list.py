"""The notes in the list of all notes, in a frame that says how many there are, and how many are out of view."""

from __future__ import annotations

from textual.reactive import reactive
from typing_extensions import override

from jvexplore.app.looks.frame import FRAME_CSS, EdgeText
from jvexplore.app.ui.filtered_list import FilteredList, draw_rows_below


class NotesList(FilteredList):
    """The notes that match the filter."""

    DEFAULT_CSS = f"NotesList {{ {FRAME_CSS} padding: 0; }}"

    is_editor_open: reactive[bool] = reactive(default=False)
    """Whether the note editor is open below the list, so that no bar is shown here."""

    @property
    @override
    def shows_cursor(self) -> bool:
        """Whether the keys go to the note under the cursor, from the filter line too."""
        return not self.is_editor_open

    @override
    def bottom_text(self) -> EdgeText:
        """Return how many notes are below those in view; at the right, their order."""
        return EdgeText(draw_rows_below(self.rows_below), super().bottom_text().right)
