"""Where one types: the text that stands there already may come from a file, and is harmless on the screen."""

from __future__ import annotations

from typing import Any, Final

from rich.highlighter import Highlighter
from rich.text import Text
from textual.widgets import Input, TextArea

from jvexplore.visible import visible_in_place

_SPLITTING: Final = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_HIDING: Final = 0xF0000
"""The document of a TextArea takes these for line ends, and would write "\\n" for them: they are hidden from
it at private code points, which no text uses."""
_HIDE: Final = {ord(each): chr(_HIDING + ord(each)) for each in _SPLITTING}
_UNHIDE: Final = {_HIDING + ord(each): each for each in _SPLITTING}


class NoteArea(TextArea):
    """A text of many lines, whose every character is kept."""

    def __init__(self, text: str, **options: Any) -> None:
        super().__init__(text.translate(_HIDE), **options)

    @property
    def note_text(self) -> str:
        """The text."""
        return self.text.translate(_UNHIDE)

    @note_text.setter
    def note_text(self, text: str) -> None:
        self.text = text.translate(_HIDE)

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is drawn."""
        line = self.document.get_line(line_index).translate(_UNHIDE)
        return Text(visible_in_place(line), end="", no_wrap=True)


class _Harmless(Highlighter):
    """Shows signs for what would control the terminal."""

    def highlight(self, text: Text) -> None:
        """Replace them, character by character."""
        text.plain = visible_in_place(text.plain)


class Line(Input):
    """A line of text."""

    def __init__(self, value: str = "", **options: Any) -> None:
        super().__init__(value, highlighter=_Harmless(), **options)
