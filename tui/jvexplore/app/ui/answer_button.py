"""A button that answers a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys import bindings
from jvexplore.app.textual_workarounds.narrow_button import NarrowButton

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent


class AnswerButton(NarrowButton):
    """A left-aligned button without a frame; a long label wraps, even in a tiny window.

    Args:
        words: the label.
        name: the widget id.
        action: the action to run when pressed; if `None`, the button posts `Button.Pressed`.
    """

    BINDINGS = [*bindings.ANSWER]
    DEFAULT_CSS = """
    AnswerButton.-textual-compact {
        max-width: 100%; padding: 0 1; content-align: left middle; text-align: left;
    }
    """

    def __init__(self, words: SafeContent, name: str, action: str | None = None) -> None:
        super().__init__(words, name, action)
