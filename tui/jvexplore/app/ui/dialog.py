"""A modal screen that returns exactly one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.await_complete import AwaitComplete

from jvexplore.app.keys import bindings
from jvexplore.app.looks.safe_content import assemble, content
from jvexplore.app.looks.tokens import LAMP
from jvexplore.app.textual_workarounds.layouts import breakpoint_classes
from jvexplore.app.textual_workarounds.see_through import SeeThroughScreen
from jvexplore.safe_text import GAP
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.app.looks.safe_content import SafeContent

Answer = TypeVar("Answer")


class Dialog(SeeThroughScreen[Answer]):
    """A dialog; if it is answered twice before it closes, as by a second enter, the first answer counts."""

    BINDINGS = [bindings.HELP]

    def on_compose(self) -> None:
        """Set the classes of the window's size before the widgets are made: their styles are worked out once."""
        self.add_class(*breakpoint_classes(self, self.app.size), update=False)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer, unless the dialog has been answered already."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def answer_with(self, result: Answer | None) -> bool:
        """Answer, and return whether that closed the dialog; it stays while another screen is open above it."""
        self.dismiss(result)
        return self not in self.app.screen_stack

    def escape_label(self, words: str | SafeContent, *, is_escape: bool) -> SafeContent:
        """Return the label of an answer's button; the answer that esc gives also shows that key."""
        closing = next((active for active in self.active_bindings.values() if active.binding.id == "close"), None)
        label = content(sanitize_line(words)) if isinstance(words, str) else words
        if not is_escape or closing is None:
            return label
        key = sanitize_line(self.app.get_key_display(closing.binding))
        return assemble(label, GAP, (key, LAMP.bold_style))
