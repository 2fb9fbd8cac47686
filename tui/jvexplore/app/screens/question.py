"""Ask one question with a few answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from jvexplore.app import bindings
from jvexplore.app.screens.dialog import Dialog
from jvexplore.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult


class Question(Dialog[str]):
    """Asks; returns the key of the answer, or an empty text if the question was left by esc.

    Args:
        text: the question.
        answers: what can be answered: keys, and the words on the buttons.
    """

    BINDINGS = [
        bindings.CLOSE,
        *bindings.CHOICE,
    ]
    CSS = """
    Question { align: center middle; }
    Question > Vertical {
        width: auto; max-width: 90%; height: auto; max-height: 90%;
        border: round $border; background: $surface; padding: 1 2;
    }
    Question Static { width: auto; max-width: 100%; margin-bottom: 1; }
    Question #answers { width: auto; height: auto; }
    Question Button { content-align: left middle; text-align: left; }
    """

    def __init__(self, text: str, answers: Mapping[str, str]) -> None:
        super().__init__()
        self._text = text
        self._answers = answers

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical():
            yield Static(Content(visible(self._text)))
            with Vertical(id="answers"):
                for key, words in self._answers.items():
                    yield Button(Content(words), id=key, compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Return the answer."""
        self.dismiss(event.button.id or "")

    def action_close(self) -> None:
        """Return no answer."""
        self.dismiss("")
