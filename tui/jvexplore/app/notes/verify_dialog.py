"""Ask whether a fact is correct, in two lines at the bottom, so that fact and article stay visible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal, Vertical

from jvexplore.app.keys import bindings, note_bindings
from jvexplore.app.keys.typeahead import hold_keys_until
from jvexplore.app.looks.safe_content import assemble
from jvexplore.app.looks.tokens import LAMP
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.notes.checks import CheckStatus
from jvexplore.safe_text import GAP, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.await_complete import AwaitComplete
    from textual.worker import Worker

    from jvexplore.app.looks.safe_content import SafeContent

_VERIFY: Final = own_words(" Verify ")


class VerifyDialog(Dialog[CheckStatus | None]):
    """Asks whether a fact is correct; returns the answer, or `None` if it was closed without one.

    Args:
        fact: the verdict on the fact, its title and its address; in a narrow window the end of them is cut.
        key: returns the key of a binding id.
        asking: the worker that asks. After the answer, keys wait until it has gone on to the next fact.
    """

    BINDINGS = [*note_bindings.VERIFY, *bindings.ANSWERS, bindings.CANCEL]
    AUTO_FOCUS = ""
    CSS = """
    VerifyDialog > Vertical { dock: bottom; height: 2; background: $paper-raised; }
    VerifyDialog Static {
        height: 1; padding: 0 1; color: $ink-title; background: $paper-raised;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    VerifyDialog Horizontal { height: 1; }
    VerifyDialog AnswerButton { width: auto; min-width: 0; height: 1; }
    VerifyDialog KeyBar { dock: none; width: 1fr; padding: 0 1; }
    VerifyDialog.-narrow > Vertical { height: 3; }
    VerifyDialog.-narrow Horizontal { height: 2; }
    VerifyDialog.-narrow KeyBar { dock: bottom; width: 100%; }
    VerifyDialog.-narrowest > Vertical { height: auto; max-height: 100%; }
    VerifyDialog.-narrowest Horizontal { layout: vertical; height: 4; }
    VerifyDialog.-narrowest KeyBar { dock: bottom; width: 100%; }
    VerifyDialog.-narrowest.-low Static { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrowest"), (34, "-narrow"), (56, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (8, "-high")]
    shows_all_colours = True

    def __init__(self, fact: SafeContent, key: Callable[[str], str], asking: Worker[None]) -> None:
        super().__init__()
        self._fact = fact
        self._key = key
        self._asking = asking

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical():
            yield SafeStatic(assemble((_VERIFY, LAMP.chip_style), GAP, self._fact))
            with Horizontal():
                for binding in note_bindings.VERIFY:
                    key = sanitize_line(self._key(str(binding.id)))
                    label = assemble((key, LAMP.bold_style), sanitize_line(f" {binding.description}"))
                    yield AnswerButton(label, str(binding.id), action=f"screen.{binding.action}")
                yield KeyBar()

    def dismiss(self, result: CheckStatus | None = None) -> AwaitComplete:
        """Return an answer; further keys are meant for the next fact."""
        hold_keys_until(self, self._asking)
        return super().dismiss(result)

    def action_answer(self, status: CheckStatus) -> None:
        """Return an answer."""
        self.dismiss(status)

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
