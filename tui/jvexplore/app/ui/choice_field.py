"""A drop-down field with our keys; exactly one of its options is always selected."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, TypeVar

from textual.widgets import Select
from textual.widgets._select import SelectOverlay

from jvexplore.app.keys import bindings
from jvexplore.app.textual_workarounds.option_lists import LaidOutList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.safe_text import SafeLine

ValueType = TypeVar("ValueType", bound=Hashable)


class ChoiceList(SelectOverlay, LaidOutList):
    """What can be chosen: directly below its field, and as wide."""

    BINDINGS = [*bindings.ANSWER, *bindings.ABOVE_LIST, bindings.CLOSE]
    DEFAULT_CSS = """
    ChoiceList {
        border: none; background: $paper-raised; color: $ink-body; padding: 0;
        &:focus { border: none; background-tint: 0%; background: $paper-raised; }
        & > .option-list--option { padding: 0 1; }
        &.-textual-compact > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted { background: $lamp; color: $ink-on-lamp; text-style: bold; }
        &:focus > .option-list--option-highlighted { background: $lamp; color: $ink-on-lamp; text-style: bold; }
        & > .option-list--option-hover { background: $paper-selected; }
    }
    """

    def action_press(self) -> None:
        """Choose the option under the cursor."""
        self.action_select()

    def action_move(self, direction: str) -> None:
        """Move the cursor, by the names that actions have in our lists."""
        match direction:
            case "next":
                self.action_cursor_down()
            case "previous":
                self.action_cursor_up()
            case "page(1)":
                self._move_page(1)
            case "page(-1)":
                self._move_page(-1)

    def action_close(self) -> None:
        """Close the list, and leave the value as it is."""
        self.post_message(self.Dismiss())


class ChoiceField(Select[ValueType]):
    """A drop-down field; exactly one of its options is always selected.

    Args:
        options: labels and values.
        value: the value that is selected at first.
        widget_id: the widget's id, for style sheets and queries.
    """

    DEFAULT_CSS = """
    ChoiceField {
        border-left: solid $edge; background: $paper; color: $ink-body;
        &:focus-within { border-left: outer $lamp; }
        & > SelectCurrent { background: transparent; color: $ink-body; }
        &.-textual-compact > SelectCurrent { padding: 0 1; }
        &:focus > SelectCurrent { background-tint: 0%; color: $ink-title; }
        & SelectCurrent Static#label { color: $ink-body; }
        &:focus SelectCurrent Static#label { color: $ink-title; }
        & SelectCurrent .arrow { color: $ink-faint; }
        & > ChoiceList:focus { background-tint: 0%; }
        & > ChoiceList { constrain: inside inside; min-width: 22; max-height: 50vh; }
    }
    """

    def __init__(
        self,
        options: Iterable[tuple[SafeLine, ValueType]],
        value: ValueType,
        *,
        widget_id: str | None = None,
    ) -> None:
        super().__init__(options, value=value, allow_blank=False, compact=True, id=widget_id)

    def compose(self) -> ComposeResult:
        """Build the field as Textual does, but with the safe list."""
        for widget in super().compose():
            is_list = isinstance(widget, SelectOverlay)
            yield ChoiceList().data_bind(compact=Select.compact) if is_list else widget
