"""The notes on a fact, below its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.app.looks.frame import FRAME_CSS, EdgeText, edge_text
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.signs import NOTE, OPEN_NOTE
from jvexplore.app.looks.tokens import FAINT, SECOND
from jvexplore.app.ui.line_view import DOUBLE_CLICK, LineView
from jvexplore.app.ui.rows import Rows
from jvexplore.safe_text import BETWEEN, EMPTY_LINE, own_words, safe_format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.app.notes.notes_page import NotesPage
    from jvexplore.notes.model import Note
    from jvexplore.safe_text import SafeLine
    from jvexplore.session.session import Session

_MAX_NOTES: Final = 200
"""The maximum number of notes laid out at a time; with more, those around the cursor are."""

_KEY: Final = own_words("8 ")
_TITLE: Final = own_words(" Notes")


class NotesView(LineView):
    """The notes on an address; enter or a click follows a link in them."""

    DEFAULT_CSS = f"NotesView {{ {FRAME_CSS} padding: 0; }}"

    def __init__(self) -> None:
        super().__init__(Rows(()), widget_id="notes")
        self._page: NotesPage | None = None
        self._empty = ""
        self._clicked_key = ""

    def load_notes(
        self, notes: Sequence[Note], empty: str, session: Session, key_name: KeyName, current: str = ""
    ) -> None:
        """Show notes.

        Args:
            notes: those on one address, oldest first.
            empty: the text shown if there are none.
            session: holds the notes.
            key_name: names the key that compares versions of a note.
            current: the id of the note to put the cursor on; without it, the cursor stays at or near its last note,
                if any of the notes are shown already.
        """
        if not notes and empty == self._empty:
            return
        self._empty = "" if notes else empty
        indexes = {note.id: number for number, note in enumerate(notes)}
        if current not in indexes and self._page is not None:
            current = self._page.nearest_note_id(self.cursor, indexes.__contains__)
        cursor = indexes.get(current, 0)
        first = max(0, min(cursor - _MAX_NOTES // 2, len(notes) - _MAX_NOTES))
        shown = notes[first : first + _MAX_NOTES]
        part = EMPTY_LINE
        if len(shown) < len(notes):
            part = safe_format("{} to {}", first + 1, first + len(shown))
        self._show_counts(notes, part)
        from jvexplore.app.notes.notes_page import NotesPage

        link_number = (
            self._page.link_number(self.cursor)
            if self._page is not None and self.note and self.note.id == current
            else 0
        )
        self._page = NotesPage(shown, empty, session, key_name)
        self.show_sheet(self._page, self._page.stop_of_note(cursor - first, link_number))

    def _show_counts(self, notes: Sequence[Note], part: SafeLine) -> None:
        """Show in the frame how many notes there are, how many of them are open, and which are laid out."""
        title = assemble((_KEY, FAINT.style), NOTE.part, (_TITLE, SECOND.style))
        count = content(safe_format("{:,}", len(notes)) if notes else EMPTY_LINE)
        is_open = sum(note.status == "open" for note in notes)
        if is_open:
            count = assemble(count, BETWEEN, OPEN_NOTE.part, safe_format(" {:,}", is_open))
        self.set_edges(EdgeText(title, count), edge_text(EMPTY_LINE, part))

    @property
    def note(self) -> Note | None:
        """The note under the cursor, which may be on a link in it."""
        return self._page.note_at(self.cursor) if self._page is not None else None

    @property
    def link_at_cursor(self) -> Address:
        """The target of the link under the cursor; empty if the cursor is on a note itself."""
        return self._page.link_at(self.cursor) if self._page is not None else NO_ADDRESS

    def _first_line(self, stop: int) -> int:
        """Return a number that stops on a line share; a note and the links in its first line do not."""
        is_link = self._page is not None and self._page.link_number(stop) > 0
        return 2 * super()._first_line(stop) + is_link

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked; open a note by a double click."""
        event.prevent_default()
        stop = self.stop_under(event)
        if self._page is None or stop is None or stop != self.cursor:
            return
        key = self._page.keys[stop]
        is_double_click = event.chain == DOUBLE_CLICK and key == self._clicked_key
        self._clicked_key = key
        # After a link was followed, something else lies under the mouse: its second click is not meant for that.
        if is_double_click or (self.link_at_cursor and event.chain == 1):
            self.action_activate()
