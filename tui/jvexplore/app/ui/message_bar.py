"""The top line of a screen: what is open at the left, counts at the right, and messages in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.safe_text import EMPTY_LINE, GAP, LINE_END, WIDE_GAP, safe_format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.app.host import Severity
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.safe_text import SafeLine

MAX_LINES: Final = 4
"""How many lines a message has at most; a dialog stands below them."""
_LEAST_TITLE: Final = 8
"""With less room for what is open, in cells, the other part of the line has it all."""
_WIDE: Final = 100
"""From this width on, in cells, counts have words, and stand further apart."""


class MessageBar(Widget):
    """One line; more while a message needs them."""

    DEFAULT_CSS = """
    MessageBar {
        dock: top; height: 1; padding: 0 1;
        background: $paper-raised; color: $ink-second;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    _message: SafeLine = EMPTY_LINE
    _severity: Severity = "information"
    _sign: Sign | None = None
    _waiting = 0
    _lines: Sequence[SafeContent] = ()

    def title_part(self) -> SafeContent:
        """Return what is open."""
        return content(EMPTY_LINE)

    def counts_part(self) -> SafeContent:
        """Return what stands at the right while there is no message."""
        return content(EMPTY_LINE)

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the words of counts."""
        return self.content_size.width >= _WIDE

    def draw_count(self, sign: Sign, count: int, words: SafeLine) -> SafeContent:
        """Return a count behind its sign; with words where there is room."""
        return assemble(sign.part, safe_format(" {:,}", count), words if self.is_wide else EMPTY_LINE)

    def join_counts(self, counts: Iterable[SafeContent]) -> SafeContent:
        """Return counts beside each other."""
        return content(WIDE_GAP if self.is_wide else GAP).join(counts)

    def show_message(self, text: SafeLine, severity: Severity, waiting: int = 0, sign: Sign | None = None) -> None:
        """Show a message in place of the counts, or the counts again if it is empty.

        Args:
            text: the message.
            severity: how grave it is.
            waiting: how many messages wait for it to go.
            sign: stands before it; that of its severity if `None`.
        """
        if (text, severity, waiting, sign) != (self._message, self._severity, self._waiting, self._sign):
            self._message, self._severity, self._waiting, self._sign = text, severity, waiting, sign
            self._wrap_message()
            self.refresh()

    @property
    def line_count(self) -> int:
        """How many lines the message has; 0 if there is none."""
        return len(self._lines)

    def on_resize(self) -> None:
        """Wrap the message again."""
        if self._message:
            self._wrap_message()
            self.refresh()

    def _wrap_message(self) -> None:
        """Wrap the message, and have as many lines as it needs."""
        before = max(1, len(self._lines))
        self._lines = ()
        if self._message:
            from jvexplore.app.ui.message_lines import draw_message

            width = self.content_size.width or self.app.size.width - self.gutter.width
            more = safe_format("+{:,} more", self._waiting) if self._waiting else EMPTY_LINE
            self._lines = draw_message(self._message, self._severity, width, MAX_LINES, more, self._sign)
        if (height := max(1, len(self._lines))) != before:
            self.styles.height = height

    @property
    def hints(self) -> Sequence[str]:
        """The key hints in what stands there while there is no message."""
        return ()

    def hint_at(self, x: int, y: int, hints: Sequence[str]) -> str:
        """Return the id of the binding whose hint is at a cell of the screen; empty for none."""
        from jvexplore.app.ui.clicked_hint import clicked_hint

        region = self.content_region
        return clicked_hint(self.render().split(allow_blank=True), y - region.y, x - region.x, hints)

    def render(self) -> SafeContent:
        """Return the line."""
        if not self._lines:
            return fit_bar(self.title_part(), self.counts_part(), self.content_size.width)
        if len(self._lines) > 1:
            return content(LINE_END).join(self._lines)
        return fit_bar(self.title_part(), self._lines[0], self.content_size.width)


def fit_bar(left: SafeContent, right: SafeContent, width: int) -> SafeContent:
    """Return a line with a part at each end; where there is no room for both, the left one is cut."""
    room = width - right.cell_length - 2
    if room < _LEAST_TITLE:
        return right.truncate(width, ellipsis=True)
    return assemble(left.truncate(room, ellipsis=True, pad=True), GAP, right)
