"""A multi-line text area; its initial text may come from a file, and is sanitised for display."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.app.ui.long_text import LongText
from jvexplore.app.ui.text_input import typed_character
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_in_place

if TYPE_CHECKING:
    from textual import events

    from jvexplore.safe_text import SafeLine, SafeText

_SPLITTING: Final = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_HIDING: Final = 0xF0000
"""The document of a TextArea treats these as line ends, and would replace them with "\\n". So they are replaced with
private code points from here on, which no text uses."""
_HIDE: Final = {ord(character): chr(_HIDING + ord(character)) for character in _SPLITTING}
_UNHIDE: Final = {_HIDING + ord(character): character for character in _SPLITTING}
_HIDDEN: Final = re.compile(f"[{''.join(map(chr, _UNHIDE))}]")

MAX_NOTE_CHARS: Final = 1_000_000
"""The longest note that can be edited here, in characters; with more, each key would be slow."""
_EXCERPT_CHARS: Final = 2_000


class NoteArea(LongText):
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
        return self._whole or _unhidden(self.text)

    @note_text.setter
    def note_text(self, text: str) -> None:
        is_long = len(text) > MAX_NOTE_CHARS
        self._whole = text if is_long else ""
        self.read_only = is_long
        if is_long:
            message = f"This note is too long to edit here ({len(text):,} characters). Use the external editor."
            text = f"{message}\n\n{text[:_EXCERPT_CHARS]}…"
        self.text = text.translate(_HIDE)

    def replace_text(self, text: str) -> None:
        """Replace the text; undo restores the old one, unless one of them is too long to edit."""
        if self._whole or len(text) > MAX_NOTE_CHARS:
            self.note_text = text
        else:
            end = self.document.end
            self.replace(text.translate(_HIDE), self.document.start, end, maintain_selection_offset=False)
        self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        """Insert characters that Textual would drop."""
        if (character := typed_character(event)) and not self.read_only:
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard(character, *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Paste as much as there is room for."""
        room = max(0, MAX_NOTE_CHARS - len(self.text) + len(self.selected_text))
        if len(event.text) > room:
            event.text = event.text[:room]
            self.notify(f"Truncated to {MAX_NOTE_CHARS:,} characters.", severity="warning", markup=False)

    def displayed_text(self, text: str) -> SafeText:
        """Return the displayed text for a part of a line, with replaced line ends restored."""
        return sanitize_in_place(_unhidden(text))


def _unhidden(text: str) -> str:
    return text.translate(_UNHIDE) if _HIDDEN.search(text) else text
