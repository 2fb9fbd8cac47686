"""A dialog with two texts side by side and answers; the texts may change while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical

from jvexplore.app.keys import bindings
from jvexplore.app.looks.frame import Corners, edge_text
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.answer_keys import say_answers
from jvexplore.app.ui.compared_text import ComparedText
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.dialog_frame import FRAME_BREAKPOINTS, DialogFrame
from jvexplore.app.ui.height_left import fit_height
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.line_view import LineView
from jvexplore.safe_text import own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding
    from textual.geometry import Size
    from textual.widgets import Button


class TextView(LineView):
    """A text that can be scrolled, below a rule with its title."""

    top_corners = Corners(own_words("─"), own_words("─"))

    @property
    def first_difference(self) -> int:
        """The number of the first line with a word that the other text does not have."""
        return self.sheet.first_difference if isinstance(self.sheet, ComparedText) else 0

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the height of the text in lines, for a width."""
        self.sheet.lay_out(width)
        return len(self.sheet)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Disable the key that opens a stop: there are none."""
        return action != "activate"


class _Texts(Horizontal):
    """The two texts side by side: as high as the longer one, or as high as the answers below leave."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the height in lines, with that of the titles."""
        needed = super().get_content_height(container, viewport, width)
        return fit_height(self, needed, container, viewport, width)


class CompareDialog(Dialog[str]):
    """Shows two texts; returns the key of the answer, which is empty for "decide later".

    Args:
        title: the title of the dialog: why there are two texts.
        left: title and text.
        right: title and text.
        answers: the answers by key, with their button labels.

    Attributes:
        answers: the argument of this name.
    """

    BINDINGS = [bindings.CLOSE, *bindings.COMPARE, *bindings.ANSWERS]
    AUTO_FOCUS = "Button"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (56, "-middle"), (70, "-wide")]
    VERTICAL_BREAKPOINTS = FRAME_BREAKPOINTS
    CSS = """
    CompareDialog { align: center middle; }
    CompareDialog DialogFrame { width: 96%; max-width: 140; padding: 0 1; }
    CompareDialog #texts { height: 1fr; }
    CompareDialog.-wide.-high DialogFrame { height: auto; max-height: 100%; }
    CompareDialog.-wide.-high #texts { height: auto; }
    CompareDialog.-wide.-high TextView { height: auto; max-height: 100%; scrollbar-size-horizontal: 0; }
    CompareDialog.-narrow #texts { layout: vertical; }
    CompareDialog.-middle.-high #texts { layout: vertical; }
    CompareDialog TextView {
        width: 1fr; height: 1fr; border: none; border-top: solid $edge; padding: 0 1; scrollbar-gutter: stable;
    }
    CompareDialog.-wide TextView.-second { margin-left: 1; }
    CompareDialog.-middle.-low TextView.-second { margin-left: 1; }
    CompareDialog #answers { height: auto; margin-top: 1; }
    CompareDialog.-low #answers, CompareDialog.-lowest #answers { margin-top: 0; }
    CompareDialog.-low.-narrow #answers, CompareDialog.-lowest.-narrow #answers {
        max-height: 2; overflow-y: auto; scrollbar-size-vertical: 0;
    }
    CompareDialog.-low.-narrow DialogFrame { width: 100%; border-bottom: none; }
    CompareDialog AnswerButton { width: auto; min-width: 40; }
    CompareDialog.-low.-middle #answers { layout: grid; grid-size: 2; grid-rows: 1; }
    CompareDialog.-low.-middle AnswerButton { width: 1fr; min-width: 0; }
    CompareDialog.-low.-wide #answers { layout: grid; grid-size: 2; grid-rows: 1; }
    CompareDialog.-low.-wide AnswerButton { width: 1fr; min-width: 0; }
    """

    def __init__(self, title: str, left: tuple[str, str], right: tuple[str, str], answers: Mapping[str, str]) -> None:
        super().__init__()
        self.answers = answers
        self._title = title
        self._texts = (left, right)
        self._is_withdrawn = False
        self._is_shown = False

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The active bindings; those that answer say so in the words of the answer."""
        chosen = self.answers[_key_of(self.focused)] if isinstance(self.focused, AnswerButton) else ""
        return say_answers(super().active_bindings, chosen, self.answers[""], self.app.size.width)

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with DialogFrame(sanitize_line(self._title)):
            with _Texts(id="texts"):
                for number, (title, page) in enumerate(self._pages()):
                    view = TextView(page)
                    view.set_edges(edge_text(sanitize_line(title)))
                    view.set_class(bool(number), "-second")
                    yield view
            with Vertical(id="answers"):
                for key, words in self.answers.items():
                    yield AnswerButton(self.escape_label(words, is_escape=not key), f"answer-{key}")
        yield KeyBar()

    def _pages(self) -> Iterator[tuple[str, ComparedText]]:
        """Yield the title and the page of each text."""
        left, right = self._texts
        for (title, text), (_, other) in ((left, right), (right, left)):
            yield title, ComparedText(text, other)

    def on_mount(self) -> None:
        """Show what changed since the dialog was composed."""
        self._is_shown = True  # Textual sets `is_mounted` only after this
        self._show_current()
        self.call_after_refresh(self._reveal_differences)

    def _reveal_differences(self) -> None:
        """Scroll each text to the first word that differs, if it is not in view."""
        for view in self.query(TextView):
            line, height = view.first_difference, view.scrollable_content_region.height
            if line >= height > 0:
                view.scroll_to(y=line - 1, animate=False, force=True)

    def show_texts(self, title: str, left: tuple[str, str], right: tuple[str, str]) -> None:
        """Replace the texts, keeping their scroll positions, and enable all answers; arguments as for the class."""
        self._title, self._texts, self._is_withdrawn = title, (left, right), False
        self._show_current()

    def withdraw_question(self, title: str) -> None:
        """Disable all answers that change something; the new `title` says why."""
        self._title, self._is_withdrawn = title, True
        self._show_current()

    def _show_current(self) -> None:
        if not self._is_shown:  # `on_mount` will do this
            return
        self.query_one(DialogFrame).set_title(sanitize_line(self._title))
        for view, (title, page) in zip(self.query(TextView), self._pages(), strict=True):
            view.set_edges(edge_text(sanitize_line(title)))
            view.show_sheet(page, scroll=view.scroll_offset.y)
        self.query_one(_Texts).refresh(layout=True)
        buttons = self.query(AnswerButton)
        if self._is_withdrawn and isinstance(self.focused, AnswerButton):
            buttons.first().focus()  # before disabling, since a disabled button passes its focus to any widget
        for button in buttons:
            button.disabled = self._is_withdrawn and bool(_key_of(button))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Return the answer."""
        self.dismiss(_key_of(event.button))

    def action_close(self) -> None:
        """Decide later."""
        self.dismiss("")


def _key_of(button: Button) -> str:
    return (button.id or "").removeprefix("answer-")
