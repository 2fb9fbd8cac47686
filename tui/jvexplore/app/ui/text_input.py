"""A one-line text field; its initial text may come from a file, and is sanitised for display."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from typing import TYPE_CHECKING, Any, ClassVar, Final

from rich.highlighter import Highlighter
from textual.geometry import NULL_SIZE, Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.clicked_words import clicked_span
from jvexplore.app.ui.safe_rich_text import replace_plain
from jvexplore.safe_text import ELLIPSIS, EMPTY_LINE
from jvexplore.sanitize import sanitize_in_place

if TYPE_CHECKING:
    from rich.text import Text
    from textual import events
    from textual.widget import Widget

    from jvexplore.safe_text import SafeLine

MAX_QUERY_CHARS: Final = 500
"""The longest search query, in characters: a longer one would make each key noticeably slower."""

_BREAKS: Final = "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
"""Tabs, and the line ends of `str.splitlines`."""
_BREAK_RUN: Final = re.compile(f"[{_BREAKS}]+")

_UNTYPED_CATEGORIES: Final = frozenset(["Cc", "Cn", "Cs"])
"""Unicode categories that no keyboard types: control characters, unassigned code points and surrogates."""


async def wait_for_typing(widget: Widget | None) -> None:
    """Wait until a widget has handled the keys pressed so far, which a priority key would otherwise overtake."""
    handled = asyncio.Event()
    if widget and widget.call_later(handled.set):
        await handled.wait()


def typed_character(event: events.Key) -> str:
    """Return the character of a key if Textual would drop it (joiner, direction mark, special space); else empty."""
    character = event.character or ""
    is_dropped = len(character) == 1 and not character.isprintable()
    return character if is_dropped and unicodedata.category(character) not in _UNTYPED_CATEGORIES else ""


def flatten_lines(text: str) -> str:
    """Return a text as one line: line ends and tabs become spaces, or are removed at its start and end."""
    return _BREAK_RUN.sub(" ", text.strip(_BREAKS))


class _SafeHighlighter(Highlighter):
    """Shows visible signs in place of characters that would control the terminal."""

    def highlight(self, text: Text) -> None:
        """Replace unsafe characters, one for one."""
        replace_plain(text, sanitize_in_place(text.plain))


class TextLine(Input):
    """A text field that keeps every character as typed or pasted; only the display is sanitised.

    It stands behind an edge, which is on the lamp where the focus is. Its paper there is never that of the selection:
    what is selected, and replaced by the next key, could not be told then, nor the caret without colours.

    Attributes:
        MAX_CHARS: the maximum length of typed or pasted text; a longer initial value is kept.
    """

    MAX_CHARS: ClassVar = 10_000
    DEFAULT_CSS = """
    TextLine {
        height: 1; padding: 0 1; border: none; border-left: solid $edge;
        background: $paper; background-tint: 0%; color: $ink-body;
        &:focus { border: none; border-left: outer $lamp; background-tint: 0%; color: $ink-title; }
        &.-wrong, &.-wrong:focus { border-left: outer $bad; }
        & > .input--placeholder { color: $ink-faint; }
    }
    """

    # Textual sets it anew for each character, and would lay the screen out again; a line of text scrolls without.
    virtual_size: Reactive[Size] = Reactive(NULL_SIZE, layout=False)

    def __init__(self, value: str = "", *, placeholder: SafeLine = EMPTY_LINE, **options: Any) -> None:
        self._max_chars = max(self.MAX_CHARS, len(value))
        self._wrong_value: str | None = None
        super().__init__(
            value, placeholder=placeholder, highlighter=_SafeHighlighter(), max_length=self._max_chars, **options
        )

    def show_placeholder(self, text: SafeLine) -> None:
        """Set the text that is shown while the field is empty."""
        self.placeholder = text

    def mark_wrong(self) -> None:
        """Show by the edge that the text is wrong, until it is edited."""
        self._wrong_value = self.value
        self.add_class("-wrong")

    def watch_value(self, value: str) -> None:
        """Show that an edited text is no longer known to be wrong, and the end of one that was not typed."""
        if value != self._wrong_value:
            self.remove_class("-wrong")
        if not self.has_focus:
            self.cursor_position = len(value)

    def on_resize(self) -> None:
        """Show the end of a text that does not fit: of a path, the name of the file."""
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    def render_line(self, y: int) -> Strip:
        """Return the line; a sign stands where its beginning is cut off."""
        strip, scrolled = super().render_line(y), self.scroll_offset.x
        if y or not scrolled or (self.has_focus and self._cursor_offset <= scrolled):
            return strip
        return Strip.join([Strip(content(ELLIPSIS).render_segments(self.visual_style)), strip.crop(1)])

    def on_key(self, event: events.Key) -> None:
        """Insert characters that Textual would drop."""
        if character := typed_character(event):
            event.stop()
            event.prevent_default()
            self._insert(character)

    def on_click(self, event: events.Click) -> None:
        """Select the word that is clicked twice, or the text that is clicked thrice: the next key replaces it."""
        if span := clicked_span(self.value, self.cursor_position, event.chain):
            self.selection = Selection(*span)

    def on_paste(self, event: events.Paste) -> None:
        """Paste all lines, joined into one; Textual would paste only the first."""
        event.stop()
        event.prevent_default()
        self._insert(event.text)

    def action_paste(self) -> None:
        """Paste the text that was copied in this program."""
        self._insert(self.app.clipboard)

    def _insert(self, text: str) -> None:
        """Replace the selection by a text, truncated to the maximum length."""
        text = flatten_lines(text)
        start, end = sorted(self.selection)
        room = max(0, self._max_chars - len(self.value) + end - start)
        if len(text) > room:
            self.notify(f"Truncated to {self._max_chars:,} characters.", severity="warning", markup=False)
        self.replace(text[:room], start, end)
