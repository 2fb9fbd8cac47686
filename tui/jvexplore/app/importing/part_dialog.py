"""Choose what a block of an article is, in two lines at the bottom, so that the block stays visible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal, Vertical

from jvexplore.app.keys import bindings, import_bindings
from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.looks.tokens import LAMP
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.article.import_.block import BlockPart
from jvexplore.safe_text import GAP, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.safe_text import SafeLine

_PART: Final = own_words(" Part ")


class PartDialog(Dialog[BlockPart | None]):
    """Asks what some blocks are; returns the answer, or `None` if it was closed without one.

    Args:
        subject: the words of the block, or how many there are.
    """

    BINDINGS = [*import_bindings.PARTS, *bindings.ANSWERS, bindings.CANCEL]
    AUTO_FOCUS = ""
    CSS = """
    PartDialog > Vertical { dock: bottom; height: auto; background: $paper-raised; }
    PartDialog Static {
        height: 1; padding: 0 1; color: $ink-title; background: $paper-raised;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    PartDialog #answers { height: 1; }
    PartDialog AnswerButton { width: auto; min-width: 0; height: 1; }
    PartDialog KeyBar { dock: none; width: 100%; padding: 0 1; }
    PartDialog.-middle #answers { layout: grid; grid-size: 3; grid-rows: 1; height: 3; }
    PartDialog.-narrow #answers { layout: grid; grid-size: 2; grid-rows: 1; height: 4; }
    PartDialog.-narrowest #answers { layout: vertical; height: auto; max-height: 7; overflow-y: auto; }
    PartDialog.-narrowest.-low Static { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrowest"), (32, "-narrow"), (48, "-middle"), (84, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high")]
    shows_all_colours = True

    def __init__(self, subject: SafeLine) -> None:
        super().__init__()
        self._subject = subject

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical():
            yield SafeStatic(assemble((_PART, LAMP.chip_style), GAP, self._subject))
            with Horizontal(id="answers"):
                keys = {each.binding.id: each.binding for each in self.active_bindings.values()}
                for binding in import_bindings.PARTS:
                    key = sanitize_line(self.app.get_key_display(keys.get(binding.id, binding)))
                    label = assemble((key, LAMP.bold_style), sanitize_line(f" {binding.description}"))
                    yield AnswerButton(label, str(binding.id), action=f"screen.{binding.action}")
            yield KeyBar()

    def action_answer(self, part: str) -> None:
        """Return an answer."""
        self.dismiss(BlockPart(part))

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
