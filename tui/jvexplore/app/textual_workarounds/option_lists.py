"""Textual's option lists, but safe against page keys before the first layout, when there is no page yet."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, Literal, TypeVar

from textual.command import CommandList
from textual.widgets import OptionList, Select
from textual.widgets._select import SelectOverlay

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from jvexplore.safe_text import SafeLine

ValueType = TypeVar("ValueType", bound=Hashable)


class _LaidOutList(OptionList):
    """A list that ignores page keys while it has no lines, as on a screen without room for it."""

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self.scrollable_content_region and self._lines:
            super()._move_page(direction)


class PaletteList(CommandList, _LaidOutList):
    """The results of the palette; never too narrow for one character, since Textual cannot wrap to a width of 0."""

    DEFAULT_CSS = """
    PaletteList {
        min-width: 8; border: none; background: $paper;
        & > .option-list--option { padding: 0 2; color: $ink-body; text-style: none; }
        & > .option-list--option-highlighted { background: $paper-selected; color: $ink-title; text-style: bold; }
        & > .option-list--option-hover { background: $paper-raised; }
        &:focus { border: none; }
    }
    """


class _Choices(SelectOverlay, _LaidOutList):
    """What can be chosen: directly below its field, and as wide; at least so wide, for the same reason."""

    DEFAULT_CSS = """
    _Choices {
        min-width: 8; border: none; background: $paper-raised; color: $ink-body; padding: 0;
        constrain: inside inflect;
        &:focus { border: none; background-tint: 0%; background: $paper-raised; }
        & > .option-list--option { padding: 0 1; }
        &.-textual-compact > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted { background: $lamp; color: $ink-on-lamp; text-style: bold; }
        &:focus > .option-list--option-highlighted { background: $lamp; color: $ink-on-lamp; text-style: bold; }
        & > .option-list--option-hover { background: $paper-selected; }
    }
    """


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
            yield _Choices().data_bind(compact=Select.compact) if is_list else widget
