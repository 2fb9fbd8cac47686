"""Ask one question with a few answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from jvexplore.app import bindings
from jvexplore.app.screens.dialog import Dialog
from jvexplore.app.widgets.key_bar import KeyBar
from jvexplore.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult


class Answer(Button):
    """One of the answers; a long one takes several lines."""

    BINDINGS = [*bindings.ANSWER]


class Question(Dialog[str]):
    """Asks; returns the key of the answer. It is closed by an answer only, esc being one that says so.

    Whoever presses enter or esc without reading loses nothing: neither the first answer, which is
    marked, nor that of esc does anything that cannot be taken back.

    Args:
        text: the question.
        answers: what can be answered: keys, and the words on the buttons.
        escape: the key of the answer that esc gives; that of the first if empty.

    Attributes:
        by_escape: whether it was answered by esc.
    """

    BINDINGS = [bindings.CLOSE, *bindings.CHOICE]
    AUTO_FOCUS = ""
    CSS = """
    Question { align: center middle; }
    Question > Vertical {
        width: auto; min-width: 36; max-width: 90%; height: auto; max-height: 90%; overflow-y: auto;
        border: round $border; background: $surface; padding: 1 2 0 2;
    }
    Question Static { width: auto; max-width: 100%; margin-bottom: 1; }
    Question #answers { width: auto; max-width: 100%; height: auto; margin-bottom: 1; }
    Question Answer { max-width: 100%; content-align: left middle; text-align: left; }
    """

    def __init__(self, text: str, answers: Mapping[str, str], escape: str = "") -> None:
        super().__init__()
        self._text = text
        self._answers = answers
        self._escape = escape or next(iter(answers))
        self.by_escape = False

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical():
            yield Static(Content(visible(self._text)))
            with Vertical(id="answers"):
                for key, words in self._answers.items():
                    yield Answer(self.escape_label(words, is_escape=key == self._escape), id=key, compact=True)
            yield KeyBar()

    def on_mount(self) -> None:
        """Mark the first answer, and leave the question in sight."""
        self.query(Answer).first().focus(scroll_visible=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Return the answer."""
        self.dismiss(event.button.id or "")

    def action_close(self) -> None:
        """Return the answer that esc gives."""
        self.by_escape = True
        self.dismiss(self._escape)
