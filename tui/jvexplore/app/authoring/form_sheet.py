"""The lines of a form: the words that the fact rests on, a field on each line, and what is folded away."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from jvexplore.app.authoring.field_lines import DrawnField, FieldWidths, draw_field, room_beside
from jvexplore.app.authoring.form_state import MORE, FormStop
from jvexplore.app.authoring.value_lines import NO_KEYS, draw_passage, draw_remark, draw_remedy, draw_value
from jvexplore.app.looks.safe_content import content, styled
from jvexplore.app.looks.tokens import BAD, EDGE, FAINT, MARKER
from jvexplore.app.ui.row_wrapper import RowWrapper
from jvexplore.safe_text import EMPTY_LINE, SPACE, own_words
from jvexplore.sanitize import sanitize_in_place, sanitize_line
from jvexplore.session.authoring.form_passage import PASSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.app.authoring.form_state import FormState
    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

_WORDS: Final = own_words("Words")
_MORE: Final = own_words("More fields")
_TAB: Final = 4
_CARET_CELLS: Final = 1
_CHARS_A_CELL: Final = 2
"""How many characters of a text are looked at for each cell that it may have, where it is long."""
_LEAST_ROWS: Final = 3
_AROUND: Final = 4
"""How many lines of the form stay in view around a text that is too long for it."""


class FormSheet:
    """Shows a form; see `Sheet`.

    Args:
        state: the form.

    Attributes:
        stops: what the cursor can be on.
        current: the stop with the focus; `None` while that is elsewhere.
        remedy_keys: the keys that help where something is wrong.
        area_rows: the rows of the text area.
        area_width: its cells.
    """

    is_fixed: Final = False

    def __init__(self, state: FormState) -> None:
        self._state = state
        self._size = (0, 0)
        self._is_drawn = False
        self._lines: list[SafeContent] = []
        self._starts: list[int] = []
        self._widths = FieldWidths.fit(0, 0)
        self.stops: Sequence[FormStop] = state.stops
        self.current: FormStop | None = None
        self.remedy_keys = NO_KEYS
        self.area_rows, self.area_width = 1, 1

    def show_stops(self, stops: Sequence[FormStop], current: FormStop | None) -> None:
        """Draw the form anew when it is laid out next.

        Args:
            stops: what the cursor can be on now.
            current: the stop with the focus; `None` while that is elsewhere.
        """
        self.stops, self.current = stops, current
        self._is_drawn = False

    def _draw(self) -> None:
        self._is_drawn = True
        self._lines, self._starts = [], []
        labels = (content(label).cell_length for label in map(self._label, self.stops))
        self._widths = FieldWidths.fit(self._size[0], max(labels, default=0))
        for stop in self.stops:
            self._starts.append(len(self._lines))
            self._lines += draw_field(self._draw_stop(stop), self._widths)

    def _label(self, stop: FormStop) -> SafeLine:
        if stop.key in (PASSAGES, MORE):
            return (_WORDS if stop.key else _MORE) if not stop.passage else EMPTY_LINE
        field = self._state.field(stop.key)
        return sanitize_line(field.label) if field else EMPTY_LINE

    def _draw_stop(self, stop: FormStop) -> DrawnField:
        state, is_current = self._state, stop == self.current
        label = self._label(stop)
        if stop.key == MORE:
            names = [sanitize_line(each.label) for each in state.folded_fields]
            rows = self._area() if is_current else [styled(own_words(", ").join(names), FAINT.style)]
            return DrawnField(label, rows, is_current=is_current)
        reading = state.reading(stop.key)
        text = state.form.text_of(stop.key)
        edge = BAD if reading.problem else MARKER if stop.key == PASSAGES and state.form.passages else EDGE
        room = self._widths.value - self._widths.beside_start
        remark = draw_remark(state, stop, reading, is_current=is_current, room=room)
        remedy = (
            draw_remedy(reading, self.remedy_keys, state.new_thing(stop.key)) if is_current else draw_remedy(reading)
        )
        is_needed = bool(reading.problem or reading.new_names or (is_current and reading.words and text))
        if stop.key == PASSAGES:
            passages = state.form.passages
            row_field = state.field(passages[stop.passage].said_in) if stop.passage < len(passages) else None
            said_in = sanitize_line(row_field.label) if row_field else EMPTY_LINE
            rows = draw_passage(passages, stop.passage, self._widths.value, said_in)
            return DrawnField(label, rows, remark, is_needed, remedy, edge, is_current)
        if is_current:
            beside = room_beside(remark, self._widths)
            rows = self._area(text, beside)
        else:
            rows = draw_value(state, stop.key, reading, self._widths.value)
        return DrawnField(label, rows, remark, is_needed, remedy, edge, is_current)

    def _area(self, text: str = "", beside: int = 0) -> list[SafeContent]:
        """Return blank rows where the text area stands, and set its size: a text of one row leaves room beside it."""
        is_short = len(text) < beside and "\n" not in text
        is_short = is_short and content(sanitize_in_place(text)).cell_length + _CARET_CELLS <= beside
        self.area_width = beside if is_short else self._widths.value
        if is_short:
            self.area_rows = 1
            return [content(SPACE * beside)]
        most = _max_rows(self._size[1])
        wrapper = RowWrapper(max(1, self.area_width - _CARET_CELLS), _TAB, sanitize_in_place)
        lines = text[: most * self.area_width * _CHARS_A_CELL].split("\n")[:most]
        self.area_rows = min(most, sum(1 + len(wrapper.row_offsets(line)) for line in lines))
        return [content(SPACE * self.area_width)] * self.area_rows

    @property
    def value_start(self) -> int:
        """The cells before a text."""
        return self._widths.value_start

    @property
    def value_width(self) -> int:
        """The cells for a text, and what stands beside it."""
        return self._widths.value

    @property
    def laid_out_for(self) -> tuple[int, int]:
        """The width and height that the lines were last drawn for."""
        return self._size

    @property
    def stop_count(self) -> int:
        """The number of stops."""
        return len(self.stops)

    def lay_out(self, width: int, height: int = 0) -> None:
        """Draw the lines for a width."""
        is_same = width == self._size[0] and (height == self._size[1] or self.area_rows < _max_rows(height))
        self._size = width, height
        if not (self._is_drawn and is_same):
            self._draw()

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self._lines)

    def draw_line(self, number: int, _width: int, _cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a line."""
        del is_first
        return self._lines[number]

    def has_cursor(self, _number: int, _cursor: int) -> bool:
        """Return that no line is highlighted as a whole: a field shows the focus itself."""
        return False

    def stop_lines(self, stop: int) -> range:
        """Return the lines of a stop."""
        ends = [*self._starts[1:], len(self._lines)]
        return range(self._starts[stop], ends[stop])

    def is_on_make_new(self, stop: int, row: int, column: int) -> bool:
        """Return whether a cell below the text of a field is on the key that makes what is typed a new thing.

        Args:
            stop: the number of the field.
            row: of the cell, from the first row of the field.
            column: of the cell, from the left edge of the texts.
        """
        key = self.remedy_keys.make_new
        for number in self.stop_lines(stop)[self.area_rows : row + 1] if key else ():
            line = self._lines[number]
            at = line.plain.find(key)
            if at >= 0:
                return number < self._starts[stop] + row or line[:at].cell_length <= self.value_start + column
        return False

    def stop_at(self, line: int, _column: int) -> int | None:
        """Return the stop at a line."""
        return bisect_right(self._starts, line) - 1 if 0 <= line < len(self._lines) else None


def _max_rows(height: int) -> int:
    """Return how many rows of a text are in view at most, in a form of a height."""
    return max(_LEAST_ROWS, height - _AROUND)
