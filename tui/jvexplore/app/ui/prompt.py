"""Ask for one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from jvexplore.app.keys import bindings
from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.app.ui.text_input import TextLine
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input


class PromptLine(TextLine):
    """The line that is typed."""

    BINDINGS = [*bindings.PROMPT]


class Prompt(Dialog[str | None]):
    """Asks for a line of text; returns it, or `None` after esc.

    Args:
        title: the label.
        value: the initial value.
        hint: what to type, as an example.
    """

    BINDINGS = [bindings.CANCEL]
    AUTO_FOCUS = "PromptLine"
    CSS = """
    Prompt { align: center middle; }
    Prompt > Vertical {
        width: 80%; max-width: 100; height: auto; max-height: 90%;
        border: round $lamp; background: $paper; padding: 0 1;
    }
    Prompt Static { height: auto; max-height: 8; margin-bottom: 1; }
    Prompt PromptLine { margin-bottom: 1; }
    """

    def __init__(self, title: str, value: str = "", hint: str = "") -> None:
        super().__init__()
        self._title = title
        self._value = value
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical():
            yield SafeStatic(content(sanitize_line(self._title)))
            yield PromptLine(self._value, placeholder=sanitize_line(self._hint), compact=True)
            yield KeyBar()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Return what was typed."""
        self.dismiss(event.value)

    def action_close(self) -> None:
        """Return nothing."""
        self.dismiss(None)
