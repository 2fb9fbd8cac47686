"""Lists of one line a row, as a sheet: groups with headings, labels on the left, badges on the right."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MARKER = "› "
_LABEL_SHARE = 3
_LEAST_BAR = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list.

    Attributes:
        key: what the row stands for: an address, or a note's id; empty for a heading or a sum.
        text: the label; safe to show, in one line.
        right: what stands at the right edge.
        share: a percentage to be drawn as a bar.
    """

    key: str
    text: str
    right: str = ""
    share: Decimal | None = None


class Rows:
    """A sheet of rows.

    Args:
        rows: the lines, headings among them.
        badge: what else stands at the right edge of a row, by its key: it may change at any time.
    """

    def __init__(self, rows: Sequence[Row], badge: Callable[[str], str] = lambda _key: "") -> None:
        self._rows = rows
        self._badge = badge
        self._stops = [number for number, row in enumerate(rows) if row.key]
        self._by_key = {rows[line].key: stop for stop, line in enumerate(self._stops)}
        self._width = 0

    @property
    def stop_count(self) -> int:
        """How many rows the cursor can be on."""
        return len(self._stops)

    def __len__(self) -> int:
        return len(self._rows)

    def key(self, stop: int) -> str:
        """Return what the row of a stop stands for; empty where there is none."""
        return self._rows[self._stops[stop]].key if stop < len(self._stops) else ""

    def find(self, key: str) -> int | None:
        """Return the stop of the row that stands for a key."""
        return self._by_key.get(key)

    def fit(self, width: int) -> None:
        """Draw rows in a width from now on."""
        self._width = width

    def line(self, number: int, cursor: int | None) -> Content:
        """Return a row with its label, its bar and its badges."""
        row = self._rows[number]
        if not row.key:
            return self._heading(row)
        marker = MARKER if cursor is not None and self._stops[cursor] == number else "  "
        right = "  ".join(filter(None, (row.right, self._badge(row.key))))
        room = max(1, self._width - len(marker) - (len(right) + 1 if right else 0))
        label = Content(row.text)
        if row.share is not None:
            label = _bar(row.share, label, room)
        return Content.assemble(
            marker, label.truncate(room, ellipsis=True, pad=True), *((" ", (right, "$text-muted")) if right else ())
        )

    def _heading(self, row: Row) -> Content:
        text = Content.styled(row.text, "$text-muted")
        right = Content.styled(row.right, "$text-muted")
        room = max(1, self._width - right.cell_length - (1 if row.right else 0))
        return text.truncate(room, ellipsis=True, pad=True) + " " + right if row.right else text

    def has_cursor(self, number: int, cursor: int) -> bool:
        """Tell whether a line is the cursor's row."""
        return self._stops[cursor] == number

    def stop_lines(self, stop: int) -> range:
        """Return the one line that a row is."""
        return range(self._stops[stop], self._stops[stop] + 1)

    def stop_at(self, line: int, column: int) -> int | None:  # noqa: ARG002 - a row is as wide as the list
        """Return the row on a line."""
        stop = bisect_right(self._stops, line) - 1
        return stop if stop >= 0 and self._stops[stop] == line else None


def _bar(share: Decimal, label: Content, room: int) -> Content:
    """Return a label with a bar behind it, or the label alone where there is no room for one."""
    label_width = max(room // _LABEL_SHARE, 1)
    bar_width = room - label_width - 1
    if bar_width < _LEAST_BAR:
        return label
    return Content.assemble(
        label.truncate(label_width, ellipsis=True, pad=True), " ", (bar(share, bar_width), "$primary")
    )


def bar(share: Decimal, width: int) -> str:
    """Return a bar of eighths of cells; a whole, 100 per cent, is as wide as `width`."""
    eighths = int(share * width * 8 / 100)
    return "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()
