"""Where one types: the text that stands there already may come from a file, and is harmless on the screen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from rich.highlighter import Highlighter
from rich.text import Text
from textual.widgets import Input, TextArea

from jvexplore.visible import visible_in_place

if TYPE_CHECKING:
    from textual.widget import Widget

_SPLITTING: Final = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_HIDING: Final = 0xF0000
"""The document of a TextArea takes these for line ends, and would write "\\n" for them: they are hidden from
it at private code points, which no text uses."""
_HIDE: Final = {ord(each): chr(_HIDING + ord(each)) for each in _SPLITTING}
_UNHIDE: Final = {_HIDING + ord(each): each for each in _SPLITTING}


_LONGEST_TEXT: Final = 200_000
_LONGEST_LINE: Final = 10_000
_OPENING: Final = 2_000


async def typed_out(widget: Widget | None) -> None:
    """Wait until a widget has taken the keys that were pressed so far: a key with priority overtakes them."""
    taken = asyncio.Event()
    if widget and widget.call_later(taken.set):
        await taken.wait()


class NoteArea(TextArea):
    """A text of many lines, whose every character is kept.

    Of a text that would make each key wait (of which Textual measures all, or a whole line, again)
    only the opening is shown, to be read; it can be changed as a whole.
    """

    def __init__(self, text: str, **options: Any) -> None:
        super().__init__(**options)
        self._whole = ""
        self.note_text = text

    @property
    def note_text(self) -> str:
        """The text."""
        return self._whole or self.text.translate(_UNHIDE)

    @note_text.setter
    def note_text(self, text: str) -> None:
        is_long = _is_too_long(text)
        self._whole = text if is_long else ""
        self.read_only = is_long
        if is_long:
            told = f"This note of {len(text):,} characters is too long to be edited here; your own editor opens it."
            text = f"{told}\n\n{text[:_OPENING]}…"
        self.text = text.translate(_HIDE)

    def rewrite(self, text: str) -> None:
        """Replace the text by another, such that undo brings it back, unless one of both is too long to be edited."""
        if self._whole or _is_too_long(text):
            self.note_text = text
        else:
            end = self.document.end
            self.replace(text.translate(_HIDE), self.document.start, end, maintain_selection_offset=False)
        self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is drawn."""
        line = self.document.get_line(line_index).translate(_UNHIDE)
        return Text(visible_in_place(line), end="", no_wrap=True)


def _is_too_long(text: str) -> bool:
    """Tell whether each key would wait for a text."""
    return len(text) > _LONGEST_TEXT or any(len(line) > _LONGEST_LINE for line in text.split("\n"))


class _Harmless(Highlighter):
    """Shows signs for what would control the terminal."""

    def highlight(self, text: Text) -> None:
        """Replace them, character by character."""
        text.plain = visible_in_place(text.plain)


class Line(Input):
    """A line of text."""

    def __init__(self, value: str = "", **options: Any) -> None:
        super().__init__(value, highlighter=_Harmless(), **options)
