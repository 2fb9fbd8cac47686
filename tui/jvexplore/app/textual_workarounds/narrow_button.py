"""A button that works in a window of two columns; Textual reserves one column on each side of its label, and fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Button

if TYPE_CHECKING:
    from textual.content import ContentText
    from textual.geometry import Size


class NarrowButton(Button):
    """A compact button that fits into any window: it has padding, which can shrink, instead of those columns.

    Args:
        words: the label.
        name: the widget id.
        action: the action to run when pressed; if `None`, the button posts `Button.Pressed`.
    """

    def __init__(self, words: ContentText, name: str, action: str | None = None) -> None:
        super().__init__(words, id=name, action=action, compact=True)
        self.styles.line_pad = 0  # not in the style sheet: Textual 8 ignores a 0 there

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the width of the label in cells, without the two of `line-pad`, which Textual always adds."""
        return super().get_content_width(container, viewport) - 2
