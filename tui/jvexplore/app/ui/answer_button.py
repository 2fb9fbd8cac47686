"""A button that answers a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.keys import bindings
from jvexplore.app.looks.tokens import ON_LAMP
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
        max-width: 100%; padding: 0 1; content-align: left middle; text-align: left; text-style: none;
        background: $paper-raised; color: $ink-body; tint: $paper 0%;
        &:hover { background: $paper-selected; color: $ink-title; }
        &:focus { background: $lamp; color: $ink-on-lamp; text-style: bold; background-tint: $paper 0%; }
        &:disabled { color: $ink-faint; text-opacity: 1; }
    }
    """

    def __init__(self, words: SafeContent, name: str, action: str | None = None) -> None:
        super().__init__(words, name, action)
        self._words = words

    def render(self) -> SafeContent:
        """Return the label; on the lamp, a key in it has the ink of the rest."""
        return self._words.stylize(ON_LAMP.style) if self.has_focus else self._words
