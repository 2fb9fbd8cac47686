"""Text areas that keep every character of their text; what they show is sanitised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from textual.widgets.text_area import Selection

from jvexplore.app.ui.clicked_words import clicked_span
from jvexplore.app.ui.long_text import LongText
from jvexplore.app.ui.text_input import flatten_lines, typed_character
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_in_place

if TYPE_CHECKING:
    from textual import events

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine, SafeText

_SPLITTING: Final = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_HIDING: Final = 0xF0000
"""The document of a TextArea treats these as line ends, and would replace them with "\\n". So they are replaced with
private code points from here on, which no text uses."""
_HIDE: Final = {ord(character): chr(_HIDING + ord(character)) for character in _SPLITTING}
_UNHIDE: Final = {_HIDING + ord(character): character for character in _SPLITTING}
_HIDDEN: Final = re.compile(f"[{''.join(map(chr, _UNHIDE))}]")


class TypedText(LongText):
    """A text area that preserves every character."""

    def __init__(self, *, placeholder: SafeLine = EMPTY_LINE, **options: Any) -> None:
        super().__init__(placeholder=placeholder, **options)

    @property
    def typed_text(self) -> str:
        """The text."""
        return _unhide_line_ends(self.text)

    @typed_text.setter
    def typed_text(self, text: str) -> None:
        self.text = _hide_line_ends(text)

    def replace_text(self, text: str) -> None:
        """Replace the text, with the caret at its end; undo brings back the one before."""
        self.replace(_hide_line_ends(text), self.document.start, self.document.end, maintain_selection_offset=False)
        self.move_cursor(self.document.end)

    def show_placeholder(self, words: SafeContent) -> None:
        """Set what is shown while there is no text."""
        self.placeholder = words

    def on_key(self, event: events.Key) -> None:
        """Insert characters that Textual would drop."""
        if (character := typed_character(event)) and not self.read_only:
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard(character, *self.selection)

    def on_click(self, event: events.Click) -> None:
        """Select the word that is clicked twice, or the line that is clicked thrice: the next key replaces it."""
        row, column = self.cursor_location
        if span := clicked_span(self.document.get_line(row), column, event.chain):
            self.selection = Selection((row, span[0]), (row, span[1]))

    def displayed_text(self, text: str) -> SafeText:
        """Return the displayed text for a part of a line, with replaced line ends restored."""
        return sanitize_in_place(_unhide_line_ends(text))


class TypedLine(TypedText):
    """A text area for one line, which is wrapped."""

    def on_paste(self, event: events.Paste) -> None:
        """Paste lines as one: what stands in several lines of an article is one text."""
        event.stop()
        event.prevent_default()
        self._replace_via_keyboard(flatten_lines(event.text), *self.selection)


def _hide_line_ends(text: str) -> str:
    """Return a text with private code points in the place of characters that a document would take for line ends."""
    return text.translate(_HIDE)


def _unhide_line_ends(text: str) -> str:
    """Return a text with these characters again."""
    return text.translate(_UNHIDE) if _HIDDEN.search(text) else text
