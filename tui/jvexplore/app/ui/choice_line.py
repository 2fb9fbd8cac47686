"""A field with a few values in one line: left and right change it, so that no list covers what is below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from jvexplore.app.keys import bindings
from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.signs import CURSOR, VALUE_AFTER, VALUE_BEFORE
from jvexplore.app.looks.tokens import LAMP, TITLE
from jvexplore.safe_text import SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

ValueType = TypeVar("ValueType")

_SIGNS_WIDTH: Final = len("▌‹ ") + len(" ›")


class ChoiceLine(Widget, Generic[ValueType], can_focus=True):
    """One of several values, between two signs that point to the others.

    Args:
        options: labels and values.
        value: the one that is chosen at first.
    """

    BINDINGS = [*bindings.CHOICE]
    DEFAULT_CSS = """
    ChoiceLine { height: 1; width: auto; padding-right: 1; }
    ChoiceLine:focus { background: $paper-selected; }
    """

    chosen: reactive[int] = reactive(0, init=False)
    """The index of the value."""

    class Changed(Message):
        """Another value was chosen."""

    def __init__(self, options: Sequence[tuple[SafeLine, ValueType]], value: ValueType) -> None:
        super().__init__()
        self._options = options
        values = [each for _, each in options]
        self.set_reactive(ChoiceLine.chosen, values.index(value) if value in values else 0)

    @property
    def value(self) -> ValueType:
        """The value that is chosen."""
        return self._options[self.chosen][1]

    def get_content_width(self, *_sizes: object) -> int:
        """Return the width of the longest value, so that nothing moves as they change."""
        return max(len(name) for name, _ in self._options) + _SIGNS_WIDTH

    def render(self) -> SafeContent:
        """Return the value."""
        edge = CURSOR.part if self.has_focus else (SPACE, "")
        name = styled(self._options[self.chosen][0], TITLE.bold_style)
        line = assemble(edge, VALUE_BEFORE.part, SPACE, name, SPACE, VALUE_AFTER.part)
        return line.stylize(LAMP.style) if self.has_focus else line

    def watch_chosen(self) -> None:
        """Post `Changed`."""
        self.post_message(self.Changed())

    def action_choose(self, step: int) -> None:
        """Choose the next value (1) or the one before (-1); after the last comes the first."""
        self.chosen = (self.chosen + step) % len(self._options)

    def on_click(self, event: events.Click) -> None:
        """Choose the next value, or the one before where its sign was clicked."""
        self.action_choose(-1 if event.x < _SIGNS_WIDTH // 2 + 1 else 1)
