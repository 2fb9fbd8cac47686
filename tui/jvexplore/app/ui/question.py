"""A dialog with one question and a few answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical, VerticalScroll

from jvexplore.app.keys import bindings
from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.answer_keys import say_answers
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import DialogFrame
from jvexplore.app.ui.height_left import fit_height
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.safe_text import EMPTY_LINE
from jvexplore.sanitize import sanitize_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding
    from textual.geometry import Size
    from textual.widgets import Button

    from jvexplore.app.looks.safe_content import SafeContent

_LOW_LINES: Final = 20
"""Below this height in lines, the blank lines around text and answers are left out."""
_LOWEST_LINES: Final = 11
"""Below this height in lines, the frame is left out too."""
_LOWEST_AROUND: Final = 3
"""The title bar, a line of the question, and the key bar."""
_NARROWEST_COLUMNS: Final = 16
"""Below this width in columns, the frame is left out as well."""


class _QuestionText(VerticalScroll):
    """The question's text: at its full height, or at the height that the answers below it leave."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the height in lines."""
        return fit_height(self, super().get_content_height(container, viewport, width), container, viewport, width)


class Question(Dialog[str]):
    """Asks a question, and returns the key of the chosen answer; esc chooses an answer too.

    The answers stay visible however long the text is: only the text scrolls.

    Pressing enter or esc without reading must lose nothing, so callers make sure that neither the first answer, which
    has the focus, nor the answer of esc does anything irreversible.

    Args:
        text: the question.
        answers: answer keys with their button labels.
        escape: the key of the answer that esc gives; the first one if empty.

    Attributes:
        by_escape: whether it was answered with esc.
    """

    BINDINGS = [bindings.CLOSE, *bindings.ANSWERS, *bindings.TEXT_PAGES]
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrowest"), (_NARROWEST_COLUMNS, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-lowest"), (_LOWEST_LINES, "-low"), (_LOW_LINES, "-high")]
    # Too many answers for a tiny window scroll, without a scroll bar: it would narrow them, and so make them higher.
    CSS = """
    Question { align: center middle; }
    Question DialogFrame { width: auto; min-width: 36; max-width: 90%; height: auto; padding: 1 2; }
    Question #text {
        width: auto; min-width: 100%; max-width: 100%; height: auto; margin-bottom: 1; scrollbar-size-vertical: 1;
    }
    Question Static { width: auto; max-width: 100%; color: $ink-body; }
    Question #answers {
        width: auto; min-width: 100%; max-width: 100%; height: auto; max-height: 50vh; overflow-y: auto;
        scrollbar-size-vertical: 0;
    }
    Question AnswerButton { width: auto; min-width: 100%; }
    Question.-low DialogFrame { min-width: 0; width: auto; max-width: 100%; max-height: 100%; padding: 0 1; }
    Question.-low #text { margin-bottom: 0; }
    Question.-low #answers { max-height: 70vh; }
    Question.-lowest DialogFrame, Question.-narrowest DialogFrame {
        min-width: 0; width: auto; max-width: 100%; max-height: 100%; padding: 0; border: none; margin: 1 0 0 0;
    }
    Question.-lowest #text, Question.-narrowest #text { margin-bottom: 0; }
    Question.-narrowest #answers { max-height: 70vh; }
    """

    def __init__(self, text: str | SafeContent, answers: Mapping[str, str | SafeContent], escape: str = "") -> None:
        super().__init__()
        self._scroll = _QuestionText(
            SafeStatic(content(sanitize_text(text)) if isinstance(text, str) else text), id="text", can_focus=False
        )
        self._answers = answers
        self._escape = escape or next(iter(answers))
        self.by_escape = False

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The active bindings; those that answer say so in the words of the answer."""
        chosen = self._words(self.focused.id or "") if self.focused else ""
        return say_answers(super().active_bindings, chosen, self._words(self._escape), self.app.size.width)

    def _words(self, key: str) -> str:
        words = self._answers.get(key, "")
        return words if isinstance(words, str) else words.plain

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with DialogFrame(EMPTY_LINE):
            yield self._scroll
            with Vertical(id="answers"):
                for key, words in self._answers.items():
                    yield AnswerButton(self.escape_label(words, is_escape=key == self._escape), key)
        yield KeyBar()

    def on_resize(self) -> None:
        """In the lowest windows, leave a line for the question."""
        answers = self.query_one("#answers")
        answers.styles.max_height = max(1, self.size.height - _LOWEST_AROUND) if self.has_class("-lowest") else None

    def on_mount(self) -> None:
        """Focus the first answer."""
        self.query(AnswerButton).first().focus()
        self.watch(self._scroll, "show_vertical_scrollbar", self.refresh_bindings, init=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the page keys only while the text scrolls."""
        if action == "page":
            return self._scroll.show_vertical_scrollbar
        return super().check_action(action, parameters)

    def action_page(self, direction: int) -> None:
        """Scroll the text by a page: down, or up if `direction` is negative."""
        if direction > 0:
            self._scroll.scroll_page_down(animate=False)
        else:
            self._scroll.scroll_page_up(animate=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Return the answer."""
        self.dismiss(event.button.id or "")

    def action_close(self) -> None:
        """Return the answer that esc gives."""
        self.by_escape = True
        self.dismiss(self._escape)
