"""The room that the list of all notes makes for the note editor: the edited note stays in view above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Region

if TYPE_CHECKING:
    from jvexplore.app.notes.notes_list import NotesList

_TITLE_LINES: Final = 1
_LEAST: Final = 4
"""With less room for the list, in lines, the editor covers it: no note would fit into its frame."""


class ListRoom:
    """Shows the note under the cursor above the note editor; an `EditorRoom`.

    Args:
        notes: the list.
    """

    is_in_column: Final = False

    def __init__(self, notes: NotesList) -> None:
        self._list = notes
        self._top = notes.scroll_y

    def make_room(self, lines_above: int) -> None:
        """Show the list, with the filter above it, in `lines_above` lines."""
        lines = lines_above - (self._list.region.y - _TITLE_LINES)
        self._list.is_editor_open = True
        self._list.styles.height = lines if lines >= _LEAST else None

    def leave_room(self) -> None:
        """Show the whole list again."""
        self._list.is_editor_open = False
        self._list.styles.height = None
        self._list.call_after_refresh(self._list.scroll_to, y=self._top, animate=False, force=True)

    @property
    def bright_region(self) -> Region:
        """Where the edited note is on the screen."""
        inside = self._list.scrollable_content_region
        sheet = self._list.sheet
        if not sheet.stop_count:
            return Region()
        lines = sheet.stop_lines(self._list.cursor)
        top = inside.y + lines.start - self._list.scroll_offset.y
        return Region(inside.x, top, inside.width, len(lines)).intersection(inside)
