"""A button that answers a question."""

from __future__ import annotations

from jvexplore.app.keys import bindings
from jvexplore.app.textual_workarounds.narrow_button import NarrowButton


class AnswerButton(NarrowButton):
    """A button without a frame, flush left; long words take several lines, also in a tiny window."""

    BINDINGS = [*bindings.ANSWER]
    DEFAULT_CSS = """
    AnswerButton.-textual-compact {
        max-width: 100%; padding: 0 1; content-align: left middle; text-align: left;
    }
    """
