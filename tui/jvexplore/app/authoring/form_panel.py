"""A form: its fields, the text area at one of them, and the suggestions below that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import Container
from textual.geometry import Region
from textual.message import Message
from textual.widgets import TextArea

from jvexplore.app.authoring.field_area import FieldArea
from jvexplore.app.authoring.field_choices import FieldChoices
from jvexplore.app.authoring.form_edges import draw_edges
from jvexplore.app.authoring.form_state import MORE, WRITTEN_SHAPES
from jvexplore.app.authoring.form_view import FormView
from jvexplore.app.looks.safe_content import content
from jvexplore.app.textual_workarounds.layouts import LaidOutOnce
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Size

    from jvexplore.app.authoring.form_state import FormState, FormStop
    from jvexplore.app.authoring.value_lines import RemedyKeys
    from jvexplore.app.looks.frame import EdgeText

_EDGE_CELLS: Final = 2
"""The cells before a text that its edge takes, which suggestions stand below too."""
_FRAME_LINES: Final = 2
_BETWEEN_ENTRIES: Final = ", "


class FormPanel(LaidOutOnce, Container):
    """Shows a form, and types in it.

    Args:
        state: the form.
        title: stands in its frame.

    Attributes:
        state: the form.
        choices: the suggestions below the field with the focus.
        stop: the field with the focus, or that had it last.
        is_active: whether the keys go to the form.
    """

    DEFAULT_CSS = "FormPanel { layers: below above; overflow: hidden; }"

    class Edited(Message):
        """Something was typed or taken, or words were added or removed."""

    class Moved(Message):
        """The focus is in another field, or suggestions were opened or closed: other keys work."""

    @dataclass
    class RemedyPressed(Message):
        """The remedy of the field with the focus was pressed with the mouse.

        Attributes:
            is_new: whether on the key that makes what is typed a new party or word.
        """

        is_new: bool

    class Grown(Message):
        """The form has other lines than before."""

    def __init__(self, state: FormState, title: EdgeText) -> None:
        super().__init__(id="form")
        self.state = state
        self._title = title
        self.choices = FieldChoices()
        self._view = FormView(state)
        self._area = FieldArea()
        self.stop: FormStop = state.first_stop
        self.is_active = True
        self._line_count = 0
        self._ended_text = ""
        self._enter: tuple[object, ...] = ()
        """What enter does now."""

    def compose(self) -> ComposeResult:
        """Build the form."""
        yield self._view
        yield self._area
        yield self.choices

    def go_to_first_field(self, size: Size, keys: RemedyKeys) -> None:
        """Put the focus into the first field that needs something.

        Args:
            size: that the form will have once it is laid out.
            keys: those that help where something is wrong.
        """
        self._view.expect_size(size)
        self._view.sheet.remedy_keys = keys
        self.go_to(self.stop)

    @property
    def line_count(self) -> int:
        """How many lines the form would have if there was room for all."""
        return len(self._view.sheet) + _FRAME_LINES + self._view.styles.padding.height

    @property
    def typed_text(self) -> str:
        """What stands in the text area."""
        return self._area.typed_text if self.stop.has_text else ""

    def go_to(self, stop: FormStop) -> None:
        """Put the focus into a field."""
        if stop != self.stop:
            self.state.touch(self.stop.key)
        self.stop = stop
        self.is_active = True
        if stop.has_text:
            field = self.state.field(stop.key)
            if field and field.is_folded:
                self.state.unfold(stop.key)
            text = self.state.form.text_of(stop.key) if stop.key != MORE else ""
            is_replaced = field is not None and field.shape not in WRITTEN_SHAPES and not field.is_list
            self._area.show_field(stop, text, is_selected=is_replaced and bool(text))
            self._area.whole_entries = text if self.state.ends_in_whole_entry(stop.key) else ""
            self._ended_text = text
        self._offer(self.typed_text, is_typed=False)
        self.refresh_form()
        (self._area if stop.has_text else self._view).focus(scroll_visible=False)
        self.post_message(self.Moved())

    def focus_again(self) -> None:
        """Put the focus where it was."""
        self.go_to(self.stop)

    def go_on(self, direction: int) -> None:
        """Go to the next field, or the one before; after the last comes the first."""
        stops = self.state.stops
        at = stops.index(self.stop) if self.stop in stops else self._view.cursor
        self.go_to(stops[(at + direction) % len(stops)])

    def move_row(self, direction: int) -> None:
        """Move the caret by a row, or go to another field where there is none."""
        if not (self.stop.has_text and self._area.move_row(direction)):
            self.go_on(direction)

    def refresh_form(self, *, scroll: bool = True) -> None:
        """Show the form as it is now."""
        self.state.choosing = self.stop.key if self.choices.display else None
        self.state.is_begun = self.choices.offers_known
        self.stop = self._view.show_stop(self.stop, is_active=self.is_active, scroll=scroll and self.is_active)
        self._show_parts()
        enter = self.choices.display, self.state.reading(self.stop.key).replacement, self.has_typed_entry
        if enter != self._enter:
            self._enter = enter
            self.post_message(self.Moved())

    def _show_parts(self) -> None:
        """Show what depends on which lines are in view."""
        self._place()
        self.show_status()
        if self.line_count != self._line_count:
            self._line_count = self.line_count
            self.post_message(self.Grown())

    def show_status(self) -> None:
        """Show in the edges what is wrong, what is cut off, and whether the draft is kept."""
        self._view.set_edges(*draw_edges(self.state, self._title, self._view.lines_cut_off))

    def _place(self) -> None:
        """Put the text area at its field, and the suggestions below it."""
        region = self._view.area_region
        if not (self.is_active and self.stop.has_text):
            region = region.at_offset((region.x, -self._view.outer_size.height - region.height))
        self._area.set_region(region)
        field = self.state.field(self.stop.key)
        hint = sanitize_line(self.state.form.proposal_of(self.stop.key) or (field.hint if field else ""))
        self._area.show_hint(content(hint))
        width = self._view.sheet.value_width + _EDGE_CELLS
        corner = self._view.region.offset + region.offset
        field_region = Region(corner.x - _EDGE_CELLS, corner.y, width, region.height)
        self.choices.place_at_field(field_region, self._view.region.y + self._view.gutter.top)

    @on(FormView.Scrolled)
    def _view_scrolled(self) -> None:
        self._show_parts()

    def _offer(self, text: str, *, is_typed: bool) -> None:
        """Show what the field offers for a text."""
        was_shown = self.choices.display
        self.choices.offer_values(self.state, self.stop, text, is_typed=is_typed)
        if was_shown or self.choices.display:
            self.post_message(self.Moved())

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self._area.stop == self.stop:
            self._take_typed()

    def keep_typed(self) -> None:
        """Put into the form what was typed, though its message is still under way."""
        if self.stop.has_text and self.stop.key != MORE:
            self._take_typed()

    def _take_typed(self) -> None:
        """Put what stands in the text area into the form."""
        key, text = self.stop.key, self.typed_text
        if key != MORE:
            if text == self.state.form.text_of(key):
                return
            self.state.form.set_text(key, text)
            self.state.touch(key)
        self._offer(text, is_typed=True)
        self.refresh_form()
        self.post_message(self.Edited())

    def put_text(self, text: str) -> None:
        """Put a text into the field with the focus that was not typed."""
        self.state.form.set_text(self.stop.key, text)
        with self.prevent(TextArea.Changed):
            self._area.replace_text(text)
        self.end_entry()

    @property
    def has_typed_entry(self) -> bool:
        """Whether something was typed in a list since the focus came there, or since an entry was ended."""
        text = self.typed_text.rstrip(_BETWEEN_ENTRIES)
        return bool(text) and text != self._ended_text and self.state.takes_entries(self.stop.key)

    def end_entry(self) -> None:
        """End the last entry of a list: what is typed from now on is another one."""
        self._ended_text = self.typed_text.rstrip(_BETWEEN_ENTRIES)
        if self.state.takes_entries(self.stop.key):
            self._area.whole_entries = self.typed_text

    def show_taken(self) -> None:
        """Show what was taken, without suggestions until something else is typed."""
        self.state.touch(self.stop.key)
        self.close_choices()
        self.post_message(self.Edited())

    def close_choices(self) -> None:
        """Close the list of suggestions."""
        self.choices.display = False
        self.refresh_form()
        self.post_message(self.Moved())

    @on(FormView.Pressed)
    def _field_pressed(self, event: FormView.Pressed) -> None:
        is_below = event.row >= self._view.sheet.area_rows
        if event.field == self.stop and self.is_active and is_below:
            is_new = self._view.sheet.is_on_make_new(self._view.cursor, event.row, event.column)
            self.post_message(self.RemedyPressed(is_new=is_new))
            return
        self.go_to(event.field)
        if not event.field.has_text:
            return
        if event.column >= 0 and self._area.selection.is_empty:  # a text that typing replaces stays selected
            self._area.put_caret_at(event.column, event.row)
        self._offer_all()

    def _offer_all(self) -> None:
        """Show all words of the field's list, whatever stands there: by mouse, nothing can be typed to find another."""
        field = self.state.field(self.stop.key)
        if field and not field.is_list:
            self._offer("", is_typed=False)
            self.refresh_form()

    def on_descendant_focus(self) -> None:
        """Light the frame, and show where the focus is."""
        self._show_active(is_active=True)

    def on_descendant_blur(self) -> None:
        """Put the light out once the focus is elsewhere; what is wrong in the field that it has left is told."""
        if self.screen.focused not in (self._view, self._area):
            self.state.touch(self.stop.key)
            self.choices.display = False
            self._show_active(is_active=False)

    def _show_active(self, *, is_active: bool) -> None:
        if is_active != self.is_active or self._view.is_lit != is_active:
            self.is_active = self._view.is_lit = is_active
            self._view.set_class(is_active, "-lit")
            self.refresh_form()
            self.post_message(self.Moved())
