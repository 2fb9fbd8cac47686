"""A button that answers a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Button

from jvexplore.app.keys import bindings

if TYPE_CHECKING:
    from textual.content import ContentText
    from textual.geometry import Size


class AnswerButton(Button):
    """A button without a frame, flush left; long words take several lines.

    Textual keeps a column free on either side of every line of a button's words (`line-pad`), and fails to wrap
    them in a window too narrow for that. Here those columns are padding, which gives way.

    Args:
        words: what it says.
        answer: its id.
        action: what it does when pressed; if None, the screen is told.
    """

    BINDINGS = [*bindings.ANSWER]
    DEFAULT_CSS = """
    AnswerButton.-textual-compact {
        max-width: 100%; padding: 0 1; content-align: left middle; text-align: left;
    }
    """

    def __init__(self, words: ContentText, answer: str, action: str | None = None) -> None:
        super().__init__(words, id=answer, action=action, compact=True)
        self.styles.line_pad = 0  # a style sheet cannot say so: Textual 8 takes a 0 there for no number

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the columns that the words take, without the two of `line-pad`, which Textual always counts."""
        return super().get_content_width(container, viewport) - 2
