"""Ask for one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.app.keys import bindings
from jvexplore.app.looks.frame import TITLE_EDGE_CELLS
from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS, DialogFrame
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.text_input import TextLine
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input


_MAX_TITLE_LINES: Final = 4
_LINES_AROUND: Final = 3
"""The title bar, the line that is typed in, and the key bar."""


class PromptLine(TextLine):
    """The line that is typed."""

    BINDINGS = [*bindings.PROMPT]


class Prompt(Dialog[str | None]):
    """Asks for a line of text; returns it, or `None` after esc.

    Args:
        title: the label.
        value: the initial value.
        hint: what to type, as an example.
        is_wrong: whether the initial value has been refused.
    """

    BINDINGS = [bindings.CANCEL]
    AUTO_FOCUS = "PromptLine"
    VERTICAL_BREAKPOINTS = FRAME_BREAKPOINTS
    CSS = """
    Prompt { align: center middle; }
    Prompt DialogFrame { max-width: 100; height: auto; }
    Prompt #title { display: none; height: auto; padding: 0 1; color: $ink-second; }
    Prompt.-cut #title { display: block; }
    Prompt PromptLine { margin: 0 1; }
    Prompt.-high DialogFrame { padding: 1; }
    """

    def __init__(self, title: str, value: str = "", hint: str = "", *, is_wrong: bool = False) -> None:
        super().__init__()
        self._title = sanitize_line(title)
        self._value = value
        self._hint = hint
        self._is_wrong = is_wrong

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with DialogFrame(self._title):
            yield SafeStatic(content(self._title), widget_id="title")
            line = PromptLine(self._value, placeholder=sanitize_line(self._hint))
            if self._is_wrong:
                line.mark_wrong()
            yield line
        yield KeyBar()

    def on_resize(self) -> None:
        """Show the title in lines of its own where the frame has no room for it; the line below it stays in view."""
        frame = self.query_one(DialogFrame)
        has_frame = not self.has_class("-lowest")
        needed = content(self._title).cell_length + TITLE_EDGE_CELLS
        self.set_class(not has_frame or frame.outer_size.width < needed, "-cut")
        around = _LINES_AROUND + 2 * has_frame
        self.query_one("#title").styles.max_height = max(0, min(_MAX_TITLE_LINES, self.size.height - around))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Return what was typed."""
        self.dismiss(event.value)

    def action_close(self) -> None:
        """Return nothing."""
        self.dismiss(None)
