"""A sheet of one-line rows, grouped under headings, with labels on the left and badges on the right."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.ui.safe_content import assemble, content, styled
from jvexplore.dossier.number_text import format_percent
from jvexplore.safe_text import EMPTY_LINE, own_words
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence
    from decimal import Decimal

    from jvexplore.app.ui.safe_content import SafeContent
    from jvexplore.safe_text import SafeLine

MARKER: Final = own_words("› ")
_NO_MARKER: Final = own_words("  ")
_GAP: Final = own_words(" ")
_WIDE_GAP: Final = own_words("  ")
SIGN_COLOURS: Final = {
    "√": "$text-success", "×": "$text-error", "○": "$text-warning", "=": "$text-muted", "≠": "$text-error bold reverse",
}  # fmt: skip
"""The colour of each sign."""
EDITORIAL: Final = own_words("editorial")
"""Shown at the right edge of the row of a fact whose basis is editorial."""
_WHOLE_CELL: Final = own_words("█")
_EIGHTHS: Final = own_words(" ▏▎▍▌▋▊▉")
_MIN_BAR_CELLS = 6
_MIN_LABEL_CELLS = 4
_MAX_ALIGNED_ROWS = 20
"""How many rows with bars are considered to align the right edge; nobody compares more at a glance."""


class Row(NamedTuple):
    """One line of a list.

    Attributes:
        key: an address or a note's id; empty for a heading or a sum.
        text: the label.
        right: the text at the right edge.
        share: a percentage, which is also drawn as a bar.
        marks: start and end, in characters, of the highlighted parts of the label.
        tail: follows the label directly, and is kept when the label is truncated.
    """

    key: str
    text: SafeLine
    right: SafeLine = EMPTY_LINE
    share: Decimal | None = None
    marks: tuple[tuple[int, int], ...] = ()
    tail: SafeLine = EMPTY_LINE


class Rows:
    """A sheet of rows.

    Args:
        rows: the rows, including headings.
        badge: returns the badge at the right edge for a row's key; called on each draw. May be replaced.
        sign: returns the single character before the badge for a row's key; called on each draw. May be replaced.
        row_factory: returns the row to draw for one of `rows`; called on each draw, since only few rows are drawn.
    """

    is_fixed: Final = False
    """False because badges change."""

    def __init__(
        self,
        rows: Sequence[Row],
        badge: Callable[[str], str] = lambda _key: "",
        sign: Callable[[str], str] = lambda _key: "",
        row_factory: Callable[[Row], Row] = lambda row: row,
    ) -> None:
        self.rows = rows
        self.badge = badge
        self.sign = sign
        self._row_factory = row_factory
        self._stops = array("I", (number for number, row in enumerate(rows) if row.key))
        shares = [row for row in rows if row.share is not None]
        self._share_keys = [row.key for row in shares[:_MAX_ALIGNED_ROWS]]
        self._share_label = max((content(row.text + row.tail).cell_length for row in shares), default=0)
        self._share_right = max((len(row.right) for row in shares), default=0)

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

    def filter_keys(self, keys: Container[str]) -> Rows:
        """Return the rows with these keys, under their headings; if there are none, one line that says so."""
        filtered: list[Row] = []
        heading: Row | None = None
        for row in self.rows:
            if not row.key:
                heading = row
            elif row.key in keys:
                if heading:
                    filtered.append(heading)
                    heading = None
                filtered.append(row)
        return Rows(filtered or [Row("", own_words("No matches. Esc to clear the filter"))], self.badge, self.sign)

    def lay_out(self, width: int) -> None:
        """Do nothing: `draw_line` takes any width."""

    def draw_line(self, number: int, width: int, cursor: int | None) -> SafeContent:
        """Return a row with its label, its bar and its badges."""
        row = self._row_factory(self.rows[number])
        marker = MARKER if row.key and cursor is not None and self._stops[cursor] == number else _NO_MARKER
        sign, badge = self._sign_and_badge(row.key)
        if row.share is not None:
            # Bars must be comparable, so they start and end in the same columns in every row.
            aligned = row.right.ljust(self._share_right) + _GAP + badge.rjust(self._badge_width)
            right = aligned.rstrip().ljust(self._share_column)
        else:
            right = _WIDE_GAP.join(filter(None, (row.right, badge)))
        if len(right) > width // 2:  # only warnings matter more than the label
            badge = sign
            mark = EDITORIAL if row.right.endswith(EDITORIAL) else EMPTY_LINE
            right = _WIDE_GAP.join(filter(None, (mark, sign)))
        room = max(1, width - len(marker) - len(right) - 2)
        label = content(row.text)
        for start, end in row.marks:
            label = label.stylize("bold underline", start, end)
        label += row.tail
        if row.share is not None:
            label = self._bar(row.share, label, room, "" if marker == MARKER else "$primary", row.tail)
        edge = styled(right, "$text-muted")
        if sign and right and marker != MARKER:
            at = right.rindex(badge)
            edge = edge.stylize(SIGN_COLOURS[sign], at, at + len(sign))
        style = "" if row.key else "$text-muted"
        if not row.key:
            marker, room = EMPTY_LINE, room + len(marker)
        shown = fit_label(label, room, row.tail if row.share is None else EMPTY_LINE).stylize(style)
        return assemble(marker, shown, _GAP, edge, _GAP)

    def _sign_and_badge(self, key: str) -> tuple[SafeLine, SafeLine]:
        """Return the sign of a row, and its sign and badge together."""
        if not key:
            return EMPTY_LINE, EMPTY_LINE
        sign = sanitize_line(self.sign(key))
        return sign, _GAP.join(filter(None, (sign, sanitize_line(self.badge(key)))))

    @property
    def _badge_width(self) -> int:
        return max((len(self._sign_and_badge(key)[1]) for key in self._share_keys), default=0)

    @property
    def _share_column(self) -> int:
        """The width of the right edge, the same in all rows with bars, including the widest sign and badge."""
        badge = self._badge_width
        return self._share_right + badge + (1 if badge and self._share_right else 0)

    def _bar(self, share: Decimal, label: SafeContent, room: int, colour: str, tail: SafeLine) -> SafeContent:
        """Return a label, a bar and its percentage; without the bar if there is no room for it."""
        number = sanitize_line(format_percent(share)).rjust(len("100 %"))
        label_width = min(self._share_label, max(room // 2, room - len(number) - _MIN_BAR_CELLS - 2))
        bar_width = room - label_width - len(number) - 2
        if bar_width < _MIN_BAR_CELLS:
            return assemble(fit_label(label, room - len(number) - 1, tail), _GAP, number)
        named = fit_label(label, label_width, tail)
        return assemble(named, _GAP, (draw_bar(share, bar_width).ljust(bar_width), colour), _GAP, number)

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


def fit_label(label: SafeContent, width: int, tail: SafeLine = EMPTY_LINE) -> SafeContent:
    """Return a label of exactly `width` cells, truncated with an ellipsis or padded with spaces.

    Args:
        label: ends with the tail.
        width: in cells.
        tail: is kept when the label is truncated, if there is room for it and a few more cells.
    """
    rest = width - len(tail)
    if tail and label.cell_length > width and rest >= _MIN_LABEL_CELLS:
        return label[: -len(tail)].truncate(rest, ellipsis=True) + tail
    return label.truncate(width, ellipsis=True, pad=True)


def draw_bar(share: Decimal, width: int) -> SafeLine:
    """Return a bar with a resolution of an eighth of a cell; 100 per cent is `width` cells."""
    eighths = int(share * width * 8 / 100)
    return _WHOLE_CELL * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
