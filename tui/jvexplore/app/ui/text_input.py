"""A one-line text field; its initial text may come from a file, and is sanitised for display."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from typing import TYPE_CHECKING, Any, ClassVar, Final

from rich.highlighter import Highlighter
from textual.widgets import Input

from jvexplore.app.ui.safe_rich_text import replace_plain
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_in_place

if TYPE_CHECKING:
    from rich.text import Text
    from textual import events
    from textual.widget import Widget

    from jvexplore.safe_text import SafeLine

LONGEST_QUERY: Final = 500
"""The longest search query, in characters; each further one would delay the next key."""

_BREAKS: Final = "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
"""What divides columns or lines: tabs, and what `str.splitlines` takes for line ends."""
_BREAK: Final = re.compile(f"[{_BREAKS}]+")

_NOT_TYPED: Final = frozenset(["Cc", "Cn", "Cs"])
"""The categories of Unicode that no keyboard types: controls, what is no character, and halves of characters."""


async def wait_for_typing(widget: Widget | None) -> None:
    """Wait until a widget has taken the keys that were pressed so far: a key with priority overtakes them."""
    taken = asyncio.Event()
    if widget and widget.call_later(taken.set):
        await taken.wait()


def typed_character(event: events.Key) -> str:
    """Return what a key types that Textual drops: joiners, spaces of other widths, directions; else an empty text."""
    character = event.character or ""
    is_dropped = len(character) == 1 and not character.isprintable()
    return character if is_dropped and unicodedata.category(character) not in _NOT_TYPED else ""


def flatten_lines(text: str) -> str:
    """Return a text of many lines as one: line ends and tabs become spaces, those at its ends nothing."""
    return _BREAK.sub(" ", text.strip(_BREAKS))


class _Harmless(Highlighter):
    """Shows signs for what would control the terminal."""

    def highlight(self, text: Text) -> None:
        """Replace them, character by character."""
        replace_plain(text, sanitize_in_place(text.plain))


class TextLine(Input):
    """A line of text, which is as it was typed or pasted, whatever it holds.

    Attributes:
        LONGEST: how many characters may be typed or pasted.
    """

    LONGEST: ClassVar = 10_000

    def __init__(self, value: str = "", *, placeholder: SafeLine = EMPTY_LINE, **options: Any) -> None:
        self._longest = max(self.LONGEST, len(value))
        super().__init__(value, placeholder=placeholder, highlighter=_Harmless(), max_length=self._longest, **options)

    def show_placeholder(self, text: SafeLine) -> None:
        """Show something while nothing is typed."""
        self.placeholder = text

    def on_key(self, event: events.Key) -> None:
        """Type what Textual would drop."""
        if character := typed_character(event):
            event.stop()
            event.prevent_default()
            self._insert(character)

    def on_paste(self, event: events.Paste) -> None:
        """Paste all lines as one."""
        event.stop()
        event.prevent_default()
        self._insert(event.text)

    def action_paste(self) -> None:
        """Paste what was copied in the program."""
        self._insert(self.app.clipboard)

    def _insert(self, text: str) -> None:
        """Put a text in the place of what is selected, as much of it as there is room for."""
        text = flatten_lines(text)
        start, end = sorted(self.selection)
        room = max(0, self._longest - len(self.value) + end - start)
        if len(text) > room:
            self.notify(f"Truncated to {self._longest:,} characters.", severity="warning", markup=False)
        self.replace(text[:room], start, end)
