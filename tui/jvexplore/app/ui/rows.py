"""A sheet of one-line rows in columns."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.looks.safe_content import assemble, content, styled
from jvexplore.app.looks.share_bar import LEAST_BAR, draw_share_bar
from jvexplore.app.looks.signs import sign_cell
from jvexplore.app.looks.tokens import BODY, EDGE, FAINT, SECOND, STAKE, TITLE
from jvexplore.app.ui.row import Row
from jvexplore.safe_text import EMPTY_LINE, GAP, SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence
    from decimal import Decimal

    from jvexplore.app.looks.cursor import Cursor
    from jvexplore.app.looks.safe_content import SafeContent
    from jvexplore.app.looks.signs import Sign
    from jvexplore.app.looks.tokens import Token
    from jvexplore.safe_text import SafeLine

_HEAD: Final = 4
"""The cells before a label: the cursor, a check, and a space after each."""
LEAST_LABEL: Final = 24
"""With less room for the label, in cells, a status is its sign alone."""
_WHOLE_DATE: Final = len("a day in Apr 2021?")
"""The longest date of one day, month or year, in cells; cut, it would look more certain than it is."""
_LEAST_GROUP: Final = 6
"""How much of the name of a group is always shown, in cells."""
_LEAST_DETAIL: Final = 8
"""With less room for the detail after a label, in cells, it is left out."""
_ALIGNED: Final = 200
"""How many rows are looked at to align columns; nobody compares more at a glance."""
_WIDE_LEAD: Final = 10
"""After a wider column before the labels, in cells, there is more space."""


class Inks(NamedTuple):
    """The inks of a row: one step brighter where the focus is."""

    faint: Token
    second: Token
    body: Token


_PLAIN: Final = Inks(FAINT, SECOND, BODY)
_LIT: Final = Inks(SECOND, SECOND, TITLE)
_QUIET: Final = Inks(FAINT, FAINT, FAINT)


class Columns(NamedTuple):
    """The widths of the columns of all rows, in cells."""

    lead: int
    status: int
    bar_label: int
    percent: int


class Rows:
    """A sheet of rows.

    Args:
        rows: the rows, including headings.
        check: returns the sign of the check of a row's fact, by its key; called on each draw. May be replaced.
        signs: returns what follows the label of a row, by its key; called on each draw. May be replaced.
        row_factory: returns the row to draw for one of `rows`; called on each draw, since only few rows are drawn.
    """

    is_fixed: Final = False
    """False because checks and notes change."""
    laid_out_for: Final = (0, 0)

    def __init__(
        self,
        rows: Sequence[Row],
        check: Callable[[str], Sign | None] = lambda _key: None,
        signs: Callable[[str], tuple[Sign, ...]] = lambda _key: (),
        row_factory: Callable[[Row], Row] = lambda row: row,
    ) -> None:
        self.rows = rows
        self.check = check
        self.signs = signs
        self._row_factory = row_factory
        self._stops = array("I", (number for number, row in enumerate(rows) if row.key))

    @cached_property
    def _columns(self) -> Columns:
        compared = self.rows[:_ALIGNED]
        bars = (label_cells(row) for row in compared if row.share is not None)
        return Columns(
            max((content(row.lead).cell_length for row in compared), default=0),
            max((content(row.status).cell_length for row in compared), default=0),
            max(bars, default=0),
            max((content(row.share_words).cell_length for row in compared), default=0),
        )

    @cached_property
    def _by_key(self) -> Mapping[str, int]:
        return {self.rows[line].key: stop for stop, line in enumerate(self._stops)}

    @property
    def stop_keys(self) -> Sequence[str]:
        """The key of each stop, in order."""
        return [self.rows[line].key for line in self._stops]

    @property
    def stop_count(self) -> int:
        """The number of rows that the cursor can be on."""
        return len(self._stops)

    def __len__(self) -> int:
        return len(self.rows)

    def key_at(self, stop: int) -> str:
        """Return the key of the row at a stop; empty if there is none."""
        return self.rows[self._stops[stop]].key if stop < len(self._stops) else ""

    def find_stop(self, key: str) -> int | None:
        """Return the stop of the row with a key; `None` if there is none."""
        return self._by_key.get(key)

    def filter_keys(self, keys: Container[str], none: SafeLine) -> Rows:
        """Return the rows with these keys; if there are none, one line with the words `none`."""
        filtered = [row for row in self.rows if row.key in keys]
        return Rows(filtered or [Row("", none)], self.check, self.signs)

    def lay_out(self, width: int, height: int = 0) -> None:
        """Do nothing: `draw_line` takes any width."""

    def draw_line(self, number: int, width: int, cursor: Cursor, *, is_first: bool) -> SafeContent:
        """Return a row in its columns."""
        row = self._row_factory(self.rows[number])
        has_cursor = bool(row.key) and self._stops[cursor.stop] == number
        is_lit = has_cursor and cursor.is_focused
        inks = _LIT if is_lit else _QUIET if row.is_quiet else _PLAIN
        check = self.check(row.key) if row.key else row.sign
        room = whole_room = max(1, width - _HEAD - 1)
        right = self._right(row, room, inks, is_first=is_first or self._begins_group(number))
        if right.plain:
            room -= right.cell_length + 1
        lead = self._lead(row, number, whole_room, inks, is_first=is_first)
        room = max(1, room - lead.cell_length)
        label = self._label(row, room, inks) if row.share is None else self._bar(row, row.share, room, inks)
        if is_lit:
            label = label.stylize("bold")
        line = assemble(sign_cell(cursor.sign if has_cursor else None), SPACE, sign_cell(check), SPACE, lead, label)
        return assemble(line, SPACE, right) if right.plain else line

    def _begins_group(self, number: int) -> bool:
        return number == 0 or self.rows[number - 1].group != self.rows[number].group

    def _right(self, row: Row, room: int, inks: Inks, *, is_first: bool) -> SafeContent:
        """Return what stands at the right edge: a status in its column, the name of a group, or an address.

        Where a group begins with a row that has a status, the name stands before it, as far as there is room.
        """
        begins_group = bool(row.group) and is_first
        if row.status or (row.share is not None and self._columns.status):  # bars begin and end in the same columns
            sign = sign_cell(row.status_sign)
            width = self._columns.status
            lead = self._lead_width(room)
            if room - lead - width - 3 < LEAST_LABEL:
                return sign
            status = assemble(sign, SPACE, (row.status, inks.second.style)).pad_right(
                width - content(row.status).cell_length
            )
            if not begins_group:
                return status
            group = self._group(row, room - lead - status.cell_length - len(GAP), inks, least=0)
            return assemble(group, GAP, status) if group.plain else status
        if begins_group:
            lead = self._lead_width(room)
            if lead:
                return self._group(row, room - lead - len(GAP), inks, least=0)
            return self._group(row, room, inks, least=_LEAST_GROUP)
        shown = styled(row.right, inks.faint.style)
        return shown if shown.cell_length <= room // 2 else content(EMPTY_LINE)

    def _group(self, row: Row, room: int, inks: Inks, *, least: int) -> SafeContent:
        """Return the name of a group, which is cut rather than the label of its first row; empty without room.

        A space before it keeps it two cells from the label, so that the two are not read as one.

        Args:
            row: the first row of the group.
            room: for the label and the name, in cells.
            inks: of the row.
            least: how much of the name is shown even if the label is cut for it, in cells.
        """
        rest = max(room - label_cells(row) - 2 * len(self.signs(row.key)) - len(GAP), least)
        shown = styled(row.group, inks.faint.style).truncate(max(rest, 0), ellipsis=True)
        is_shown = rest >= _LEAST_GROUP and shown.cell_length <= room // 2
        return assemble(SPACE, shown) if is_shown else content(EMPTY_LINE)

    def _lead_width(self, room: int) -> int:
        """Return the width of the column before the label: a third of the room, a whole date, what the others leave."""
        usual = max(room // 3, min(_WHOLE_DATE, room // 2))
        if self._columns.lead <= usual:
            return self._columns.lead
        label = max(LEAST_LABEL, min(self._widest_label, room // 2))
        status = self._columns.status and self._columns.status + len(GAP) + 1
        return min(self._columns.lead, max(usual, room - label - status - 2))

    @cached_property
    def _widest_label(self) -> int:
        return max(map(label_cells, self.rows[:_ALIGNED]), default=0)

    def _lead(self, row: Row, number: int, room: int, inks: Inks, *, is_first: bool) -> SafeContent:
        """Return the column before the label; faint where it repeats the row above."""
        width = self._lead_width(room)
        if not width or not row.key:
            return content(EMPTY_LINE)
        repeats = not is_first and number > 0 and self.rows[number - 1].lead == row.lead
        ink = inks.body if row.lead_is_number else inks.second
        lead = styled(row.lead, (inks.faint if repeats and not row.lead_is_number else ink).style)
        space = GAP if row.lead_is_number or width > _WIDE_LEAD else SPACE
        return fit_lead(lead, width, is_number=row.lead_is_number) + space

    def _label(self, row: Row, room: int, inks: Inks) -> SafeContent:
        """Return the label of exactly `room` cells, with its signs."""
        if not row.key:
            return fit_label(styled(row.text, (SECOND if row.sign else FAINT).style), room, row.signs)
        label = _highlighted(row.text, inks.body, row.marks)
        if row.sign:
            label = assemble(sign_cell(row.sign), SPACE, label)
        signs = (*row.signs, *self.signs(row.key))
        rest = room - label.cell_length - 2 * len(signs) - len(GAP)
        if not row.detail or rest < _LEAST_DETAIL:
            return fit_label(label, room, signs)
        detail = _highlighted(row.detail, inks.second, row.detail_marks)
        return assemble(fit_label(label, room - rest - len(GAP), signs), GAP, fit_label(detail, rest))

    def _bar(self, row: Row, share: Decimal, room: int, inks: Inks) -> SafeContent:
        """Return a label, a bar and its percentage; without the bar if there is no room for it."""
        width = self._columns.percent
        percent = row.share_words.rjust(width)
        number = assemble((percent[:-1], TITLE.style), (percent[-1:], inks.second.style))
        label_width = min(self._columns.bar_label + 2, max(room // 2, room - width - LEAST_BAR - 2))
        bar_width = room - label_width - width - 2
        label = styled(row.text, inks.body.style)
        signs = (*row.signs, *self.signs(row.key))
        if bar_width < LEAST_BAR:
            return assemble(fit_label(label, room - width - 1, signs), SPACE, number)
        bar = draw_share_bar(share, bar_width, STAKE, SECOND if inks is _LIT else EDGE, is_vague=row.share_is_vague)
        return assemble(fit_label(label, label_width, signs), SPACE, bar, SPACE, number)

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Return whether a line is the row under the cursor."""
        return self._stops[cursor] == number

    def stop_lines(self, stop: int) -> range:
        """Return the line of a stop, as a range of one."""
        return range(self._stops[stop], self._stops[stop] + 1)

    def stop_at(self, line: int, _column: int) -> int | None:
        """Return the stop on a line; `None` if there is none."""
        stop = bisect_right(self._stops, line) - 1
        return stop if stop >= 0 and self._stops[stop] == line else None


