"""Two texts side by side, and what is to become of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal, Vertical

from jvexplore.app.keys import bindings
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.page import FactPage
from jvexplore.app.ui.safe_content import set_border_title
from jvexplore.dossier.blocks import Prose
from jvexplore.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.widgets import Button

CONFLICT: Final = {
    "": "Decide later",
    "left": "Keep this version",
    "right": "Use the other version",
    "both": "Combine both",
}
DELETION: Final = {"": "Decide later", "left": "Keep the note", "right": "Delete the note"}
FACT: Final = {"": "Leave as is", "right": "Update the note"}
"""What can be answered: keys, and the words on the buttons; first what changes nothing, which esc gives too."""


class TextView(LineView):
    """A text to be read and scrolled."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """There is nothing to open here."""
        return action != "activate"


class Compare(Dialog[str]):
    """Shows two texts; returns the key of the answer, an empty text if nothing is to be done yet.

    Args:
        title: why there are two.
        left: a title, and a text.
        right: likewise.
        answers: what can be answered: keys, and the words on the buttons.
    """

    BINDINGS = [bindings.ESCAPE_ANSWER, *bindings.COMPARE, *bindings.CHOICE]
    AUTO_FOCUS = "Button"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide")]
    CSS = """
    Compare { align: center middle; }
    Compare > Vertical {
        width: 96%; max-width: 140; height: 90%; max-height: 40;
        border: round $border; background: $surface; padding: 0 1;
    }
    Compare #texts { height: 1fr; }
    Compare.-narrow #texts { layout: vertical; }
    Compare TextView { width: 1fr; height: 1fr; border: round $foreground 35%; padding: 0 1; }
    Compare TextView:focus { border: round $border; }
    Compare #answers { height: auto; padding: 0 1; }
    """

    def __init__(self, title: str, left: tuple[str, str], right: tuple[str, str], answers: Mapping[str, str]) -> None:
        super().__init__()
        self._title = title
        self._texts = (left, right)
        self._answers = answers

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical() as dialog:
            set_border_title(dialog, visible_line(self._title))
            with Horizontal(id="texts"):
                for title, text in self._texts:
                    view = TextView(FactPage([Prose(text)]))
                    set_border_title(view, visible_line(title))
                    yield view
            with Vertical(id="answers"):
                for key, words in self._answers.items():
                    yield AnswerButton(self.escape_label(words, is_escape=not key), f"answer-{key}")
            yield KeyBar()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Return the answer."""
        self.dismiss((event.button.id or "").removeprefix("answer-"))

    def action_close(self) -> None:
        """Decide later."""
        self.dismiss("")
