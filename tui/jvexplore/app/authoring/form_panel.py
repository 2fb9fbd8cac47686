"""A form: its fields, the text area at one of them, and the suggestions below that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import Container
from textual.geometry import Region
from textual.message import Message
from textual.widgets import TextArea

from jvexplore.app.authoring.field_area import FieldArea
from jvexplore.app.authoring.field_choices import FieldChoices
from jvexplore.app.authoring.form_edges import draw_edges
from jvexplore.app.authoring.form_state import MORE
from jvexplore.app.authoring.form_view import FormView
from jvexplore.app.looks.safe_content import content
from jvexplore.app.ui.line_view import LineView
from jvexplore.sanitize import sanitize_line
from jvexplore.session.authoring.open_form import PASSAGES

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from jvexplore.app.authoring.form_state import FormState, FormStop
    from jvexplore.app.looks.frame import EdgeText
    from jvexplore.safe_text import SafeLine

_EDGE_CELLS: Final = 2
"""The cells before a text that its edge takes, which suggestions stand below too."""
_FRAME_LINES: Final = 2
_CLOSED: Final = frozenset(("closed", "flag", "open"))
"""Shapes of values that are chosen rather than written: typing replaces them."""
_NEW: Final = frozenset(("party", "open"))
"""Shapes of values of which a new one can be made."""


class FormPanel(Container):
    """Shows a form, and types in it.

    Args:
        state: the form.
        title: stands in its frame.

    Attributes:
        state: the form.
        choices: the suggestions below the field with the focus.
    """

    DEFAULT_CSS = "FormPanel { layers: below above; overflow: hidden; }"

    class Edited(Message):
        """Something was typed or taken, or words were added or removed."""

    class Moved(Message):
        """The focus is in another field, or suggestions were opened or closed: other keys work."""

    def __init__(self, state: FormState, title: EdgeText) -> None:
        super().__init__(id="form")
        self.state = state
        self._title = title
        self.choices = FieldChoices()
        self._view = FormView(state)
        self._area = FieldArea()
        self._stop = state.first_stop
        self._is_active = True

    def compose(self) -> ComposeResult:
        """Build the form."""
        yield self._view
        yield self._area
        yield self.choices

    def on_mount(self) -> None:
        """Begin at the first field that needs something."""
        self.go_to(self._stop)

    @property
    def stop(self) -> FormStop:
        """The field with the focus, or that had it last."""
        return self._stop

    @property
    def is_active(self) -> bool:
        """Whether the keys go to the form."""
        return self._is_active

    @property
    def line_count(self) -> int:
        """How many lines the form would have if there was room for all."""
        return len(self._view.sheet) + _FRAME_LINES + self._view.styles.padding.height

    @property
    def is_at_passage(self) -> bool:
        """Whether words that can be removed have the focus."""
        return self._is_active and self._stop.key == PASSAGES and self._stop.passage < len(self.state.form.passages)

    @property
    def can_make_new(self) -> bool:
        """Whether what is typed in the field may become a new party, or a new word."""
        field = self.state.field(self._stop.key)
        return self._is_active and field is not None and field.shape in _NEW and bool(self._area.typed_text.strip())

    def show_take_key(self, key: SafeLine) -> None:
        """Set the name of the key that takes a remedy."""
        self._view.sheet.take_key = key

    def go_to(self, stop: FormStop) -> None:
        """Put the focus into a field."""
        if stop != self._stop:
            self.state.touch(self._stop.key)
        self._stop = stop
        self._is_active = True
        if stop.has_text:
            field = self.state.field(stop.key)
            if field and field.is_folded:
                self.state.unfold(stop.key)
            text = self.state.form.text_of(stop.key) if stop.key != MORE else ""
            is_closed = field is not None and field.shape in _CLOSED and not field.is_list
            self._area.show_field(stop, text, is_selected=is_closed and bool(text))
        self._offer(is_typed=False)
        self.refresh_form()
        (self._area if stop.has_text else self._view).focus(scroll_visible=False)
        self.post_message(self.Moved())

    def focus_again(self) -> None:
        """Put the focus where it was."""
        self.go_to(self._stop)

    def go_on(self, direction: int) -> None:
        """Go to the next field, or the one before; after the last comes the first."""
        stops = self.state.stops
        at = stops.index(self._stop) if self._stop in stops else self._view.cursor
        self.go_to(stops[(at + direction) % len(stops)])

    def move_row(self, direction: int) -> None:
        """Move the caret by a row, or go to another field where there is none."""
        if not (self._stop.has_text and self._area.move_row(direction)):
            self.go_on(direction)

    def refresh_form(self, *, scroll: bool = True) -> None:
        """Show the form as it is now."""
        sheet = self._view.sheet
        sheet.is_choosing = self.choices.display
        if self._is_active:
            self._stop = self._view.show_stop(self._stop, scroll=scroll)
        else:
            self._view.show_stop(self._stop, scroll=False)
            sheet.current = None
            sheet.rebuild()
        self._place()
        self.show_status()

    def show_status(self) -> None:
        """Show in the edges what is wrong, what is cut off, and whether the draft is kept."""
        self._view.set_edges(*draw_edges(self.state, self._title, self._view.lines_cut_off))

    def _place(self) -> None:
        """Put the text area at its field, and the suggestions below it."""
        region = self._view.area_region
        if not (self._is_active and self._stop.has_text):
            region = region.at_offset((region.x, -self._view.outer_size.height - region.height))
        self._area.place(region)
        field = self.state.field(self._stop.key)
        hint = sanitize_line(self.state.form.proposal_of(self._stop.key) or (field.hint if field else ""))
        self._area.show_hint(content(hint))
        width = self._view.sheet.value_width + _EDGE_CELLS
        corner = self._view.region.offset + region.offset
        self.choices.place(Region(corner.x - _EDGE_CELLS, corner.y, width, region.height))

    @on(FormView.Scrolled)
    def _view_scrolled(self) -> None:
        self.refresh_form(scroll=False)

    def _offer(self, *, is_typed: bool) -> None:
        """Show what the field offers for its text."""
        was_shown = self.choices.display
        self.choices.offer_values(self.state, self._stop, self._area.typed_text, is_typed=is_typed)
        if was_shown or self.choices.display:
            self.post_message(self.Moved())

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._take_typed(is_typed=True)

    def _take_typed(self, *, is_typed: bool) -> None:
        """Put what stands in the text area into the form."""
        stop, text = self._area.stop, self._area.typed_text
        if stop is None or stop != self._stop or (stop.key != MORE and text == self.state.form.text_of(stop.key)):
            return
        if stop.key != MORE:
            self.state.form.set_text(stop.key, text)
            self.state.touch(stop.key)
        self._offer(is_typed=is_typed)
        self.refresh_form()
        self.post_message(self.Edited())

    def keep_typed(self) -> None:
        """Put into the form what was typed, though its message is still under way."""
        if self._stop.has_text:
            self._take_typed(is_typed=False)

    def _set_text(self, text: str) -> None:
        """Put a text into the field with the focus that was not typed."""
        self.state.form.set_text(self._stop.key, text)
        with self.prevent(TextArea.Changed):
            self._area.take_text(text)

    def take_choice(self) -> None:
        """Take the suggestion under the cursor of the list."""
        chosen = self.choices.chosen
        if chosen is None:
            return
        if self._stop.key == MORE:
            self.close_choices()
            self.state.unfold(chosen.text)
            self.go_to(next(each for each in self.state.stops if each.key == chosen.text))
            return
        self._set_text(chosen.text)
        if chosen.is_new:
            self.state.form.take_as_new(self._stop.key)
        self._taken()

    def make_new(self) -> None:
        """Make what is typed a new party, or a new word of the dossier."""
        self.keep_typed()
        self.state.form.take_as_new(self._stop.key)
        self._taken()

    def take_remedy(self) -> None:
        """Take what the field proposes, or go to the next; at the last line, unfold all fields."""
        self.keep_typed()
        replacement = self.state.reading(self._stop.key).replacement if self._stop.key != MORE else ""
        if replacement and self._stop.has_text:
            self._set_text(replacement)
            self._taken()
        elif self._stop.key == MORE:
            folded = [each.key for each in self.state.folded_fields]
            self.state.unfold(*folded)
            self.go_to(next(each for each in self.state.stops if each.key in folded))
        else:
            self.go_on(1)

    def _taken(self) -> None:
        """Show what was taken, without suggestions until something else is typed."""
        self.state.touch(self._stop.key)
        self.close_choices()
        self.post_message(self.Edited())

    def close_choices(self) -> None:
        """Close the list of suggestions."""
        self.choices.display = False
        self.refresh_form()
        self.post_message(self.Moved())

    def remove_passage(self) -> None:
        """Remove the words with the focus from the fact."""
        if self.is_at_passage:
            self.state.form.remove_passage(self._stop.passage)
            self.refresh_form()
            self.post_message(self.Edited())

    @on(LineView.Activated)
    def _choice_clicked(self, event: LineView.Activated) -> None:
        event.stop()
        if event.view is self.choices:
            self.take_choice()

    @on(FormView.Pressed)
    def _field_pressed(self, event: FormView.Pressed) -> None:
        is_same = event.field == self._stop and self._is_active
        field_rows = self._view.sheet.area_rows
        if is_same and event.row >= field_rows and self.state.reading(event.field.key).replacement:
            self.take_remedy()
            return
        self.go_to(event.field)
        if event.field.has_text and event.column >= 0:
            self._area.put_caret_at(event.column, event.row)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Light the frame, and show where the focus is."""
        del event
        self._show_active(is_active=True)

    def on_descendant_blur(self) -> None:
        """Put the light out once the focus is elsewhere; what is wrong in the field that it has left is told."""
        if self.screen.focused not in (self._view, self._area):
            self.state.touch(self._stop.key)
            self.choices.display = False
            self._show_active(is_active=False)

    def _show_active(self, *, is_active: bool) -> None:
        if is_active != self._is_active or self._view.is_lit != is_active:
            self._is_active = self._view.is_lit = is_active
            self._view.set_class(is_active, "-lit")
            self.refresh_form()
            self.post_message(self.Moved())
