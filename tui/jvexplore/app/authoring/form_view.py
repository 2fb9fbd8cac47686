"""The fields of a form, drawn as lists are; the text area stands above it, at the field with the focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.geometry import Region, Size
from textual.message import Message

from jvexplore.app.authoring.form_sheet import FormSheet
from jvexplore.app.authoring.form_state import FormStop
from jvexplore.app.looks.frame import FRAME_CSS
from jvexplore.app.ui.line_view import LineView

if TYPE_CHECKING:
    from textual import events

    from jvexplore.app.authoring.form_state import FormState


class FormView(LineView, inherit_bindings=False):
    """Shows a form. It has the focus only where no text is typed: on the words of the fact.

    Args:
        state: the form.

    Attributes:
        sheet: its lines.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = f"FormView {{ {FRAME_CSS} height: 1fr; }}"
    sheet: FormSheet

    @dataclass
    class Pressed(Message):
        """The mouse was pressed on a field.

        Attributes:
            field: the field.
            column: of the mouse, in cells from the left edge of the texts; negative on the label.
            row: of the mouse, from the first row of the field.
        """

        field: FormStop
        column: int
        row: int

    class Scrolled(Message):
        """Other lines are in view."""

    def __init__(self, state: FormState) -> None:
        super().__init__(FormSheet(state), widget_id="fields")
        self.is_lit = True
        self.add_class("-lit", update=False)
        self._state = state
        self._expected = Size(0, 0)

    def allow_focus(self) -> bool:
        """Return whether a mouse or a key may give it the focus."""
        return self.sheet.current is not None and not self.sheet.current.has_text

    def expect_size(self, size: Size) -> None:
        """Draw for a size before the first layout, so that the first frame is complete."""
        self._expected = size

    def _fit(self) -> None:
        if self.scrollable_content_region.height:
            super()._fit()
        else:
            self.sheet.lay_out(*self._expected)

    def show_stop(self, stop: FormStop, *, is_active: bool, scroll: bool) -> FormStop:
        """Draw the form anew, with the focus on a stop; return the stop, which is near it if that is gone.

        Args:
            stop: the stop.
            is_active: whether the keys go to the form.
            scroll: whether to scroll to the stop.
        """
        sheet = self.sheet
        stops = self._state.stops
        if stop not in stops:
            same_key = [each for each in stops if each.key == stop.key]
            stop = same_key[-1] if same_key else stops[min(self.cursor, len(stops) - 1)]
        sheet.show_stops(stops, stop if is_active else None)
        self._fit()
        self.set_reactive(LineView.cursor, stops.index(stop))
        if scroll:
            self.scroll_to_cursor()
        self.refresh()
        return stop

    @property
    def area_region(self) -> Region:
        """Where the text area stands, from the upper left corner of the widget; out of sight while it is cut off."""
        sheet, content_region = self.sheet, self.scrollable_content_region
        left, top = self.gutter.left, self.gutter.top
        height = content_region.height or self._expected.height
        line = sheet.stop_lines(self.cursor).start - self.scroll_offset.y
        if not 0 <= line <= height - sheet.area_rows:
            line = -self.outer_size.height - sheet.area_rows
        return Region(left + sheet.value_start, top + line, sheet.area_width, sheet.area_rows)

    @property
    def lines_cut_off(self) -> tuple[int, int]:
        """How many lines are above those in view, and how many below."""
        top = self.scroll_offset.y
        return top, max(0, len(self.sheet) - top - self.scrollable_content_region.height)

    def on_resize(self) -> None:
        """Say that other lines may be in view."""
        self.post_message(self.Scrolled())

    def watch_scroll_y(self, old: float, new: float) -> None:
        """Say that other lines are in view."""
        super().watch_scroll_y(old, new)
        self.post_message(self.Scrolled())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Say which field was pressed, and where."""
        event.prevent_default()
        offset, stop = event.get_content_offset(self), self.stop_under(event)
        if offset is not None and stop is not None:
            row = offset.y + self.scroll_offset.y - self.sheet.stop_lines(stop).start
            self.post_message(self.Pressed(self.sheet.stops[stop], offset.x - self.sheet.value_start, row))

    def on_click(self, event: events.Click) -> None:
        """Do nothing: a press has been enough."""
        event.prevent_default()
