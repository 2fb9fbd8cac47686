"""A multi-line text area; its initial text may come from a file, and is sanitised for display."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import override

from jvexplore.app.ui.typed_text import TypedText
from jvexplore.safe_text import EMPTY_LINE

if TYPE_CHECKING:
    from textual import events

    from jvexplore.safe_text import SafeLine

MAX_NOTE_CHARS: Final = 1_000_000
"""The longest note that can be edited here, in characters; with more, each key would be slow."""
_EXCERPT_CHARS: Final = 2_000


class NoteArea(TypedText):
    """A multi-line text area that preserves every character.

    If the text is too long, only its beginning is shown, read-only; the text can only be replaced as a whole.
    """

    def __init__(self, text: str, *, placeholder: SafeLine = EMPTY_LINE, **options: Any) -> None:
        super().__init__(placeholder=placeholder, **options)
        self._whole = ""
        self.note_text = text

    @property
    def note_text(self) -> str:
        """The text."""
        return self._whole or self.typed_text

    @note_text.setter
    def note_text(self, text: str) -> None:
        is_long = len(text) > MAX_NOTE_CHARS
        self._whole = text if is_long else ""
        self.read_only = is_long
        if is_long:
            message = f"This note is too long to edit here ({len(text):,} characters). Use the external editor."
            text = f"{message}\n\n{text[:_EXCERPT_CHARS]}…"
        self.typed_text = text

    @override
    def replace_text(self, text: str) -> None:
        """Replace the text; undo restores the old one, unless one of them is too long to edit."""
        if self._whole or len(text) > MAX_NOTE_CHARS:
            self.note_text = text
            self.move_cursor(self.document.end)
        else:
            super().replace_text(text)

    def on_paste(self, event: events.Paste) -> None:
        """Paste as much as there is room for."""
        room = max(0, MAX_NOTE_CHARS - len(self.text) + len(self.selected_text))
        if len(event.text) > room:
            event.text = event.text[:room]
            self.notify(f"Truncated to {MAX_NOTE_CHARS:,} characters.", severity="warning", markup=False)
