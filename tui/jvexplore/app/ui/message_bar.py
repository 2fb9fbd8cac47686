"""The top line of a screen: what is open at the left, counts at the right, and messages in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import PROBLEM, WARNING
from jvexplore.app.looks.tokens import BODY, TITLE
from jvexplore.safe_text import EMPTY_LINE, own_words

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

_SPACE: Final = own_words(" ")
_GAP: Final = own_words("  ")
_LEAST_TITLE: Final = 8
"""With less room for what is open, in cells, the other part of the line has it all."""
_MAX_LINES: Final = 4
"""How many lines a long message may have."""


class MessageBar(Widget):
    """One line; more while a message needs them."""

    DEFAULT_CSS = """
    MessageBar {
        dock: top; height: 1; padding: 0 1;
        background: $paper-raised; color: $ink-second;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    MessageBar.-long { height: auto; max-height: 4; text-wrap: wrap; }
    """

    _message: SafeLine = EMPTY_LINE
    _severity: SeverityLevel = "information"

    def title_part(self) -> SafeContent:
        """Return what is open."""
        return content(EMPTY_LINE)

    def counts_part(self) -> SafeContent:
        """Return what stands at the right while there is no message."""
        return content(EMPTY_LINE)

    def show_message(self, text: SafeLine, severity: SeverityLevel) -> None:
        """Show a message in place of the counts, or the counts again if it is empty."""
        if (text, severity) != (self._message, self._severity):
            self._message, self._severity = text, severity
            self.set_class(len(text) + 2 > self.content_size.width > 0, "-long")
            self.refresh()

    def render(self) -> SafeContent:
        """Return the line."""
        if not self._message:
            return fit_bar(self.title_part(), self.counts_part(), self.content_size.width)
        sign = {"information": None, "warning": WARNING, "error": PROBLEM}[self._severity]
        message = styled(self._message, BODY.style)
        if sign:
            message = assemble(sign.part, _SPACE, (self._message, TITLE.style))
        if self.has_class("-long"):
            return message
        return fit_bar(self.title_part(), message, self.content_size.width)


def fit_bar(left: SafeContent, right: SafeContent, width: int) -> SafeContent:
    """Return a line with a part at each end; where there is no room for both, the left one is cut."""
    room = width - right.cell_length - 2
    if room < _LEAST_TITLE:
        return right.truncate(width, ellipsis=True)
    return assemble(left.truncate(room, ellipsis=True, pad=True), _GAP, right)
