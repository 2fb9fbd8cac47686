"""The notes in the list of all notes, in a frame that says how many there are."""

from __future__ import annotations

from textual.reactive import reactive
from typing_extensions import override

from jvexplore.app.looks.frame import FRAME_CSS
from jvexplore.app.ui.filtered_list import FilteredList


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
