"""Ask of which kind a new fact is: one letter, or a click; at the bottom, so that its words stay in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Grid, Vertical

from jvexplore.app.keys import bindings, kind_bindings
from jvexplore.app.keys.typeahead import hold_keys_for_next_screen
from jvexplore.app.looks.kind_signs import kind_signs
from jvexplore.app.looks.safe_content import assemble, styled
from jvexplore.app.looks.tokens import LAMP, ON_LAMP, SECOND
from jvexplore.app.ui.answer_button import AnswerButton
from jvexplore.app.ui.dialog import Dialog
from jvexplore.app.ui.key_bar import KeyBar
from jvexplore.app.ui.safe_static import SafeStatic
from jvexplore.dossier.kind_table import KIND_TABLE
from jvexplore.safe_text import GAP, SPACE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.await_complete import AwaitComplete
    from textual.binding import Binding

    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.dossier.kind_table import KindEntry

_NEW_FACT: Final = own_words(" New fact ")
_NAME_CELLS: Final = max(len(entry.name) for entry in KIND_TABLE)
_LEAST_HINT: Final = 16
"""With less room for what the facts of a kind say, in cells, it is left out."""
ATTACH: Final = "attach"
"""The answer to attach a copy of the article first."""


class KindButton(AnswerButton):
    """A button for a kind; what its facts say is left out where there is little room for that.

    Args:
        label: the letter, the sign and the name of the kind.
        hint: what its facts say.
        binding: of its letter.
    """

    def __init__(self, label: SafeContent, hint: SafeContent, binding: Binding) -> None:
        super().__init__(assemble(label, GAP, hint), str(binding.id), action=f"screen.{binding.action}")
        self._short = label

    def render(self) -> SafeContent:
        """Return the label; on the lamp, all of it has one ink."""
        if self.size.width >= self._short.cell_length + _LEAST_HINT:
            return super().render()
        return self._short.stylize(ON_LAMP.style) if self.has_focus else self._short


class KindDialog(Dialog[str]):
    """Asks for the kind of a new fact; returns its name, or "attach"; `None` if it was closed.

    Args:
        words: the words that were selected for it, or that there are none.
        key: returns the key of a binding id.
        is_summary: whether the article is a summary, and a copy of it can be attached.
    """

    BINDINGS = [*kind_bindings.KINDS, *kind_bindings.ATTACH_FIRST, *bindings.ANSWERS, bindings.CANCEL]
    AUTO_FOCUS = ""
    CSS = """
    KindDialog > Vertical { dock: bottom; height: auto; max-height: 100%; background: $paper-raised; }
    KindDialog Static {
        height: 1; padding: 0 1; color: $ink-title; background: $paper-raised;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    KindDialog Grid { grid-size: 2; grid-rows: 1; height: 4; }
    KindDialog KindButton { width: 100%; min-width: 0; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    KindDialog KeyBar { dock: none; width: 100%; }
    KindDialog.-narrow Grid { grid-size: 1; height: 8; }
    KindDialog.-narrow.-low Grid { grid-size: 2; height: 4; }
    KindDialog.-lowest Static { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-lowest"), (8, "-low"), (16, "-high")]
    shows_all_colours = True

    def __init__(self, words: SafeContent, key: Callable[[str], str], *, is_summary: bool = False) -> None:
        super().__init__()
        self._words = words
        self._key = key
        self._is_summary = is_summary

    def compose(self) -> ComposeResult:
        """Build the dialog."""
        with Vertical():
            yield SafeStatic(assemble((_NEW_FACT, LAMP.chip_style), GAP, self._words))
            with Grid():
                for binding, entry in zip(kind_bindings.KINDS, KIND_TABLE, strict=True):
                    hint = styled(sanitize_line(entry.empty_hint), SECOND.style)
                    yield KindButton(self._label(str(binding.id), entry), hint, binding)
            yield KeyBar()

    def _label(self, binding_id: str, entry: KindEntry) -> SafeContent:
        """Return the letter of a kind, its sign and its name."""
        key = (sanitize_line(self._key(binding_id)), LAMP.bold_style)
        name = sanitize_line(entry.name.capitalize().ljust(_NAME_CELLS))
        return assemble(key, GAP, kind_signs()[entry.name].part, SPACE, name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to attach a copy only where there is none."""
        return self._is_summary if action == "attach_first" else super().check_action(action, parameters)

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        """Return an answer; further keys are meant for what it opens."""
        closed = super().dismiss(result)
        if result is not None:
            hold_keys_for_next_screen(self)
        return closed

    def action_choose(self, kind: str) -> None:
        """Return a kind."""
        self.dismiss(kind)

    def action_attach_first(self) -> None:
        """Return that a copy is to be attached."""
        self.dismiss(ATTACH)

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
