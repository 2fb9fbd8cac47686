"""The text area of a form: there is one, and it stands at the field with the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import NULL_SIZE, Offset, Size
from textual.reactive import Reactive
from textual.widgets import TextArea

from jvexplore.app.ui.typed_text import TypedLine

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region

    from jvexplore.app.authoring.form_state import FormStop
    from jvexplore.app.looks.safe_content import SafeContent

_NEXT_ENTRY: Final = ", "


class FieldArea(TypedLine):
    """Types the text of one field; the keys that leave it are those of the form.

    Attributes:
        stop: the field; `None` before it stands at one.
        whole_entries: the text of a list that ends in a whole name or word: nobody writes on in that, so what is typed
            behind it begins another entry. Empty if there is none.
    """

    DEFAULT_CSS = """
    FieldArea {
        position: absolute; layer: above; height: 1; width: 1; border: none; padding: 0;
        background: $paper-raised; color: $ink-title; scrollbar-size-vertical: 1;
        &:focus { border: none; }
        & .text-area--placeholder { color: $ink-faint; }
    }
    """

    # Textual would lay the screen out again for each new row; the form does, where the area gets another size.
    virtual_size: Reactive[Size] = Reactive(NULL_SIZE, layout=False)

    def __init__(self) -> None:
        super().__init__(id="field", tab_behavior="focus", highlight_cursor_line=False)
        self.stop: FormStop | None = None
        self._placed: Region | None = None
        self.whole_entries = ""

    def show_field(self, stop: FormStop, text: str, *, is_selected: bool) -> None:
        """Stand at a field, with the caret at the end of its text.

        Args:
            stop: the field.
            text: what stands in it.
            is_selected: whether typing replaces the text.
        """
        self.stop = stop
        with self.prevent(TextArea.Changed):
            self.typed_text = text
        if is_selected:
            self.select_all()
        else:
            self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        """Part what is typed from the whole entries before it."""
        self._part_entry(event.character or "")

    def on_paste(self, event: events.Paste) -> None:
        """Part what is pasted from the whole entries before it."""
        self._part_entry(event.text.lstrip())

    def _part_entry(self, added: str) -> None:
        """Begin another entry, if a text is to be added that does so."""
        is_behind = self.selection.is_empty and self.cursor_location == self.document.end
        if is_behind and added[:1].isalnum() and self.whole_entries and self.typed_text == self.whole_entries:
            self._replace_via_keyboard(_NEXT_ENTRY, *self.selection)

    def set_region(self, region: Region) -> None:
        """Stand in a region of the form."""
        styles = self.styles
        if self._placed != region:
            self._placed = region
            styles.offset = region.offset
            styles.width, styles.height = region.size

    def show_hint(self, hint: SafeContent) -> None:
        """Show what can be typed while nothing is."""
        self.show_placeholder(hint.truncate(max(1, self._placed.width - 1) if self._placed else 1, ellipsis=True))

    def move_row(self, direction: int) -> bool:
        """Move the caret to the next row, or the one before; return whether there is one."""
        row = self.wrapped_document.location_to_offset(self.cursor_location).y + direction
        if not 0 <= row < self.wrapped_document.height:
            return False
        if direction > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()
        return True

    def put_caret_at(self, column: int, row: int) -> None:
        """Put the caret where the mouse was pressed.

        Args:
            column: in cells from its left edge.
            row: from its upper edge.
        """
        row = max(0, min(row, self.wrapped_document.height - 1))
        self.move_cursor(self.wrapped_document.offset_to_location(Offset(max(0, column), row)))

    def action_delete_to_start_of_line(self) -> None:
        """Delete what is selected, or all before the caret, not only in its row: a long text is one line."""
        row, column = self.cursor_location
        if not self.selection.is_empty:
            self._delete_via_keyboard(*self.selection)
        elif column:
            self._delete_via_keyboard((row, 0), (row, column))
        else:
            super().action_delete_to_start_of_line()

    def action_delete_to_end_of_line(self) -> None:
        """Delete what is selected, or all behind the caret, not only in its row."""
        row, column = self.cursor_location
        end = len(self.document.get_line(row))
        if not self.selection.is_empty:
            self._delete_via_keyboard(*self.selection)
        elif column < end:
            self._delete_via_keyboard((row, column), (row, end))
        else:
            super().action_delete_to_end_of_line()
