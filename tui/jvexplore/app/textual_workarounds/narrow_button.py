"""Textual keeps a column free on either side of every line of a button's words, and fails where there are but two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Button

if TYPE_CHECKING:
    from textual.content import ContentText
    from textual.geometry import Size


class NarrowButton(Button):
    """A compact button that fits into any window: those columns are padding, which gives way.

    Args:
        words: what it says.
        name: its id.
        action: what it does when pressed; if None, it posts `Button.Pressed`.
    """

    def __init__(self, words: ContentText, name: str, action: str | None = None) -> None:
        super().__init__(words, id=name, action=action, compact=True)
        self.styles.line_pad = 0  # a style sheet cannot say so: Textual 8 takes a 0 there for no number

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the columns that the words take, without the two of `line-pad`, which Textual always counts."""
        return super().get_content_width(container, viewport) - 2
