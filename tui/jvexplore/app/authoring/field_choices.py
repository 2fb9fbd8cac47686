"""What a field offers, in a list directly below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Offset
from textual.strip import Strip

from jvexplore.app.authoring.form_edges import draw_cut_off
from jvexplore.app.authoring.form_state import MORE
from jvexplore.app.authoring.offered_values import offered_values, opens_by_itself
from jvexplore.app.authoring.value_signs import NO_SIGNS, value_signs
from jvexplore.app.looks.kind_signs import address_sign
from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.signs import CURSOR, SUGGESTION, sign_cell
from jvexplore.app.looks.tokens import BODY, FAINT, SECOND, TITLE
from jvexplore.app.ui.line_view import LineView
from jvexplore.app.ui.rows import fit_label
from jvexplore.safe_text import GAP, SPACE
from jvexplore.sanitize import sanitize_line
from jvexplore.session.authoring.field_suggestions import MAX_SUGGESTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.geometry import Region

    from jvexplore.app.authoring.form_state import FormState, FormStop
    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.session.authoring.field_suggestions import FieldSuggestion

_VISIBLE_ROWS: Final = 8
_HEAD: Final = 4
"""The cells of a row before its words: the edge, a sign, and a space after each."""
_LEAST_MEANING: Final = 8
_EDGE: Final = sign_cell(CURSOR)
"""Before each suggestion, as before the rows of the field above: without a colour behind them, they would be taken for
the texts of the fields whose labels stand beside them."""


class ChoiceSheet:
    """Shows suggestions; see `Sheet`.

    Args:
        offered: the suggestions.
        signs: of some of them, by what is offered.
        is_chosen: whether one of them is chosen.
    """

    is_fixed: Final = False
    laid_out_for: Final = (0, 0)

    def __init__(
        self, offered: Sequence[FieldSuggestion] = (), signs: Mapping[str, Sign] = NO_SIGNS, *, is_chosen: bool = False
    ) -> None:
        self.offered = offered
        self._signs = signs
        self.is_chosen = is_chosen
        self._widest = max((content(sanitize_line(each.value)).cell_length for each in offered), default=0)

    @property
    def stop_count(self) -> int:
        """The number of suggestions."""
        return len(self.offered)

    def lay_out(self, width: int, height: int = 0) -> None:
        """Do nothing: `draw_line` takes any width."""

    def __len__(self) -> int:
        return len(self.offered)

    def draw_line(self, number: int, width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a suggestion: its words, and in a column beside them what they mean."""
        del is_first
        each, has_cursor = self.offered[number], self.is_chosen and cursor.stop == number
        words = styled(sanitize_line(each.value), (TITLE.bold_style if has_cursor else BODY.style))
        meaning = styled(sanitize_line(each.meaning), (SECOND if has_cursor else FAINT).style)
        sign = self._signs.get(each.value) or (address_sign(each.address) if each.address else None)
        sign = SUGGESTION if each.is_new else sign
        head = assemble(_EDGE, SPACE, sign_cell(sign), SPACE)
        room = max(1, width - _HEAD)
        column = min(self._widest, max(room * 3 // 5, room - len(GAP) - meaning.cell_length))
        if not meaning.plain or room - column - len(GAP) < _LEAST_MEANING:
            return assemble(head, fit_label(words, room))
        return assemble(head, fit_label(words, column), GAP, meaning.truncate(room - column - len(GAP), ellipsis=True))

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Return whether a line is the chosen suggestion."""
        return self.is_chosen and number == cursor

    def stop_lines(self, stop: int) -> range:
        """Return the line of a suggestion, as a range of one."""
        return range(stop, stop + 1)

    def stop_at(self, line: int, _column: int) -> int | None:
        """Return the suggestion on a line."""
        return line if 0 <= line < len(self.offered) else None


class FieldChoices(LineView, can_focus=False):
    """The suggestions. The text area keeps the focus; the form has the list's keys."""

    shows_cursor = True
    DEFAULT_CSS = """
    FieldChoices {
        overlay: screen;
        display: none;
        scrollbar-gutter: stable;
        background: $paper-raised;
    }
    """
    sheet: ChoiceSheet

    def __init__(self) -> None:
        super().__init__(ChoiceSheet(), widget_id="choices")
        self._tells_more = False

    @property
    def chosen(self) -> FieldSuggestion | None:
        """The suggestion under the cursor; `None` if there is none, or none is chosen yet."""
        is_there = self.display and self.sheet.is_chosen and self.cursor < self.sheet.stop_count
        return self.sheet.offered[self.cursor] if is_there else None

    @property
    def offers_known(self) -> bool:
        """Whether something is offered that begins with what was typed: that is perhaps not all of it yet."""
        return bool(self.display) and any(each.is_known for each in self.sheet.offered)

    def offer_values(self, state: FormState, stop: FormStop, text: str, *, is_typed: bool) -> None:
        """Show what a field offers for its text; nothing where the text is all that there is to choose.

        Args:
            state: the form.
            stop: the field.
            text: what stands in it.
            is_typed: whether that was just typed; otherwise only a list of words opens, where none is chosen.
        """
        is_open = stop.has_text and (is_typed or opens_by_itself(state, stop.key, text))
        offered = offered_values(state, stop.key, text) if is_open else []
        is_exact = stop.key != MORE and any(each.text == text and not each.is_new for each in offered)
        is_chosen = is_typed and bool(text.strip()) and not is_exact
        self.display = bool(offered) and (not is_exact or len(offered) > 1)
        if self.display:
            self.show_sheet(ChoiceSheet(offered, value_signs(stop.key), is_chosen=is_chosen))

    def place_at_field(self, field: Region, top: int) -> None:
        """Stand right below a field, or above it if there is more room.

        Args:
            field: the field on the screen, with what stands beside its text.
            top: the first line of the form on the screen, above which the list does not reach.
        """
        if not self.display:
            return
        below = self.screen.size.height - field.bottom - 1  # the key bar stands in the last line
        count = self.sheet.stop_count
        wanted = count if count <= _VISIBLE_ROWS else _VISIBLE_ROWS + 1
        above = field.y - top
        is_below = below >= min(wanted, above)
        lines = min(wanted, below if is_below else above)
        self._tells_more = 1 < lines < count
        self.styles.padding = (0, 0, int(self._tells_more), 0)
        self.styles.height, self.styles.width = lines, field.width
        self.absolute_offset = Offset(field.x, field.bottom if is_below else field.y - lines)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the visible lines; the last one says how many suggestions there are beyond these."""
        strips = super().render_lines(crop)
        if self._tells_more and strips and crop.bottom == self.outer_size.height:
            top, height = self.scroll_offset.y, self.scrollable_content_region.height
            below = max(0, self.sheet.stop_count - top - height)
            has_further = sum(each.is_known for each in self.sheet.offered) == MAX_SUGGESTIONS
            more = content(GAP).join(draw_cut_off(top, below, has_further=has_further))
            line = assemble(_EDGE, SPACE * (_HEAD - _EDGE.cell_length), more).truncate(
                self.outer_size.width, ellipsis=True
            )
            style = self.visual_style
            strip = Strip(self.line_segments.draw(line, style), line.cell_length)
            strip = strip.adjust_cell_length(self.outer_size.width, style.rich_style)
            for line_filter in self.get_line_filters():
                strip = strip.apply_filter(line_filter, self.background_colors[1])
            strips[-1] = strip.crop(crop.x, crop.right)
        return strips

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Count again what is beyond the visible lines."""
        super().watch_scroll_y(old_value, new_value)
        self.refresh_bottom_edge()

    def move_choice(self, direction: int) -> bool:
        """Choose the next suggestion, or the one before; return whether there is one."""
        if not self.sheet.is_chosen:
            if direction < 0:
                return False
            self.sheet.is_chosen = True
            self.set_reactive(LineView.cursor, 0)
        elif not 0 <= self.cursor + direction < self.sheet.stop_count:
            return False
        else:
            self.cursor += direction
        self.refresh()
        return True

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Choose the suggestion that is pressed."""
        event.prevent_default()
        if (stop := self.stop_under(event)) is not None:
            self.sheet.is_chosen = True
            self.cursor = stop
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Take the suggestion that was clicked; on the line that tells of more, show these."""
        event.prevent_default()
        stop = self.stop_under(event)
        if self.chosen and stop == self.cursor:
            self.post_message(self.Activated(self))
        elif stop is None:
            self.scroll_relative(y=self.scrollable_content_region.height, animate=False)