def _highlighted(text: SafeLine, ink: Token, marks: Iterable[tuple[int, int]]) -> SafeContent:
    """Return a text in an ink, with the parts that match brighter."""
    shown = styled(text, ink.style)
    for start, end in marks:
        shown = shown.stylize(f"underline {TITLE.bold_style}", start, end)
    return shown


def label_cells(row: Row) -> int:
    """Return how wide a label is with the signs after it, in cells."""
    return content(row.text).cell_length + 2 * len(row.signs)


def fit_lead(lead: SafeContent, width: int, *, is_number: bool) -> SafeContent:
    """Return what stands before a label in a column of exactly `width` cells; numbers are aligned at their right."""
    lead = lead.truncate(width, ellipsis=True)
    space = width - lead.cell_length
    return lead.pad_left(space) if is_number else lead.pad_right(space)


def fit_label(label: SafeContent, width: int, signs: Sequence[Sign] = ()) -> SafeContent:
    """Return a label of exactly `width` cells, cut with an ellipsis or padded with spaces.

    Args:
        label: the label, in its ink.
        width: in cells.
        signs: they follow it, and are kept where it is cut.
    """
    tail = content(EMPTY_LINE).join([part for sign in signs for part in (content(SPACE), sign_cell(sign))])
    rest = width - tail.cell_length
    if rest < 1:
        return label.truncate(width, ellipsis=True, pad=True)
    fitted = label.truncate(rest, ellipsis=True) + tail
    return fitted.pad_right(max(0, width - fitted.cell_length))
